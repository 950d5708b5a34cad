import Diagnostics

/// A claim, a brace or a footnote's mark, with its signs.
struct Mark {
  enum Kind { case claim, brace, note }

  var kind: Kind
  var range: Range<Int>
}

/// Finds claims, braces and footnotes' marks. A mark stands on one line. Offsets must not go backwards: what
/// has been searched for a closing sign is not searched again.
struct MarkScanner {
  enum Found {
    case nothing
    case mark(Mark)
    /// `{{` without `}}` on its line, or too far away.
    case openClaim
  }

  let bytes: [UInt8]
  let end: Int
  private var doubleBrace = NextOnLine(sign: .closeBrace, isDoubled: true)
  private var singleBrace = NextOnLine(sign: .closeBrace, isDoubled: false)
  private var bracket = NextOnLine(sign: .closeBracket, isDoubled: false)

  init(_ bytes: [UInt8], end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// What begins at an offset at which `{` or `[` stands. With `any` a brace is found whatever it begins with.
  mutating func find(at offset: Int, any: Bool = false) -> Found {
    guard let sign = bytes.byte(offset, end), let next = bytes.byte(offset + 1, end) else { return .nothing }
    if sign == .openBracket { return next == .caret ? note(offset) : .nothing }
    guard sign == .openBrace else { return .nothing }
    if next == .openBrace { return claim(offset) }
    return any || beginsBrace(offset + 1) ? brace(offset) : .nothing
  }

  private mutating func claim(_ offset: Int) -> Found {
    guard let close = doubleBrace.offset(in: bytes, from: offset + 2, end: end),
      close + 2 - offset <= Limits.claimBytes
    else { return .openClaim }
    return .mark(Mark(kind: .claim, range: offset..<close + 2))
  }

  private mutating func brace(_ offset: Int) -> Found {
    guard let close = singleBrace.offset(in: bytes, from: offset + 1, end: end),
      close + 1 - offset <= Limits.claimBytes, close - offset >= 3
    else { return .nothing }
    return .mark(Mark(kind: .brace, range: offset..<close + 1))
  }

  /// `[^name]`; a name has neither spaces nor brackets.
  private mutating func note(_ offset: Int) -> Found {
    guard let close = bracket.offset(in: bytes, from: offset + 2, end: end),
      close > offset + 2, close - offset < Limits.claimBytes
    else { return .nothing }
    for index in offset + 2..<close where bytes[index].isWhitespace || bytes[index] == .openBracket {
      return .nothing
    }
    return .mark(Mark(kind: .note, range: offset..<close + 1))
  }

  private func beginsBrace(_ offset: Int) -> Bool {
    guard let first = bytes.byte(offset, end) else { return false }
    switch first {
    case .hash, .equals: return true
    case .less, .greater: return bytes.byte(offset + 1, end) == .equals
    case _ where first.isLetter: return braceWords.contains { isWord($0, at: offset) }
    default: return false
    }
  }

  private func isWord(_ word: String, at offset: Int) -> Bool {
    guard bytes.has(word, at: offset, end: end) else { return false }
    let after = bytes.byte(offset + word.utf8.count, end)
    return after == .space || after == .closeBrace
  }
}

/// The words with which a brace in running text begins.
private let braceWords =
  ["accept"] + BraceSource.Role.allWords.flatMap { [$0.phrase.danish, $0.phrase.english] }

/// The next place of a sign on its line. Every byte is looked at once, however often it is asked for.
private struct NextOnLine {
  let sign: UInt8
  let isDoubled: Bool
  /// No sign stands from `searched.lowerBound` to `searched.upperBound`, where it or the line's end stands.
  private var searched = 0..<0
  private var isFound = false

  init(sign: UInt8, isDoubled: Bool) {
    self.sign = sign
    self.isDoubled = isDoubled
  }

  mutating func offset(in bytes: [UInt8], from start: Int, end: Int) -> Int? {
    if start >= searched.lowerBound, start <= searched.upperBound, !searched.isEmpty {
      return isFound ? searched.upperBound : nil
    }
    var index = start
    while index < end, bytes[index] != .lineFeed {
      if bytes[index] == sign, !isDoubled || bytes.byte(index + 1, end) == sign {
        searched = start..<index
        isFound = true
        return index
      }
      index += 1
    }
    searched = start..<max(start, index)
    isFound = false
    return nil
  }
}
