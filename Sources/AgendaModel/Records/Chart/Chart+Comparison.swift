internal import Diagnostics

extension Chart {
  /// A chart has no lines of its own: what it shows is compared where it stands.
  package var comparison: ComparisonTraits {
    ComparisonTraits(line: Phrase(da: "række", en: "row"), lines: Phrase(da: "rækker", en: "rows"))
  }
}
