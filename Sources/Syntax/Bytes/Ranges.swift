import Diagnostics

extension [UInt8] {
  /// The range without white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  /// The first byte of a range that is neither space nor tab, or its end.
  func skipBlanks(_ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound, self[offset].isBlank { offset += 1 }
    return offset
  }

  func isBlank(_ range: Range<Int>) -> Bool { skipBlanks(range) == range.upperBound }

  /// Whether the bytes of a range begin with an ASCII word.
  func has(_ word: String, at offset: Int, end: Int) -> Bool {
    var index = offset
    for byte in word.utf8 {
      guard index < end, self[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// The byte at an offset, nil at or after `end`.
  func byte(_ offset: Int, _ end: Int) -> UInt8? {
    offset < end && offset < count ? self[offset] : nil
  }
}

extension SourceFile {
  /// The bytes of a line without its end, and on the first line without a byte order mark.
  func content(ofLine line: Int) -> Range<Int> {
    let range = lineRange(line)
    guard line == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF else {
      return range
    }
    return min(3, range.upperBound)..<range.upperBound
  }

  /// The lines that a range touches.
  func lines(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: wholeRange)
    let first = line(containing: range.lowerBound)
    guard !range.isEmpty else { return first..<first }
    return first..<line(containing: range.upperBound - 1) + 1
  }
}
