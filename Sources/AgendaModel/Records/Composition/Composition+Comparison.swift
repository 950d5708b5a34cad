internal import Diagnostics

extension Composition {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "medlem", en: "member"), lines: Phrase(da: "medlemmer", en: "members"))
  }
}
