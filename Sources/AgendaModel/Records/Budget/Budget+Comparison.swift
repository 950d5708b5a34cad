internal import Diagnostics

extension Budget {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "post", en: "item"), lines: Phrase(da: "poster", en: "items"),
      formerLabels: Dictionary(
        formerLabels.map { ($0.line, $0.label) }, uniquingKeysWith: { first, _ in first }),
      negatedGroups: incomeIsNegative ? SideWords.income : [], addsUp: true)
  }
}
