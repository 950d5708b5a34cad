internal import Diagnostics

/// Numbers with their units, and dates.
extension ExpressionReader {
  /// Digits with points and commas, then a unit: "1,43 mio. kr.", "25 %", "10 pladser", "890 kr./døgn".
  mutating func number() throws(ExpressionFault) -> Expression {
    let start = offset
    while offset < end, isDigit(file.bytes[offset]) || isMarkBeforeDigit() { offset += 1 }
    takeUnit()
    let text = file.text(start..<offset)
    var reader = FigureReader(text, inherited: .bare)
    if case .figure(let printed)? = try? reader.read() {
      return Expression(content: .number(printed), span: file.span(start..<offset))
    }
    throw ExpressionFault(message: .noNumber(text), span: file.span(start..<offset), help: .numberForm)
  }

  private func isMarkBeforeDigit() -> Bool {
    let mark = file.bytes[offset]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","), offset + 1 < end else { return false }
    return isDigit(file.bytes[offset + 1])
  }

  private mutating func takeUnit() {
    let before = offset
    skipSpaces()
    if Self.scaledUnits.contains(where: { take($0) }) { return }
    let start = offset
    while offset < end, isLetter(at: offset) || isUnitMark(after: start) { offset = next(after: offset) }
    if offset == start { offset = before }
  }

  /// Those with a space in them, and percent.
  private static let scaledUnits = ["mio. kr.", "mia. kr.", "t. kr.", "million DKK", "%"]

  /// The points, hyphens and strokes inside "kr./døgn" and "t.kr.": not before a range's `..`.
  private func isUnitMark(after start: Int) -> Bool {
    guard offset > start else { return false }
    switch file.bytes[offset] {
    case UInt8(ascii: "."): return !isRange(at: offset) || isRange(at: offset + 1)
    case UInt8(ascii: "-"), UInt8(ascii: "/"): return offset + 1 < end && isLetter(at: offset + 1)
    default: return false
    }
  }

  private func isRange(at offset: Int) -> Bool {
    offset + 1 < end && file.bytes[offset] == UInt8(ascii: ".") && file.bytes[offset + 1] == UInt8(ascii: ".")
  }

  /// The offset of the next character's first byte.
  private func next(after offset: Int) -> Int {
    var next = offset + 1
    while next < end, (0x80...0xBF).contains(file.bytes[next]) { next += 1 }
    return next
  }

  /// "1. august 2020", "01-08-2020", "2020-08-01"; nil, nothing taken, where none stands here.
  mutating func date() -> Expression? {
    for length in Self.dateLengths where offset + length <= end {
      let range = offset..<offset + length
      let isWhole = range.upperBound == end || !isDigit(file.bytes[range.upperBound])
      guard isWhole, isDigit(file.bytes[range.upperBound - 1]), let reading = readDay(file.text(range)) else {
        continue
      }
      offset = range.upperBound
      return Expression(content: .date(reading.day), span: file.span(range))
    }
    return nil
  }

  /// Bytes of "1-8-2020" to "10. september 2020".
  private static let dateLengths = 8...18
}

extension Phrase {
  fileprivate static let numberForm = Phrase(
    da: "komma er decimaltegn, punktum står mellem grupper på tre cifre: 1.234,5",
    en: "the comma is the decimal mark, points stand between groups of three: 1.234,5")
  fileprivate static func noNumber(_ text: String) -> Phrase {
    Phrase(da: "»\(text)« er ikke et tal", en: "'\(text)' is not a number")
  }
}
