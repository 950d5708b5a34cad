package import Diagnostics

/// The way of a case through its steps (sagsforløb).
package struct CaseFlow: Record {
  package static let kind = Phrase(da: "forløb", en: "flow")
  package static let meaning = Phrase(
    da: "Et sagsforløb: trin med frister og det, der følger efter.",
    en: "The flow of a case: steps with deadlines and what follows.")
  package static let fields: [Field] = [kinds]

  package let body: RecordBody
  /// The legend: a short word, and what it means.
  package let kinds: [(word: String, meaning: String)]

  static let kindColumn = Phrase(da: "slags", en: "kind")
  static let deadlineColumn = Phrase(da: "frist", en: "deadline")
  static let fromColumn = Phrase(da: "fra", en: "from")
  static let normColumn = Phrase(da: "norm", en: "norm")
  static let nextColumn = Phrase(da: "derefter", en: "then")

  static let kinds = Field(
    da: "slags", en: "kinds",
    Phrase(
      da: "`ord: forklaring` for hver slags trin", en: "`word: meaning` of each kind of step"))
}

extension CaseFlow {
  /// The ways of `condition: step; step`: a step is nil where nothing is named so.
  static func branches(
    _ text: String, _ table: RecordTable
  ) -> [(condition: String, step: Int?, written: String)] {
    text.split(separator: ";").map { part in
      let pieces = part.split(separator: ":", maxSplits: 1).map { trimmed($0) }
      let step = pieces.last.flatMap { table.rows(named: Name($0)).first }
      return (pieces.count > 1 ? pieces[0] : "", step, trimmed(part))
    }
  }

  /// What a cell says, as written; empty where it says nothing.
  func text(_ column: Phrase, _ row: Int, _ table: RecordTable, _ project: Project) -> String {
    table.column(named: column).map { table.text(row, $0, in: project) } ?? ""
  }
}
