import Diagnostics

/// A pass over a head's lines that finds what YAML would read otherwise than it is meant, and what our two
/// levels do not allow. It leaves the ranges of the lines that must not be read.
struct HeadScan {
  let file: SourceFile
  private(set) var refused: [Range<Int>] = []
  private var keys: [String: Int] = [:]
  private var innerKeys: [String: Int] = [:]
  /// Of the last key at the margin: whether values may stand under it.
  private var top: Value = .none
  private var child: Child = .none
  /// The lines of a text after `|` are indented more than this.
  private var blockIndent: Int?
  private var last: (key: String, hasValue: Bool) = ("", false)

  private enum Value { case none, empty, given }

  private enum Child {
    case none
    case map(indent: Int)
    /// `inner`: columns of the keys of the last item, where it is a map.
    case list(indent: Int, inner: Int?)
  }

  init(_ file: SourceFile) { self.file = file }

  mutating func run(_ range: Range<Int>, _ findings: inout Findings) {
    for number in file.lines(of: range) {
      guard findings.all.count < Limits.diagnostics else { return refuse(range) }
      let line = file.content(ofLine: number).clamped(to: range)
      guard !belongsToBlock(line) else { continue }
      guard !refusesIndentation(line, &findings) else { continue }
      read(HeadLine(file, line: number, range: line), &findings)
    }
  }

  // MARK: Before a line is taken apart

  private mutating func belongsToBlock(_ line: Range<Int>) -> Bool {
    guard let indent = blockIndent else { return false }
    if file.bytes.isBlank(line) || spaces(line) > indent { return true }
    blockIndent = nil
    return false
  }

  private func spaces(_ line: Range<Int>) -> Int {
    var offset = line.lowerBound
    while offset < line.upperBound, file.bytes[offset] == .space { offset += 1 }
    return offset - line.lowerBound
  }

