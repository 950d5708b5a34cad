/// Where a sentence ends and the next begins, by what stands on either side of the space. A wrong guess breaks
/// a line, never the text.
extension MarkdownWriter {
  /// A capital letter or an opening quote.
  func beginsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "\""): true
    case 0xC3: index + 1 < bytes.count && (0x80...0x9E).contains(bytes[index + 1])
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0xBB
    default: false
    }
  }

  /// Does what is written end with `.`, `!` or `?`, and not with an abbreviation?
  func endsSentence() -> Bool {
    var end = out.count
    while end > lineStart, isClosing(out[end - 1]) { end -= 1 }
    guard end > lineStart else { return false }
    switch out[end - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return !isAbbreviation(endingAt: end - 1)
    default: return false
    }
  }

  /// `bl.a`, `A`, `jf`, `2` of "2. Svar": written with a point, not ended by it. A year ends a sentence.
  private func isAbbreviation(endingAt end: Int) -> Bool {
    var start = end
    var holdsPoint = false
    var letters: UInt64 = 0
    while start > lineStart, end - start < 12, out[start - 1] > 0x20, out[start - 1] != UInt8(ascii: "(") {
      start -= 1
      holdsPoint = holdsPoint || out[start] == UInt8(ascii: ".")
      letters = letters << 8 | UInt64(out[start] | 0x20)
    }
    let length = end - start
    if length > 0, out[start..<end].allSatisfy(isDigit) { return length <= 2 }
    guard length > 0, length < 12, !isDigit(out[start]) else { return false }
    return length == 1 || holdsPoint || length < 8 && abbreviations.contains(letters)
  }
}

/// Words written with a point; their letters packed from the last to the first.
private let abbreviations = Set(
  [
    "jf", "nr", "ca", "pr", "hr", "fr", "dr", "kl", "st", "stk", "pkt", "art", "inkl", "ekskl", "hhv", "evt",
    "tlf", "adr", "prof", "cand", "mr", "mrs", "ms", "no", "vs", "cf", "incl", "resp", "vedr", "div",
  ].map { word in word.utf8.reversed().reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) } })

/// A point, a mark of exclamation or question, or what may close after one.
@inline(__always)
func mayEndSentence(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || isClosing(byte)
}

/// A parenthesis, a quotation mark, the mark of emphasis, or a byte of «.
@inline(__always)
private func isClosing(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "*"), 0xC2, 0xAB: true
  default: false
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

func isAlnum(_ byte: UInt8?) -> Bool { byte.map { isDigit($0) || isLetter($0) } ?? false }

/// A space, or the edge of the line.
func isSpace(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? true }

/// ASCII punctuation, which a backslash escapes.
func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isAlnum(byte) }
