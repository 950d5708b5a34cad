package import Diagnostics
internal import Syntax

/// A figure in running text, tied to the model: what is printed, its name, the formula it follows; or an
/// expression that is computed and printed.
package struct Claim: Sendable {
  package var name: Name?
  package var nameSpan: SourceSpan?
  /// What the paper prints; nil where it is to be computed.
  package var printed: CellValue?
  package var printedSpan: SourceSpan
  package var formula: Formula?
  /// Of a computed one: shown in this unit, to the place its figure names (`i 0,1 mio. kr.`).
  package var shownAs: Printed?
  package var acceptances: [Acceptance]
  package var scope: Int
  package var span: SourceSpan
}

/// Nil after a diagnostic.
func readClaim(
  _ source: ClaimSource, in file: SourceFile, scope: Int, into diagnostics: inout [Diagnostic]
) -> Claim? {
  var claim = Claim(
    name: source.name.map { Name($0.text) }, nameSpan: source.name?.span, printed: nil,
    printedSpan: source.printed ?? source.span, formula: nil, shownAs: nil,
    acceptances: [], scope: scope, span: source.span)
  if let formula = source.formula {
    guard let read = readFormula(file, formula, into: &diagnostics) else { return nil }
    claim.formula = read
  }
  if let printed = source.printed {
    let text = trimmed(file.text(printed))
    let value = readValue(text, inherited: .bare, words: true, at: printed, into: &diagnostics)
    switch value {
    case .figure, .interval, .date: claim.printed = value
    case .text, .blank, .dash, .withheld, .computed:
      diagnostics.append(.error("claim-not-figure", .noFigure(text), at: printed, help: .claimForms))
      return nil
    }
  }
  for brace in source.braces where brace.accept == nil {
    diagnostics.append(.error("brace-out-of-place", .braceAfterClaim, at: brace.span, help: .claimForms))
  }
  claim.acceptances = source.braces.compactMap {
    readAcceptance(file, $0, unit: claim.printed?.unit ?? .bare, into: &diagnostics)
  }
  claim.shownAs = source.unit.flatMap { readShownAs(file, $0, into: &diagnostics) }
  return claim
}

/// "0,1 mio. kr.", "kr.", "%": the place it is rounded to, and the unit.
private func readShownAs(
  _ file: SourceFile, _ span: SourceSpan, into diagnostics: inout [Diagnostic]
) -> Printed? {
  let text = file.text(span)
  var reader = FigureReader(text, inherited: .bare)
  if case .figure(let printed)? = try? reader.read() { return printed }
  guard let unit = readUnit(file, span, into: &diagnostics) else { return nil }
  return Printed(
    digits: 1, decimals: 0, unit: unit, isApproximate: false, hasOwnUnit: true, isGrouped: true)
}

extension Phrase {
  fileprivate static func noFigure(_ text: String) -> Phrase {
    Phrase(da: "»\(text)« er ikke et tal eller en dato", en: "'\(text)' is neither a figure nor a date")
  }
  fileprivate static let braceAfterClaim = Phrase(
    da: "efter et tal i teksten står kun {accept …}; navn og formel hører til inde i dets egne klammer",
    en: "only {accept …} stands after a figure in text; name and formula belong inside its own braces")
  fileprivate static let claimForms = Phrase(
    da: "skriv {{7,16 mio. kr. = navn}}, {{10 #navn}} eller {{navn}}",
    en: "write {{7,16 mio. kr. = name}}, {{10 #name}} or {{name}}")
}
