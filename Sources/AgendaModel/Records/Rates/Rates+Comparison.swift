internal import Diagnostics

extension Rates {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "takst", en: "rate"), lines: Phrase(da: "takster", en: "rates"))
  }
}
