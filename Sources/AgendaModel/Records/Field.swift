package import Diagnostics

/// One key of the source format: its name in both languages and what it means.
package struct Field: Sendable {
  package let key: Phrase
  package let meaning: Phrase

  package init(da danish: String, en english: String, _ meaning: Phrase) {
    key = Phrase(da: danish, en: english)
    self.meaning = meaning
  }
}

extension Field {
  /// The keys every record knows.
  package static let common: [Field] = [
    source, date, figures, rounding, from, columns, rows, accept,
  ]

  package static let source = Field(
    da: "kilde", en: "source",
    Phrase(
      da: "hvor tallene kommer fra", en: "where the figures come from"))
  package static let date = Field(
    da: "dato", en: "date",
    Phrase(
      da: "den dag tallene gælder", en: "the day the figures are of"))
  package static let figures = Field(
    da: "tal", en: "figures",
    Phrase(
      da: "`afrundede`: hvert tal står for ± en halv af sit sidste ciffer",
      en: "`rounded`: each figure stands for ± half of its last digit"))
  package static let rounding = Field(
    da: "afrunding", en: "rounding",
    Phrase(
      da: "`ned`, `op` eller `hele 1.000 kr.`; ellers almindelig",
      en: "`down`, `up` or `whole 1.000 kr.`; otherwise half up"))
  package static let from = Field(
    da: "fra", en: "from",
    Phrase(
      da: "navnet på en post, der vises her", en: "the name of a record that is shown here"))
  package static let columns = Field(
    da: "kolonner", en: "columns",
    Phrase(
      da: "hvilke kolonner der vises", en: "which columns are shown"))
  package static let rows = Field(
    da: "rækker", en: "rows",
    Phrase(
      da: "en CSV-fil, der fylder tabellen", en: "a CSV file that fills the table"))
  package static let accept = Field(
    da: "accept", en: "accept",
    Phrase(
      da: "`KODE: grund` for et fund, der er i orden", en: "`CODE: reason` for a finding that is in order"))
}
