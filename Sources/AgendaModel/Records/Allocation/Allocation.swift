package import Diagnostics

/// An amount distributed by a key (fordeling): number, share and one column an amount.
package struct Allocation: Record {
  package static let kind = Phrase(da: "fordeling", en: "allocation")
  package static let meaning = Phrase(
    da: "Et beløb fordelt på kommuner efter en nøgle.",
    en: "An amount distributed over municipalities by a key.")
  package static let fields: [Field] = [key, amount, remainder]

  package internal(set) var body: RecordBody
  /// The distribution key (nøgle).
  package let key: [Name]?
  /// What is distributed: paths of figures or rows.
  package let amounts: [[Name]]
  package let remainder: Remainder?

  /// Where the kroner go that rounding leaves over (rest).
  package enum Remainder: Sendable, CaseIterable {
    case largestRemainder, none, last, municipalityCode

    package var word: Phrase {
      switch self {
      case .largestRemainder: Phrase(da: "største rest", en: "largest remainder")
      case .none: Phrase(da: "ingen", en: "none")
      case .last: Phrase(da: "sidste", en: "last")
      case .municipalityCode: Phrase(da: "kommunekode", en: "municipality code")
      }
    }
  }

  static let key = Field(
    da: "nøgle", en: "key",
    Phrase(
      da: "navnet på nøglen, der fordeles efter", en: "the name of the key it follows"))
  static let amount = Field(
    da: "beløb", en: "amount",
    Phrase(
      da: "navnet på det, der fordeles", en: "the name of what is distributed"))
  static let remainder = Field(
    da: "rest", en: "remainder",
    Phrase(
      da: "hvem der får de overskydende kroner: største rest, ingen, sidste eller kommunekode",
      en: "who gets the kroner left over: largest remainder, none, last or municipality code"))
}
