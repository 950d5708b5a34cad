internal import Diagnostics

extension CaseFlow {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "trin", en: "step"), lines: Phrase(da: "trin", en: "steps"))
  }
}
