internal import Diagnostics
internal import Syntax

extension Check {
  static let totalMismatch = Check(
    "total-mismatch",
    Phrase(
      da: "En række med »= sum« eller »= delsum« er ikke summen af sine rækker.",
      en: "A row with '= sum' or '= subtotal' is not the sum of its rows.")
  ) { _, figures in formulaProofs(figures, where: \.isTotal) }

  static let figureMismatch = Check(
    "figure-mismatch",
    Phrase(
      da: "Et trykt tal følger ikke af den formel, der står ved det, ved dets række eller ved dets kolonne.",
      en: "A printed figure does not follow from the formula beside it, its row or its column.")
  ) { _, figures in formulaProofs(figures) { !$0.isTotal } }

  /// Figures in running text.
  static let claimMismatch = Check(
    "claim-mismatch",
    Phrase(
      da: "Et tal i teksten følger ikke af det, det er bundet til.",
      en: "A figure in the text does not follow from what it is tied to.")
  ) { project, figures in
    project.claims.indices.compactMap { index in
      let claim = project.claims[index]
      guard let printed = claim.printed, let formula = claim.formula else { return nil }
      return proof(
        .claim(index), printed, formula, rule: .house, subject: .said(.inText),
        acceptances: claim.acceptances,
        figures)
    }
  }
}

/// The proofs of all cells that follow formulas of one sort.
private func formulaProofs(_ figures: Figures, where isMeant: (Formula) -> Bool) -> [Proof] {
  figures.bodies.enumerated().flatMap { record, body -> [Proof] in
    guard let table = body.table, !table.isMisread else { return [] }
    return table.rows.indices.flatMap { row in
      table.columns.indices.flatMap { column in
        table.formulas(row, column).filter(isMeant).compactMap { formula in
          proof(
            .cell(record: record, row: row, column: column), table.cell(row, column).value, formula,
            rule: body.rounding, subject: .cell(table, row, column),
            acceptances: table.acceptances(row, column) + body.acceptances, figures)
        }
      }
    }
  }
}

/// The proof that a printed figure follows a formula; nil where nothing is printed, or where the formula
/// itself is at fault (which `figureErrors` tells).
private func proof(
  _ key: FigureKey, _ printed: CellValue, _ formula: Formula, rule: RoundingRule, subject: Proof.Subject,
  acceptances: [Acceptance], _ figures: Figures
) -> Proof? {
  guard let span = figures.span(key), printed.isPrinted else { return nil }
  var proof = Proof(
    verdict: .holds, subject: subject, value: printed, result: nil,
    arithmetic: .formula(formula, written: figures.project.text(formula.span)), inputs: [], span: span,
    acceptances: acceptances)
  do {
    let computed = try figures.computed(formula, for: key, trace: &proof.inputs)
    proof.verdict = judge(printed, computed, formula.relation, rule)
    if case .fails(let difference, nil) = proof.verdict, isSumOfRounded(printed, formula, proof.inputs) {
      proof.verdict = .fails(by: difference, reproducedBy: .roundedAddends)
    }
    proof.result = computed
  } catch {
    guard case .unknown = error.kind else { return nil }
    proof.verdict = .unknown(error.message)
  }
  return proof
}

/// Whether the addends of a sum, each rounded to the printed figure's last digit, give it.
private func isSumOfRounded(_ printed: CellValue, _ formula: Formula, _ addends: [FigureInput]) -> Bool {
  guard case .figure(let figure) = printed, case .call(let function, _) = formula.expression.content,
    function == .sum || function == .subtotal
  else { return false }
  var sum: Exact? = .zero
  for addend in addends {
    sum = addend.value.exact.rounded(to: figure.step, .halfUp).flatMap { sum?.adding($0) }
  }
  return sum == figure.exact
}

private func judge(
  _ printed: CellValue, _ computed: Quantity, _ relation: FormulaSource.Relation, _ rule: RoundingRule
) -> Verdict {
  switch printed {
  case .figure where computed.upper != nil && relation == .equal: return .unknown(.interval)
  case .figure(let figure):
    guard figure.unit.unit.prints(computed.unit) else {
      return .unknown(.otherUnit(figure.unit.unit, computed.unit))
    }
    if let level = figure.unit.priceLevel, let other = computed.priceLevel, level != other {
      return .unknown(.otherPriceLevel(level, other))
    }
    return switch relation {
    case .equal: verdict(figure, computed, rule)
    case .atMost: verdict(figure, atMost: true, computed)
    case .atLeast: verdict(figure, atMost: false, computed)
    }
  case .interval(let low, let high):
    let lower = verdict(low, Quantity(computed.exact, unit: computed.unit, slack: computed.slack), rule)
    guard let top = computed.upper else {
      return lower.holds ? .unknown(.noInterval) : lower.withoutReproduction
    }
    let upper = verdict(high, Quantity(top, unit: computed.unit, slack: computed.slack), rule)
    return (lower.holds ? upper : lower).withoutReproduction
  case .date(let day):
    let number = Printed(
      digits: Int64(day.number), decimals: 0, unit: .bare, isApproximate: false, hasOwnUnit: false,
      isGrouped: false)
    return switch relation {
    case .equal: verdict(number, computed, rule)
    case .atMost: verdict(number, atMost: true, computed)
    case .atLeast: verdict(number, atMost: false, computed)
    }
  case .text, .blank, .dash, .withheld, .computed: return .holds
  }
}

extension Verdict {
  /// Of one end of an interval: a rounding that gives it need not give the other.
  fileprivate var withoutReproduction: Verdict {
    if case .fails(let difference, _) = self { .fails(by: difference, reproducedBy: nil) } else { self }
  }

  package var holds: Bool {
    switch self {
    case .holds, .holdsRounded: true
    case .fails, .broken, .unknown: false
    }
  }
}

extension Phrase {
  fileprivate static let inText = Phrase(da: "tallet i teksten", en: "the figure in the text")
  fileprivate static let interval = Phrase(
    da: "ét tal er trykt, men et interval er regnet ud",
    en: "one figure is printed, but an interval is computed")
  fileprivate static let noInterval = Phrase(
    da: "et interval er trykt, men ét tal er regnet ud",
    en: "an interval is printed, but one figure is computed")

  fileprivate static func otherUnit(_ a: Unit, _ b: Unit) -> Phrase {
    Phrase(
      da: "trykt i \(a.word.danish), regnet i \(b.word.danish)",
      en: "printed in \(a.word.english), computed in \(b.word.english)")
  }
  fileprivate static func otherPriceLevel(_ a: Int, _ b: Int) -> Phrase {
    Phrase(da: "trykt i \(a)-pl, regnet i \(b)-pl", en: "printed in \(a)-pl, computed in \(b)-pl")
  }
}
