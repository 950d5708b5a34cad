internal import Diagnostics

extension Rates {
  package static let checks: [Check] = rules.map { Check($0) }
  package static let rules: [CellRule] = [year, net]

  private static let year = CellRule(
    "rates-year-mismatch",
    Phrase(
      da: "Helårsudgiften er ikke døgntaksten gange årets dage.",
      en: "The cost of a year is not the day rate times the days of the year."), for: Rates.self
  ) { _, table in
    guard let year = table.column(named: .year), let day = table.column(named: .day) else { return nil }
    return { (cell, evaluation) throws(FigureError) in
      guard cell.column == year else { return nil }
      let rate = try evaluation.input(cell.key(cell.row, day), cell.span)
      func cost(of days: Int) throws(FigureError) -> Quantity {
        try evaluation.combine(.times, rate, Quantity(Exact(days)), cell.span)
      }
      return RuledFigure(
        value: try cost(of: 365), how: inBothLanguages { "\(rate.text($0)) × 365" },
        alternatives: [try cost(of: 366)])
    }
  }

  private static let net = CellRule(
    "rates-net-mismatch",
    Phrase(
      da: "Nettoudgiften er ikke helårsudgiften minus refusionen.",
      en: "The net cost is not the cost of a year less the reimbursement."), for: Rates.self
  ) { _, table in
    guard let net = table.column(named: .net), let year = table.column(named: .year),
      let refund = table.column(named: .reimbursement)
    else { return nil }
    return { (cell, evaluation) throws(FigureError) in
      guard cell.column == net else { return nil }
      let cost = try evaluation.input(cell.key(cell.row, year), cell.span)
      let less = try evaluation.input(cell.key(cell.row, refund), cell.span)
      return RuledFigure(
        value: try evaluation.combine(.minus, cost, less, cell.span),
        how: inBothLanguages { "\(cost.numberText($0)) − \(less.numberText($0))" })
    }
  }
}

extension Phrase {
  fileprivate static let day = Phrase(da: "døgn", en: "day")
  fileprivate static let year = Phrase(da: "helår", en: "year")
  fileprivate static let reimbursement = Phrase(da: "refusion", en: "reimbursement")
  fileprivate static let net = Phrase(da: "nettoudgift", en: "net")
}
