package import Diagnostics

/// Who sits in a body (sammensætning): groups are levels, rows are members.
package struct Composition: Record {
  package static let kind = Phrase(da: "sammensætning", en: "composition")
  package static let meaning = Phrase(
    da: "Hvem et organ består af, niveau for niveau.",
    en: "Who a body consists of, level by level.")
  package static let fields: [Field] = []
  package static let checks: [Check] = []

  package let body: RecordBody
}
