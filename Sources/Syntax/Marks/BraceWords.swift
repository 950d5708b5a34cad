import Diagnostics

extension BraceSource.Role {
  /// The words of the roles.
  static let allWords: [(role: BraceSource.Role, phrase: Phrase)] = [
    (.group, Phrase(da: "gruppe", en: "group")),
    (.ofWhich, Phrase(da: "heraf", en: "of-which")),
    (.text, Phrase(da: "tekst", en: "text")),
  ]

  init?(word: String) {
    guard let found = Self.allWords.first(where: { $0.phrase.matches(word) }) else { return nil }
    self = found.role
  }
}

/// The word before a unit.
let unitWord = Phrase(da: "i", en: "in")
