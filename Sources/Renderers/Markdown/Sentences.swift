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
    while end > lineStart, Self.closing.contains(out[end - 1]) { end -= 1 }
    guard end > lineStart else { return false }
    switch out[end - 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): return !isAbbreviation(endingAt: end - 1)
    default: return false
    }
  }

  /// Parentheses, quotation marks and the marks of emphasis; the two bytes of « among them.
  private static let closing: Set<UInt8> = Set(")\"*«".utf8)

  /// `bl.a`, `A`, `jf`: written with a point, not ended by it.
  private func isAbbreviation(endingAt end: Int) -> Bool {
    var start = end
    while start > lineStart, end - start < 12, out[start - 1] > 0x20, out[start - 1] != UInt8(ascii: "(") {
      start -= 1
    }
    let word = out[start..<end]
    guard let first = word.first, word.count < 12, !isDigit(first) else { return false }
    return word.count == 1 || word.contains(UInt8(ascii: "."))
      || Self.abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "jf", "nr", "ca", "pr", "hr", "fr", "dr", "kl", "st", "stk", "pkt", "art", "inkl", "ekskl", "hhv", "evt",
    "tlf", "adr", "prof", "cand", "mr", "mrs", "ms", "no", "vs", "cf", "incl", "resp", "vedr", "div",
  ]
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

func isAlnum(_ byte: UInt8?) -> Bool { byte.map { isDigit($0) || isLetter($0) } ?? false }

/// A space, or the edge of the line.
func isSpace(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? true }

/// ASCII punctuation, which a backslash escapes.
func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isAlnum(byte) }
