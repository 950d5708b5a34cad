/// Numbers of items, attachments, tables and figures, their anchors, and the outline.
/// Items count through the document unless given; attachments count within their item; tables and figures
/// count within their item (attachments included) and carry its number: "2.8-3"; those outside of items count
/// through the document, and those in footnotes after all others.
struct Numbering {
  private(set) var targets: [Label: ResolvedDocument.Target] = [:]
  private(set) var outline: [ResolvedDocument.OutlineEntry] = []
  private(set) var tableNoteMarks: [Label: String] = [:]

  private let words: Words
  /// Every anchor taken, and the count to try next for it.
  private var anchors: [String: Int] = [:]
  private var items = 0
  private var item = ""
  private var attachments = 0
  private var tables = 0
  private var figures = 0

  init(_ document: Document, _ footnotes: [ResolvedDocument.Footnote]) {
    words = document.words
    outline = visit(document.blocks)
    for footnote in footnotes { _ = visit(footnote.blocks) }
  }

  /// Numbers what is in the blocks, and returns the entries of the outline among them.
  private mutating func visit(_ blocks: [Block]) -> [ResolvedDocument.OutlineEntry] {
    var entries: [ResolvedDocument.OutlineEntry] = []
    for block in blocks {
      switch block.content {
      case .section(let section): entries += visit(section)
      case .table(let table): number(table)
      case .figure(let figure): number(figure)
      case .list(let list): for listItem in list.items { entries += visit(listItem.blocks) }
      case .box(let box):
        settle(box.label, number: "", text: plainText(box.title), caption: "")
        entries += visit(box.blocks)
      case .quote(let blocks): entries += visit(blocks)
      case .paragraph, .definitions, .code, .contents, .divider, .pageBreak: break
      }
    }
    return entries
  }

  private mutating func visit(_ section: Section) -> [ResolvedDocument.OutlineEntry] {
    switch section.kind {
    case .group:
      settle(section.label, number: "", text: plainText(section.heading), caption: "")
      return [entry(section, visit(section.blocks))]
    case .item(let given):
      items += 1
      let outside = (item, attachments, tables, figures)
      (item, attachments, tables, figures) = (given ?? String(items), 0, 0, 0)
      let caption = "\(words.item) \(item)"
      settle(section.label, number: item, text: caption.lowercased(), caption: caption)
      let inner = visit(section.blocks)
      (item, attachments, tables, figures) = outside
      return [entry(section, inner)]
    case .attachment(let given):
      attachments += 1
      let number = given ?? String(attachments)
      let caption = "\(words.attachment) \(number)"
      settle(section.label, number: number, text: attachmentText(number), caption: caption)
      return [entry(section, visit(section.blocks))]
    case .plain:
      settle(section.label, number: "", text: plainText(section.heading), caption: "")
      return visit(section.blocks)
    }
  }

  /// "bilag 1 (punkt 2.3)", "bilag A"
  private func attachmentText(_ number: String) -> String {
    let own = "\(words.attachment.lowercased()) \(number)"
    return item.isEmpty ? own : "\(own) (\(words.item.lowercased()) \(item))"
  }

  private func entry(
    _ section: Section, _ entries: [ResolvedDocument.OutlineEntry]
  ) -> ResolvedDocument.OutlineEntry {
    let target = targets[section.label] ?? .init(number: "", text: "", caption: "", anchor: "")
    return .init(
      label: section.label, target: target, heading: section.heading, badges: section.badges,
      entries: entries)
  }

  private mutating func number(_ table: Table) {
    mark(table.notes)
    if table.caption.isEmpty { return settleUncounted(table.label, words.table) }
    tables += 1
    settleCounted(table.label, words.table, tables)
  }

  private mutating func number(_ figure: Figure) {
    mark(figure.notes)
    if figure.caption.isEmpty { return settleUncounted(figure.label, words.figure) }
    figures += 1
    settleCounted(figure.label, words.figure, figures)
  }

  private mutating func settleUncounted(_ label: Label, _ word: String) {
    settle(label, number: "", text: word.lowercased(), caption: "")
  }

  private mutating func settleCounted(_ label: Label, _ word: String, _ count: Int) {
    let number = item.isEmpty ? String(count) : "\(item)-\(count)"
    settle(label, number: number, text: "\(word.lowercased()) \(number)", caption: "\(word) \(number)")
  }

  private mutating func settle(_ label: Label, number: String, text: String, caption: String) {
    targets[label] = .init(number: number, text: text, caption: caption, anchor: anchor(for: label))
  }

  /// The label's own name where it can serve, made so where it cannot; numbered where it is taken.
  private mutating func anchor(for label: Label) -> String {
    var name = ""
    for scalar in label.name.unicodeScalars {
      let serves: Bool
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": serves = true
      case _ where scalar.isASCII: serves = false
      default: serves = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
      name.unicodeScalars.append(serves ? scalar : "-")
    }
    if name.first.map({ !$0.isLetter }) ?? true { name = "n" + name }
    guard var count = anchors[name] else {
      anchors[name] = 2
      return name
    }
    while anchors["\(name)-\(count)"] != nil { count += 1 }
    anchors[name] = count + 1
    anchors["\(name)-\(count)"] = 2
    return "\(name)-\(count)"
  }

  private mutating func mark(_ notes: [Table.Note]) {
    for (index, note) in notes.enumerated() { tableNoteMarks[note.label] = letters(index) }
  }

  /// 0 → a, 25 → z, 26 → aa
  private func letters(_ index: Int) -> String {
    var rest = index
    var out = ""
    repeat {
      out = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + out
      rest = rest / 26 - 1
    } while rest >= 0
    return out
  }
}
