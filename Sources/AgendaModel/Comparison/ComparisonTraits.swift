package import Diagnostics

/// What a kind of record tells the comparison about itself.
package struct ComparisonTraits: Sendable {
  /// A key of its head that is compared as words: who is party, which key it follows.
  package struct Fact: Sendable, Hashable {
    package var name: Phrase
    /// Empty where it is not given.
    package var value: String

    package init(_ name: Phrase, _ value: String?) { (self.name, self.value) = (name, value ?? "") }
  }

  /// What its lines are called: "post", "kommune".
  package var line: Phrase
  package var lines: Phrase
  /// What lines were called before, by their names now.
  package var formerLabels: [Name: String]
  /// Groups that print their figures with a minus.
  package var negatedGroups: Set<Name>
  package var facts: [Fact]
  /// Whether its lines add up, though no total says so.
  package var addsUp: Bool

  package init(
    line: Phrase, lines: Phrase, formerLabels: [Name: String] = [:], negatedGroups: Set<Name> = [],
    facts: [Fact] = [], addsUp: Bool = false
  ) {
    self.addsUp = addsUp
    (self.line, self.lines) = (line, lines)
    (self.formerLabels, self.negatedGroups, self.facts) = (formerLabels, negatedGroups, facts)
  }

  /// Of a CSV file, which says nothing about itself.
  package static let rows = ComparisonTraits(
    line: Phrase(da: "række", en: "row"), lines: Phrase(da: "rækker", en: "rows"), addsUp: true)
}

/// "keys.folketal.i-alt"
func text(_ path: [Name]) -> String { path.map(\.text).joined(separator: ".") }

/// A fact that both versions tell, or only one, and not alike.
package struct ChangedFact: Sendable, Hashable {
  package var name: Phrase
  package var old: String
  package var new: String
}

/// In the order of the new version.
func changedFacts(_ old: ComparisonTraits, _ new: ComparisonTraits) -> [ChangedFact] {
  new.facts.compactMap { fact in
    let former = old.facts.first { $0.name == fact.name }?.value ?? ""
    return former == fact.value ? nil : ChangedFact(name: fact.name, old: former, new: fact.value)
  }
}
