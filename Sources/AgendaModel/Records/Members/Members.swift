package import Diagnostics

/// Who sits in a body now (medlemmer): a row a person or an office, held against the body's composition.
package struct Members: Record {
  package static let kind = Phrase(da: "medlemmer", en: "members")
  package static let meaning = Phrase(
    da: "Hvem der sidder i et organ, plads for plads.",
    en: "Who sits in a body, place by place.")
  package static let fields: [Field] = [composition, municipalities]

  package let body: RecordBody
  /// The composition whose places are filled; the one of the same body where it is not named.
  package let composition: [Name]?
  /// Those of which one comes from each; the body's where it is empty.
  package let municipalities: [String]

  static let composition = Field(
    da: "sammensætning", en: "composition",
    Phrase(
      da: "navnet på den sammensætning, hvis pladser fyldes; ellers organets egen",
      en: "the name of the composition whose places are filled; the body's own otherwise"))
  static let municipalities = Field(
    da: "kommuner", en: "municipalities",
    Phrase(
      da: "kommunerne, medlemmerne kommer fra; ellers organets",
      en: "the municipalities the members come from; the body's otherwise"))
}
