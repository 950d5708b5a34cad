package import Diagnostics

/// A table without a meaning of its own (tabel).
package struct DataTable: Record {
  package static let kind = Phrase(da: "tabel", en: "table")
  package static let meaning = Phrase(
    da: "En tabel med tal, datoer eller tekst.",
    en: "A table of figures, dates or text.")
  package static let fields: [Field] = []
  package static let checks: [Check] = []

  package let body: RecordBody
}
