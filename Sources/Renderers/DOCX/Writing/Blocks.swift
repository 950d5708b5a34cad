internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  @inline(never)
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  @inline(never)
  private mutating func write(_ block: Block) {
    let outer = place.change
    let change = outer ?? block.change.map(RunChange.init)
    if change != .deleted {
      returnToPortrait(before: block)
      if place.isInBody, beginsTooWide(block) { turnToLandscape(change) }
    }
    place.change = change
    write(block.content)
    place.change = outer
  }

  private mutating func write(_ content: Block.Content) {
    switch content {
    case .section(let section): write(section)
    case .paragraph(let inlines): writeParagraph(inlines)
    case .list(let list): write(list)
    case .definitions(let definitions): writeFacts(definitions)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .box(let box): write(box)
    case .quote(let blocks): writeQuote(blocks)
    case .code(let text): writeCode(text)
    case .contents: writeContents()
    case .divider: paragraph(.divider) { _ in }
    case .pageBreak: place.needsPageBreak.set(place.change)
    }
  }

  private mutating func writeParagraph(_ inlines: [Inline]) {
    paragraph(textProperties()) { $0.write(inlines) }
  }

  /// An ordinary paragraph where the writer is: in a list, a box, a quote, or in none.
  mutating func textProperties() -> ParagraphProperties {
    var properties = ParagraphProperties(place.textStyle)
    if place.startsApart {
      properties.before = 280
      if place.change != .deleted { place.startsApart = false }
    }
    if place.isInNote, !place.isInCell {
      properties.left = 227
      properties.hanging = 0
    }
    guard place.listLevel > 0 else { return properties }
    if place.textStyle == .normal { properties.style = .listParagraph }
    properties.isTight = place.isTight
    if let numbering = place.numbering {
      properties.numbering = numbering
      if place.indent != place.listLevel * listStep {
        properties.left = place.indent
        properties.hanging = listStep
      }
      place.numbering = nil
    } else {
      properties.left = place.indent
      properties.hanging = 0
    }
    return properties
  }

  private mutating func writeQuote(_ blocks: [Block]) {
    at({ $0.textStyle = .quote }) { $0.write(blocks) }
  }

  private mutating func writeCode(_ text: String) {
    var lines = text
    while lines.hasSuffix("\n") { lines.removeLast() }
    paragraph(indented(.codeBlock)) { $0.text(lines) }
  }

  /// A paragraph of another style, as far in as its surroundings.
  func indented(_ style: StyleName) -> ParagraphProperties {
    var properties = ParagraphProperties(style)
    if place.indent > 0 { properties.left = place.indent }
    return properties
  }

  /// Terms and descriptions as paragraphs: the description stands at a tab as wide as the longest term.
  mutating func writeFacts(_ facts: [Definition]) {
    let widest = facts.map { textWidth(plainText($0.term), size: 22) }.max() ?? 0
    let tab = min(max(widest + 284, 1701), 3969)
    for fact in facts {
      var properties = ParagraphProperties(.facts)
      properties.tab = place.indent + tab
      properties.left = place.indent + tab
      properties.hanging = tab
      changing(with: fact.term + fact.description) { writer in
        writer.paragraph(properties) { writer in
          writer.write(fact.term, .styled(.factTerm))
          writer.run(.plain) { $0.xml.empty("w:tab") }
          writer.write(fact.description)
        }
      }
    }
  }
}

/// How far each level of a list stands in, as numbering.xml has it.
let listStep = 425
