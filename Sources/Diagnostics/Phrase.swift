/// The languages a project can be written in and the program can speak.
package enum Language: String, Sendable, CaseIterable {
  case danish = "da"
  case english = "en"
}

/// The same thing said in both languages: a message, a printed word, a key of the source format.
/// A missing language does not compile.
package struct Phrase: Sendable, Hashable {
  package let danish: String
  package let english: String

  package init(da danish: String, en english: String) {
    self.danish = danish
    self.english = english
  }

  /// A word that is the same in both languages: a name, a figure, a piece of the source.
  package init(same text: String) {
    self.init(da: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .danish: danish
    case .english: english
    }
  }

  /// Keywords of both languages are read in any document.
  package func matches(_ word: some StringProtocol) -> Bool {
    danish == word || english == word
  }
}
