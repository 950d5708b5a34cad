internal import Diagnostics

/// What a kind of record says one of its cells comes to, by the names the format promises. It computes cells that
/// ask for a figure (`=`) and have no formula; printed ones that have none are held against it.
package struct CellRule: Sendable {
  let code: String
  /// What its check finds, in a sentence.
  let meaning: Phrase
  /// Nil where the rule says nothing of the cell.
  let figure: @Sendable (RuledCell, inout Evaluation) throws(FigureError) -> RuledFigure?

  init<R: Record>(
    _ code: String, _ meaning: Phrase, for: R.Type,
    _ figure: @escaping @Sendable (R, RuledCell, inout Evaluation) throws(FigureError) -> RuledFigure?
  ) {
    self.code = code
    self.meaning = meaning
    self.figure = { (cell, evaluation) throws(FigureError) in
      guard let record = cell.entry as? R else { return nil }
      return try figure(record, cell, &evaluation)
    }
  }
}

/// A cell that a rule is asked about.
struct RuledCell {
  let entry: any Record
  /// Index among the project's records.
  let record: Int
  let table: RecordTable
  let row: Int
  let column: Int

  /// Another cell of the same table.
  func key(_ row: Int, _ column: Int) -> FigureKey { .cell(record: record, row: row, column: column) }

  var span: SourceSpan { table.cell(row, column).span }

  /// What has no formula, and stands in a column that is added.
  var isRuled: Bool { table.formulas(row, column).isEmpty && table.columns[column].isSummed }
}

/// What a rule says a cell comes to, and how.
struct RuledFigure {
  var value: Quantity
  var how: Phrase
  /// What a printed figure may be as well: another convention, or what follows from a neighbour whose own error is
  /// found already.
  var alternatives: [Quantity] = []
  /// Rounded already, so that it adds up with others.
  var isSettled = false

  var negated: RuledFigure {
    func negated(_ value: Quantity) -> Quantity {
      var value = value
      value.exact = value.exact.negated
      return value
    }
    return RuledFigure(value: negated(value), how: how, alternatives: alternatives.map(negated))
  }
}

extension Figures {
  /// What the rules of its kind say of a cell; nil where none does.
  func ruled(_ key: FigureKey) throws(FigureError) -> RuledFigure? {
    guard case .cell(let record, let row, let column) = key, let table = project.records[record].body.table
    else { return nil }
    let entry = project.records[record]
    let cell = RuledCell(entry: entry, record: record, table: table, row: row, column: column)
    var evaluation = Evaluation(figures: self, context: context(key))
    for rule in type(of: entry).rules {
      if let figure = try rule.figure(cell, &evaluation) { return figure }
    }
    return nil
  }
}
