internal import DocumentTree

/// Text for the terminal being written, as UTF-8.
struct TextWriter {
  let document: ResolvedDocument
  private(set) var out: [UInt8] = []
  /// Of the lines here, without what they begin with.
  private(set) var width: Int
  private var prefix = ""
  /// What the next line begins with instead of `prefix`: the mark of a list item.
  private var first: String?
  private var isBlankLineDue = false

  /// Lines never get narrower than this, however deep they stand.
  private static let narrowest = 20
  private static let widest = 1_000

  init(_ document: ResolvedDocument, width: Int) {
    self.document = document
    self.width = min(max(Self.narrowest, width), Self.widest)
  }

  var words: Words { document.document.words }

  /// The next line stands apart from what is above it.
  mutating func beginBlock() { if !out.isEmpty, first == nil { isBlankLineDue = true } }

  mutating func line(_ text: String) { line { $0 += text.utf8 } }

  /// A line whose bytes `write` appends.
  mutating func line(_ write: (inout [UInt8]) -> Void) {
    if isBlankLineDue { blankLine() }
    out += (first ?? prefix).utf8
    first = nil
    write(&out)
    endLine()
  }

  private mutating func blankLine() {
    out += prefix.utf8
    endLine()
    isBlankLineDue = false
  }

  /// Without spaces at its end.
  private mutating func endLine() {
    while out.last == UInt8(ascii: " ") { out.removeLast() }
    out.append(UInt8(ascii: "\n"))
  }

  /// A block of text, wrapped.
  mutating func paragraph(_ text: String) {
    beginBlock()
    lines(text)
  }

  mutating func lines(_ text: String) { for part in wrapped(text, width) { line(part) } }

  /// What `write` writes begins with `first` on its first line and with `indent` on the others.
  mutating func nested(first lead: String, indent: String, _ write: (inout Self) -> Void) {
    let outer = (prefix, width)
    // The blank line above belongs to the outside.
    if isBlankLineDue { blankLine() }
    first = (first ?? prefix) + lead
    prefix += indent
    width = max(Self.narrowest, width - displayWidth(indent.utf8))
    write(&self)
    if first != nil { line("") }
    (prefix, width) = outer
  }

  mutating func heading(level: Int, _ text: String) {
    beginBlock()
    var longest = 0
    for part in wrapped(text, width) {
      line(part)
      longest = max(longest, displayWidth(part.utf8))
    }
    line(String(repeating: level == 1 ? "=" : level == 2 ? "-" : "~", count: longest))
  }
}

/// Without spaces at the end.
func trimmed(_ text: String) -> String {
  var text = text
  while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
  return text
}

/// Whether it is a line already, with single spaces within; asked of every cell, so it looks at bytes only.
func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var previous: UInt8 = 0x20
  for byte in bytes {
    if byte == 0x0A || byte == 0x20 && previous == 0x20 { return false }
    previous = byte
  }
  return previous != 0x20
}

/// Lines of at most `width` characters, broken at spaces (not at no-break spaces) and line feeds.
func wrapped(_ text: String, _ width: Int) -> [String] {
  var text = text
  if text.utf8.count <= width, text.withUTF8(isPlainLine) { return [text] }
  var lines: [String] = []
  for paragraph in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
    var line: [UInt8] = []
    var length = 0
    for word in paragraph.split(separator: 0x20) {
      let wordLength = displayWidth(word)
      if length > 0, length + 1 + wordLength > width {
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
        length = 0
      }
      if length > 0 {
        line.append(0x20)
        length += 1
      }
      line += word
      length += wordLength
    }
    lines.append(String(decoding: line, as: UTF8.self))
  }
  return lines
}
