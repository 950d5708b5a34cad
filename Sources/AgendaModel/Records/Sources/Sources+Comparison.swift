internal import Diagnostics

extension Sources {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "kilde", en: "source"), lines: Phrase(da: "kilder", en: "sources"))
  }
}
