internal import DocumentTree

/// Markdown being written into one growing buffer: where the line stands, what each line begins with, and what
/// separates the next block from the last. What is written where is in the extensions.
struct MarkdownWriter {
  /// What a run of inlines may do to the line it stands in.
  enum Mode {
    /// A paragraph: one sentence a line.
    case flowing
    /// One line.
    case line
    case heading
    /// A cell of a pipe table.
    case cell
  }

  /// What comes before the next line.
  enum Separator { case nothing, line, blankLine }

  let document: ResolvedDocument
  let headings: HeadingSlugs
  var out: [UInt8] = []
  /// Where the content of the current line (or cell) begins in `out`.
  var lineStart = 0
  var mode = Mode.flowing
  var isInLink = false
  var isStrong = false
  var isEmphasised = false
  /// The end of `out` after the last closing mark of emphasis: another one directly there would be misread.
  var lastClosing = -1
  /// The last line break of the paragraph: where it was put, and where its line began.
  var lastBreak: (end: Int, lineStart: Int)?
  private var prefix: [UInt8] = []
  private var separator = Separator.nothing
  /// The delimiter of the list that is the last block here; a list after it takes another, or they would join.
  private var lastDelimiter: UInt8?

  init(_ document: ResolvedDocument) {
    self.document = document
    headings = HeadingSlugs(document)
    out.reserveCapacity(1 << 16)
  }

  var words: Words { document.document.words }

  var isAtLineStart: Bool { out.count == lineStart }

  mutating func raw(_ text: String) { out.append(contentsOf: text.utf8) }

  /// The next line, after what separates it from the one before.
  mutating func beginLine() {
    if separator != .nothing {
      trimEnd()
      newLine()
      if separator == .blankLine {
        trimPrefix()
        newLine()
      }
    }
    lineStart = out.count
    separator = .line
  }

  /// The first line of a block, a blank line before it.
  mutating func beginBlock() {
    if separator == .line { separator = .blankLine }
    beginLine()
    lastDelimiter = nil
    separator = .blankLine
  }

  /// A line feed and what lines begin with here.
  mutating func newLine() {
    out.append(0x0A)
    out.append(contentsOf: prefix)
    lineStart = out.count
  }

  /// Leaves an empty line without the spaces it begins with.
  mutating func trimPrefix() {
    while out.count > lineStart - prefix.count, out.last == UInt8(ascii: " ") { out.removeLast() }
  }

  /// Spaces at the end of a line would be a line break.
  mutating func trimLine() {
    while out.count > lineStart, out.last == UInt8(ascii: " ") { out.removeLast() }
  }

  /// What `write` writes stands on this line and on lines that begin with `indent`.
  mutating func nested(indent: String, _ write: (inout Self) -> Void) {
    let length = prefix.count
    prefix.append(contentsOf: indent.utf8)
    separator = .nothing
    lineStart = out.count
    let delimiter = lastDelimiter
    lastDelimiter = nil
    write(&self)
    lastDelimiter = delimiter
    prefix.removeLast(prefix.count - length)
    separator = .blankLine
  }

  /// The mark of an empty item ends in a space too.
  private mutating func trimEnd() { while out.last == UInt8(ascii: " ") { out.removeLast() } }

  /// A list: `write` writes the item of an index. `interrupts`: it may follow a paragraph without a blank line.
  mutating func list(
    _ marker: List.Marker, count: Int, isTight: Bool, interrupts: Bool = false,
    _ write: (inout Self, Int) -> Void
  ) {
    let delimiter = nextDelimiter(marker)
    for index in 0..<count {
      let lead = Self.lead(marker, index, count, delimiter)
      if index == 0 {
        if separator == .line, !interrupts { separator = .blankLine }
      } else {
        separator = isTight ? .line : .blankLine
      }
      beginLine()
      raw(lead.text)
      nested(indent: String(repeating: " ", count: lead.indent)) { writer in
        if !lead.letter.isEmpty {
          writer.raw(lead.letter)
          writer.lineStart = writer.out.count
        }
        write(&writer, index)
      }
    }
    guard count > 0 else { return }
    lastDelimiter = delimiter
    separator = .blankLine
  }

  /// Blocks of a tight item follow each other without a blank line where they can.
  mutating func tighten() { if separator == .blankLine { separator = .line } }

  mutating func finished() -> [UInt8] {
    trimEnd()
    if !out.isEmpty { out.append(0x0A) }
    return out
  }

  private func nextDelimiter(_ marker: List.Marker) -> UInt8 {
    switch marker {
    case .bullet, .letter: UInt8(ascii: lastDelimiter == UInt8(ascii: "-") ? "+" : "-")
    case .number: UInt8(ascii: lastDelimiter == UInt8(ascii: ".") ? ")" : ".")
    }
  }

  /// `- `, `12. `, or `- ` with `c) `; and how far the item's other lines are indented.
  private static func lead(
    _ marker: List.Marker, _ index: Int, _ count: Int, _ delimiter: UInt8
  ) -> (text: String, letter: String, indent: Int) {
    let sign = String(UnicodeScalar(delimiter))
    switch marker {
    case .bullet: return (sign + " ", "", 2)
    case .letter(let start): return (sign + " ", letters(start, index) + ") ", 2)
    case .number(let start):
      let number = String(min(max(0, start), 999_999_999 - count) + index)
      return (number + sign + " ", "", number.utf8.count + 2)
    }
  }
}
