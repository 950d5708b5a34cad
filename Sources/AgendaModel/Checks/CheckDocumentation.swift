package import Diagnostics

extension CodeExplanation {
  /// Every code the program can print, by name: the checks' and all others.
  package static let catalogue = (all + Check.all.map(\.explanation)).sorted { $0.code < $1.code }
}

extension Check {
  fileprivate var explanation: CodeExplanation {
    let remedy: Phrase =
      switch severity {
      case .error, .finding: .mendOrAccept
      case .hint: .answer
      }
    return CodeExplanation(code, severity, meaning: meaning, remedy: remedy)
  }
}

/// Documentation/checks.md: written from the checks themselves, so that it cannot say anything else.
package func checkDocumentation() -> String {
  var lines = [
    "<!-- Written from the code by `make record`. Do not edit: a test fails where it differs. -->", "",
    "# Checks", "",
    "`agenda check` computes every figure again that has a formula, or that its record's kind knows by name, from the",
    "printed figures beside it, and compares.",
    "What it finds out about a printed figure is one of four:", "",
    "| verdict | the figure | reported |", "|---|---|---|",
    "| holds | is what the formula comes to | no |",
    "| holds by a rounding | is what it comes to when rounded by the rule that is named | no |",
    "| fails | is something else: by how much is told, and the rule that would give it, if one does | yes |",
    "| cannot be known | needs one that is blank, withheld or missing: never a pass | yes |",
    "",
    "`agenda check --proofs` prints all four with their arithmetic; `agenda check --explain CODE` says what a code means and",
    "what to do about it; `agenda check --format json` and the others are on [a page of their own](check-output.md). A finding that is in order is accepted where it stands, see",
    "[the source format](source-format.md#what-is-in-order).", "",
    "| code | finds | finder |", "|---|---|---|",
  ]
  lines += Check.all.sorted { $0.code < $1.code }.map {
    "| `\($0.code.name)` | \($0.meaning.english) | \($0.meaning.danish) |"
  }
  lines += [
    "", "## Other codes", "",
    "What is not understood is an error, and nothing is written; a few of these codes are findings or hints.",
    "",
    "| code | is | means, and what to do | betyder, og hvad man gør |", "|---|---|---|---|",
  ]
  lines += CodeExplanation.all.map { code in
    let words = [Language.english, .danish].map { cellText("\(code.meaning[$0]) \(code.remedy[$0])") }
    return "| `\(code.code.name)` | \(code.severity.word.english) | \(words.joined(separator: " | ")) |"
  }
  return lines.joined(separator: "\n") + "\n"
}

/// With the signs escaped that Markdown would take for its own.
private func cellText(_ text: String) -> String {
  text.reduce(into: "") { out, character in
    if "|[<*`{\\".contains(character) { out.append("\\") }
    out.append(character)
  }
}

extension Phrase {
  fileprivate static let mendOrAccept = Phrase(
    da:
      "Ret det trykte eller det, det følger af. Er det i orden, som det står, så skriv {accept kode: begrundelse} ved det.",
    en:
      "Mend what is printed, or what it follows from. If it is in order as it stands, write {accept code: reason} beside it."
  )
  fileprivate static let answer = Phrase(
    da: "Et spørgsmål til forfatteren: ret det, eller svar med {accept kode: begrundelse} ved det.",
    en: "A question to the author: mend it, or answer with {accept code: reason} beside it.")
}
