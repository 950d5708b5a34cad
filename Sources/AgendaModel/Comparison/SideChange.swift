/// The words of the two sides of a budget, as names.
enum SideWords {
  static let income: Set<Name> = [Name("Indtægter"), Name("Indtægt"), Name("Income"), Name("Revenue")]
  static let expenses: Set<Name> = [Name("Udgifter"), Name("Udgift"), Name("Expenses"), Name("Expenditure")]
}

/// What a group of lines comes to in both versions: income, expenses, an area; or all lines outside of groups.
package struct SideChange: Sendable {
  package enum Kind: Sendable { case income, expenses, other }

  package var kind: Kind
  /// Empty of lines outside of groups.
  package var title: String
  package var oldSum: Exact?
  package var newSum: Exact?
  /// Whether the printed totals change by what their lines do; nil where no total is printed.
  package var closing: Closing?

  package var delta: Exact? {
    guard let oldSum, let newSum else { return nil }
    return newSum.subtracting(oldSum)
  }
}

/// A printed total held against the lines it sums.
package struct Closing: Sendable {
  package enum Verdict: Sendable, Hashable {
    case holds
    /// Off by no more than the rounding of the lines allows.
    case rounding(Exact)
    case fails(Exact)
    /// A figure is blank or withheld: never a pass.
    case unknown
  }

  /// Index among the pairs.
  package var total: Int
  package var verdict: Verdict
}

/// The sides of a table in a column; sums are of lines of their own figures, each version's by its own groups.
func sideChanges(_ column: ColumnComparison, _ comparison: TableComparison) -> [SideChange] {
  var sides = SideSums(column, comparison)
  for pair in comparison.pairs { sides.add(pair) }
  return sides.finished()
}

private struct SideSums {
  private struct Side {
    var title: String
    var sums = (old: AmountSum(), new: AmountSum())
    var hasUnknown = false
    var lines = 0
    var total: Int?
  }

  private let column: ColumnComparison
  private let comparison: TableComparison
  private var sides: [Side] = []
  private var indices: [Int32: Int] = [:]
  private var place = 0
  /// Lines of a group stand together.
  private var last: (group: Int32, index: Int) = (.min, 0)

  init(_ column: ColumnComparison, _ comparison: TableComparison) {
    (self.column, self.comparison) = (column, comparison)
  }

  mutating func add(_ pair: TableComparison.Pair) {
    defer { place += 1 }
    switch comparison.role(pair) {
    case .group, .ofWhich, .result: return
    case .total:
      guard pair.old >= 0, pair.new >= 0 else { return }
      let index = index(ofNew: comparison.convention(pair))
      if sides[index].total == nil { sides[index].total = place }
      return
    case .data: break
    }
    if let amount = comparison.newAmount(pair, column.pair) {
      let index = index(ofNew: comparison.new.lines[Int(pair.new)].group)
      sides[index].lines += 1
      sides[index].sums.new.add(amount)
      if amount.kind == .withheld { sides[index].hasUnknown = true }
    }
    if let amount = comparison.oldAmount(pair, column.pair, column.turnedGroups) {
      let index = index(ofOld: comparison.old.lines[Int(pair.old)].group)
      sides[index].sums.old.add(amount)
      if amount.kind == .withheld { sides[index].hasUnknown = true }
    }
  }

  private mutating func index(ofNew group: Int32) -> Int {
    if group == last.group { return last.index }
    if let known = indices[group] {
      last = (group, known)
      return known
    }
    let title = group < 0 ? "" : comparison.new.label(Int(group))
    sides.append(Side(title: title))
    indices[group] = sides.count - 1
    last = (group, sides.count - 1)
    return sides.count - 1
  }

  /// A group that only the old version has gets a number of its own below −1.
  private mutating func index(ofOld group: Int32) -> Int {
    guard group >= 0 else { return index(ofNew: -1) }
    if let current = comparison.groups[Int(group)] { return index(ofNew: Int32(clamping: current)) }
    let key = -2 - group
    if let known = indices[key] { return known }
    sides.append(Side(title: comparison.old.label(Int(group))))
    indices[key] = sides.count - 1
    return sides.count - 1
  }

  func finished() -> [SideChange] {
    sides.filter { $0.lines > 0 || $0.sums.old.count > 0 }.map { side in
      var change = SideChange(
        kind: kind(side.title), title: side.title, oldSum: side.hasUnknown ? nil : side.sums.old.exact,
        newSum: side.hasUnknown ? nil : side.sums.new.exact)
      change.closing = side.total.flatMap { closing($0, change) }
      return change
    }
  }

  private func kind(_ title: String) -> SideChange.Kind {
    let name = Name(title)
    if SideWords.income.contains(name) { return .income }
    return SideWords.expenses.contains(name) ? .expenses : .other
  }

  /// Nil of a total that sums other lines than before, and so need not follow its group.
  private func closing(_ total: Int, _ side: SideChange) -> Closing? {
    let pair = comparison.pairs[total]
    guard let former = comparison.oldAmount(pair, column.pair, column.turnedGroups), former.isFigure,
      let current = comparison.newAmount(pair, column.pair), current.isFigure,
      let delta = comparison.delta(former, current), let lines = side.delta,
      let difference = delta.subtracting(lines)
    else { return Closing(total: total, verdict: .unknown) }
    if difference.isZero { return Closing(total: total, verdict: .holds) }
    let isRounding = allowance(former, current).map { difference.magnitude <= $0 } ?? false
    if isRounding { return Closing(total: total, verdict: .rounding(difference)) }
    if column.changedFormulas.contains(total) { return nil }
    return Closing(total: total, verdict: .fails(difference))
  }

  /// Figures in t.kr. or mio. kr. are rounded ones: half of a last digit for each line and total.
  private func allowance(_ former: Amount, _ current: Amount) -> Exact? {
    guard former.exponent > 0 || current.exponent > 0 || former.power > 0 || current.power > 0 else {
      return nil
    }
    return max(former.step, current.step).multiplied(by: Exact(comparison.pairs.count))
  }
}
