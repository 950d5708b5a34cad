internal import Diagnostics

extension Proof {
  /// A printed cell held against what a rule says it comes to.
  init(
    _ code: String, printed: Printed, computed: Quantity, _ rule: RoundingRule, subject: Phrase, how: Phrase,
    inputs: [FigureInput] = [], at span: SourceSpan, acceptances: [Acceptance]
  ) {
    self.init(
      code: DiagnosticCode(code), verdict: AgendaModel.verdict(printed, computed, rule), subject: subject,
      value: .figure(printed), result: computed, arithmetic: .said(how), inputs: inputs, span: span,
      acceptances: acceptances)
  }
}

extension RecordTable {
  /// What is printed in a cell, where it is one figure.
  func printed(_ row: Int, _ column: Int) -> Printed? {
    if case .figure(let printed) = cell(row, column).value { printed } else { nil }
  }

  /// The accepted findings that stand at a cell or its row.
  func acceptances(_ row: Int, _ column: Int) -> [Acceptance] {
    cell(row, column).acceptances + rows[row].acceptances
  }

  /// The last row that sums the others.
  var totalRow: Int? { rows.indices.last { rows[$0].isTotal } }

  /// Rows of their own figures.
  var dataRows: [Int] { rows.indices.filter { rows[$0].isData } }
}
