import Diagnostics

/// What can be wrong with a value, or a key, on its own line.
enum HeadTrap {
  case flowMap, flowList, anchor, alias, tag, claim, startsWith(String), comment, hashFirst, colon, folded
  case blockText, quoteNotClosed, textAfterQuote, smartQuotes, complexKey, nestedList

  /// - Returns: nil where YAML reads the value as it is meant.
  init?(value range: Range<Int>, in file: SourceFile) {
    let bytes = file.bytes
    guard let first = bytes.byte(range.lowerBound, range.upperBound) else { return nil }
    if first == .quote || first == .apostrophe {
      guard let trap = Self.quoted(bytes, range) else { return nil }
      self = trap
    } else if let trap = Self.start(file, range) ?? Self.inside(bytes, range) {
      self = trap
    } else {
      return nil
    }
  }

  private static func quoted(_ bytes: [UInt8], _ range: Range<Int>) -> HeadTrap? {
    guard let end = quotedEnd(bytes, range), end <= range.upperBound else { return .quoteNotClosed }
    let rest = bytes.skipBlanks(end..<range.upperBound)
    if rest < range.upperBound { return bytes[rest] == .hash ? .comment : .textAfterQuote }
    return holdsClaim(bytes, range) ? .claim : nil
  }

  private static func start(_ file: SourceFile, _ range: Range<Int>) -> HeadTrap? {
    let bytes = file.bytes
    let next = bytes.byte(range.lowerBound + 1, range.upperBound)
    switch bytes[range.lowerBound] {
    case .openBrace: return next == .openBrace ? .claim : .flowMap
    case .openBracket: return .flowList
    case .ampersand: return .anchor
    case .asterisk: return .alias
    case .exclamation: return .tag
    case .hash: return .hashFirst
    case .greater: return .folded
    case .pipe: return isBlockSign(bytes, range) ? nil : .blockText
    case .hyphen where next == nil || next == .space: return .nestedList
    case .colon where next == nil || next == .space: return .startsWith(":")
    case 0x3F where next == nil || next == .space: return .complexKey
    case 0x25, 0x40, .backtick, .comma, .closeBrace, .closeBracket:
      return .startsWith(file.text(range.lowerBound..<range.lowerBound + 1))
    case 0xE2, 0xC2: return startsWithSmartQuote(file, range) ? .smartQuotes : nil
    default: return nil
    }
  }

  private static func startsWithSmartQuote(_ file: SourceFile, _ range: Range<Int>) -> Bool {
    let first = file.text(range.lowerBound..<min(range.upperBound, range.lowerBound + 4)).unicodeScalars.first
    return first.map { curlyQuotes.contains($0) } ?? false
  }

  private static func inside(_ bytes: [UInt8], _ range: Range<Int>) -> HeadTrap? {
    for offset in range {
      switch bytes[offset] {
      case .hash where offset > range.lowerBound && bytes[offset - 1].isBlank: return .comment
      case .colon where bytes.byte(offset + 1, range.upperBound)?.isBlank ?? true: return .colon
      case .openBrace where bytes.byte(offset + 1, range.upperBound) == .openBrace: return .claim
      default: break
      }
    }
    return nil
  }

  private static func holdsClaim(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.dropLast().contains { bytes[$0] == .openBrace && bytes[$0 + 1] == .openBrace }
  }
}

/// `|`, `|-`, `|+` alone: the text stands on the lines below.
func isBlockSign(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard bytes.byte(range.lowerBound, range.upperBound) == .pipe else { return false }
  guard let next = bytes.byte(range.lowerBound + 1, range.upperBound) else { return true }
  return range.count == 2 && (next == .hyphen || next == .plus)
}

private let curlyQuotes: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "‘", "’", "‚", "«", "»"]

extension HeadTrap {
  var code: String {
    switch self {
    case .flowMap, .flowList: "flow-collection"
    case .anchor, .alias, .tag: "yaml-anchor"
    case .claim: "claim-in-head"
    case .startsWith, .hashFirst: "value-needs-quotes"
    case .comment: "comment-after-value"
    case .colon: "colon-in-value"
    case .folded, .blockText: "block-text"
    case .quoteNotClosed, .textAfterQuote: "quote-not-closed"
    case .smartQuotes: "smart-quotes"
    case .complexKey: "bad-key"
    case .nestedList: "too-deep"
    }
  }

