internal import Diagnostics

extension Proof {
  /// A printed cell held against what a rule says it comes to.
  init(
    printed: Printed, computed: Quantity, _ rule: RoundingRule, subject: Subject, how: Phrase,
    inputs: [FigureInput] = [], at span: SourceSpan, acceptances: [Acceptance]
  ) {
    self.init(
      verdict: AgendaModel.verdict(printed, computed, rule), subject: subject, value: .figure(printed),
      result: computed, arithmetic: .said(how), inputs: inputs, span: span, acceptances: acceptances)
  }

  /// A rule held against what is written. `broken`: what is wrong; nil where the rule holds.
  init(
    rule subject: Phrase, broken: Phrase?, help: Phrase? = nil, inputs: [FigureInput] = [],
    at span: SourceSpan,
    acceptances: [Acceptance] = []
  ) {
    self.init(
      verdict: broken.map { .broken($0, help: help) } ?? .holds, subject: .said(subject), value: .text,
      result: nil,
      arithmetic: .said(Phrase(same: "")), inputs: inputs, span: span, acceptances: acceptances)
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

  /// The column of a name the format promises, in either language.
  func column(named words: Phrase) -> Int? {
    [words.danish, words.english].lazy.compactMap { columns(named: Name($0)).first }.first
  }

  /// The only row of a name the format promises, in either language.
  func row(named words: Phrase) -> Int? {
    let found = Set([words.danish, words.english].flatMap { rows(named: Name($0)) })
    return found.count == 1 ? found.first : nil
  }

  /// The last row that sums the others.
  var totalRow: Int? { rows.indices.last { rows[$0].isTotal } }

  /// Rows of their own figures.
  var dataRows: [Int] { rows.indices.filter { rows[$0].isData } }
}

extension Proof.Subject {
  static func cell(_ table: RecordTable, _ row: Int, _ column: Int) -> Self {
    .cell(row: table.rows[row].label, column: table.columns[column].labels)
  }

  /// »I alt, Budget 2022«
  var phrase: Phrase {
    switch self {
    case .cell(let row, let column):
      let text = ([row] + column).map(\.text).filter { !$0.isEmpty }.joined(separator: ", ")
      return Phrase(da: "»\(text)«", en: "'\(text)'")
    case .said(let words): return words
    }
  }
}
