package import Diagnostics

/// An agreement between parties (aftale): its rows are duties.
package struct Agreement: Record {
  package static let kind = Phrase(da: "aftale", en: "agreement")
  package static let meaning = Phrase(
    da: "En aftale: parter, periode, evaluering og pligter.",
    en: "An agreement: parties, period, evaluation and duties.")
  package static let fields: [Field] = [parties, period, evaluation, parent]

  package let body: RecordBody
  package let parties: [String]
  /// As written: "2020-2023", "fra 1. juli 2022".
  package let period: String?
  package let evaluation: String?
  package let periodSpan: SourceSpan?
  package let evaluationSpan: SourceSpan?
  /// The agreement it stands under.
  package let parent: [Name]?

  static let parties = Field(
    da: "parter", en: "parties",
    Phrase(
      da: "hvem der har indgået den", en: "who has entered it"))
  static let period = Field(
    da: "gælder", en: "applies",
    Phrase(
      da: "fra hvornår og til hvornår", en: "from when until when"))
  static let evaluation = Field(
    da: "evalueres", en: "evaluated",
    Phrase(
      da: "hvornår den evalueres", en: "when it is evaluated"))
  static let parent = Field(
    da: "under", en: "under",
    Phrase(
      da: "navnet på den aftale, den hører under", en: "the name of the agreement it stands under"))
}
