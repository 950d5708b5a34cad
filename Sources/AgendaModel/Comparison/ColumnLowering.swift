internal import Diagnostics
internal import DocumentTree

/// One column's comparison as blocks: sentences, a table, whether it adds up.
struct ColumnLowering {
  let part: PartLowering
  let column: ColumnComparison
  let index: Int
  /// Whether it is the only one that is shown.
  let isOnly: Bool
  let form: ColumnForm
  let comparison: TableComparison
  let words: ComparisonWords
  /// Indices of the pairs whose own figures count.
  let dataLines: [Int]
  /// Whether anything about a line is different, by pair.
  private let changed: [Bool]

  init(_ part: PartLowering, _ column: ColumnComparison, _ index: Int, isOnly: Bool) {
    (self.part, self.column, self.index, self.isOnly) = (part, column, index, isOnly)
    form = ColumnForm(column.pair, part.comparison, part.words.language)
    (comparison, words) = (part.comparison, part.words)
    let comparison = part.comparison
    var changed = column.changes.map { $0.isChange || $0 == .unknown }
    for index in comparison.renamings.keys { changed[index] = true }
    for index in comparison.moves.keys { changed[index] = true }
    for index in column.changedFormulas { changed[index] = true }
    self.changed = changed
    dataLines = comparison.pairs.indices.filter {
      let role = comparison.role(comparison.pairs[$0])
      return role == .data || role == .ofWhich
    }
  }

  var isText: Bool { comparison.new.columns[column.pair.new].isText }

  func blocks() -> [Block] {
    let lines = listedLines()
    var blocks = [paragraph(headline()), paragraph(summary())]
    blocks += digest()
    blocks += notices().map { text in
      Block(
        .box(
          Box(
            .notice, label: Label("\(part.label)-\(index)-\(text.count)"), title: [],
            blocks: [paragraph(text)])))
    }
    if !lines.isEmpty, let table = table(lines) { blocks.append(Block(.table(table))) }
    let sums = closings()
    if !sums.isEmpty { blocks.append(list(sums)) }
    return blocks + deviations() + effect()
  }

  func list(_ texts: [String]) -> Block {
    Block(.list(List(.bullet, isTight: true, items: texts.map { .init([paragraph($0)]) })))
  }

  // MARK: Lines

  /// How a line's change is printed.
  func form(_ index: Int) -> ColumnForm {
    let pair = comparison.pairs[index]
    return form.of(
      comparison.old.figure(comparison.oldAmount(pair, column.pair, column.turnedGroups)),
      comparison.new.figure(comparison.newAmount(pair, column.pair)))
  }

  func contribution(_ index: Int) -> Exact? {
    comparison.contribution(comparison.pairs[index], column.pair, column.turnedGroups)
  }

  func oldExact(_ index: Int) -> Exact? {
    comparison.oldAmount(comparison.pairs[index], column.pair, column.turnedGroups)?.exact
  }

  /// Whether anything about a line is different.
  func isChanged(_ index: Int) -> Bool { changed[index] }

  /// Whether a line's change is as large as asked for.
  func isLarge(_ index: Int) -> Bool {
    guard let threshold = part.listing.threshold, let delta = contribution(index), !delta.isZero else {
      return true
    }
    return threshold.isReached(by: delta, from: oldExact(index))
  }

  /// The pairs to list: changed lines, with the headings above them and the totals of their table.
  private func listedLines() -> [Int] {
    let isWanted = comparison.pairs.indices.map { index -> Bool in
      switch comparison.role(comparison.pairs[index]) {
      case .data, .ofWhich: part.listing.showsAll || isChanged(index) && isLarge(index)
      case .total, .result: true
      case .group: comparison.pairs[index].old < 0 || comparison.pairs[index].new < 0
      }
    }
    guard isWanted.contains(true) else { return [] }
    var listed: [Int] = []
    var heading: Int?
    for index in comparison.pairs.indices {
      if comparison.role(comparison.pairs[index]) == .group {
        heading = isWanted[index] ? nil : index
        if isWanted[index] { listed.append(index) }
      } else if isWanted[index] {
        if let above = heading, isBelow(index, above) { listed.append(above) }
        heading = nil
        listed.append(index)
      }
    }
    return listed
  }

  /// Whether a line stands in the group of a heading, in either version.
  private func isBelow(_ index: Int, _ heading: Int) -> Bool {
    let (line, group) = (comparison.pairs[index], comparison.pairs[heading])
    if line.new >= 0 { return comparison.new.lines[Int(line.new)].group == group.new }
    return line.old >= 0 && comparison.old.lines[Int(line.old)].group == group.old
  }
}
