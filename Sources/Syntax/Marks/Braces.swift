package import Diagnostics

/// Reads one `{…}`: `{#name ROLE i UNIT = expression}` or `{accept SUBJECT: reason}`. The range holds the
/// braces. Nil where nothing in it was understood.
package func readBraces(
  _ file: SourceFile, _ range: Range<Int>, into diagnostics: inout [Diagnostic]
) -> BraceSource? {
  var findings = Findings()
  let brace = readBrace(file, range, &findings)
  diagnostics += findings.all
  return brace
}

func readBrace(_ file: SourceFile, _ range: Range<Int>, _ findings: inout Findings) -> BraceSource? {
  let range = range.clamped(to: file.wholeRange)
  guard range.count >= 2, file.bytes[range.lowerBound] == .openBrace else { return nil }
  var reader = BraceReader(file: file, range: range)
  reader.read(&findings)
  return reader.isEmpty ? nil : reader.brace
}

/// The parts of a brace, in their order.
private enum BracePart: Int, Comparable {
  case name, role, unit, formula

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

private struct BraceReader {
  let file: SourceFile
  let range: Range<Int>
  var brace: BraceSource
  private var cursor: Int
  private let end: Int
  private var last: BracePart?

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
    brace = BraceSource(span: file.span(range))
    cursor = range.lowerBound + 1
    end = range.upperBound - 1
  }

  var isEmpty: Bool {
    brace.name == nil && brace.role == nil && brace.unit == nil && brace.formula == nil && brace.accept == nil
  }

  mutating func read(_ findings: inout Findings) {
    cursor = file.bytes.skipBlanks(cursor..<end)
    if acceptFollows() { return readAccept(&findings) }
    while cursor < end {
      guard let part = readPart(&findings) else { return }
      if let last, part <= last {
        findings.error("brace-order", .order, at: file.span(range), help: .orderHelp)
      }
      last = max(last ?? part, part)
      cursor = file.bytes.skipBlanks(cursor..<end)
    }
    if isEmpty { findings.error("empty-brace", .empty, at: file.span(range), help: .emptyHelp) }
  }

  /// The next part; nil after a part that was not understood, or the last one.
  private mutating func readPart(_ findings: inout Findings) -> BracePart? {
    switch file.bytes[cursor] {
    case .hash:
      readName(&findings)
      return .name
    case .equals, .less, .greater:
      return readFormula(&findings)
    default:
      return readWord(&findings)
    }
  }

  private mutating func readName(_ findings: inout Findings) {
    let start = cursor + 1
    cursor = wordEnd(start)
    let name = NameSource(text: file.text(start..<cursor), span: file.span(start..<cursor))
    if !isName(name.text) {
      findings.error("bad-name", .badName(name.text), at: file.span(start - 1..<cursor), help: .badNameHelp)
    }
    brace.name = name
  }

  private mutating func readFormula(_ findings: inout Findings) -> BracePart? {
    guard let formula = formula(file, cursor..<end) else {
      findings.error("bad-brace", .signAlone, at: file.span(cursor..<end), help: .orderHelp)
      return nil
    }
    brace.formula = formula
    if formula.span.start >= formula.span.end {
      findings.error("empty-formula", .emptyFormula, at: file.span(range))
    }
    cursor = end
    return .formula
  }

  private mutating func readWord(_ findings: inout Findings) -> BracePart? {
    let start = cursor
    let stop = wordEnd(start)
    let word = file.text(start..<stop)
    if let role = BraceSource.Role(word: word) {
      brace.role = role
      cursor = stop
      return .role
    }
    guard unitWord.matches(word) else {
      findings.error(
        "unknown-brace-word", .unknownWord(word), at: file.span(start..<max(stop, start + 1)),
        help: .unknownWordHelp(nearest(word, among: knownWords)))
      return nil
    }
    readUnit(from: stop, &findings)
    return .unit
  }

  private mutating func readUnit(from start: Int, _ findings: inout Findings) {
    cursor = start
    while cursor < end, !isFormulaSign(file.bytes[cursor]), !nameFollows() { cursor += 1 }
    let unit = file.bytes.trimmed(start..<cursor)
    if unit.isEmpty { findings.error("empty-unit", .emptyUnit, at: file.span(range)) }
    brace.unit = file.span(unit)
  }

  private func nameFollows() -> Bool {
    file.bytes[cursor] == .hash && cursor > 0 && file.bytes[cursor - 1].isBlank
  }

  /// The end of a name or word: before a space, a formula's sign or the closing brace.
  private func wordEnd(_ start: Int) -> Int {
    var offset = start
    while offset < end, !file.bytes[offset].isBlank, !isFormulaSign(file.bytes[offset]) { offset += 1 }
    return offset
  }

  private func acceptFollows() -> Bool {
    let after = cursor + acceptWord.utf8.count
    guard file.bytes.has(acceptWord, at: cursor, end: end) else { return false }
    return after == end || file.bytes[after].isBlank || file.bytes[after] == .colon
  }

