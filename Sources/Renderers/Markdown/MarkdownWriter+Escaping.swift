internal import DocumentTree

/// What CommonMark would read as markup is escaped, and nothing else: `1.611.299` and `-5` stay, `1. maj` at
/// the start of a line becomes `1\. maj`.
extension MarkdownWriter {
  /// Text as it is to be read.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in escape(bytes) }
  }

  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = escapedStart(bytes)
    while index < bytes.count {
      var end = index
      while end < bytes.count, !isSpecial(bytes[end]) || isSpaceBetweenWords(bytes, end, index) { end += 1 }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
      index = end
      if index < bytes.count { special(bytes, &index) }
    }
  }

  /// The first byte of a run, seen together with what stands before it.
  private mutating func escapedStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    var index = 0
    if isAtLineStart {
      escapeLineStart(bytes, &index)
    } else if out.last == UInt8(ascii: "]"), "([:".utf8.contains(first) {
      out.append(UInt8(ascii: "\\"))
      out.append(first)
      index = 1
    } else if ".)".utf8.contains(first), mode != .cell, out.count - lineStart < 10,
      out[lineStart...].allSatisfy(isDigit)
    {
      out.append(UInt8(ascii: "\\"))
    }
    return index
  }

  /// Most spaces need no look at what is written.
  private func isSpaceBetweenWords(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ start: Int) -> Bool {
    bytes[index] == 0x20 && index > start && index + 1 < bytes.count && bytes[index + 1] > 0x20
      && !mayEndSentence(bytes[index - 1])
  }

  /// One byte that may be markup.
  private mutating func special(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : nil
    index += 1
    if byte <= 0x20 { return space(bytes, index) }
    if needsEscape(byte, bytes, next, index) { out.append(UInt8(ascii: "\\")) }
    out.append(byte)
  }

  private func needsEscape(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ next: UInt8?, _ index: Int
  ) -> Bool {
    let previous = isAtLineStart ? nil : out.last
    let isFree = isSpace(previous) && next.map { $0 <= 0x20 } ?? false
    switch byte {
    case UInt8(ascii: "`"): return true
    case UInt8(ascii: "\\"): return next.map(isPunctuation) ?? true
    case UInt8(ascii: "*"), UInt8(ascii: "~"): return !isFree
    case UInt8(ascii: "_"): return !(isFree || isAlnum(previous) && isAlnum(next))
    case UInt8(ascii: "<"): return next.map { isLetter($0) || "/!?".utf8.contains($0) } ?? true
    case UInt8(ascii: "&"): return isEntity(bytes, index)
    case UInt8(ascii: "["): return isInLink || next.map { $0 == UInt8(ascii: "^") } ?? true
    case UInt8(ascii: "]"): return isInLink || next.map { "([:".utf8.contains($0) } ?? false
    case UInt8(ascii: "|"): return mode == .cell
    case UInt8(ascii: "#"): return mode == .heading && isSpace(previous)
    default: return false
    }
  }

  /// `&amp;`, `&#65;` — only then is an ampersand markup.
  private func isEntity(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
    let first = index
    while index < bytes.count, index - first < 40, isAlnum(bytes[index]) { index += 1 }
    return index > first && index < bytes.count && bytes[index] == UInt8(ascii: ";")
  }

  /// A space ends the line after a sentence; at the start of a line, and before another, it is left out.
  private mutating func space(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    if isAtLineStart, mode != .cell { return }
    if index < bytes.count, bytes[index] <= 0x20 { return }
    if mode == .flowing, !isInLink, index < bytes.count, beginsSentence(bytes, index), endsSentence() {
      trimLine()
      return newLine()
    }
    out.append(0x20)
  }

  /// What would make a line a heading, a quote, a list, an underline or a table.
  private mutating func escapeLineStart(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count, mode == .flowing || mode == .line else { return }
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : nil
    switch byte {
    case _ where ">=|*_[".utf8.contains(byte): break
    case UInt8(ascii: "+"): guard isSpace(next) else { return }
    case UInt8(ascii: "-"), UInt8(ascii: ":"):
      guard isSpace(next) || next == UInt8(ascii: "-") else { return }
    case UInt8(ascii: "#"): guard isHeadingMark(bytes, index) else { return }
    case _ where isDigit(byte): return escapeNumber(bytes, &index)
    default: return
    }
    out.append(UInt8(ascii: "\\"))
    out.append(byte)
    index += 1
  }

  private func isHeadingMark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
    return index == bytes.count || isSpace(bytes[index])
  }

  /// `1. maj` → `1\. maj`
  private mutating func escapeNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    var end = index
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    guard end - index < 10, end < bytes.count, ".)".utf8.contains(bytes[end]) else { return }
    guard end + 1 == bytes.count || isSpace(bytes[end + 1]) else { return }
    out.append(contentsOf: bytes[index..<end])
    out.append(UInt8(ascii: "\\"))
    out.append(bytes[end])
    index = end + 1
  }

  /// An address in parentheses; in angle brackets where it holds what ends it.
  mutating func destination(_ address: String) {
    let isPlain = isPlainAddress(address)
    if isPlain, !address.utf8.contains(UInt8(ascii: "&")) { return raw(address) }
    if !isPlain { raw("<") }
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "|") where mode == .cell: raw("%7C")
      case UInt8(ascii: "&"): raw("&amp;")
      case 0..<0x20: raw("%20")
      default: out.append(byte)
      }
    }
    if !isPlain { raw(">") }
  }

  func isPlainAddress(_ address: String) -> Bool {
    !address.isEmpty
      && address.utf8.allSatisfy { byte in
        switch byte {
        case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"),
          UInt8(ascii: "\\"), UInt8(ascii: "|"):
          false
        default: true
        }
      }
  }
}

/// May the byte be markup wherever it stands?
@inline(__always)
private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case 0...0x20, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
    UInt8(ascii: "~"),
    UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"),
    UInt8(ascii: "#"):
    true
  default: false
  }
}