  private mutating func refusesIndentation(_ line: Range<Int>, _ findings: inout Findings) -> Bool {
    let offset = line.lowerBound + spaces(line)
    guard offset < line.upperBound, !file.bytes.isBlank(line) else { return false }
    let length: Int
    if file.bytes[offset] == .tab {
      length = 1
    } else if file.bytes.has("\u{A0}", at: offset, end: line.upperBound) {
      length = 2
    } else {
      return false
    }
    refuse(line)
    let text = file.text(line).drop { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    findings.error(
      "bad-indentation", length == 1 ? .tabIndent : .hardSpaceIndent, at: file.span(offset..<offset + length),
      help: .indentHelp(String(text)))
    return true
  }

  private mutating func refuse(_ range: Range<Int>) { refused.append(range) }

  // MARK: A line

  private mutating func read(_ line: HeadLine, _ findings: inout Findings) {
    if case .blank = line.content, !line.isItem { return }
    if isDocumentMark(line) {
      refuse(line.range)
      findings.error("document-mark", .documentMark, at: file.span(line.range), help: .documentMarkHelp)
    } else if line.isItem {
      readItem(line, &findings)
    } else if line.indent == 0 {
      readTop(line, &findings)
    } else {
      readIndented(line, &findings)
    }
  }

  private func isDocumentMark(_ line: HeadLine) -> Bool {
    guard line.indent == 0 else { return false }
    let trimmed = file.bytes.trimmed(line.range)
    return trimmed.count == 3
      && (file.bytes.has("---", at: trimmed.lowerBound, end: trimmed.upperBound)
        || file.bytes.has("...", at: trimmed.lowerBound, end: trimmed.upperBound))
  }

  private mutating func readTop(_ line: HeadLine, _ findings: inout Findings) {
    child = .none
    innerKeys = [:]
    guard case .entry(let key, let value) = line.content else { return readText(line, &findings) }
    top = value.isEmpty ? .empty : .given
    if isNew(key, line, in: \.keys, &findings) { check(line, key, value, &findings) }
  }

  private mutating func readItem(_ line: HeadLine, _ findings: inout Findings) {
    switch child {
    case _ where top != .empty: return refuse(line, "list-without-key", .listWithoutKey, .listHelp, &findings)
    case .list(let indent, _) where indent != line.indent:
      return refuse(line, "bad-indentation", .uneven, .listHelp, &findings)
    case .map: return refuse(line, "too-deep", .tooDeep, .tooDeepHelp, &findings)
    default: break
    }
    innerKeys = [:]
    switch line.content {
    case .entry(let key, let value):
      child = .list(indent: line.indent, inner: line.contentIndent)
      if isNew(key, line, in: \.innerKeys, &findings) { check(line, key, value, &findings) }
    case .text(let value):
      child = .list(indent: line.indent, inner: nil)
      check(line, nil, value, &findings)
    case .blank:
      child = .list(indent: line.indent, inner: nil)
      refuse(line, "empty-item", .emptyItem, nil, &findings)
    }
  }

  private mutating func readIndented(_ line: HeadLine, _ findings: inout Findings) {
    guard case .entry(let key, let value) = line.content else { return readText(line, &findings) }
    switch (top, child) {
    case (.none, _): return refuse(line, "bad-indentation", .startsIndented, .marginHelp, &findings)
    case (.given, _): return refuseContinuation(line, &findings)
    case (.empty, .none): child = .map(indent: line.indent)
    case (.empty, .map(let indent)) where indent == line.indent: break
    case (.empty, .list(_, let inner)) where inner == line.indent: break
    default:
      if last.hasValue { return refuseContinuation(line, &findings) }
      return refuse(line, "too-deep", .tooDeep, .tooDeepHelp, &findings)
    }
    if isNew(key, line, in: \.innerKeys, &findings) { check(line, key, value, &findings) }
  }

  /// A line without a key: a value that runs on, or nothing we know.
  private mutating func readText(_ line: HeadLine, _ findings: inout Findings) {
    if line.indent > 0, !last.key.isEmpty { return refuseContinuation(line, &findings) }
    refuse(line, "line-without-key", .withoutKey, .withoutKeyHelp, &findings)
  }

  // MARK: Findings

  private mutating func check(
    _ line: HeadLine, _ key: Range<Int>?, _ value: Range<Int>, _ findings: inout Findings
  ) {
    let name = key.map { file.text($0) + ":" } ?? "-"
    last = (name, !value.isEmpty)
    if let key, let trap = keyTrap(key) {
      refuse(line.range)
      findings.error("bad-key", trap, at: file.span(key), help: .keyHelp)
    } else if let trap = HeadTrap(value: value, in: file) {
      refuse(line.range)
      if case .quoteNotClosed = trap { last.hasValue = true }
      findings.error(
        trap.code, trap.message, at: file.span(value), help: trap.help(key: name, value: file.text(value)))
    } else if isBlockSign(file.bytes, value) {
      blockIndent = line.isItem ? line.contentIndent : line.indent
      if line.isItem, key == nil { blockIndent = line.indent }
    }
  }

  private func keyTrap(_ key: Range<Int>) -> Phrase? {
    guard let first = file.bytes.byte(key.lowerBound, key.upperBound) else { return .emptyKey }
    if key.count > 200 { return .longKey }
    if first == .quote || first == .apostrophe { return nil }
    let isPlain = first.isLetter || first.isDigit || first >= 0x80
    return isPlain && !hasComment(key) ? nil : .badKey
  }

  private func hasComment(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { file.bytes[$0] == .hash && file.bytes[$0 - 1].isBlank }
  }

  private mutating func isNew(
    _ key: Range<Int>, _ line: HeadLine, in keys: WritableKeyPath<HeadScan, [String: Int]>,
    _ findings: inout Findings
  ) -> Bool {
    let name = unquoted(file.text(key))
    guard let first = self[keyPath: keys].updateValue(line.line, forKey: name) else { return true }
    refuse(line.range)
    last = (name + ":", true)
    if line.indent == 0, !line.isItem { top = .given }
    findings.error(
      "duplicate-key", .duplicate(name), at: file.span(key), notes: [.firstOnLine(first + 1)],
      help: .duplicateHelp)
    return false
  }

  private func unquoted(_ text: String) -> String {
    guard text.count >= 2, let first = text.first, first == "\"" || first == "'" else { return text }
    return String(text.dropFirst().dropLast())
  }

  private mutating func refuse(
    _ line: HeadLine, _ code: String, _ message: Phrase, _ help: Phrase?, _ findings: inout Findings
  ) {
    refuse(line.range)
    findings.error(code, message, at: file.span(file.bytes.trimmed(line.range)), help: help)
  }

  private mutating func refuseContinuation(_ line: HeadLine, _ findings: inout Findings) {
    refuse(
      line, "value-continues", .continues,
      .continuesHelp(last.key, file.text(file.bytes.trimmed(line.range))),
      &findings)
  }
}

extension Phrase {
  fileprivate static let tabIndent = Phrase(da: "tabulator i indrykningen", en: "tab in the indentation")
  fileprivate static let hardSpaceIndent = Phrase(
    da: "hårdt mellemrum i indrykningen (fra et tekstbehandlingsprogram)",
    en: "no-break space in the indentation (from a word processor)")
  fileprivate static func indentHelp(_ text: String) -> Phrase {
    Phrase(da: "ryk ind med mellemrum: \"  \(text)\"", en: "indent with spaces: \"  \(text)\"")
  }
  fileprivate static let documentMark = Phrase(
    da: "--- og ... bruges ikke inde i et hoved", en: "--- and ... are not used inside a head")
  fileprivate static let documentMarkHelp = Phrase(da: "slet linjen", en: "delete the line")
  fileprivate static let listWithoutKey = Phrase(
    da: "en linje med - hører under et navn uden værdi",
    en: "a line with - belongs under a key without a value")
  fileprivate static let listHelp = Phrase(
    da: "skriv bilag:\n- fil: bilag/analyse.md", en: "write attachments:\n- file: attachments/analysis.md")
  fileprivate static let uneven = Phrase(
    da: "linjerne i en liste står ikke under hinanden",
    en: "the lines of a list do not stand under each other")
  fileprivate static let emptyItem = Phrase(da: "tom linje i listen", en: "empty line in the list")
  fileprivate static let tooDeep = Phrase(da: "mere end to niveauer", en: "more than two levels")
  fileprivate static let tooDeepHelp = Phrase(
    da: "under et navn står enten linjer med navn: værdi eller linjer med - , lige langt inde",
    en: "under a key stand either lines with key: value or lines with - , equally far in")
  fileprivate static let startsIndented = Phrase(
    da: "linjen er rykket ind uden noget over den", en: "the line is indented with nothing above it")
  fileprivate static let marginHelp = Phrase(
    da: "begynd linjen ved margenen", en: "begin the line at the margin")
  fileprivate static let withoutKey = Phrase(da: "linjen har ikke noget navn", en: "the line has no key")
  fileprivate static let withoutKeyHelp = Phrase(
    da: "skriv navn: værdi, med mellemrum efter kolon", en: "write key: value, with a space after the colon")
  fileprivate static let continues = Phrase(
    da: "en værdi fortsætter ikke på næste linje", en: "a value does not run on to the next line")
  fileprivate static func continuesHelp(_ key: String, _ text: String) -> Phrase {
    let danish = "skriv \(key) |\n  første linje\n  \(text)"
    let english = "write \(key) |\n  first line\n  \(text)"
    return Phrase(da: danish, en: english)
  }
  fileprivate static let emptyKey = Phrase(
    da: "der mangler et navn før kolon", en: "a key is missing before the colon")
  fileprivate static let longKey = Phrase(da: "navnet er for langt", en: "the key is too long")
  fileprivate static let badKey = Phrase(
    da: "et navn begynder med et bogstav eller et ciffer", en: "a key begins with a letter or a digit")
  fileprivate static let keyHelp = Phrase(
    da: "skriv navn: værdi; andre tegn i anførselstegn: \"§ 5\": værdi",
    en: "write key: value; other signs in quotes: \"§ 5\": value")
  fileprivate static func duplicate(_ key: String) -> Phrase {
    Phrase(da: "»\(key)« står to gange", en: "\"\(key)\" stands twice")
  }
  fileprivate static func firstOnLine(_ line: Int) -> Phrase {
    Phrase(da: "første gang i linje \(line)", en: "first on line \(line)")
  }
  fileprivate static let duplicateHelp = Phrase(da: "behold den ene", en: "keep one of them")
}
