internal import Diagnostics

extension Governance {
  /// A drawing has no lines of its own: the compositions it is made of are compared where they stand.
  package var comparison: ComparisonTraits {
    ComparisonTraits(line: Phrase(da: "organ", en: "body"), lines: Phrase(da: "organer", en: "bodies"))
  }
}
