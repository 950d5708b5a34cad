internal import Diagnostics
package import DocumentTree

/// How much of a comparison is listed.
package struct ComparisonListing: Sendable {
  /// Unchanged lines too.
  package var showsAll: Bool
  package var threshold: Threshold?
  /// The largest changes in words before the table, for a screen that does not hold the table's columns.
  package var hasDigest: Bool

  package init(showsAll: Bool = false, threshold: Threshold? = nil, hasDigest: Bool = false) {
    (self.showsAll, self.threshold, self.hasDigest) = (showsAll, threshold, hasDigest)
  }
}

/// A comparison as a document: what changed in a sentence, then line by line, then whether it adds up.
package func lower(_ report: ComparisonReport, _ listing: ComparisonListing = .init()) -> Document {
  let words = ComparisonWords(report.language)
  var properties = Properties(title: [.text(words.title(report.parts.first?.title, report.parts.count))])
  properties.facts = facts(report, words)
  var blocks: [Block] = []
  if report.isSame { blocks.append(paragraph(words.nothingChanged)) }
  blocks += report.removed.map { Block(.paragraph([.text($0)]), change: .removed) }
  blocks += report.added.map { Block(.paragraph([.text($0)]), change: .inserted) }
  for (index, part) in report.parts.enumerated() where !part.comparison.isSame || listing.showsAll {
    var lowering = PartLowering(part, words, listing, key: report.key, label: "del-\(index + 1)")
    let own = lowering.blocks()
    if report.parts.count == 1 {
      blocks += own
    } else {
      let section = Section(
        .plain, label: Label("sammenligning-\(index + 1)"), heading: [.text(part.title)], blocks: own)
      blocks.append(Block(.section(section)))
    }
  }
  return Document(language: report.language, properties: properties, blocks: blocks)
}

/// What was compared: the columns' titles, where there is one each, and the files.
private func facts(_ report: ComparisonReport, _ words: ComparisonWords) -> [Definition] {
  let names = [report.old, report.via, report.new]
  let files = names.map { $0.map(fileName) }
  let isEnough =
    Set(files.compactMap { $0 }).count == Set(names.compactMap { $0.map(withoutSelection) }).count
  let titles = columnTitles(report)
  let facts = zip([words.before, words.between, words.after], names.indices).compactMap {
    word, index -> (word: String, name: String, text: String)? in
    guard let name = names[index] else { return nil }
    let file = isEnough ? files[index] ?? name : withoutSelection(name)
    let text = titles.isEmpty ? (isEnough ? file : name) : "\(titles[index]) (\(file))"
    return (word, name, text)
  }
  let areDistinct = Set(facts.map(\.text)).count == facts.count
  return facts.map { Definition([.text($0.word)], [.text(areDistinct ? $0.text : $0.name)]) }
}

/// Of the old, the third and the new version; empty where there are several columns.
private func columnTitles(_ report: ComparisonReport) -> [String] {
  guard report.parts.count == 1, let part = report.parts.first, part.comparison.columns.count == 1,
    let pair = part.comparison.columns.first?.pair
  else { return [] }
  return [
    part.comparison.old.columns[pair.old].title, part.via?.title ?? "",
    part.comparison.new.columns[pair.new].title,
  ]
}

/// "HEAD~1:budgets/sundhed.md@budget-2022" → "HEAD~1:budgets/sundhed.md"
private func withoutSelection(_ name: String) -> String {
  name.lastIndex(of: "@").map { String(name[..<$0]) } ?? name
}

/// "HEAD~1:budgets/sundhed.md@budget-2022" → "HEAD~1:sundhed.md"
private func fileName(_ name: String) -> String {
  let path = withoutSelection(name)
  let revision = path.firstIndex(of: ":").map { String(path[...$0]) } ?? ""
  return revision + (path.dropFirst(revision.count).split(separator: "/").last.map(String.init) ?? "")
}

func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)])) }

/// One record's comparison as blocks.
struct PartLowering {
  let part: ComparisonReport.Part
  let comparison: TableComparison
  let words: ComparisonWords
  let listing: ComparisonListing
  let key: DistributionWeights?
  let label: String

  init(
    _ part: ComparisonReport.Part, _ words: ComparisonWords, _ listing: ComparisonListing,
    key: DistributionWeights?, label: String
  ) {
    (self.part, self.words, self.listing, self.key, self.label) = (part, words, listing, key, label)
    comparison = part.comparison
  }

  mutating func blocks() -> [Block] {
    var blocks = comparison.facts.map { paragraph(words.factChanged($0)) }
    for title in comparison.removedColumns { blocks.append(paragraph(words.columnGone(title))) }
    for title in comparison.addedColumns { blocks.append(paragraph(words.columnCame(title))) }
    let shown = comparison.columns.indices.filter { isShown($0) }
    if comparison.columns.isEmpty { return blocks + bareLines() }
    for index in shown {
      let column = ColumnLowering(self, comparison.columns[index], index, isOnly: shown.count == 1)
      blocks += column.blocks()
    }
    let same = comparison.columns.indices.filter { !shown.contains($0) }.map {
      comparison.new.columns[comparison.columns[$0].pair.new].title
    }
    if !same.isEmpty { blocks.append(paragraph(words.sameColumns(same))) }
    return blocks
  }

  /// The lines of a table that has labels only.
  private func bareLines() -> [Block] {
    comparison.pairs.enumerated().compactMap { index, pair in
      let label = comparison.label(pair)
      if pair.new < 0 { return Block(.paragraph([.text(label)]), change: .removed) }
      if pair.old < 0 { return Block(.paragraph([.text(label)]), change: .inserted) }
      return comparison.renamings[index].map { paragraph("\(label): \(words.renamed($0))") }
    }
  }

  /// A column whose own figures changed. Where lines only came, went or were renamed: the first of figures.
  private func isShown(_ index: Int) -> Bool {
    if listing.showsAll { return true }
    let own = comparison.columns.indices.filter { hasOwnChange($0) }
    if !own.isEmpty { return own.contains(index) }
    let figures = comparison.columns.indices.first {
      !comparison.new.columns[comparison.columns[$0].pair.new].isText
    }
    return !comparison.isSame && index == figures ?? 0
  }

  /// A change of a line that both versions have.
  private func hasOwnChange(_ index: Int) -> Bool {
    let column = comparison.columns[index]
    if !column.turnedGroups.isEmpty || !column.changedFormulas.isEmpty { return true }
    return column.changes.contains { change in
      switch change {
      case .unchanged, .added, .removed, .withinRounding: false
      case .unknown, .amount, .newAppropriation, .discontinued, .filled, .emptied, .text, .signTurned,
        .ambiguous,
        .indexed:
        true
      }
    }
  }
}
