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

/// The sides of a table in a column; sums are of lines of their own figures, each version's by its own groups. They come in
/// the order their lines are shown in.
func sideChanges(_ column: ColumnComparison, _ comparison: TableComparison) -> [SideChange] {
  var sides = Sides(comparison, column.pair)
  let lines = (old: comparison.old.lines, new: comparison.new.lines)
  // Lines of a group stand together.
  var last: (old: Int32?, new: Int32?)
  for pair in comparison.pairs {
    if pair.new >= 0, case let line = lines.new[Int(pair.new)], line.role == .data, line.group != last.new {
      last.new = line.group
      sides.addNew(line.group)
    }
    if pair.old >= 0, case let line = lines.old[Int(pair.old)], line.role == .data, line.group != last.old {
      last.old = line.group
      sides.addOld(line.group)
    }
  }
  return sides.changes(
    groupSums(lines.old, comparison.oldAmounts(column)),
    groupSums(lines.new, comparison.new.columns[column.pair.new].cells))
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

private struct Sides {
  private struct Side {
    var key: Int32
    /// As each version numbers them.
    var groups = (old: Set<Int32>(), new: Set<Int32>())
  }

  private let comparison: TableComparison
  /// The side that another group belongs to.
  private let joined: [Int32: Int32]
  private var sides: [Side] = []
  private var indices: [Int32: Int] = [:]

  init(_ comparison: TableComparison, _ columns: ColumnPair) {
    self.comparison = comparison
    joined = comparison.joinedGroups(columns)
  }

  mutating func addNew(_ group: Int32) { sides[side(of: group)].groups.new.insert(group) }

  mutating func addOld(_ group: Int32) {
    sides[side(of: comparison.groupKey(old: group))].groups.old.insert(group)
  }

  private mutating func side(of group: Int32) -> Int {
    let key = joined[group] ?? group
    if let known = indices[key] { return known }
    sides.append(Side(key: key))
    indices[key] = sides.count - 1
    return sides.count - 1
  }

  func changes(_ old: [Int32: GroupSum], _ new: [Int32: GroupSum]) -> [SideChange] {
    let joining = Dictionary(grouping: joined.keys) { joined[$0] ?? $0 }
    return sides.map { side in
      let sums = (old: total(side.groups.old, old), new: total(side.groups.new, new))
      let isKnown = sums.old != nil && sums.new != nil
      return SideChange(
        kind: comparison.sideKind(side.key), title: comparison.groupTitle(side.key),
        oldSum: isKnown ? sums.old : nil, newSum: isKnown ? sums.new : nil,
        groups: Set([side.key] + (joining[side.key] ?? [])))
    }
  }

  private func total(_ groups: Set<Int32>, _ sums: [Int32: GroupSum]) -> Exact? {
    groups.sorted().reduce(Exact?.some(.zero)) { total, group in
      sums[group]?.known.flatMap { total?.adding($0) }
    }
  }
}

/// What the lines of a group come to in one version.
private struct GroupSum {
  private var amounts = AmountSum()
  private var hasWithheld = false

  mutating func add(_ amount: Amount) {
    amounts.add(amount)
    if amount.kind == .withheld { hasWithheld = true }
  }

  /// Nil where a figure is withheld.
  var known: Exact? { hasWithheld ? nil : amounts.exact }
}

/// By group, as the version numbers it.
private func groupSums(_ lines: [LineTable.Line], _ amounts: [Amount]) -> [Int32: GroupSum] {
  var sums: [Int32: GroupSum] = [:]
  var (group, sum): (Int32, GroupSum) = (-1, GroupSum())
  for (index, line) in lines.enumerated() where line.role == .data {
    if line.group != group {
      sums[group] = sum
      (group, sum) = (line.group, sums[line.group] ?? GroupSum())
    }
    sum.add(amounts[index])
  }
  sums[group] = sum
  return sums
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
