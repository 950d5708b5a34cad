internal import Diagnostics

extension DataTable {
  package var comparison: ComparisonTraits {
    ComparisonTraits(
      line: Phrase(da: "række", en: "row"), lines: Phrase(da: "rækker", en: "rows"))
  }
}
