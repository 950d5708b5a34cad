internal import Diagnostics

extension Budget {
  package static let checks: [Check] = rules.map { Check($0) } + [unbalanced, rateStatus]
  package static let rules: [CellRule] = [result, carryOver]

  private static let result = CellRule(
    "budget-result-mismatch",
    Phrase(
      da: "Resultatet er ikke indtægterne minus udgifterne.", en: "The result is not income less expenses."),
    for: Budget.self
  ) { (budget, cell, evaluation) throws(FigureError) in
    guard cell.row == cell.table.row(named: .result),
      let sides = BudgetSides(budget, cell.table, column: cell.column, above: cell.row)
    else { return nil }
    return try sides.result(cell, &evaluation)
  }

  /// What is carried into a year is the result of the accounts before it.
  private static let carryOver = CellRule(
    "budget-carry-over-mismatch",
    Phrase(
      da: "Det overførte er ikke resultatet af regnskabet for året før.",
      en: "What is carried over is not the result of the accounts for the year before."), for: Budget.self
  ) { (budget, cell, evaluation) throws(FigureError) in
    let table = cell.table
    guard let year = BudgetVersion(table.columns[cell.column])?.year,
      isCarryOver(table.rows[cell.row], into: year), table.columns[cell.column].isSummed,
      table.rows.indices.count(where: { isCarryOver(table.rows[$0], into: year) }) == 1,
      let accounts = accounts(of: year - 1, table), let row = table.row(named: .result), row > cell.row,
      let sides = BudgetSides(budget, table, column: accounts, above: row)
    else { return nil }
    let result = try evaluation.input(cell.key(row, accounts), cell.span)
    let isExpense = sides.expenses.lines.contains(cell.row)
    var figure = RuledFigure(value: result, how: .result(table.columnTitle(accounts)))
    let other = RuledCell(
      entry: cell.entry, record: cell.record, table: table, row: row, column: accounts)
    var apart = evaluation
    if let again = try? sides.result(other, &apart) {
      figure.alternatives = [again.value] + again.alternatives
    }
    if isExpense { figure = figure.negated }
    if budget.incomeIsNegative { figure.alternatives += [figure.negated.value] + figure.negated.alternatives }
    return figure
  }

  /// "Overført overskud", "Overført fra 2021"; not "Overført til 2023".
  private static func isCarryOver(_ row: RecordTable.Row, into year: Int) -> Bool {
    let words = Name(row.label.text).text.split(separator: "-").map(String.init)
    guard let first = words.first, ["overført", "carried", "carry"].contains(first), !row.isGroup else {
      return false
    }
    let isOut = words.contains("til") || words.contains("to")
    let years = words.compactMap { $0.count == 4 ? Int($0) : nil }
    return !isOut && years.allSatisfy { $0 == year - 1 }
  }

  /// The only column with the accounts of a year.
  private static func accounts(of year: Int, _ table: RecordTable) -> Int? {
    let found = table.columns.indices.filter {
      guard let version = BudgetVersion(table.columns[$0]) else { return false }
      return version.kind == .accounts && version.year == year
    }
    return found.count == 1 ? found.first : nil
  }

  private static let unbalanced = Check(
    "budget-unbalanced",
    Phrase(
      da: "Et budgets indtægter og udgifter er forskellige, og ingen række siger det.",
      en: "The income and expenses of a budget differ, and no row says so."), severity: .hint,
    for: Budget.self
  ) { budget, record, figures in
    guard let table = budget.body.table, !table.isMisread, !table.rows.contains(where: statesResult) else {
      return []
    }
    return table.columns.indices.compactMap { column in
      guard BudgetVersion(table.columns[column])?.kind == .budget,
        let sides = BudgetSides(budget, table, column: column, above: table.rows.count),
        sides.expenses.column == column, let total = sides.expenses.total
      else { return nil }
      let cell = RuledCell(entry: budget, record: record, table: table, row: total, column: column)
      var evaluation = Evaluation(figures: figures, context: figures.context(cell.key(total, column)))
      guard let result = try? sides.result(cell, &evaluation) else { return nil }
      guard !([result.value] + result.alternatives).contains(where: \.exact.isZero) else { return nil }
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

  private static func isCarryOver(_ row: RecordTable.Row) -> Bool {
    row.label.text.lowercased().hasPrefix("overført") || row.label.text.lowercased().hasPrefix("carried")
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
