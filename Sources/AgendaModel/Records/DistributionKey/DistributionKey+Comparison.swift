internal import Diagnostics

extension DistributionKey {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "kommune", en: "municipality"), lines: Phrase(da: "kommuner", en: "municipalities"),
      addsUp: true)
  }
}
