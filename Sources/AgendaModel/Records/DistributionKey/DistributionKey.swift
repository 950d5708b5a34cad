package import Diagnostics

/// Weights by which an amount is distributed (fordelingsnøgle); rows are municipalities.
package struct DistributionKey: Record {
  package static let kind = Phrase(da: "nøgle", en: "key")
  package static let meaning = Phrase(
    da: "En fordelingsnøgle: en vægt for hver kommune.",
    en: "A distribution key: a weight for each municipality.")
  package static let fields: [Field] = []

  package let body: RecordBody
}
