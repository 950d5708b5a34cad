internal import Diagnostics

extension Allocation {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "kommune", en: "municipality"), lines: Phrase(da: "kommuner", en: "municipalities"),
      facts: [
        .init(Self.key.key, key.map(text)), .init(Self.amount.key, amounts.map(text).joined(separator: ", ")),
        .init(Self.remainder.key, remainder?.word.danish),
      ], addsUp: true)
  }
}
