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

  private func arithmetic(_ sum: Exact, _ addends: [Exact]?) -> String {
    let result = form.signedWithUnit(sum)
    guard let addends, (2...TotalAddends.most).contains(addends.count), let first = addends.first,
      addends.reduce(Exact?.some(.zero), { $0?.adding($1) }) == sum
    else { return result }
    let rest = addends.dropFirst().map { ($0.isNegative ? " − " : " + ") + form.brief($0.magnitude) }
    return form.brief(first) + rest.joined() + " = " + result
  }
}

/// What single lines add to the change of a total.
private struct TotalAddends {
  /// So many are written out.
  static let most = 6

  private let column: ColumnComparison
  private let comparison: TableComparison
  /// The pair of each line.
  private let pairs: (old: [Int32], new: [Int32])
  /// By group.
  private let sides: [Int32: Int]
  /// So many lines are looked at for all totals together.
  private var left = 1_000_000

  init(_ column: ColumnComparison, _ comparison: TableComparison) {
    (self.column, self.comparison) = (column, comparison)
    var pairs = (old: [Int32](), new: [Int32]())
    if !column.closings.isEmpty {
      pairs.old = Array(repeating: 0, count: comparison.old.lines.count)
      pairs.new = Array(repeating: 0, count: comparison.new.lines.count)
      for (index, pair) in comparison.pairs.enumerated() {
        if pair.old >= 0 { pairs.old[Int(pair.old)] = Int32(clamping: index) }
        if pair.new >= 0 { pairs.new[Int(pair.new)] = Int32(clamping: index) }
      }
    }
    self.pairs = pairs
    var sides: [Int32: Int] = [:]
    for (index, side) in column.sides.enumerated() {
      for group in side.groups { sides[group] = index }
    }
    self.sides = sides
  }

  /// The changes that are not 0, in the order they are shown in (of many only more than can be written), and the side
  /// that all lines stand on; nil where there are too many lines to look at.
  mutating func parts(of closing: Closing) -> (changes: [Exact], side: Int?)? {
    let pair = comparison.pairs[closing.total]
    guard let sums = closing.sums, let old = lines(sums.old, Int(pair.old), comparison.old),
      let new = lines(sums.new, Int(pair.new), comparison.new)
    else { return nil }
    let found = old.groups.map { sides[comparison.groupKey(old: $0)] } + new.groups.map { sides[$0] }
    let side = found.first.flatMap { first in found.allSatisfy { $0 == first } ? first : nil }
    return (changes(old, new).sorted { $0.index < $1.index }.map(\.change), side)
  }

  private func changes(_ old: AddedLines, _ new: AddedLines) -> [(index: Int, change: Exact)] {
    var changes: [(index: Int, change: Exact)] = []
    func look(at index: Int, _ isAdded: (old: Bool, new: Bool)) {
      let pair = comparison.pairs[index]
      let former = isAdded.old ? comparison.oldAmount(pair, column.pair, column.turnedGroups)?.exact : nil
      let current = isAdded.new ? comparison.newAmount(pair, column.pair)?.exact : nil
      guard let change = (current ?? .zero).subtracting(former ?? .zero), !change.isZero else { return }
      changes.append((index, change))
    }
    old.forEach { line in
      let index = Int(pairs.old[line])
      let isInBoth = new.contains(comparison.pairs[index].new)
      if changes.count > Self.most || isInBoth && column.changes[index] == .unchanged { return }
      look(at: index, (true, isInBoth))
    }
    new.forEach { line in
      let index = Int(pairs.new[line])
      if changes.count > Self.most || old.contains(comparison.pairs[index].old) { return }
      look(at: index, (false, true))
    }
    return changes
  }

  private mutating func lines(_ sum: LineSum, _ total: Int, _ table: LineTable) -> AddedLines? {
    guard left > 0 else { return nil }
    let lines = AddedLines(sum, total, table)
    left -= lines.count
    return left < 0 ? nil : lines
  }
}

/// The lines that a total adds in one version.
private struct AddedLines {
  private let lines: [LineTable.Line]
  /// Of them those with figures of their own; empty where they are named.
  private let range: Range<Int>
  private let named: Set<Int>

  init(_ sum: LineSum, _ total: Int, _ table: LineTable) {
    lines = table.lines
    switch sum {
    case .since(let start): (range, named) = (start..<total, [])
    case .named(let lines): (range, named) = (0..<0, Set(lines.flatMap { Self.lines($0, table) }))
    }
  }

  /// A heading stands for the lines of its group.
  private static func lines(_ line: Int, _ table: LineTable) -> [Int] {
    guard table.lines[line].role == .group else { return [line] }
    return table.lines.indices.dropFirst(line + 1).prefix {
      table.lines[$0].group == Int32(clamping: line)
    }
    .filter { table.lines[$0].role == .data }
  }

  /// How many are looked at.
  var count: Int { range.count + named.count }

  /// The groups they stand in.
  var groups: [Int32] {
    var groups: [Int32] = []
    forEach { if groups.last != lines[$0].group { groups.append(lines[$0].group) } }
    return groups
  }

  /// −1 is no line.
  func contains(_ line: Int32) -> Bool {
    range.contains(Int(line)) ? lines[Int(line)].role == .data : named.contains(Int(line))
  }

  func forEach(_ visit: (Int) -> Void) {
    for line in range where lines[line].role == .data { visit(line) }
    for line in named.sorted() { visit(line) }
  }
}
