internal import Diagnostics
internal import DocumentTree

/// Words and marks only this format prints.
struct HTMLWords {
  let movedAway: String
  let movedHere: String
  let changedOnly: String
  let decimalMark: Character
  let grouping: Character

  init(_ language: Language) {
    movedAway = Phrase(da: "flyttet til", en: "moved to")[language]
    movedHere = Phrase(da: "flyttet fra", en: "moved from")[language]
    changedOnly = Phrase(da: "Vis kun det, der er ændret", en: "Show only what has changed")[language]
    decimalMark = language == .danish ? "," : "."
    grouping = language == .danish ? "." : ","
  }
}
