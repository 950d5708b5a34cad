internal import Diagnostics

/// The two sides of one version of a budget: its income and its expenses, in one column under two groups, or in two
/// columns under one head.
struct BudgetSides {
  /// The lines of a side, and the row that sums them, where there is one.
  struct Side {
    var column: Int
    var lines: [Int]
    var total: Int?
  }

  var income: Side
  var expenses: Side
  let incomeIsNegative: Bool

  /// Those above a row, as they stand for a column; nil where the table has not both.
  init?(_ budget: Budget, _ table: RecordTable, column: Int, above row: Int) {
    guard table.columns[column].isSummed,
      let (income, expenses) = Self.pair(table, column, row) ?? Self.groups(table, column, row)
    else { return nil }
    (self.income, self.expenses) = (income, expenses)
    incomeIsNegative = budget.incomeIsNegative
  }

  private static func groups(_ table: RecordTable, _ column: Int, _ row: Int) -> (Side, Side)? {
    guard let income = table.row(named: .income), table.rows[income].isGroup,
      let expenses = table.row(named: .expenses), table.rows[expenses].isGroup
    else { return nil }
    return (
      side(table, column, table.rows.indices.prefix(row).filter { table.rows[$0].group == income }),
      side(table, column, table.rows.indices.prefix(row).filter { table.rows[$0].group == expenses })
    )
  }

  /// A head of two rows: the version above, income and expenses below.
  private static func pair(_ table: RecordTable, _ column: Int, _ row: Int) -> (Side, Side)? {
    let labels = table.columns[column].labels
    guard labels.count == 2 else { return nil }
    let rows = Array(table.rows.indices.prefix(row))
    func side(_ word: Phrase) -> Side? {
      let found = table.columns.indices.filter {
        let other = table.columns[$0].labels
        return other.count == 2 && other[0].span == labels[0].span && word.matches(Name(other[1].text).text)
      }
      return found.count == 1 ? self.side(table, found[0], rows) : nil
    }
    guard let income = side(.income), let expenses = side(.expenses),
      column == income.column || column == expenses.column
    else { return nil }
    return (income, expenses)
  }

  private static func side(_ table: RecordTable, _ column: Int, _ rows: [Int]) -> Side {
    let total = rows.last { table.rows[$0].isTotal || table.isCalledTotal($0) }
    let lines = rows.filter { table.rows[$0].isData && $0 < total ?? .max && !table.isCalledTotal($0) }
    return Side(column: column, lines: lines, total: total)
  }

  /// Income less expenses; from the printed totals first, then as the lines come to.
  func result(_ cell: RuledCell, _ evaluation: inout Evaluation) throws(FigureError) -> RuledFigure {
    let earned = try amount(income, cell, &evaluation)
    let spent = try amount(expenses, cell, &evaluation)
    let result = try difference(earned, spent, evaluation, cell.span)
    var figure = RuledFigure(
      value: result,
      how: inBothLanguages {
        "\(earned.numberText($0)) \(incomeIsNegative ? "+" : "−") \(spent.numberText($0))"
      })
    figure.alternatives = otherResults(earned, spent, cell, evaluation)
    if incomeIsNegative { figure.alternatives += [figure.negated.value] + figure.negated.alternatives }
    return figure
  }

  /// A wrong total is a finding of its own: the result may follow the lines instead.
  private func otherResults(
    _ earned: Quantity, _ spent: Quantity, _ cell: RuledCell, _ evaluation: Evaluation
  ) -> [Quantity] {
    var apart = evaluation
    let lines = try? (sum(income, cell, &apart), sum(expenses, cell, &apart))
    guard let (earnedByLine, spentByLine) = lines else { return [] }
    return [(earnedByLine, spentByLine), (earnedByLine, spent), (earned, spentByLine)].compactMap {
      try? difference($0.0, $0.1, evaluation, cell.span)
    }
  }

  private func difference(
    _ income: Quantity, _ expenses: Quantity, _ evaluation: Evaluation, _ span: SourceSpan
  ) throws(FigureError) -> Quantity {
    try evaluation.combine(incomeIsNegative ? .plus : .minus, income, expenses, span)
  }

  /// What is printed as its total, else the sum of its lines.
  func amount(
    _ side: Side, _ cell: RuledCell, _ evaluation: inout Evaluation
  ) throws(FigureError) -> Quantity {
    guard let total = side.total else { return try sum(side, cell, &evaluation) }
    return try evaluation.input(cell.key(total, side.column), cell.span)
  }

  private func sum(
    _ side: Side, _ cell: RuledCell, _ evaluation: inout Evaluation
  ) throws(FigureError) -> Quantity {
    try evaluation.sum(side.lines.map { cell.key($0, side.column) }, at: cell.span)
  }
}

extension Phrase {
  fileprivate static let income = Phrase(da: "indtægter", en: "income")
  fileprivate static let expenses = Phrase(da: "udgifter", en: "expenses")
}
