package import Diagnostics
internal import Syntax

/// The headings of an item that mean something.
package enum ItemSection: Sendable, Hashable {
  /// Sagsfremstilling
  case presentation
  /// Økonomiske konsekvenser
  case economicConsequences
  /// Indstilling
  case recommendation
  /// Beslutning
  case decision
  /// Mindretalsudtalelse
  case minorityStatement

  /// By the words a heading begins with; nil of an ordinary heading.
  package init?(heading: String) {
    let words = heading.lowercased()
    let known: [(String, ItemSection)] = [
      ("sagsfremstilling", .presentation), ("case presentation", .presentation),
      ("økonomiske konsekvenser", .economicConsequences), ("financial consequences", .economicConsequences),
      ("indstilling", .recommendation), ("recommendation", .recommendation),
      ("beslutning", .decision), ("decision", .decision),
      ("mindretalsudtalelse", .minorityStatement), ("minority statement", .minorityStatement),
    ]
    guard let found = known.first(where: { words.hasPrefix($0.0) }) else { return nil }
    self = found.1
  }
}

/// What a body decided on an item: `Beslutning [i ORGAN] [den DATO]` and the first sentence below.
package struct Decision: Sendable, Hashable {
  /// Who decided, as written; nil where the heading does not say it.
  package var body: String?
  package var date: Day?
  /// "Godkendt", without the point.
  package var outcome: String
  package var span: SourceSpan
}

/// The places of an item's sections, and the decision where one is written in.
package struct ItemSections: Sendable {
  package private(set) var spans: [ItemSection: SourceSpan] = [:]
  package private(set) var decision: Decision?

  init(_ blocks: [MarkupBlock], in file: SourceFile) {
    for (index, block) in blocks.enumerated() {
      guard case .heading(2, let words) = block.content else { continue }
      let heading = plainText(words, in: file)
      guard let section = ItemSection(heading: heading) else { continue }
      spans[section] = block.span
      if section == .decision {
        decision = Self.decision(heading, blocks.dropFirst(index + 1).first, block.span, in: file)
      }
    }
  }

  private static func decision(
    _ heading: String, _ first: MarkupBlock?, _ span: SourceSpan, in file: SourceFile
  ) -> Decision {
    var decision = Decision(outcome: "", span: span)
    if case .paragraph(let words)? = first?.content {
      let text = plainText(words, in: file)
      decision.outcome = String(text.prefix { $0 != "." })
    }
    var rest = heading.split(separator: " ").dropFirst().map(String.init)
    if let den = rest.lastIndex(where: { ["den", "on", "of"].contains($0) }),
      let reading = readDay(rest[(den + 1)...].joined(separator: " "))
    {
      decision.date = reading.day
      rest = Array(rest[..<den])
    }
    if let word = rest.first, ["i", "in", "by"].contains(word) {
      decision.body = rest.dropFirst().joined(separator: " ")
    }
    return decision
  }
}
