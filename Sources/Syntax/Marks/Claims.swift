import Diagnostics

/// Reads one `{{…}}`; the range holds the braces.
/// `{{7,16 = a.b}}` printed and checked · `{{10 #pladser}}` printed and named · `{{a.b i 0,1 mio. kr.}}`
/// computed · `{{#n = a.b}}` computed and named.
func readClaim(_ file: SourceFile, _ range: Range<Int>, _ findings: inout Findings) -> ClaimSource {
  var claim = ClaimSource(braces: [], span: file.span(range))
  let inner = file.bytes.trimmed(range.lowerBound + 2..<range.upperBound - 2)
  guard !inner.isEmpty else {
    findings.error("empty-claim", .empty, at: claim.span, help: .emptyHelp)
    return claim
  }
  let sign = relationSign(file.bytes, inner)
  let left = nameSplit(file, inner.lowerBound..<(sign ?? inner.upperBound))
  claim.name = left.name
  let printed = file.bytes.trimmed(left.rest)
  if let sign {
    claim.formula = formula(file, sign..<inner.upperBound)
    if printed.isEmpty { splitUnit(of: &claim, file) } else { claim.printed = file.span(printed) }
  } else if left.name != nil {
    if !printed.isEmpty { claim.printed = file.span(printed) }
  } else {
    claim.formula = FormulaSource(relation: .equal, span: file.span(inner))
    splitUnit(of: &claim, file)
  }
  check(claim, file, &findings)
  return claim
}

private func check(_ claim: ClaimSource, _ file: SourceFile, _ findings: inout Findings) {
  if let name = claim.name, !isName(name.text) {
    findings.error("bad-name", .badName(name.text), at: name.span)
  }
  if let formula = claim.formula, formula.span.range.isEmpty {
    findings.error("empty-formula", .emptyFormula, at: claim.span, help: .emptyHelp)
  } else if claim.formula == nil, claim.printed == nil {
    findings.error("empty-claim", .nameAlone, at: claim.span, help: .emptyHelp)
  }
}

/// The first `=`, `<=` or `>=` outside parentheses.
private func relationSign(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
  var depth = 0
  for offset in range {
    switch bytes[offset] {
    case .openParenthesis: depth += 1
    case .closeParenthesis: depth = max(0, depth - 1)
    case .equals where depth == 0: return offset
    case .less where depth == 0, .greater where depth == 0:
      if bytes.byte(offset + 1, range.upperBound) == .equals { return offset }
    default: break
    }
  }
  return nil
}

/// ` #name` at the end of a claim's left side.
private func nameSplit(_ file: SourceFile, _ range: Range<Int>) -> (rest: Range<Int>, name: NameSource?) {
  let range = file.bytes.trimmed(range)
  var offset = range.upperBound
  while offset > range.lowerBound {
    offset -= 1
    let byte = file.bytes[offset]
    if byte.isBlank { break }
    guard byte == .hash, offset == range.lowerBound || file.bytes[offset - 1].isBlank else { continue }
    let name = offset + 1..<range.upperBound
    return (range.lowerBound..<offset, NameSource(text: file.text(name), span: file.span(name)))
  }
  return (range, nil)
}

/// Parts `a.b i 0,1 mio. kr.` at the last ` i ` outside parentheses.
private func splitUnit(of claim: inout ClaimSource, _ file: SourceFile) {
  guard let formula = claim.formula else { return }
  let range = formula.span.range
  guard let word = lastUnitWord(file.bytes, range) else { return }
  let unit = file.bytes.trimmed(word.upperBound..<range.upperBound)
  let expression = file.bytes.trimmed(range.lowerBound..<word.lowerBound)
  guard !unit.isEmpty, !expression.isEmpty else { return }
  claim.unit = file.span(unit)
  claim.formula?.span = file.span(expression)
}

private func lastUnitWord(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  var depth = 0
  var found: Range<Int>?
  for offset in range {
    switch bytes[offset] {
    case .openParenthesis: depth += 1
    case .closeParenthesis: depth = max(0, depth - 1)
    case .space where depth == 0:
      for word in [unitWord.danish, unitWord.english]
      where bytes.has(word, at: offset + 1, end: range.upperBound) {
        let end = offset + 1 + word.utf8.count
        if bytes.byte(end, range.upperBound) == .space { found = offset..<end }
      }
    default: break
    }
  }
  return found
}

extension Phrase {
  fileprivate static let empty = Phrase(da: "tom {{ }}", en: "empty {{ }}")
  fileprivate static let nameAlone = Phrase(
    da: "{{ }} med et navn, men uden tal eller udtryk",
    en: "{{ }} with a name but without a figure or expression")
  fileprivate static let emptyHelp = Phrase(
    da: "skriv {{7,16 mio. kr. = navn}}, {{10 #navn}} eller {{navn}}",
    en: "write {{7.16 mio. kr. = name}}, {{10 #name}} or {{name}}")
  fileprivate static let emptyFormula = Phrase(
    da: "der mangler et udtryk efter tegnet", en: "an expression is missing after the sign")
  fileprivate static func badName(_ name: String) -> Phrase {
    Phrase(
      da: "»\(name)« kan ikke være et navn: bogstaver, cifre og indre bindestreger, først et bogstav",
      en: "\"\(name)\" cannot be a name: letters, digits and inner hyphens, a letter first")
  }
}
