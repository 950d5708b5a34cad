/// Reads one figure of a CSV file over its bytes: "1.579.705", "−5.000,25", "(5.000)", "5.000-", "1 234".
/// A file may have hundreds of thousands: its parts are inlined, so that its state stays in registers.
struct FigureScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let style: NumberStyle
  private let end: Int
  private var offset: Int
  private(set) var digits: Int64 = 0
  private(set) var decimals = 0
  private var isNegative = false

  /// Nil where the range is not a figure, perhaps with a note's mark or a unit after it.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ style: NumberStyle) {
    (self.bytes, self.style) = (bytes, style)
    (offset, end) = (range.lowerBound, range.upperBound)
    let isBracketed = offset < end && bytes[offset] == .openParenthesis
    if isBracketed { offset += 1 }
    takeSign()
    guard offset < end, bytes[offset].isDigit, takeWhole(), takeDecimals() else { return nil }
    if isBracketed {
      guard offset < end, bytes[offset] == .closeParenthesis else { return nil }
      offset += 1
    } else {
      takeTail()
    }
    if isNegative != isBracketed { digits = -digits }
  }

  /// What follows the figure: nothing, a note's mark, a unit.
  var rest: Range<Int> { offset..<end }

  @inline(__always)
  private mutating func takeSign() {
    guard offset < end else { return }
    switch bytes[offset] {
    case .plus: offset += 1
    case .hyphen:
      isNegative = true
      offset += 1
    case 0xE2 where isMinusSign(offset):
      isNegative = true
      offset += 3
    default: return
    }
    while offset < end, bytes[offset] == .space { offset += 1 }
  }

  /// U+2212 or U+2013.
  private func isMinusSign(_ place: Int) -> Bool {
    guard place + 2 < end else { return false }
    return bytes[place + 1] == 0x88 && bytes[place + 2] == 0x92
      || bytes[place + 1] == 0x80 && bytes[place + 2] == 0x93
  }

  /// Digits, with marks or spaces between groups of three. A fourth digit in a group ends the figure: it is a
  /// note's mark.
  @inline(__always)
  private mutating func takeWhole() -> Bool {
    var isGrouped = false
    while true {
      let start = offset
      guard takeDigits(limit: isGrouped ? 3 : .max) else { return false }
      let width = groupMarkWidth()
      guard width > 0, (1...3).contains(offset - start) else { return true }
      isGrouped = true
      offset += width
    }
  }

  /// False where they are too many to count with.
  @inline(__always)
  private mutating func takeDigits(limit: Int) -> Bool {
    let last = end - offset > limit ? offset + limit : end
    var (place, value) = (offset, digits)
    while place < last, bytes[place].isDigit, value < Self.most {
      value = value &* 10 &+ Int64(bytes[place] &- .nought)
      place += 1
    }
    (offset, digits) = (place, value)
    return place == last || !bytes[place].isDigit
  }

  /// A figure below has room for one more digit; none has more than 18.
  private static let most: Int64 = 100_000_000_000_000_000

  /// The bytes of a mark between groups that three digits follow; 0 where there is none. After a space no
  /// further digit may follow them.
  @inline(__always)
  private func groupMarkWidth() -> Int {
    guard offset < end else { return 0 }
    let width: Int
    switch bytes[offset] {
    case style.groupMark, .space: width = 1
    case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0xA0: width = 2
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0xAF: width = 3
    default: return 0
    }
    let first = offset + width
    guard first + 3 <= end, bytes[first].isDigit, bytes[first + 1].isDigit, bytes[first + 2].isDigit else {
      return 0
    }
    let isLong = first + 3 < end && bytes[first + 3].isDigit
    return isLong && bytes[offset] != style.groupMark ? 0 : width
  }

  /// False for a mark that stands neither between groups nor before decimals.
  @inline(__always)
  private mutating func takeDecimals() -> Bool {
    guard offset + 1 < end, bytes[offset] == style.decimalMark, bytes[offset + 1].isDigit else {
      return !(offset + 1 < end && bytes[offset] == style.groupMark && bytes[offset + 1].isDigit)
    }
    offset += 1
    let start = offset
    guard takeDigits(limit: .max) else { return false }
    decimals = offset - start
    return true
  }

  /// ",-" after whole kroner, "-" after a negative figure.
  @inline(__always)
  private mutating func takeTail() {
    if offset + 2 == end, bytes[offset] == .comma, bytes[offset + 1] == .hyphen { offset = end }
    if offset + 1 == end, bytes[offset] == .hyphen {
      isNegative.toggle()
      offset = end
    }
  }
}

/// Whether what follows a figure is the mark of a note: "*", "²", "1)", a digit or two after a space, a digit
/// right after the last group.
func isNoteMark(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
  var offset = range.lowerBound
  while offset < range.upperBound, bytes[offset] == .space { offset += 1 }
  guard offset < range.upperBound else { return true }
  let text = String(decoding: bytes[offset..<range.upperBound], as: UTF8.self)
  return text.count <= 3
    && text.unicodeScalars.allSatisfy { raisedMarks.contains($0) || $0 == ")" || ("0"..."9").contains($0) }
}

private let raisedMarks: Set<Unicode.Scalar> = [
  "*", "†", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰",
]
