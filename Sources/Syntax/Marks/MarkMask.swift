import Diagnostics

/// A copy of Markdown in which every mark is one private-use scalar (U+F0000 + its number) and filler of the
/// same number of bytes. No `*`, `_`, `|`, `<` or quote of a mark is then ever Markdown, and all byte
/// positions stay. `{{` without an end becomes two bytes U+0002.
struct MarkMask {
  private(set) var bytes: [UInt8]
  private(set) var marks: [Mark] = []
  /// Offsets in the file of `{{` without an end, ascending.
  private(set) var unclosed: [Int] = []
  /// Offset in the file of the copy's first byte; negative where a guard stands before it.
  private let base: Int
  private var claims = 0
  private var notes = 0

  init(bytes: [UInt8], base: Int) {
    self.bytes = bytes
    self.base = base
  }

  static let filler: UInt8 = 0x78
  /// Stands twice for `{{` without an end.
  static let openClaim: UInt8 = 0x02
  /// Taken out of text again: indentation in a text of several lines.
  static let dropped: UInt8 = 0x03

  mutating func set(_ byte: UInt8, at offset: Int) { bytes[offset - base] = byte }

  /// Spaces instead of a range, line ends kept.
  mutating func blank(_ range: Range<Int>) {
    for offset in range where !bytes[offset - base].isWhitespace { bytes[offset - base] = .space }
  }

  /// A CR that is left would be a line's end to libcmark, but not to us.
  mutating func blankReturn(at offset: Int) {
    if bytes[offset - base] == .carriageReturn { bytes[offset - base] = .space }
  }

  mutating func addUnclosed(at offset: Int) {
    unclosed.append(offset)
    set(Self.openClaim, at: offset)
    set(Self.openClaim, at: offset + 1)
  }

  /// False where there are too many.
  mutating func add(_ mark: Mark) -> Bool {
    if mark.kind == .note { notes += 1 } else { claims += 1 }
    guard claims <= Limits.claims, notes <= Limits.notes else { return false }
    let scalar = UInt32(0xF0000 + marks.count)
    marks.append(mark)
    let start = mark.range.lowerBound
    set(UInt8(0xF0 | scalar >> 18), at: start)
    set(UInt8(0x80 | (scalar >> 12) & 0x3F), at: start + 1)
    set(UInt8(0x80 | (scalar >> 6) & 0x3F), at: start + 2)
    set(UInt8(0x80 | scalar & 0x3F), at: start + 3)
    for offset in start + 4..<mark.range.upperBound { set(Self.filler, at: offset) }
    return true
  }

  /// The mark whose scalar and filler stand at an index of text that comes from libcmark.
  func mark(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Mark? {
    guard text[index] == 0xF3, text.count - index >= 4, text[index + 1] >= 0xB0 else { return nil }
    let low =
      Int(text[index + 1] & 0x3F) << 12 | Int(text[index + 2] & 0x3F) << 6 | Int(text[index + 3] & 0x3F)
    let number = low - (0xF0000 & 0x3FFFF)
    guard marks.indices.contains(number), text.count - index >= marks[number].range.count else { return nil }
    return marks[number]
  }

  /// Text with the marks' own characters, as code and addresses want it.
  func unmasked(_ text: UnsafeBufferPointer<UInt8>, _ file: SourceFile) -> String {
    guard text.contains(where: { $0 == 0xF3 || $0 == Self.openClaim }) else {
      return String(decoding: text, as: UTF8.self)
    }
    var out: [UInt8] = []
    var index = 0
    while index < text.count {
      if let mark = mark(in: text, at: index) {
        out += file.bytes[mark.range]
        index += mark.range.count
      } else {
        out.append(text[index] == Self.openClaim ? .openBrace : text[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
