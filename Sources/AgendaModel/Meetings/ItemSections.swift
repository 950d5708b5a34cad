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
  /// All words of the first block below the heading; empty where nothing is written in yet.
  package var words: String
  package var span: SourceSpan
}

/// The places of an item's sections, and the decisions that are written in.
package struct ItemSections: Sendable {
  /// Of the first section of its sort.
  package private(set) var spans: [ItemSection: SourceSpan] = [:]
  /// One a heading, in the order of the text: several bodies may decide in turn.
  package private(set) var decisions: [Decision] = []
  /// Blocks of the item's document below the heading "Økonomiske konsekvenser".
  package private(set) var economicBlocks: Range<Int> = 0..<0

  package var decision: Decision? { decisions.last }

  init(_ blocks: [MarkupBlock], in file: SourceFile) {
    for (index, block) in blocks.enumerated() {
      guard case .heading(2, let words) = block.content else { continue }
      let heading = plainText(words, in: file)
      guard let section = ItemSection(heading: heading) else { continue }
      if spans[section] == nil { spans[section] = block.span }
      if section == .decision {
        decisions.append(Self.decision(heading, blocks.dropFirst(index + 1).first, block.span, in: file))
      } else if section == .economicConsequences, economicBlocks.isEmpty {
        economicBlocks = Self.blocks(after: index, in: blocks)
      }
    }
  }

  /// Up to the next heading of the same level.
  private static func blocks(after index: Int, in blocks: [MarkupBlock]) -> Range<Int> {
    let end = blocks[(index + 1)...].firstIndex { block in
      if case .heading(let level, _) = block.content { level <= 2 } else { false }
    }
    return index + 1..<(end ?? blocks.count)
  }

  private static func decision(
    _ heading: String, _ first: MarkupBlock?, _ span: SourceSpan, in file: SourceFile
  ) -> Decision {
    var decision = Decision(outcome: "", words: "", span: span)
    if let first, case .paragraph(let words) = first.content {
      let text = plainText(words, in: file)
      decision.outcome = String(text.prefix { $0 != "." })
      decision.words = text
    } else if let first {
      decision.words = plainTexts([first], in: file).map(\.text).joined(separator: " ")
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
