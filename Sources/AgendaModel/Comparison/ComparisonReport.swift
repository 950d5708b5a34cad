package import Diagnostics

/// What `agenda diff` tells: the versions, and what they compare to, record by record.
package struct ComparisonReport: Sendable {
  package struct Part: Sendable {
    package var title: String
    package var comparison: TableComparison
    /// A third column that is only shown, and held against the old version: accounts between two budgets.
    package var via: ViaColumn?
  }

  package var language: Language
  /// What was compared: "budgets/sundhed.md@budget-2021".
  package var old: String
  package var new: String
  package var via: String?
  package var parts: [Part]
  /// Records that only one version has, by title.
  package var removed: [String] = []
  package var added: [String] = []
  /// The key that changes of amounts are divided by, where one was named.
  package var key: DistributionWeights?

  package init(language: Language, old: String, new: String, via: String? = nil, parts: [Part] = []) {
    (self.language, self.old, self.new, self.via, self.parts) = (language, old, new, via, parts)
  }

  package var isSame: Bool {
    removed.isEmpty && added.isEmpty && parts.allSatisfy(\.comparison.isSame)
  }
}

extension ComparisonReport.Part {
  package init(_ title: String, _ comparison: TableComparison, via: ViaColumn? = nil) {
    (self.title, self.comparison, self.via) = (title, comparison, via)
  }
}

/// A column of a third version, line by line of a comparison.
package struct ViaColumn: Sendable {
  package var title: String
  package var table: LineTable
  package var column: Int
  /// The third version's line of each pair; −1 where it has none.
  package var lines: [Int32]
  /// Lines that only the third version has.
  package var others: [Int]
}

/// The third version's lines beside the pairs of a comparison: matched with the new version, else with the old.
package func via(_ table: LineTable, column: Int, _ comparison: TableComparison) -> ViaColumn {
  let new = matching(table, comparison.new)
  let old = matching(table, comparison.old)
  var lines: [Int32] = []
  var used: Set<Int32> = []
  for pair in comparison.pairs {
    var line: Int32 = pair.new >= 0 ? new.oldOfNew[Int(pair.new)] : -1
    if line < 0, pair.old >= 0 { line = old.oldOfNew[Int(pair.old)] }
    if line >= 0, !used.insert(line).inserted { line = -1 }
    lines.append(line)
  }
  let others = table.lines.indices.filter { !used.contains(Int32(clamping: $0)) }
  return ViaColumn(
    title: table.columns[column].title, table: table, column: column, lines: lines, others: others)
}

/// Which line is which; in two looks at one table each line is itself.
package func matching(_ old: LineTable, _ new: LineTable) -> LineMatching {
  old.isSameTable(as: new) ? LineMatching(rowsOf: new) : LineMatching(old, new)
}

extension LineTable {
  /// Where it was read from is the same.
  package func isSameTable(as other: LineTable) -> Bool {
    guard let origin, let otherOrigin = other.origin else { return false }
    return origin == otherOrigin
  }
}
