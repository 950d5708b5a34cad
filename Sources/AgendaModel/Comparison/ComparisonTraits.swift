package import Diagnostics

/// What a kind of record tells the comparison about itself.
package struct ComparisonTraits: Sendable {
  /// What its lines are called: "post", "kommune".
  package var line: Phrase
  package var lines: Phrase
  /// What lines were called before, by their names now.
  package var formerLabels: [Name: String]
  /// Groups that print their figures with a minus.
  package var negatedGroups: Set<Name>

  package init(
    line: Phrase = .line, lines: Phrase = .lines, formerLabels: [Name: String] = [:],
    negatedGroups: Set<Name> = []
  ) {
    (self.line, self.lines) = (line, lines)
    (self.formerLabels, self.negatedGroups) = (formerLabels, negatedGroups)
  }
}

extension Record {
  package var comparison: ComparisonTraits { ComparisonTraits() }
}

extension Phrase {
  package static let line = Phrase(da: "række", en: "row")
  package static let lines = Phrase(da: "rækker", en: "rows")
}
