/// The change of a printed total held against the changes of the lines it adds.
package struct Closing: Sendable {
  package enum Verdict: Sendable, Hashable {
    case holds
    /// Off by no more than the rounding of figures allows in both versions.
    case rounding(Exact)
    /// The same of t.kr. and mio. kr., of which nothing says that they are rounded.
    case perhapsRounding(Exact)
    case fails(Exact)
    /// A figure is blank or withheld: never a pass.
    case unknown
    /// Nothing says which lines it adds.
    case unknownLines
  }

  /// Index among the pairs.
  package var total: Int
  package var verdict: Verdict
  /// What it adds in each version, where that is known.
  package var sums: (old: LineSum, new: LineSum)?
  /// What its lines come to.
  package var lines: (old: Exact, new: Exact)?
  /// What the printed total changes by.
  package var change: Exact?
  /// Whether it adds all lines of both versions.
  package var isWhole = false

  /// What its lines change by.
  package var linesChange: Exact? { lines.flatMap { $0.new.subtracting($0.old) } }

  /// What is told as the change: the printed total's, where the lines are off by rounding.
  var toldChange: Exact? {
    if case .rounding = verdict { change } else { linesChange }
  }
}

/// All totals that both versions print in a column.
func closings(_ column: ColumnComparison, _ comparison: TableComparison) -> [Closing] {
  let totals = comparison.pairs.indices.filter { comparison.isTotal(comparison.pairs[$0]) }
  return totals.isEmpty ? [] : TotalClosings(column, comparison, totals).closings()
}

extension TableComparison {
  /// Whether it is a total in both versions.
  fileprivate func isTotal(_ pair: Pair) -> Bool {
    pair.old >= 0 && pair.new >= 0 && old.lines[Int(pair.old)].role == .total
      && new.lines[Int(pair.new)].role == .total
  }
}

private struct TotalClosings {
  let column: ColumnComparison
  let comparison: TableComparison
  let totals: [Int]
  let old: ColumnSums
  let new: ColumnSums

  init(_ column: ColumnComparison, _ comparison: TableComparison, _ totals: [Int]) {
    (self.column, self.comparison, self.totals) = (column, comparison, totals)
    func sums(_ table: LineTable, _ index: Int, _ line: (TableComparison.Pair) -> Int32) -> [(Int, LineSum)] {
      totals.flatMap { total -> [(Int, LineSum)] in
        let line = Int(line(comparison.pairs[total]))
        let declared = table.columns[index].sums[line].map { [$0] }
        return (declared ?? ColumnSums.likely(line, in: table)).map { (line, $0) }
      }
    }
    old = ColumnSums(
      comparison.old, comparison.oldAmounts(column),
      sums(comparison.old, column.pair.old) { $0.old })
    new = ColumnSums(
      comparison.new, comparison.new.columns[column.pair.new].cells,
      sums(comparison.new, column.pair.new) { $0.new })
  }

  func closings() -> [Closing] { totals.compactMap(closing) }

  /// Nil where neither version prints a figure, and of percent that no sum of its own is known of.
  private func closing(_ total: Int) -> Closing? {
    let pair = comparison.pairs[total]
    let (oldLine, newLine) = (Int(pair.old), Int(pair.new))
    guard old.amounts[oldLine].isFigure || new.amounts[newLine].isFigure else { return nil }
    guard let sums = sums(oldLine, newLine) else {
      return isPercent(oldLine, newLine) ? nil : Closing(total: total, verdict: .unknownLines)
    }
    var closing = Closing(total: total, verdict: .unknown, sums: sums)
    guard let former = old.value(sums.old, of: oldLine)?.exact,
      let current = new.value(sums.new, of: newLine)?.exact
    else { return closing }
    closing.lines = (former, current)
    closing.isWhole = isWhole(former, current)
    guard let before = old.residue(oldLine, sums.old), let after = new.residue(newLine, sums.new),
      let deviation = after.difference.subtracting(before.difference),
      let change = closing.linesChange?.adding(deviation)
    else { return closing }
    closing.change = change
    closing.verdict = verdict(deviation, before.rounding, after.rounding)
    return closing
  }

  private func verdict(
    _ deviation: Exact, _ before: ColumnSums.Residue.Rounding, _ after: ColumnSums.Residue.Rounding
  ) -> Closing.Verdict {
    if deviation.isZero { return .holds }
    switch (before, after) {
    case (.none, _), (_, .none): return .fails(deviation)
    case (.sure, .sure): return .rounding(deviation)
    case (.possible, _), (_, .possible): return .perhapsRounding(deviation)
    }
  }

  /// What a total adds in both versions: as the source says; else what its figure shows, which must be seen in one
  /// version, and of percent in both.
  private func sums(_ oldLine: Int, _ newLine: Int) -> (old: LineSum, new: LineSum)? {
    let declared = (
      old: comparison.old.columns[column.pair.old].sums[oldLine],
      new: comparison.new.columns[column.pair.new].sums[newLine]
    )
    if let old = declared.old, let new = declared.new { return (old, new) }
    let likely = zip(
      declared.old.map { [$0, $0, $0] } ?? ColumnSums.likely(oldLine, in: comparison.old),
      declared.new.map { [$0, $0, $0] } ?? ColumnSums.likely(newLine, in: comparison.new))
    let seen = likely.map { old, new in
      ((old: old, new: new), isSeen(self.old.residue(oldLine, old)), isSeen(self.new.residue(newLine, new)))
    }
    if let both = seen.first(where: { $1 && $2 }) { return both.0 }
    guard !isPercent(oldLine, newLine) else { return nil }
    return seen.first {
      // A declared sum shows nothing of the version that does not declare it.
      declared.old == nil && $1 || declared.new == nil && $2
    }?.0
  }

  private func isSeen(_ residue: ColumnSums.Residue?) -> Bool {
    residue.map { $0.rounding != .none } ?? false
  }

  private func isPercent(_ oldLine: Int, _ newLine: Int) -> Bool {
    comparison.old.unit(old.amounts[oldLine]).unit == .percent
      || comparison.new.unit(new.amounts[newLine]).unit == .percent
  }

  private func isWhole(_ former: Exact, _ current: Exact) -> Bool {
    old.whole.known(since: LinesSum())?.exact == former
      && new.whole.known(since: LinesSum())?.exact == current
  }
}
