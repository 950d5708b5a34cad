internal import Diagnostics

extension Placements {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "anbringelse", en: "placement"), lines: Phrase(da: "anbringelser", en: "placements"))
  }
}