  private mutating func readAccept(_ findings: inout Findings) {
    let start = cursor + acceptWord.utf8.count
    let colon = colon(from: start)
    let subject = file.bytes.trimmed(start..<(colon ?? end))
    let reason = file.bytes.trimmed(min(end, (colon ?? end) + 1)..<end)
    guard !subject.isEmpty, !reason.isEmpty else {
      findings.error("accept-without-reason", .acceptIncomplete, at: file.span(range), help: .acceptHelp)
      return
    }
    brace.accept = .init(subject: file.span(subject), reason: file.span(reason))
  }

  private func colon(from start: Int) -> Int? {
    var offset = start
    while offset < end {
      if file.bytes[offset] == .colon { return offset }
      offset += 1
    }
    return nil
  }
}

private let acceptWord = "accept"
private let knownWords =
  BraceSource.Role.allWords.flatMap { [$0.phrase.danish, $0.phrase.english] } + [acceptWord]

func isFormulaSign(_ byte: UInt8) -> Bool { byte == .equals || byte == .less || byte == .greater }

/// A formula that begins at the start of a range with `=`, `<=` or `>=`; nil for another sign.
func formula(_ file: SourceFile, _ range: Range<Int>) -> FormulaSource? {
  let bytes = file.bytes
  guard let first = bytes.byte(range.lowerBound, range.upperBound) else { return nil }
  let isDouble = bytes.byte(range.lowerBound + 1, range.upperBound) == .equals
  let relation: FormulaSource.Relation
  switch first {
  case .equals: relation = .equal
  case .less where isDouble: relation = .atMost
  case .greater where isDouble: relation = .atLeast
  default: return nil
  }
  let start = range.lowerBound + (relation == .equal ? 1 : 2)
  return FormulaSource(relation: relation, span: file.span(bytes.trimmed(start..<range.upperBound)))
}

/// Letters, digits and inner hyphens, beginning with a letter.
func isName(_ text: String) -> Bool {
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    let isLetter = scalar.properties.isAlphabetic
    let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
    guard isLetter || previous != nil && (isDigit || scalar == "-") else { return false }
    previous = scalar
  }
  return previous != nil && previous != "-"
}

extension Phrase {
  fileprivate static let order = Phrase(
    da: "delene i klammen står i en anden rækkefølge", en: "the parts of the brace stand in another order")
  fileprivate static let orderHelp = Phrase(
    da: "rækkefølgen er {#navn rolle i enhed = formel}; hver del kan udelades",
    en: "the order is {#name role in unit = formula}; each part may be left out")
  fileprivate static let empty = Phrase(da: "klammen er tom", en: "the brace is empty")
  fileprivate static let emptyHelp = Phrase(
    da: "slet den, eller skriv {#navn}; skal tegnene trykkes, skriv \\{",
    en: "delete it, or write {#name}; to print the signs write \\{")
  fileprivate static func badName(_ name: String) -> Phrase {
    name.isEmpty
      ? Phrase(da: "der mangler et navn efter #", en: "a name is missing after #")
      : Phrase(da: "»\(name)« kan ikke være et navn", en: "\"\(name)\" cannot be a name")
  }
  fileprivate static let badNameHelp = Phrase(
    da: "et navn er bogstaver, cifre og indre bindestreger og begynder med et bogstav: {#budget-2022}",
    en: "a name is letters, digits and inner hyphens and begins with a letter: {#budget-2022}")
  fileprivate static let signAlone = Phrase(
    da: "formler begynder med =, <= eller >=", en: "formulas begin with =, <= or >=")
  fileprivate static let emptyFormula = Phrase(
    da: "der mangler et udtryk efter tegnet", en: "an expression is missing after the sign")
  fileprivate static let emptyUnit = Phrase(
    da: "der mangler en enhed efter »i«", en: "a unit is missing after \"in\"")
  fileprivate static func unknownWord(_ word: String) -> Phrase {
    Phrase(da: "»\(word)« er ikke et ord for en klamme", en: "\"\(word)\" is not a word for a brace")
  }
  fileprivate static func unknownWordHelp(_ near: String?) -> Phrase {
    if let near { return Phrase(da: "mente du \(near)?", en: "did you mean \(near)?") }
    return Phrase(
      da: "en klamme er {#navn gruppe|heraf|tekst i enhed = formel}; skal tegnene trykkes, skriv \\{",
      en: "a brace is {#name group|of-which|text in unit = formula}; to print the signs write \\{")
  }
  fileprivate static let acceptIncomplete = Phrase(
    da: "accept uden afvigelse eller begrundelse", en: "accept without a deviation or a reason")
  fileprivate static let acceptHelp = Phrase(
    da: "skriv {accept 1 kr.: begrundelse} eller {accept kode: begrundelse}",
    en: "write {accept 1 kr.: reason} or {accept code: reason}")
}
