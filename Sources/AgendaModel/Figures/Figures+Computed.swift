internal import Diagnostics
internal import Syntax

/// Cells that ask for a figure: `=`.
extension Figures {
  /// By its formula, else by a rule of its kind; rounded as it is printed.
  func computedCell(
    _ table: RecordTable, _ record: Int, _ row: Int, _ column: Int, _ key: FigureKey
  ) throws(FigureError) -> Quantity {
    var value: Quantity
    var rule = project.records[record].body.rounding
    if let formula = table.formulas(row, column).first(where: { $0.relation == .equal }) {
      var trace: [FigureInput] = []
      value = try computed(formula, for: key, trace: &trace)
      if formula.isTotal { rule.step = nil }
    } else if let figure = try ruled(key) {
      value = figure.value
      if figure.isSettled { rule.step = nil }
    } else {
      throw .fault(
        "computed-without-formula", .noFormula, at: table.cell(row, column).span, help: .formulaHelp)
    }
    let unit = table.rows[row].unit ?? table.columns[column].unit
    if unit.unit != .none { (value.unit, value.power) = (unit.unit, unit.power) }
    value.decimals = printedDecimals(table, FigureColumn(record: record, column: column), value)
    return try asPrinted(value, rule, at: table.cell(row, column).span)
  }

  /// Others compute with what is printed, so that a printed sum is the sum of what stands above it.
  private func asPrinted(
    _ value: Quantity, _ rule: RoundingRule, at span: SourceSpan
  ) throws(FigureError) -> Quantity {
    guard value.unit != .day else { return value }
    let place = Exact(digits: 1, exponent: (value.unit == .percent ? -2 : value.power) - value.decimals)
    let step = rule.step(for: value.unit).map { max($0, place) } ?? place
    var value = value
    guard let rounded = value.exact.rounded(to: step, rule.rounding) else {
      throw .fault("too-large", .tooLarge, at: span)
    }
    value.exact = rounded
    value.upper = value.upper?.rounded(to: step, rule.rounding)
    return value
  }

  /// As many decimals as its column prints at most; of thousands and millions as many as it has, up to three.
  private func printedDecimals(_ table: RecordTable, _ place: FigureColumn, _ value: Quantity) -> Int {
    let own =
      value.unit == .kroner && value.power > 0 ? (0...3).first(where: value.isWhole(withDecimals:)) : nil
    return max(printedDecimals(table, place) ?? value.decimals, own ?? 0)
  }

  /// Nil of a column that prints no figure.
  private func printedDecimals(_ table: RecordTable, _ place: FigureColumn) -> Int? {
    if let known = columnDecimals[place] { return known }
    let most = table.rows.indices.compactMap { table.printed($0, place.column)?.decimals }.max()
    columnDecimals[place] = .some(most)
    return most
  }
}

extension Quantity {
  /// Whether it has no more than so many decimals in its own power.
  fileprivate func isWhole(withDecimals decimals: Int) -> Bool {
    exact.divided(by: Exact(digits: 1, exponent: power - decimals))?.denominator == 1
  }
}

extension Phrase {
  fileprivate static let noFormula = Phrase(
    da: "»=« beder om et tal, men der er ingen formel", en: "'=' asks for a figure, but there is no formula")
  fileprivate static let formulaHelp = Phrase(
    da: "skriv formlen efter rækkens eller kolonnens navn: {= sum}",
    en: "write the formula after the row's or column's label: {= sum}")
}
