internal import Diagnostics

extension Agreement {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "forpligtelse", en: "duty"), lines: Phrase(da: "forpligtelser", en: "duties"),
      facts: [
        .init(Self.parties.key, parties.joined(separator: ", ")), .init(Self.period.key, period),
        .init(Self.evaluation.key, evaluation), .init(Self.parent.key, parent.map(text)),
      ])
  }
}
