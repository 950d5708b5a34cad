package import Diagnostics

/// How often a body meets (mødekadence), a row a level.
package struct MeetingCadence: Record {
  package static let kind = Phrase(da: "møder", en: "meetings")
  package static let meaning = Phrase(
    da: "Hvor ofte et organ mødes, niveau for niveau.",
    en: "How often a body meets, level by level.")
  package static let fields: [Field] = []

  package let body: RecordBody
}
