package import Diagnostics

/// Scenarios of financing (scenarier): columns are scenarios, rows are costs, totals and shares.
package struct Scenarios: Record {
  package static let kind = Phrase(da: "scenarier", en: "scenarios")
  package static let meaning = Phrase(
    da: "Scenarier side om side: udgifter, i alt og parternes andele.",
    en: "Scenarios side by side: costs, totals and the parties' shares.")
  package static let fields: [Field] = [occupancy]

  package let body: RecordBody
  /// The record that holds the occupancy (belægning) year by year.
  package let occupancy: [Name]?

  static let occupancy = Field(
    da: "belægning", en: "occupancy",
    Phrase(
      da: "navnet på tabellen med belægningen år for år",
      en: "the name of the table with the occupancy year by year"))
}
