internal import DocumentTree

/// The anchors GitHub gives the document's headings, found before anything is written: lower case, punctuation
/// gone, spaces as `-`, a count where taken: `2.8 Økonomi` → `28-økonomi`, the next one `28-økonomi-1`.
struct HeadingSlugs {
  struct Heading {
    let slug: String
    /// Before the heading's own words: `2.8 `, `Bilag 1: `.
    let lead: String
  }

  private(set) var headings: [Label: Heading] = [:]
  /// The anchor of the heading that a table, figure or box stands under: as near as a link can lead.
  private(set) var slugsAbove: [Label: String] = [:]
  private let document: ResolvedDocument
  private var taken: [String: Int] = [:]

  init(_ document: ResolvedDocument) {
    self.document = document
    let properties = document.document.properties
    let title = properties.title.isEmpty ? nil : slug(text(properties.title))
    visit(document.document.blocks, under: title)
    for footnote in document.footnotes { visit(footnote.blocks, under: title) }
  }

  subscript(label: Label) -> Heading? { headings[label] }

  private mutating func visit(_ blocks: [Block], under above: String?) {
    for block in blocks {
      switch block.content {
      case .section(let section):
        let lead = document.lead(of: section)
        let own = slug(lead + text(section.heading))
        headings[section.label] = Heading(slug: own, lead: lead)
        visit(section.blocks, under: own)
      case .list(let list): for item in list.items { visit(item.blocks, under: above) }
      case .box(let box):
        slugsAbove[box.label] = above
        visit(box.blocks, under: above)
      case .quote(let blocks): visit(blocks, under: above)
      case .table(let table): slugsAbove[table.label] = above
      case .figure(let figure): slugsAbove[figure.label] = above
      case .contents: _ = slug(document.document.words.contents)
      case .paragraph, .definitions, .code, .divider, .pageBreak: break
      }
    }
  }

  /// The text GitHub sees in a heading.
  private func text(_ inlines: [Inline]) -> String { inlines.map(text).joined() }

  private func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .link(_, let inner): text(inner)
    case .superscript(let inner): raised(plainText(inner))
    case .subscript(let inner): lowered(plainText(inner))
    case .reference(let label, let words): text(document.printed(label, words, leads: headings[label] != nil))
    case .changed(let change, let inner): document.word(for: change) + " " + text(inner)
    case .tableNote(let label): " " + (document.tableNoteMark(label) ?? label.name)
    case .footnote(let label): document.footnoteNumber(label).map(String.init) ?? ""
    case .lineBreak: " "
    case .image: ""
    }
  }

  private mutating func slug(_ heading: String) -> String {
    var name = ""
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .spaceSeparator where scalar == " ": name.append("-")
      case .dashPunctuation where scalar == "-": name.append("-")
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation:
        name.unicodeScalars.append(scalar)
      default: break
      }
    }
    guard var count = taken[name] else {
      taken[name] = 1
      return name
    }
    while taken["\(name)-\(count)"] != nil { count += 1 }
    taken[name] = count + 1
    taken["\(name)-\(count)"] = 1
    return "\(name)-\(count)"
  }
}
