/// The words of the two sides of a budget, as names.
enum SideWords {
  static let income: Set<Name> = [Name("Indtægter"), Name("Indtægt"), Name("Income"), Name("Revenue")]
  static let expenses: Set<Name> = [Name("Udgifter"), Name("Udgift"), Name("Expenses"), Name("Expenditure")]
}

/// What a group of lines comes to in both versions: income, expenses, an area; or all lines outside of groups.
/// A group that is summed with income or expenses in one total belongs to that side.
package struct SideChange: Sendable {
  package enum Kind: Sendable { case income, expenses, other }

  package var kind: Kind
  /// Empty of lines outside of groups.
  package var title: String
  package var oldSum: Exact?
  package var newSum: Exact?
  /// The headings its lines stand below, as `SideKeys` numbers them.
  var groups: Set<Int32>

  package var delta: Exact? {
    guard let oldSum, let newSum else { return nil }
    return newSum.subtracting(oldSum)
  }
}

/// The sides of a table in a column; sums are of lines of their own figures, each version's by its own groups.
func sideChanges(_ column: ColumnComparison, _ comparison: TableComparison) -> [SideChange] {
  var sides = SideSums(column, comparison)
  for pair in comparison.pairs {
    if pair.new >= 0 { sides.addNew(Int(pair.new)) }
    if pair.old >= 0 { sides.addOld(Int(pair.old)) }
  }
  return sides.finished()
}

/// Numbers for the groups of both versions: the new version's line of a heading, −1 outside of groups, and below
/// that the headings that only the old version has.
extension TableComparison {
  func groupKey(old group: Int32) -> Int32 {
    guard group >= 0 else { return -1 }
    return groups[Int(group)].map { Int32(clamping: $0) } ?? -2 - group
  }

  /// The group a line is shown in.
  func groupKey(_ pair: Pair) -> Int32 {
    pair.new >= 0 ? new.lines[Int(pair.new)].group : groupKey(old: old.lines[Int(pair.old)].group)
  }

  func groupTitle(_ key: Int32) -> String {
    if key >= 0 { return new.label(Int(key)) }
    return key == -1 ? "" : old.label(Int(-2 - key))
  }

  func sideKind(_ key: Int32) -> SideChange.Kind {
    let name = Name(groupTitle(key))
    if SideWords.income.contains(name) { return .income }
    return SideWords.expenses.contains(name) ? .expenses : .other
  }
}

private struct SideSums {
  private struct Side {
    var key: Int32
    var sums = (old: AmountSum(), new: AmountSum())
    var hasUnknown = false
  }

  private let comparison: TableComparison
  private let lines: (old: [LineTable.Line], new: [LineTable.Line])
  private let amounts: (old: [Amount], new: [Amount])
  /// The side that another group belongs to.
  private let joined: [Int32: Int32]
  private var sides: [Side] = []
  private var indices: [Int32: Int] = [:]
  /// Lines of a group stand together: by version, the group as it numbers it, and the side.
  private var last = (old: (group: Int32.min, side: 0), new: (group: Int32.min, side: 0))

  init(_ column: ColumnComparison, _ comparison: TableComparison) {
    self.comparison = comparison
    lines = (comparison.old.lines, comparison.new.lines)
    amounts = (comparison.oldAmounts(column), comparison.new.columns[column.pair.new].cells)
    joined = comparison.joinedGroups(column.pair)
  }

  mutating func addNew(_ line: Int) {
    guard lines.new[line].role == .data else { return }
    let group = lines.new[line].group
    if group != last.new.group { last.new = (group, side(of: group)) }
    sides[last.new.side].sums.new.add(amounts.new[line])
    if amounts.new[line].kind == .withheld { sides[last.new.side].hasUnknown = true }
  }

  mutating func addOld(_ line: Int) {
    guard lines.old[line].role == .data else { return }
    let group = lines.old[line].group
    if group != last.old.group { last.old = (group, side(of: comparison.groupKey(old: group))) }
    sides[last.old.side].sums.old.add(amounts.old[line])
    if amounts.old[line].kind == .withheld { sides[last.old.side].hasUnknown = true }
  }

  private mutating func side(of group: Int32) -> Int {
    let key = joined[group] ?? group
    if let known = indices[key] { return known }
    sides.append(Side(key: key))
    indices[key] = sides.count - 1
    return sides.count - 1
  }

  func finished() -> [SideChange] {
    let joining = Dictionary(grouping: joined.keys) { joined[$0] ?? $0 }
    return sides.map { side in
      let isKnown = !side.hasUnknown
      return SideChange(
        kind: comparison.sideKind(side.key), title: comparison.groupTitle(side.key),
        oldSum: isKnown ? side.sums.old.exact : nil, newSum: isKnown ? side.sums.new.exact : nil,
        groups: Set([side.key] + (joining[side.key] ?? [])))
    }
  }
}

// MARK: Groups that a total joins

extension TableComparison {
  /// The groups that either version sums with income, or with expenses, in one total: each with that side's.
  fileprivate func joinedGroups(_ columns: ColumnPair) -> [Int32: Int32] {
    let isBudget =
      new.lines.indices.contains { new.lines[$0].role == .group && sideKind(Int32(clamping: $0)) != .other }
      || old.lines.indices.contains {
        old.lines[$0].role == .group && sideKind(groupKey(old: Int32(clamping: $0))) != .other
      }
    guard isBudget else { return [:] }
    var joined: [Int32: Int32] = [:]
    for (total, sum) in new.columns[columns.new].sums.sorted(by: { $0.key < $1.key }) {
      join(new.groups(total, sum), into: &joined)
    }
    for (total, sum) in old.columns[columns.old].sums.sorted(by: { $0.key < $1.key }) {
      join(Set(old.groups(total, sum).map { groupKey(old: $0) }), into: &joined)
    }
    return joined
  }

  private func join(_ groups: Set<Int32>, into joined: inout [Int32: Int32]) {
    let sides = groups.filter { sideKind($0) != .other }
    guard sides.count == 1, let side = sides.first else { return }
    for group in groups where group != side && group != -1 { joined[group] = side }
  }
}

extension LineTable {
  /// The headings whose lines a total adds.
  fileprivate func groups(_ total: Int, _ sum: LineSum) -> Set<Int32> {
    switch sum {
    case .since(let start): return Set(lines[start..<total].lazy.filter { $0.role == .data }.map(\.group))
    case .named(let named):
      return Set(named.map { lines[$0].role == .group ? Int32(clamping: $0) : lines[$0].group })
    }
  }
}
