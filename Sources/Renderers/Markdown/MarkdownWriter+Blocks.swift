internal import DocumentTree

extension MarkdownWriter {
  /// Blocks in order; sections among them have headings of this level. `isTight`: no blank line before a list.
  @inline(never)
  mutating func blocks(_ blocks: [Block], level: Int, isTight: Bool = false) {
    for (index, block) in blocks.enumerated() {
      if isTight, index > 0, case .list = block.content { tighten() }
      write(block, level)
    }
  }

  @inline(never)
  private mutating func write(_ block: Block, _ level: Int) {
    if let change = block.change, !block.isParagraph { changeMark(change) }
    switch block.content {
    case .section(let content): section(content, level)
    case .paragraph(let inlines): paragraph(inlines, block.change)
    case .list(let content): list(content, level)
    case .definitions(let content): definitions(content)
    case .table(let content): table(content)
    case .figure(let content): figure(content)
    case .box(let content): box(content, level)
    case .quote(let inner): quote { writer in writer.blocks(inner, level: level) }
    case .code(let text): code(text)
    case .contents: contents(level)
    case .divider: divider()
    case .pageBreak: break
    }
  }

  /// `[nyt]` as a line of its own, before what is not a paragraph.
  private mutating func changeMark(_ change: Change) {
    beginBlock()
    mark(change)
  }

  /// `[nyt]`
  mutating func mark(_ change: Change) {
    raw("[")
    text(document.word(for: change))
    raw("]")
  }

  private mutating func paragraph(_ inlines: [Inline], _ change: Change?) {
    beginBlock()
    if let change {
      mark(change)
      raw(" ")
    }
    inline(inlines, .flowing)
  }

  /// A block of one line.
  mutating func line(_ inlines: [Inline]) { inline(inlines, .line) }

  private mutating func section(_ section: Section, _ level: Int) {
    beginBlock()
    heading(level: level, lead: headings[section.label]?.lead ?? "", section.heading)
    if !section.badges.isEmpty {
      beginBlock()
      strong(section.badges.map { words[$0] }.joined(separator: " · "))
    }
    definitions(section.facts)
    blocks(section.blocks, level: level + 1)
  }

  /// `## 2.8 Title`
  mutating func heading(level: Int, lead: String, _ inlines: [Inline]) {
    raw(String(repeating: "#", count: min(6, max(1, level))) + " ")
    lineStart = out.count
    inline(lead.isEmpty ? inlines : [.text(lead)] + inlines, .heading)
  }

  /// Bold words of the frame.
  mutating func strong(_ text: String) { inline([.strong([.text(text)])], .line) }

  private mutating func list(_ list: List, _ level: Int) {
    let interrupts = interrupts(list)
    let (items, isTight) = (list.items, list.isTight)
    self.list(list.marker, count: items.count, isTight: isTight, interrupts: interrupts) { writer, index in
      writer.blocks(items[index].markedBlocks, level: level, isTight: isTight)
    }
  }

  /// CommonMark lets a list follow a paragraph directly only if it starts at 1 and its first item says something.
  private func interrupts(_ list: List) -> Bool {
    guard case .paragraph(let inlines)? = list.items.first?.blocks.first?.content else { return false }
    if case .number(let start) = list.marker, start != 1 { return false }
    return !plainText(inlines).allSatisfy(\.isWhitespace)
  }

  /// `- **Sagsnr.:** 21/1234`
  mutating func definitions(_ definitions: [Definition]) {
    list(.bullet, count: definitions.count, isTight: true) { writer, index in
      writer.beginLine()
      let term = Inline.strong(definitions[index].term + [.text(":")])
      writer.inline([term, .text(" ")] + definitions[index].description, .flowing)
    }
  }

  private mutating func box(_ box: Box, _ level: Int) {
    quote { writer in
      if !box.title.isEmpty {
        writer.beginBlock()
        writer.line([.strong(box.title)])
      }
      writer.blocks(box.blocks, level: level)
    }
  }

  private mutating func quote(_ write: (inout Self) -> Void) {
    beginBlock()
    raw("> ")
    nested(indent: "> ", write)
  }

  /// A fence longer than any run of backticks in the text.
  private mutating func code(_ text: String) {
    beginBlock()
    let fence = String(repeating: "`", count: max(3, longestRun(of: UInt8(ascii: "`"), in: text) + 1))
    raw(fence)
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for line in lines {
      newLine()
      if line.isEmpty { trimPrefix() }
      out.append(contentsOf: line.last == 0x0D ? line.dropLast() : line)
    }
    newLine()
    raw(fence)
  }

  private mutating func divider() {
    beginBlock()
    raw("***")
  }

  /// A heading and nested lists of links to the headings.
  private mutating func contents(_ level: Int) {
    beginBlock()
    heading(level: level, lead: "", [.text(words.contents)])
    entries(document.outline)
  }

  private mutating func entries(_ entries: [ResolvedDocument.OutlineEntry]) {
    list(.bullet, count: entries.count, isTight: true, interrupts: true) { writer, index in
      writer.beginLine()
      writer.entry(entries[index])
      writer.entries(entries[index].entries)
    }
  }

  /// `[2.8 Title](#28-title) (lukket)`
  private mutating func entry(_ entry: ResolvedDocument.OutlineEntry) {
    let heading = headings[entry.label]
    let title = [.text(heading?.lead ?? "")] + entry.heading
    mode = .line
    link(to: "#" + (heading?.slug ?? ""), title)
    if !entry.badges.isEmpty {
      text(" (" + entry.badges.map { words[$0].lowercased() }.joined(separator: ", ") + ")")
    }
  }
}

/// The length of the longest run of a byte.
func longestRun(of byte: UInt8, in text: String) -> Int {
  var longest = 0
  var current = 0
  for other in text.utf8 {
    current = other == byte ? current + 1 : 0
    longest = max(longest, current)
  }
  return longest
}
