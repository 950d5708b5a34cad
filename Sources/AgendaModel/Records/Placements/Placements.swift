package import Diagnostics

/// Courses of placement (anbringelser), a row a person, without names.
package struct Placements: Record {
  package static let kind = Phrase(da: "anbringelser", en: "placements")
  package static let meaning = Phrase(
    da: "Anbringelsesforløb: datoer, udgifter og priser pr. forløb.",
    en: "Courses of placement: dates, costs and prices of each.")
  package static let fields: [Field] = []

  package let body: RecordBody
}
