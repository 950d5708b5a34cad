internal import Diagnostics

extension Dimensioning {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "beslutning", en: "decision"), lines: Phrase(da: "beslutninger", en: "decisions"))
  }
}
