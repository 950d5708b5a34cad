internal import Diagnostics
internal import DocumentTree

/// Whether it adds up.
extension ColumnLowering {
  /// A line a total: "Udgifter: +80.539 + 55.000 − 30.082 = +105.457 kr., som er ændringen i »Udgifter i alt«."
  func closings() -> [String] {
    guard !isText else { return [] }
    var addends = TotalAddends(column, comparison)
    let told = column.closings.compactMap { text($0, &addends) }
    let isSaid = column.closings.contains { $0.verdict == .unknown }
    guard !isSaid, comparison.traits.addsUp, !form.isPercent else { return told }
    return told + column.sides.filter { $0.delta == nil }.map { words.sumUnknown($0.title) }
  }

  private func text(_ closing: Closing, _ addends: inout TotalAddends) -> String? {
    let total = comparison.label(comparison.pairs[closing.total])
    let parts = addends.parts(of: closing)
    let title = parts.flatMap(\.side).map { column.sides[$0].title } ?? ""
    guard let lines = closing.linesChange, let change = closing.change else {
      if closing.verdict == .unknownLines {
        return column.changes[closing.total].isChange ? words.linesUnknown(total) : nil
      }
      return words.totalUnknown(title, total)
    }
    let sum = arithmetic(lines, parts?.changes)
    switch closing.verdict {
    case .holds: return lines.isZero ? nil : words.closes(title, sum, total)
    case .rounding: return words.closesRounded(title, told(lines, sum), total, told(change))
    case .perhapsRounding: return words.closesPerhaps(title, told(lines, sum), total, told(change))
    case .fails: return words.closesNot(title, told(lines, sum), total, told(change))
    case .unknown, .unknownLines: return words.totalUnknown(title, total)
    }
  }

  /// "+5 kr."; nil of no change.
  private func told(_ change: Exact, _ text: String? = nil) -> String? {
    change.isZero ? nil : text ?? form.signedWithUnit(change)
  }

  /// At most six addends are written out.
  private func arithmetic(_ sum: Exact, _ addends: [Exact]?) -> String {
    let result = form.signedWithUnit(sum)
    guard let addends, (2...6).contains(addends.count), let first = addends.first,
      addends.reduce(Exact?.some(.zero), { $0?.adding($1) }) == sum
    else { return result }
    let rest = addends.dropFirst().map { ($0.isNegative ? " − " : " + ") + form.brief($0.magnitude) }
    return form.brief(first) + rest.joined() + " = " + result
  }
}

/// What single lines add to the change of a total.
private struct TotalAddends {
  private let column: ColumnComparison
  private let comparison: TableComparison
  /// The pair of each line.
  private let pairs: (old: [Int], new: [Int])
  /// By group.
  private let sides: [Int32: Int]
  /// So many lines are looked at for all totals together.
  private var left = 1_000_000

  init(_ column: ColumnComparison, _ comparison: TableComparison) {
    (self.column, self.comparison) = (column, comparison)
    var pairs = (old: [Int](), new: [Int]())
    if !column.closings.isEmpty {
      pairs.old = Array(repeating: 0, count: comparison.old.lines.count)
      pairs.new = Array(repeating: 0, count: comparison.new.lines.count)
      for (index, pair) in comparison.pairs.enumerated() {
        if pair.old >= 0 { pairs.old[Int(pair.old)] = index }
        if pair.new >= 0 { pairs.new[Int(pair.new)] = index }
      }
    }
    self.pairs = pairs
    var sides: [Int32: Int] = [:]
    for (index, side) in column.sides.enumerated() {
      for group in side.groups { sides[group] = index }
    }
    self.sides = sides
  }

  /// The changes that are not 0, in the order they are shown in, and the side that all lines stand on; nil where there
  /// are too many to look at.
  mutating func parts(of closing: Closing) -> (changes: [Exact], side: Int?)? {
    let pair = comparison.pairs[closing.total]
    guard let sums = closing.sums, let old = lines(sums.old, Int(pair.old), comparison.old),
      let new = lines(sums.new, Int(pair.new), comparison.new)
    else { return nil }
    let found = groups(of: old, comparison.old).map { sides[comparison.groupKey(old: $0)] }
    let both = Set(found).union(groups(of: new, comparison.new).map { sides[$0] })
    var changes: [Int: Exact] = [:]
    for line in old {
      let index = pairs.old[line]
      guard !isUnchanged(index, sums, within: pair),
        let amount = comparison.oldAmount(comparison.pairs[index], column.pair, column.turnedGroups)?.exact
      else { continue }
      changes[index] = changes[index, default: .zero].subtracting(amount)
    }
    for line in new {
      let index = pairs.new[line]
      guard !isUnchanged(index, sums, within: pair),
        let amount = comparison.newAmount(comparison.pairs[index], column.pair)?.exact
      else { continue }
      changes[index] = changes[index, default: .zero].adding(amount)
    }
    let changed = changes.filter { !$0.value.isZero }.sorted { $0.key < $1.key }.map(\.value)
    return (changed, both.count == 1 ? both.first ?? nil : nil)
  }

  /// The groups that lines stand in, each once a stretch.
  private func groups(of lines: [Int], _ table: LineTable) -> [Int32] {
    var groups: [Int32] = []
    for line in lines where groups.last != table.lines[line].group { groups.append(table.lines[line].group) }
    return groups
  }

  /// Most lines: the same figure in both versions, among the lines above the total in both.
  private func isUnchanged(
    _ index: Int, _ sums: (old: LineSum, new: LineSum), within total: TableComparison.Pair
  ) -> Bool {
    guard case .unchanged = column.changes[index], case .since(let oldStart) = sums.old,
      case .since(let newStart) = sums.new
    else { return false }
    let pair = comparison.pairs[index]
    return oldStart <= pair.old && pair.old < total.old && newStart <= pair.new && pair.new < total.new
  }

  private mutating func lines(_ sum: LineSum, _ total: Int, _ table: LineTable) -> [Int]? {
    let found: [Int]
    switch sum {
    case .since(let start):
      guard total - start <= left else { return nil }
      found = (start..<total).filter { table.lines[$0].role == .data }
    case .named(let named):
      guard named.count <= left else { return nil }
      found = named.flatMap { line -> [Int] in
        guard table.lines[line].role == .group else { return [line] }
        return table.lines.indices.dropFirst(line + 1).prefix {
          table.lines[$0].group == Int32(clamping: line)
        }
        .filter { table.lines[$0].role == .data }
      }
    }
    left -= found.count
    return found
  }
}
