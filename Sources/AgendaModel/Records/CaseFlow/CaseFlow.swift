package import Diagnostics

/// The way of a case through its steps (sagsforløb).
package struct CaseFlow: Record {
  package static let kind = Phrase(da: "forløb", en: "flow")
  package static let meaning = Phrase(
    da: "Et sagsforløb: trin med frister og det, der følger efter.",
    en: "The flow of a case: steps with deadlines and what follows.")
  package static let fields: [Field] = [kinds]
  package static let checks: [Check] = []

  package let body: RecordBody
  /// The legend: a short word, and what it means.
  package let kinds: [(word: String, meaning: String)]

  static let kinds = Field(
    da: "slags", en: "kinds",
    Phrase(
      da: "`ord: forklaring` for hver slags trin", en: "`word: meaning` of each kind of step"))
}
