internal import Diagnostics

extension Budget {
  package static let checks: [Check] = rules.map { Check($0) } + [unbalanced, rateStatus]
  package static let rules: [CellRule] = [result, carryOver]

  private static let result = CellRule(
    "budget-result-mismatch",
    Phrase(
      da: "Resultatet er ikke indtægterne minus udgifterne.", en: "The result is not income less expenses."),
    for: Budget.self
  ) { budget, table in
    guard let result = table.row(named: .result) else { return nil }
    return { (cell, evaluation) throws(FigureError) in
      guard cell.row == result,
        let sides = BudgetSides(budget, table, column: cell.column, above: result)
      else { return nil }
      return try sides.result(cell, &evaluation)
    }
  }

  /// What is carried into a year is the result of the accounts before it.
  private static let carryOver = CellRule(
    "budget-carry-over-mismatch",
    Phrase(
      da: "Det overførte er ikke resultatet af regnskabet for året før.",
      en: "What is carried over is not the result of the accounts for the year before."), for: Budget.self
  ) { budget, table in
    let carried = table.rows.indices.filter { isCarryOver(table.rows[$0]) }
    guard let result = table.row(named: .result), !carried.isEmpty else { return nil }
    let versions = table.columns.map { BudgetVersion($0) }
    let years = Set(versions.compactMap { $0?.year })
    let carriedInto = Dictionary(
      uniqueKeysWithValues: years.map { year in (year, carried.filter { isInto(year, table.rows[$0]) }) })
    return { (cell, evaluation) throws(FigureError) in
      guard table.columns[cell.column].isSummed, cell.row < result, isCarryOver(table.rows[cell.row]),
        let year = versions[cell.column]?.year,
        carriedInto[year] == [cell.row],
        let accounts = only(BudgetVersion(kind: .accounts, year: year - 1), of: versions),
        let sides = BudgetSides(budget, table, column: accounts, above: result)
      else { return nil }
      let before = RuledCell(record: cell.record, table: table, row: result, column: accounts)
      var figure = RuledFigure(
        value: try evaluation.input(before.key(result, accounts), cell.span),
        how: .result(table.columnTitle(accounts)))
      var apart = evaluation
      if let again = try? sides.result(before, &apart) {
        figure.alternatives = [again.value] + again.alternatives
      }
      if sides.expenses.lines.contains(cell.row) { figure = figure.negated }
      if budget.incomeIsNegative {
        figure.alternatives += [figure.negated.value] + figure.negated.alternatives
      }
      return figure
    }
  }

  /// "Overført overskud", "Overført fra 2021"; not "Overført til 2023".
  private static func isCarryOver(_ row: RecordTable.Row) -> Bool {
    let words = Name(row.label.text).text.split(separator: "-")
    guard let first = words.first, ["overført", "carried", "carry"].contains(first) else { return false }
    return !row.isGroup && !words.contains("til") && !words.contains("to")
  }

  /// Whether the years of its label, if it has any, are the one before.
  private static func isInto(_ year: Int, _ row: RecordTable.Row) -> Bool {
    Name(row.label.text).text.split(separator: "-").allSatisfy { word in
      word.count != 4 || Int(word).map { $0 == year - 1 } ?? true
    }
  }

  /// The only column of a version.
  private static func only(_ version: BudgetVersion, of versions: [BudgetVersion?]) -> Int? {
    let found = versions.indices.filter { versions[$0] == version }
    return found.count == 1 ? found.first : nil
  }

  private static let unbalanced = Check(
    "budget-unbalanced",
    Phrase(
      da: "Et budgets indtægter og udgifter er forskellige, og ingen række siger det.",
      en: "The income and expenses of a budget differ, and no row says so."), severity: .hint,
    for: Budget.self
  ) { budget, record, figures in
    guard let table = budget.body.table, !table.isMisread else { return [] }
    return table.columns.indices.compactMap { column in
      guard BudgetVersion(table.columns[column])?.kind == .budget,
        let sides = BudgetSides(budget, table, column: column, above: table.rows.count),
        sides.expenses.column == column, let total = sides.expenses.total
      else { return nil }
      let cell = RuledCell(record: record, table: table, row: total, column: column)
      var evaluation = Evaluation(figures: figures, context: figures.context(cell.key(total, column)))
      guard let result = try? sides.result(cell, &evaluation) else { return nil }
      guard !([result.value] + result.alternatives).contains(where: \.exact.isZero),
        !table.rows.contains(where: statesResult)
      else { return nil }
      let version = table.columns[column].labels.first?.text ?? ""
      return Proof(
        rule: .balance(version), broken: .differ(version, result.value), help: .stateResult,
        inputs: evaluation.inputs, at: cell.span,
        acceptances: table.acceptances(total, column) + budget.body.acceptances)
    }
  }

  /// A row that tells what is left, by whatever name.
  private static func statesResult(_ row: RecordTable.Row) -> Bool {
    let words = row.name.text.split(separator: "-") + Name(row.label.text).text.split(separator: "-")
    let telling = [
      "result", "resultat", "overskud", "underskud", "balance", "difference", "netto", "nettoudgift", "saldo",
      "surplus", "deficit", "net", "rest",
    ]
    return !isCarryOver(row) && words.contains { word in telling.contains { word.hasPrefix($0) } }
  }
}

extension Phrase {
  fileprivate static let result = Phrase(da: "resultat", en: "result")
  fileprivate static func result(_ column: String) -> Phrase {
    Phrase(da: "resultat, \(column)", en: "result, \(column)")
  }
  fileprivate static func balance(_ column: String) -> Phrase {
    Phrase(da: "balancen i »\(column)«", en: "the balance of '\(column)'")
  }
  fileprivate static func differ(_ version: String, _ result: Quantity) -> Phrase {
    var size = result
    size.exact = result.exact.magnitude
    return Phrase(
      da:
        "»\(version)«: indtægter og udgifter er \(size.text(.danish)) fra hinanden, og ingen række siger det",
      en: "'\(version)': income and expenses are \(size.text(.english)) apart, and no row says so")
  }
  fileprivate static let stateResult = Phrase(
    da: "skriv en række med resultatet: | Overskud/underskud {#resultat = indtægter - udgifter} | = |",
    en: "write a row with the result: | Surplus/deficit {#result = income - expenses} | = |")
}
