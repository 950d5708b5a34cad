internal import Diagnostics

/// What a kind of record says some of its cells come to, by the names the format promises. It computes cells that ask
/// for a figure (`=`) and have no formula; printed ones that have none are held against it.
package struct CellRule: Sendable {
  /// What a cell comes to; nil where the rule says nothing of it.
  typealias Figure = (RuledCell, inout Evaluation) throws(FigureError) -> RuledFigure?

  let code: String
  /// What its check finds, in a sentence.
  let meaning: Phrase
  /// The rule for one record, with the places it looks at; nil where the record has not what it needs.
  let figure: @Sendable (any Record, RecordTable) -> Figure?

  init<R: Record>(
    _ code: String, _ meaning: Phrase, for: R.Type,
    _ figure: @escaping @Sendable (R, RecordTable) -> Figure?
  ) {
    self.code = code
    self.meaning = meaning
    self.figure = { record, table in (record as? R).flatMap { figure($0, table) } }
  }
}

/// A cell that a rule is asked about.
struct RuledCell {
  /// Index among the project's records.
  let record: Int
  let table: RecordTable
  let row: Int
  let column: Int

  /// Another cell of the same table.
  func key(_ row: Int, _ column: Int) -> FigureKey { .cell(record: record, row: row, column: column) }

  var span: SourceSpan { table.cell(row, column).span }

  var isComputed: Bool { table.cell(row, column).value == .computed }
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
    let cell = RuledCell(record: record, table: table, row: row, column: column)
    var evaluation = Evaluation(figures: self, context: context(key))
    for rule in rules(of: record, table) {
      if let figure = try rule(cell, &evaluation) { return figure }
    }
    return nil
  }

  private func rules(of record: Int, _ table: RecordTable) -> [CellRule.Figure] {
    if let known = rules[record] { return known }
    let entry = project.records[record]
    let found = type(of: entry).rules.compactMap { $0.figure(entry, table) }
    rules[record] = found
    return found
  }
}
