package import Diagnostics
package import DocumentTree

/// A chart of a record's figures (diagram).
package struct Chart: Record {
  package static let kind = Phrase(da: "diagram", en: "chart")
  package static let meaning = Phrase(
    da: "Et diagram over tal, der står i en post.",
    en: "A chart of figures that stand in a record.")
  package static let fields: [Field] = [shows, form]
  package static let checks: [Check] = []

  package let body: RecordBody
  /// Columns or rows of the record named by `fra`; all columns where it is empty.
  package let shows: [Name]
  package let form: Figure.Chart.Kind

  static let shows = Field(
    da: "viser", en: "shows",
    Phrase(
      da: "hvilke kolonner eller rækker der vises", en: "which columns or rows are shown"))
  static let form = Field(
    da: "form", en: "form",
    Phrase(
      da: "søjler, stablet eller linje", en: "bars, stacked or line"))
}
