internal import Diagnostics

extension Check {
  /// Holds the printed cells of a kind that have no formula against what its rule says they come to.
  init(_ rule: CellRule) {
    self.init(rule.code, rule.meaning) { project, figures in
      project.records.indices.flatMap { proofs(of: rule, record: $0, figures) }
    }
  }
}

private func proofs(of rule: CellRule, record: Int, _ figures: Figures) -> [Proof] {
  let entry = figures.project.records[record]
  guard let table = figures.bodies[record].table, !table.isMisread, let figure = rule.figure(entry, table)
  else {
    return []
  }
  return table.rows.indices.flatMap { row in
    table.columns.indices.compactMap { column -> Proof? in
      guard let printed = table.printed(row, column), table.formulas(row, column).isEmpty else { return nil }
      let cell = RuledCell(record: record, table: table, row: row, column: column)
      return proof(of: figure, cell, printed, figures)
    }
  }
}

/// Nil where the rule says nothing: also where a cell it needs is blank. A withheld one cannot be known.
private func proof(
  of rule: CellRule.Figure, _ cell: RuledCell, _ printed: Printed, _ figures: Figures
) -> Proof? {
  var evaluation = Evaluation(figures: figures, context: figures.context(cell.key(cell.row, cell.column)))
  let body = figures.bodies[cell.record]
  let acceptances = cell.table.acceptances(cell.row, cell.column) + body.acceptances
  let subject = Proof.Subject.cell(cell.table, cell.row, cell.column)
  do {
    guard let figure = try rule(cell, &evaluation), printed.unit.unit.prints(figure.value.unit) else {
      return nil
    }
    let holding = ([figure.value] + figure.alternatives).first { verdict(printed, $0, body.rounding).holds }
    return Proof(
      printed: printed, computed: holding ?? figure.value, body.rounding, subject: subject, how: figure.how,
      inputs: evaluation.inputs, at: cell.span, acceptances: acceptances)
  } catch {
    guard case .unknown = error.kind, error.message == .withheld else { return nil }
    return Proof(
      verdict: .unknown(error.message), subject: subject, value: .figure(printed), result: nil,
      arithmetic: .said(Phrase(same: "")), inputs: evaluation.inputs, span: cell.span,
      acceptances: acceptances)
  }
}
