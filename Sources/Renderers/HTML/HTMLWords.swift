internal import Diagnostics
internal import DocumentTree

/// Words and marks only this format prints.
struct HTMLWords {
  let movedAway: String
  let movedHere: String
  let decimalMark: Character
  let grouping: Character

  init(_ language: Language) {
    movedAway = Phrase(da: "flyttet til", en: "moved to")[language]
    movedHere = Phrase(da: "flyttet fra", en: "moved from")[language]
    decimalMark = language == .danish ? "," : "."
    grouping = language == .danish ? "." : ","
  }
}
