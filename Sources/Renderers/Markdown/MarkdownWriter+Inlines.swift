internal import DocumentTree

extension MarkdownWriter {
  /// A whole run of inlines, in a mode of its own.
  mutating func inline(_ inlines: [Inline], _ mode: Mode) {
    let outer = self.mode
    self.mode = mode
    write(inlines, before: nil)
    if isAtLineStart, let lastBreak { undo(lastBreak) }
    lastBreak = nil
    self.mode = outer
  }

  /// Inlines in order; `before` is the character that follows the last of them, nil at the end of a block.
  @inline(never)
  private mutating func write(_ inlines: [Inline], before last: Character?) {
    var index = 0
    while index < inlines.count {
      let inline = joined(inlines, &index)
      write(inline, inlines, index, last)
      index += 1
    }
  }

  /// The inline at the index, and those directly after it that would run into it: text, or code.
  private func joined(_ inlines: [Inline], _ index: inout Int) -> Inline {
    switch inlines[index] {
    case .text(var run):
      while index + 1 < inlines.count, case .text(let more) = inlines[index + 1] {
        run += more
        index += 1
      }
      return .text(run)
    case .code(var run):
      while index + 1 < inlines.count, case .code(let more) = inlines[index + 1] {
        run += more
        index += 1
      }
      return .code(run)
    default: return inlines[index]
    }
  }

  @inline(never)
  private mutating func write(_ inline: Inline, _ inlines: [Inline], _ index: Int, _ last: Character?) {
    switch inline {
    case .text(let text): self.text(text)
    case .emphasis(let inner): emphasis(inner, before: following(inlines, index, last))
    case .strong(let inner): strong(inner, before: following(inlines, index, last))
    case .superscript(let inner): text(raised(plainText(inner)))
    case .subscript(let inner): text(lowered(plainText(inner)))
    case .code(let text): code(text)
    case .link(let address, let inner): link(to: address, inner)
    case .reference(let label, let inner): reference(label, inner)
    case .footnote(let label): footnote(label)
    case .tableNote(let label): text(" (" + (document.tableNoteMark(label) ?? label.name) + ")")
    case .changed(let change, let inner): changed(change, inner)
    case .lineBreak: lineBreak()
    case .image(let image): self.image(image.alternative, image.name)
    }
  }

  private func following(_ inlines: [Inline], _ index: Int, _ last: Character?) -> Character? {
    edge(inlines[(index + 1)...], atEnd: false) ?? last
  }

  /// The first or last character as it will be written; nil where nothing is.
  private func edge(_ inlines: some BidirectionalCollection<Inline>, atEnd: Bool) -> Character? {
    var rest = inlines[...]
    while let inline = atEnd ? rest.popLast() : rest.popFirst() {
      if let character = edge(inline, atEnd: atEnd) { return character }
    }
    return nil
  }

