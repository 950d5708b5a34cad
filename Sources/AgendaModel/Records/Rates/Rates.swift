package import Diagnostics

/// Rates of a place (takster): per day, per year, reimbursement, net.
package struct Rates: Record {
  package static let kind = Phrase(da: "takster", en: "rates")
  package static let meaning = Phrase(
    da: "Takster: døgntakst, helårsudgift, refusion og nettoudgift.",
    en: "Rates: day rate, cost of a year, reimbursement and net cost.")
  package static let fields: [Field] = []

  package let body: RecordBody
}
