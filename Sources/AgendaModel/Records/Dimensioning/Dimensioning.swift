package import Diagnostics

/// The chain of decisions on a number of study places (dimensionering).
package struct Dimensioning: Record {
  package static let kind = Phrase(da: "dimensionering", en: "dimensioning")
  package static let meaning = Phrase(
    da: "Beslutninger om antal studiepladser, den ene efter den anden.",
    en: "Decisions on the number of study places, one after the other.")
  package static let fields: [Field] = []

  package let body: RecordBody
}
