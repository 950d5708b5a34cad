internal import Diagnostics
internal import DocumentTree

/// Words and marks only this format prints.
struct HTMLWords {
  let changedOnly: String
  let decimalMark: Character
  let grouping: Character

  init(_ language: Language) {
    changedOnly = Phrase(da: "Vis kun det, der er ændret", en: "Show only what has changed")[language]
    decimalMark = language == .danish ? "," : "."
    grouping = language == .danish ? "." : ","
  }
}