  var message: Phrase {
    switch self {
    case .flowMap:
      Phrase(
        da: "{ } bruges ikke her: et komma i et tal ville skære det over",
        en: "{ } is not used here: a comma in a figure would cut it in two")
    case .flowList: Phrase(da: "[ ] bruges ikke her", en: "[ ] is not used here")
    case .anchor:
      Phrase(
        da: "& i begyndelsen af en værdi læses som et anker",
        en: "& at the start of a value is read as an anchor")
    case .alias:
      Phrase(
        da: "* i begyndelsen af en værdi læses som en henvisning",
        en: "* at the start of a value is read as an alias")
    case .tag:
      Phrase(
        da: "! i begyndelsen af en værdi læses som en type", en: "! at the start of a value is read as a type"
      )
    case .claim:
      Phrase(
        da: "{{ }} kan ikke stå her; kun i teksten og i tabeller",
        en: "{{ }} cannot stand here; only in text and tables")
    case .startsWith(let sign):
      Phrase(
        da: "en værdi, der begynder med \(sign), skal i anførselstegn",
        en: "a value that begins with \(sign) goes in quotes")
    case .hashFirst:
      Phrase(da: "# ville gøre værdien til en kommentar", en: "# would make the value a comment")
    case .comment:
      Phrase(
        da: "# efter en værdi ville skære resten af linjen væk",
        en: "# after a value would cut off the rest of the line")
    case .colon:
      Phrase(
        da: "en værdi med kolon og mellemrum skal i anførselstegn",
        en: "a value with a colon and a space goes in quotes")
    case .folded: Phrase(da: "> bruges ikke her", en: "> is not used here")
    case .blockText:
      Phrase(da: "efter | står teksten på linjerne under", en: "after | the text stands on the lines below")
    case .quoteNotClosed:
      Phrase(da: "anførselstegnet lukkes ikke på linjen", en: "the quote is not closed on the line")
    case .textAfterQuote:
      Phrase(
        da: "der står tekst efter det lukkende anførselstegn", en: "there is text after the closing quote")
    case .smartQuotes:
      Phrase(
        da: "krumme anførselstegn læses som en del af teksten",
        en: "curly quotes are read as part of the text")
    case .complexKey: Phrase(da: "? bruges ikke her", en: "? is not used here")
    case .nestedList: Phrase(da: "en liste i en liste er for dybt", en: "a list in a list is too deep")
    }
  }

  /// The line written right; `key` is the key with its colon, or `-`.
  func help(key: String, value: String) -> Phrase? {
    switch self {
    case .flowMap: return Self.write("\(key)", "  navn: værdi", "  name: value")
    case .flowList:
      let inner = value.drop { $0 == "[" }.prefix { $0 != "]" }
      return Self.write("\(key) \(inner)")
    case .claim:
      return Phrase(
        da: "skriv tallet, som det skal trykkes, uden {{ }}", en: "write the figure as printed, without {{ }}"
      )
    case .comment:
      return Phrase(
        da: "skriv \(key) \(quoted(value)), eller flyt kommentaren til sin egen linje",
        en: "write \(key) \(quoted(value)), or move the comment to its own line")
    case .folded, .blockText:
      return Self.write("\(key) |", "  teksten, indrykket to", "  the text, indented two")
    case .smartQuotes:
      return Self.write("\(key) \(quoted(String(value.unicodeScalars.filter { !curlyQuotes.contains($0) })))")
    case .complexKey: return Self.write("navn: værdi")
    case .nestedList: return nil
    case .quoteNotClosed, .textAfterQuote:
      let bare = value.filter { $0 != "\"" }
      return Self.write("\(key) \(quoted(bare))")
    case .anchor, .alias, .tag, .startsWith, .hashFirst, .colon: return Self.write("\(key) \(quoted(value))")
    }
  }

  private func quoted(_ value: String) -> String {
    let isQuoted = value.hasPrefix("\"") || value.hasPrefix("'")
    if isQuoted { return withoutComment(value) }
    return value.contains("\"") || value.contains("\\") ? "'\(value)'" : "\"\(value)\""
  }

  /// `"a" # b` → `"a"`
  private func withoutComment(_ value: String) -> String {
    guard case .comment = self, let hash = value.lastIndex(of: "#") else { return value }
    let kept = value[..<hash]
    return String(
      kept.prefix(kept.lastIndex { $0 != " " }.map { kept.distance(from: kept.startIndex, to: $0) + 1 } ?? 0))
  }

  private static func write(_ line: String, _ next: String? = nil, _ english: String? = nil) -> Phrase {
    guard let next else { return Phrase(da: "skriv \(line)", en: "write \(line)") }
    return Phrase(da: "skriv \(line)\n\(next)", en: "write \(line)\n\(english ?? next)")
  }
}
