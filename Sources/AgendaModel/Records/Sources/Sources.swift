package import Diagnostics

/// Where rules stand (kilder): a law, a bill, an agreement, with their dates.
package struct Sources: Record {
  package static let kind = Phrase(da: "kilder", en: "sources")
  package static let meaning = Phrase(
    da: "Hvor et organs regler står.",
    en: "Where the rules of a body stand.")
  package static let fields: [Field] = []
  package static let checks: [Check] = []

  package let body: RecordBody
}
