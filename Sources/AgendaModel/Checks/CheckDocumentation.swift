internal import Diagnostics

/// Documentation/checks.md: written from the checks themselves, so that it cannot say anything else.
package func checkDocumentation() -> String {
  var lines = [
    "<!-- Written from the code by `make record`. Do not edit: a test fails where it differs. -->", "",
    "# Checks", "",
    "`agenda check` computes every figure that has a formula again, from the printed figures beside it, and compares.",
    "What it finds out about a printed figure is one of four:", "",
    "| verdict | the figure | reported |", "|---|---|---|",
    "| holds | is what the formula comes to | no |",
    "| holds by a rounding | is what it comes to when rounded by the rule that is named | no |",
    "| fails | is something else: by how much is told, and the rule that would give it, if one does | yes |",
    "| cannot be known | needs one that is blank, withheld or missing: never a pass | yes |",
    "",
    "`agenda check --proofs` prints all four with their arithmetic; `agenda check --explain CODE` prints one row of the",
    "table below. A finding that is in order is accepted where it stands, see",
    "[the source format](source-format.md#what-is-in-order).", "",
    "| code | finds | finder |", "|---|---|---|",
  ]
  lines += Check.all.sorted { $0.code < $1.code }.map {
    "| `\($0.code.name)` | \($0.meaning.english) | \($0.meaning.danish) |"
  }
  return lines.joined(separator: "\n") + "\n"
}
