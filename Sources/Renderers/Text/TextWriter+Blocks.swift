internal import DocumentTree

extension TextWriter {
  /// Blocks in order; sections among them have headings of this level.
  @inline(never)
  mutating func blocks(_ blocks: [Block], level: Int) {
    for block in blocks { write(block, level) }
  }

  @inline(never)
  private mutating func write(_ block: Block, _ level: Int) {
    if let change = block.change, !block.isParagraph { paragraph(trimmed(mark(change))) }
    switch block.content {
    case .section(let content): section(content, level)
    case .paragraph(let inlines): paragraph(mark(block.change) + string(inlines))
    case .list(let content): list(content, level)
    case .definitions(let content): definitions(content)
    case .table(let content): table(content)
    case .figure(let content): figure(content)
    case .box(let content): box(content, level)
    case .quote(let inner): quote(inner, level)
    case .code(let text): code(text)
    case .contents: contents(level)
    case .divider: divider()
    case .pageBreak: break
    }
  }

  /// `[nyt] `
  func mark(_ change: Change?) -> String { change.map { "[" + document.word(for: $0) + "] " } ?? "" }

  private mutating func section(_ section: Section, _ level: Int) {
    heading(level: level, document.lead(of: section) + string(section.heading))
    if !section.badges.isEmpty { paragraph(section.badges.map { words[$0] }.joined(separator: " · ")) }
    definitions(section.facts)
    blocks(section.blocks, level: level + 1)
  }

  private mutating func list(_ list: List, _ level: Int) {
    beginBlock()
    items(list, level)
  }

  private mutating func items(_ list: List, _ level: Int) {
    for (index, item) in list.items.enumerated() {
      if index > 0, !list.isTight { beginBlock() }
      let lead = lead(list.marker, index)
      nested(first: lead, indent: String(repeating: " ", count: lead.utf8.count)) { writer in
        writer.item(item.markedBlocks, level, isTight: list.isTight)
      }
    }
  }

  private mutating func item(_ blocks: [Block], _ level: Int, isTight: Bool) {
    for (index, block) in blocks.enumerated() {
      switch block.content {
      case .paragraph(let inlines) where isTight && index == 0: lines(mark(block.change) + string(inlines))
      case .list(let inner) where isTight && block.change == nil: items(inner, level)
      default: write(block, level)
      }
    }
  }

  private func lead(_ marker: List.Marker, _ index: Int) -> String {
    switch marker {
    case .bullet: "- "
    case .number(let start): "\(min(max(0, start), 1_000_000_000) + index). "
    case .letter(let start): letters(start, index) + ") "
    }
  }

  /// One line each, the descriptions under each other.
  mutating func definitions(_ definitions: [Definition]) {
    guard !definitions.isEmpty else { return }
    beginBlock()
    let terms = definitions.map { string($0.term) + ":" }
    let indent = min(terms.map { displayWidth($0.utf8) }.max() ?? 0, width / 3) + 1
    for (term, definition) in zip(terms, definitions) {
      let padding = String(repeating: " ", count: max(1, indent - displayWidth(term.utf8)))
      nested(first: term + padding, indent: String(repeating: " ", count: indent)) { writer in
        writer.lines(writer.string(definition.description))
      }
    }
  }

  private mutating func box(_ box: Box, _ level: Int) {
    beginBlock()
    nested(first: "┃ ", indent: "┃ ") { writer in
      if !box.title.isEmpty { writer.heading(level: level, writer.string(box.title)) }
      writer.blocks(box.blocks, level: level + 1)
    }
  }

  private mutating func quote(_ inner: [Block], _ level: Int) {
    beginBlock()
    nested(first: "│ ", indent: "│ ") { writer in writer.blocks(inner, level: level) }
  }

  private mutating func code(_ text: String) {
    beginBlock()
    for part in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: true) {
      line("    " + printable(String(decoding: part, as: UTF8.self)))
    }
  }

  private mutating func divider() {
    beginBlock()
    line(String(repeating: "─", count: width))
  }

  private mutating func contents(_ level: Int) {
    heading(level: level, words.contents)
    beginBlock()
    entries(document.outline)
  }

  private mutating func entries(_ entries: [ResolvedDocument.OutlineEntry]) {
    for entry in entries {
      let badges = entry.badges.map { words[$0].lowercased() }.joined(separator: ", ")
      let number = entry.target.caption.isEmpty ? "" : entry.target.caption + ": "
      let text = number + string(entry.heading) + (badges.isEmpty ? "" : " (\(badges))")
      nested(first: "- ", indent: "  ") { writer in
        writer.lines(text)
        writer.entries(entry.entries)
      }
    }
  }
}
