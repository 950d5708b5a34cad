package import Diagnostics

/// How bodies hang together (styringsstruktur), drawn from their compositions.
package struct Governance: Record {
  package static let kind = Phrase(da: "styringsstruktur", en: "governance")
  package static let meaning = Phrase(
    da: "En tegning af, hvordan organer hænger sammen, lavet af deres sammensætning.",
    en: "A drawing of how bodies hang together, made of their compositions.")
  package static let fields: [Field] = [bodies]
  package static let checks: [Check] = []

  package let body: RecordBody
  /// The bodies that are drawn; all of the project's where it is empty.
  package let bodies: [String]

  static let bodies = Field(
    da: "organer", en: "bodies",
    Phrase(
      da: "de organer, der tegnes; ellers alle", en: "the bodies that are drawn; all of them otherwise"))
}
