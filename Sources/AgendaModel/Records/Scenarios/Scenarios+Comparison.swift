internal import Diagnostics

extension Scenarios {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "række", en: "row"), lines: Phrase(da: "rækker", en: "rows"), addsUp: true)
  }
}