  private func edge(_ inline: Inline, atEnd: Bool) -> Character? {
    switch inline {
    case .text(let text): atEnd ? text.last : text.first
    case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner):
      edge(inner, atEnd: atEnd)
    case .code(let text): text.isEmpty ? nil : "`"
    case .link(_, let inner) where isInLink: edge(inner, atEnd: atEnd)
    case .link, .footnote, .changed, .image: atEnd ? "]" : "["
    case .reference(let label, let inner):
      headings[label] == nil ? edge(document.printed(label, inner, leads: false), atEnd: atEnd) : "]"
    case .tableNote: atEnd ? ")" : " "
    case .lineBreak: " "
    }
  }

  private mutating func emphasis(_ inner: [Inline], before next: Character?) {
    guard !isEmphasised, canMark(inner, before: next) else { return write(inner, before: next) }
    isEmphasised = true
    raw("*")
    write(inner, before: "*")
    raw("*")
    lastClosing = out.count
    isEmphasised = false
  }

  private mutating func strong(_ inner: [Inline], before next: Character?) {
    guard !isStrong, canMark(inner, before: next) else { return write(inner, before: next) }
    isStrong = true
    raw("**")
    write(inner, before: "*")
    raw("**")
    lastClosing = out.count
    isStrong = false
  }

  /// Would CommonMark read asterisks around these as emphasis? Not with a space inside of them, nor with
  /// punctuation inside and a letter outside, nor directly after another emphasis.
  private func canMark(_ inner: [Inline], before next: Character?) -> Bool {
    guard lastClosing != out.count, let first = edge(inner, atEnd: false),
      let last = edge(inner, atEnd: true),
      !first.isWhitespace, !last.isWhitespace
    else { return false }
    let opens = isWord(first) || isAtLineStart || !lastCharacterIsWordOrSymbol
    let closes = isWord(last) || next.map { $0.isWhitespace || isPunctuation($0) } ?? true
    return opens && closes
  }

  private func isWord(_ character: Character) -> Bool {
    if let ascii = character.asciiValue { return isAlnum(ascii) }
    return character.isLetter || character.isNumber
  }

  private func isPunctuation(_ character: Character) -> Bool { character.isPunctuation || character == "*" }

  /// Is what stands last neither space nor punctuation?
  private var lastCharacterIsWordOrSymbol: Bool {
    var start = out.count - 1
    while start > lineStart, out[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= lineStart, let last = String(decoding: out[start...], as: UTF8.self).first else {
      return false
    }
    return !last.isWhitespace && !last.isPunctuation
  }

  /// Backticks one longer than any run in the text; a space where the text begins or ends with one.
  private mutating func code(_ text: String) {
    guard !text.isEmpty else { return }
    let fence = String(repeating: "`", count: longestRun(of: UInt8(ascii: "`"), in: text) + 1)
    let isBlank = text.allSatisfy { $0 == " " }
    let edges: [Character?] = [text.first, text.last]
    let needsSpace = !isBlank && (edges.contains("`") || edges == [" ", " "])
    raw(fence)
    if needsSpace { raw(" ") }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|"), mode == .cell { out.append(UInt8(ascii: "\\")) }
      out.append(byte < 0x20 ? 0x20 : byte)
    }
    if needsSpace { raw(" ") }
    raw(fence)
  }

  /// `[words](address)`; `<address>` where the words are the address. Within a link only the words.
  mutating func link(to address: String, _ inner: [Inline]) {
    guard !isInLink else { return write(inner, before: "]") }
    if mode != .cell, inner == [.text(address)], isPlainAddress(address) { return raw("<" + address + ">") }
    openBracket()
    let outer = mode
    if mode == .flowing { mode = .line }
    isInLink = true
    write(inner, before: "]")
    isInLink = false
    mode = outer
    raw("](")
    destination(address)
    raw(")")
  }

  private mutating func reference(_ label: Label, _ inner: [Inline]) {
    let heading = headings[label]
    let printed = document.printed(label, inner, leads: heading != nil)
    guard let slug = heading?.slug ?? headings.slugsAbove[label], !isInLink else {
      return write(printed, before: ".")
    }
    link(to: "#" + slug, printed)
  }

  private mutating func footnote(_ label: Label) {
    guard !isInLink, let number = document.footnoteNumber(label) else { return }
    openBracket()
    raw("^\(number)]")
  }

  /// `[nyt: the words]`
  private mutating func changed(_ change: Change, _ inner: [Inline]) {
    if isInLink { return text("(" + document.word(for: change) + ": " + plainText(inner) + ")") }
    openBracket()
    text(document.word(for: change) + ": ")
    write(inner, before: "]")
    raw("]")
  }

  private mutating func lineBreak() {
    guard mode == .flowing else { return raw(" ") }
    trimLine()
    guard !isAtLineStart else { return }
    lastBreak = (out.count, lineStart)
    raw("\\")
    newLine()
  }

  /// A line break at the end of a block would be read as a backslash.
  private mutating func undo(_ lineBreak: (end: Int, lineStart: Int)) {
    out.removeLast(out.count - lineBreak.end)
    lineStart = lineBreak.lineStart
  }

  /// `![what it shows](name)`: the picture itself is in the HTML and the DOCX.
  mutating func image(_ alternative: String, _ name: String) {
    if isInLink { return text(alternative) }
    if out.last == UInt8(ascii: "!"), !isAtLineStart { escapeLast() }
    raw("![")
    isInLink = true
    text(alternative)
    isInLink = false
    raw("](")
    destination(name)
    raw(")")
  }

  /// A bracket of ours; directly after an exclamation mark it would begin an image.
  private mutating func openBracket() {
    if out.last == UInt8(ascii: "!"), !isAtLineStart { escapeLast() }
    out.append(UInt8(ascii: "["))
  }

  private mutating func escapeLast() { out.insert(UInt8(ascii: "\\"), at: out.count - 1) }
}
