internal import Syntax

/// Rows that are sums of other rows: decided here, for how they are set and how they are compared.
extension RecordTable {
  /// What a formula in a row adds, where it adds rows: `sum`, `delsum`, `sum(group)`, the name of a group, or names of
  /// rows with plus between them. Nil of every other formula: `a - b` is a result.
  func lineSum(_ formula: Formula, in row: Int) -> LineSum? {
    guard formula.relation == .equal else { return nil }
    if formula.isTotal { return .since(formula.isSubtotal ? subtotalStart(row) : 0) }
    return namedAddends(formula.expression, in: row).map { .named($0) }
  }

  /// Whether a row's own formula adds others.
  func isSum(_ row: Int) -> Bool {
    rows[row].formulas.contains { $0.isTotal || lineSum($0, in: row) != nil }
  }

  /// Whether a sum leaves out lines that stand above it.
  func isSubtotal(_ row: Int) -> Bool {
    rows[row].formulas.contains { formula in
      if formula.isTotal { return formula.isSubtotal }
      guard case .named(let addends) = lineSum(formula, in: row) else { return false }
      return !covers(addends, above: row)
    }
  }

  /// After the group's heading or the last subtotal.
  func subtotalStart(_ total: Int) -> Int {
    let before = rows.indices.prefix(total).last {
      rows[$0].isGroup || rows[$0].formulas.contains(where: \.isSubtotal)
    }
    return before.map { $0 + 1 } ?? 0
  }

  /// The rows that `a + b` names; nil where it says anything else, or adds a row twice.
  private func namedAddends(_ expression: Expression, in row: Int) -> [Int]? {
    var addends: [Int] = []
    var left = [expression]
    while let next = left.popLast() {
      if case .binary(.plus, let first, let second) = next.content {
        left += [second, first]
      } else if let addend = namedRow(next), addend != row {
        addends.append(addend)
      } else {
        return nil
      }
    }
    let named = Set(addends)
    let isOnce =
      named.count == addends.count && !addends.contains { rows[$0].group.map(named.contains) ?? false }
    guard isOnce, addends.count > 1 || addends.contains(where: { rows[$0].isGroup }) else { return nil }
    return addends
  }

  /// The one row of my own table that a name stands for, or `sum` of a group's.
  private func namedRow(_ expression: Expression) -> Int? {
    switch expression.content {
    case .path(let path):
      guard path.count == 1, columns(named: path[0]).isEmpty else { return nil }
      let found = rows(named: path[0])
      return found.count == 1 ? found.first : nil
    case .call(.sum, let arguments):
      guard arguments.count == 1, case .path = arguments[0].content, let row = namedRow(arguments[0]),
        rows[row].isGroup
      else { return nil }
      return row
    case .number, .date, .call, .binary, .range: return nil
    }
  }

  /// Whether every line above a sum is one of its addends, in a group of theirs, or above a sum among them.
  private func covers(_ addends: [Int], above row: Int) -> Bool {
    let named = Set(addends)
    var sums: [Int: Int] = [:]
    for addend in addends where isSum(addend) { sums[rows[addend].group ?? -1] = addend }
    return rows.indices.prefix(row).allSatisfy { index in
      guard rows[index].isData, !named.contains(index) else { return true }
      let group = rows[index].group ?? -1
      return named.contains(group) || index < sums[group] ?? -1
    }
  }
}
