import Diagnostics

/// The line a fence begins with, at the margin: three or more of one sign, and an info text.
struct Fence {
  let sign: UInt8
  let count: Int
  let info: Range<Int>

  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard let sign = bytes.byte(range.lowerBound, range.upperBound), sign == .backtick || sign == .tilde
    else {
      return nil
    }
    var offset = range.lowerBound
    while offset < range.upperBound, bytes[offset] == sign { offset += 1 }
    count = offset - range.lowerBound
    info = bytes.trimmed(offset..<range.upperBound)
    self.sign = sign
    guard count >= 3, sign == .tilde || !info.contains(where: { bytes[$0] == .backtick }) else { return nil }
  }

  /// Whether a line ends the fence: at least as many signs, alone, indented three at most.
  func isClosed(by line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 3, bytes[start] == .space { start += 1 }
    guard let other = Fence(bytes, start..<line.upperBound) else { return false }
    return other.sign == sign && other.count >= count && other.info.isEmpty
  }

  /// Whether this one would begin a record inside another fence.
  func opens(within other: Fence) -> Bool { sign == other.sign && count >= other.count && !info.isEmpty }
}

/// The signs of quotes and lists before a line's text.
struct LinePrefix {
  enum Marker {
    case quote, bullet
    case number(isOne: Bool)
  }

  private(set) var first: Marker?
  private(set) var firstColumn = 0
  private(set) var depth = 0
  /// Columns before the text.
  private(set) var column = 0
  /// Offset of the text.
  private(set) var end: Int
  private var lastMarkerColumn = 0

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    end = range.lowerBound
    skipBlanks(bytes, range)
    guard !isDivider(bytes, end..<range.upperBound) else { return }
    while let marker = marker(bytes, range) {
      if first == nil {
        first = marker.kind
        firstColumn = column
      }
      lastMarkerColumn = column
      depth += 1
      end += marker.length
      column += marker.length
      skipBlanks(bytes, range)
    }
  }

  var isTooDeep: Bool { depth > Limits.depth || lastMarkerColumn > Limits.indentation }

  private mutating func skipBlanks(_ bytes: [UInt8], _ range: Range<Int>) {
    while end < range.upperBound, bytes[end].isBlank {
      column += bytes[end] == .tab ? 4 - column % 4 : 1
      end += 1
    }
  }

  private func marker(_ bytes: [UInt8], _ range: Range<Int>) -> (kind: Marker, length: Int)? {
    guard let sign = bytes.byte(end, range.upperBound) else { return nil }
    if sign == .greater { return (.quote, 1) }
    if sign == .hyphen || sign == .plus || sign == .asterisk {
      return isBlankOrEnd(bytes, end + 1, range) ? (.bullet, 1) : nil
    }
    var offset = end
    while offset < range.upperBound, offset - end < 9, bytes[offset].isDigit { offset += 1 }
    guard offset > end, let stop = bytes.byte(offset, range.upperBound),
      stop == .point || stop == .closeParenthesis, isBlankOrEnd(bytes, offset + 1, range)
    else { return nil }
    return (.number(isOne: offset == end + 1 && sign == 0x31), offset + 1 - end)
  }

  private func isBlankOrEnd(_ bytes: [UInt8], _ offset: Int, _ range: Range<Int>) -> Bool {
    bytes.byte(offset, range.upperBound)?.isBlank ?? true
  }
}

/// `* * *`, `---`: one sign and spaces alone.
private func isDivider(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let sign = bytes.byte(range.lowerBound, range.upperBound) else { return false }
  guard sign == .hyphen || sign == .asterisk || sign == .underscore else { return false }
  var count = 0
  for offset in range {
    if bytes[offset] == sign { count += 1 } else if !bytes[offset].isBlank { return false }
  }
  return count >= 3
}

/// `|---|--:|`
func isDelimiterRow(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  bytes.byte(range.lowerBound, range.upperBound) == .pipe && isDelimiter(bytes, range)
}

/// `---|---`
func isBareDelimiter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  isDelimiter(bytes, range) && range.contains { bytes[$0] == .pipe }
}

private func isDelimiter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var hasHyphen = false
  for offset in range {
    switch bytes[offset] {
    case .hyphen: hasHyphen = true
    case .pipe, .colon, .space, .tab, .carriageReturn: break
    default: return false
    }
  }
  return hasHyphen
}

/// A line that is not blank and indented four or by a tab: words that belong to what stands above.
func isExplanation(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  var column = 0
  for offset in range {
    if bytes[offset] == .tab {
      column += 4
    } else if bytes[offset] == .space {
      column += 1
    } else {
      return column >= 4 && !bytes[offset].isWhitespace
    }
  }
  return false
}

/// `[^name]: text` at the start of a line, with the lines after it that are indented four.
func noteDefinition(
  _ file: SourceFile, from line: Int, to end: Int
) -> (note: NoteDefinition, next: Int)? {
  let range = file.content(ofLine: line)
  var scanner = MarkScanner(file.bytes, end: range.upperBound)
  guard file.bytes.byte(range.lowerBound, range.upperBound) == .openBracket,
    case .mark(let mark) = scanner.find(at: range.lowerBound),
    file.bytes.byte(mark.range.upperBound, range.upperBound) == .colon
  else { return nil }
  var last = line
  var next = line + 1
  while next < end {
    let content = file.content(ofLine: next)
    if isExplanation(file.bytes, content) {
      last = next
    } else if !file.bytes.isBlank(content) {
      break
    }
    next += 1
  }
  let textEnd = file.content(ofLine: last).upperBound
  let text = file.bytes.trimmed(mark.range.upperBound + 1..<textEnd)
  let note = NoteDefinition(
    name: noteName(file, mark.range), text: text,
    span: range.lowerBound..<max(text.upperBound, mark.range.upperBound + 1))
  return (note, last + 1)
}
