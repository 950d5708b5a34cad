import Diagnostics

/// One line of a head, taken apart.
struct HeadLine {
  enum Content {
    case blank
    /// `key: value`; the value is trimmed and may be empty.
    case entry(key: Range<Int>, value: Range<Int>)
    /// Text without a key.
    case text(Range<Int>)
  }

  let line: Int
  /// Without its end.
  let range: Range<Int>
  /// Spaces at its start.
  let indent: Int
  /// Whether it begins with `- `.
  let isItem: Bool
  /// Columns before the content: after `- ` where it is an item.
  let contentIndent: Int
  let content: Content

  init(_ file: SourceFile, line: Int, range: Range<Int>) {
    let bytes = file.bytes
    self.line = line
    self.range = range
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] == .space { offset += 1 }
    indent = offset - range.lowerBound
    let next = bytes.byte(offset + 1, range.upperBound)
    isItem = bytes.byte(offset, range.upperBound) == .hyphen && (next == nil || next == .space)
    if isItem {
      offset += 1
      while offset < range.upperBound, bytes[offset] == .space { offset += 1 }
    }
    contentIndent = offset - range.lowerBound
    content = Self.content(bytes, bytes.trimmed(offset..<range.upperBound))
  }

  private static func content(_ bytes: [UInt8], _ range: Range<Int>) -> Content {
    guard let first = bytes.byte(range.lowerBound, range.upperBound), first != .hash else { return .blank }
    guard let colon = keyEnd(bytes, range) else { return .text(range) }
    return .entry(
      key: bytes.trimmed(range.lowerBound..<colon), value: bytes.trimmed(colon + 1..<range.upperBound))
  }

  /// The colon after a key: the first outside quotes that ends the line or has a space after it.
  private static func keyEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    if bytes[offset] == .quote || bytes[offset] == .apostrophe {
      offset = quotedEnd(bytes, range) ?? range.upperBound
    }
    while offset < range.upperBound {
      if bytes[offset] == .colon, bytes.byte(offset + 1, range.upperBound)?.isBlank ?? true { return offset }
      offset += 1
    }
    return nil
  }
}

/// The offset after the quote that closes the one a range begins with; nil where it is not closed.
func quotedEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
  let sign = bytes[range.lowerBound]
  var offset = range.lowerBound + 1
  while offset < range.upperBound {
    if sign == .quote, bytes[offset] == .backslash {
      offset += 2
    } else if bytes[offset] != sign {
      offset += 1
    } else if sign == .apostrophe, bytes.byte(offset + 1, range.upperBound) == sign {
      offset += 2
    } else {
      return offset + 1
    }
  }
  return nil
}
