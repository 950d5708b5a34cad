import Diagnostics

/// Signs of which libcmark takes quadratic time when there are very many in one paragraph.
struct SignCount {
  private(set) var count = 0
  /// The sum of the squares of the paragraphs' counts: what libcmark's time grows with.
  private(set) var work = 0
  /// All brackets of the file.
  private(set) var brackets = 0

  mutating func add(bracket: Bool = false) {
    work += 2 * count + 1
    count += 1
    if bracket { brackets += 1 }
  }

  mutating func beginParagraph() { count = 0 }
}

extension MarkMask {
  /// Masks the marks of one line, counting the signs that remain.
  mutating func maskLine(
    _ file: SourceFile, _ range: Range<Int>, _ scanner: inout MarkScanner, _ signs: inout SignCount,
    _ findings: inout Findings
  ) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch file.bytes[offset] {
      case .backslash: offset += escapeLength(file.bytes, offset, range.upperBound)
      case .openBrace, .openBracket: offset += mask(file, at: offset, &scanner, &signs, &findings)
      case .ampersand:
        checkCharacterReference(file, offset, range.upperBound, &findings)
        offset += 1
      case .less:
        signs.add()
        offset += 1
      case .asterisk, .underscore, .backtick:
        if offset == range.lowerBound || file.bytes[offset - 1] != file.bytes[offset] { signs.add() }
        offset += 1
      case .carriageReturn:
        blankReturn(at: offset)
        offset += 1
      default: offset += 1
      }
    }
  }

  /// `\{{` is literal whole; any other escape is the sign after it.
  private func escapeLength(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    guard let next = bytes.byte(offset + 1, end), next < 0x80, next != .carriageReturn else { return 1 }
    return next == .openBrace && bytes.byte(offset + 2, end) == .openBrace ? 3 : 2
  }

  private mutating func mask(
    _ file: SourceFile, at offset: Int, _ scanner: inout MarkScanner, _ signs: inout SignCount,
    _ findings: inout Findings
  ) -> Int {
    switch scanner.find(at: offset) {
    case .mark(let mark):
      if add(mark) { return mark.range.count }
      findings.error("too-many-claims", .tooManyClaims, at: file.span(mark.range))
      return mark.range.count
    case .openClaim:
      addUnclosed(at: offset)
      return 2
    case .nothing:
      if file.bytes[offset] == .openBracket { signs.add(bracket: true) }
      return 1
    }
  }

  /// `&#1;` and `&#xF0000;` would bring in characters that a source may not hold.
  private mutating func checkCharacterReference(
    _ file: SourceFile, _ offset: Int, _ end: Int, _ findings: inout Findings
  ) {
    guard file.bytes.byte(offset + 1, end) == .hash else { return }
    let isHex = file.bytes.byte(offset + 2, end).map { $0 | 0x20 == 0x78 } ?? false
    let start = offset + (isHex ? 3 : 2)
    var stop = start
    while stop < end, stop - start < 8, file.bytes[stop].isDigit || isHex && file.bytes[stop].isLetter {
      stop += 1
    }
    guard file.bytes.byte(stop, end) == .semicolon else { return }
    let value = UInt32(file.text(start..<stop), radix: isHex ? 16 : 10) ?? 0
    let isAllowed = value >= 0xA0 && value < 0xF0000 && !(0x2028...0x2029).contains(value)
    guard !isAllowed, !(0x20..<0x7F).contains(value) else { return }
    findings.error("character-reference", .characterReference, at: file.span(offset..<stop + 1))
    set(.space, at: offset)
  }
}

extension Phrase {
  fileprivate static let tooManyClaims = Phrase(
    da: "for mange {{ }}, klammer eller noter i én fil", en: "too many {{ }}, braces or notes in one file")
  fileprivate static let characterReference = Phrase(
    da: "tegnet, der skrives sådan, må ikke bruges", en: "the character written so may not be used")
}
