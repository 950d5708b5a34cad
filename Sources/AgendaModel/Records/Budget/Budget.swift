package import Diagnostics

/// A budget or accounts (budget, regnskab): lines in groups, a column a version.
package struct Budget: Record {
  package static let kind = Phrase(da: "budget", en: "budget")
  package static let meaning = Phrase(
    da: "Et budget eller regnskab: indtægter, udgifter og resultat, en kolonne for hvert.",
    en: "A budget or accounts: income, expenses and result, a column for each.")
  package static let fields: [Field] = [formerLabels, income]

  package let body: RecordBody
  /// What a line was called before: its name, its former label (tidligere).
  package let formerLabels: [(line: Name, label: String)]
  /// `indtægter: negative`: the paper prints income with a minus.
  package let incomeIsNegative: Bool

  static let formerLabels = Field(
    da: "tidligere", en: "formerly",
    Phrase(
      da: "`navn: tidligere tekst` for en linje, der har skiftet navn",
      en: "`name: former label` of a line that was renamed"))
  static let income = Field(
    da: "indtægter", en: "income",
    Phrase(
      da: "`negative`, hvor indtægter er trykt med minus",
      en: "`negative` where income is printed with a minus"))
}
