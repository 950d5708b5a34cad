internal import Syntax

/// What became of a line's figure in a column.
package enum LineChange: UInt8, Sendable, CaseIterable {
  case unchanged
  case amount
  /// From 0 to an amount.
  case newAppropriation
  /// From an amount to 0.
  case discontinued
  case added
  case removed
  /// From nothing printed to a figure.
  case filled
  /// From a figure to nothing printed.
  case emptied
  /// A text, or what cannot be taken for the same kind of figure.
  case text
  /// The sign of this line alone is turned.
  case signTurned
  /// The line could be several of the other version.
  case ambiguous
  /// Exactly what the source declares it to grow by.
  case indexed
  /// Another unit or fewer digits: no change within the interval of the coarser figure.
  case withinRounding
  /// One of the two is withheld.
  case unknown

  /// Whether it counts as a change of the figure.
  package var isChange: Bool {
    switch self {
    case .unchanged, .withinRounding, .unknown: false
    case .amount, .indexed, .newAppropriation, .discontinued, .filled, .emptied, .added, .removed,
      .signTurned, .text, .ambiguous:
      true
    }
  }
}

/// One column of a comparison.
package struct ColumnComparison: Sendable {
  package var pair: ColumnPair
  /// One a pair of lines.
  package var changes: [LineChange]
  /// The new groups whose sign convention is another one; −1 for lines outside of groups.
  package var turnedGroups: Set<Int32> = []
  /// Empty where the column's figures cannot be added.
  package var sides: [SideChange] = []
  package var closings: [Closing] = []
  /// Lines whose formula is another one, by pair.
  package var changedFormulas: [Int] = []
  /// The two versions print prices of different years.
  package var priceLevels: (old: Int, new: Int)?

  package var isSame: Bool {
    !changes.contains { $0.isChange || $0 == .unknown } && turnedGroups.isEmpty && changedFormulas.isEmpty
  }

  /// What is told as a side's change: that of the printed total of exactly its lines, where they are off by rounding.
  func told(_ side: SideChange) -> Exact? {
    let own = closings.last { closing in
      closing.lines.map { $0.old == side.oldSum && $0.new == side.newSum } ?? false
    }
    return own.flatMap(\.toldChange) ?? side.delta
  }

  init(_ pair: ColumnPair, _ comparison: TableComparison) {
    self.pair = pair
    changes = []
    let isText = comparison.new.columns[pair.new].isText
    if !isText { turnedGroups = AgendaModel.turnedGroups(pair, comparison) }
    changes = comparison.pairs.map { comparison.change($0, pair, turnedGroups) }
    changedFormulas = comparison.changedFormulas(pair)
    priceLevels = comparison.priceLevels(pair)
    if !isText, comparison.isAddable(pair) {
      closings = AgendaModel.closings(self, comparison)
      sides = sideChanges(self, comparison)
    }
  }
}

extension TableComparison {
  /// The figure of the old version as the new one would print its sign.
  package func oldAmount(_ pair: Pair, _ columns: ColumnPair, _ turned: Set<Int32>) -> Amount? {
    guard pair.old >= 0 else { return nil }
    let amount = old.columns[columns.old].cells[Int(pair.old)]
    return !turned.isEmpty && turned.contains(convention(pair)) ? amount.turned : amount
  }

  /// All of them, by line.
  func oldAmounts(_ column: ColumnComparison) -> [Amount] {
    var amounts = old.columns[column.pair.old].cells
    guard !column.turnedGroups.isEmpty else { return amounts }
    for pair in pairs where pair.old >= 0 && column.turnedGroups.contains(convention(pair)) {
      amounts[Int(pair.old)] = amounts[Int(pair.old)].turned
    }
    return amounts
  }

  package func newAmount(_ pair: Pair, _ columns: ColumnPair) -> Amount? {
    pair.new >= 0 ? new.columns[columns.new].cells[Int(pair.new)] : nil
  }

  /// The group, in the new version, whose sign convention a line follows.
  func convention(_ pair: Pair) -> Int32 {
    if pair.new >= 0 { return new.lines[Int(pair.new)].group }
    return old.group(Int(pair.old)).map { Int32(clamping: groups[$0] ?? -2) } ?? -1
  }

  func change(_ pair: Pair, _ columns: ColumnPair, _ turned: Set<Int32>) -> LineChange {
    if pair.isAmbiguous { return .ambiguous }
    guard let former = oldAmount(pair, columns, turned) else { return .added }
    guard let current = newAmount(pair, columns) else { return .removed }
    switch (former.kind, current.kind) {
    case (.figure, .figure): return figureChange(former, current, pair, columns)
    case (.blank, .blank), (.withheld, .withheld): return .unchanged
    case (.withheld, _), (_, .withheld): return .unknown
    case (.blank, .figure), (.blank, .text): return .filled
    case (.figure, .blank), (.text, .blank): return .emptied
    case (.text, .text): return isSameText(former, current) ? .unchanged : .text
    case (.text, .figure), (.figure, .text): return .text
    }
  }

  private func figureChange(
    _ former: Amount, _ current: Amount, _ pair: Pair, _ columns: ColumnPair
  ) -> LineChange {
    let isSameFigure = former.exponent == current.exponent && former.digits == current.digits
    if isSameFigure, old.unit(former).unit == new.unit(current).unit { return .unchanged }
    guard old.unit(former).unit.agrees(with: new.unit(current).unit) else { return .text }
    guard let delta = delta(former, current) else { return .amount }
    if delta.isZero { return .unchanged }
    if former.power != current.power, delta.magnitude < max(former.step, current.step) {
      return .withinRounding
    }
    if former.isNought { return .newAppropriation }
    if current.isNought { return .discontinued }
    if isTurned(former, current) { return .signTurned }
    return isIndexed(former, current, pair, columns) ? .indexed : .amount
  }

  private func isSameText(_ former: Amount, _ current: Amount) -> Bool {
    guard let a = former.textRange, let b = current.textRange else { return false }
    return old.bytes.withUnsafeBufferPointer { oldBytes in
      new.bytes.withUnsafeBufferPointer { areEqual(oldBytes, a.range, $0, b.range) }
    }
  }

  private func isTurned(_ former: Amount, _ current: Amount) -> Bool {
    guard let a = former.exact, let b = current.exact else { return false }
    return a == b.negated
  }

  /// Whether the line grew by what the source declares, and by nothing else.
  private func isIndexed(
    _ former: Amount, _ current: Amount, _ pair: Pair, _ columns: ColumnPair
  ) -> Bool {
    guard let indexation = new.columns[columns.new].indexations[Int(pair.new)],
      indexation.base == former.exact, let exact = current.exact
    else { return false }
    let step = indexation.rule.step.map { max($0, current.step) } ?? current.step
    return indexation.computed.exact.rounded(to: step, indexation.rule.rounding) == exact
  }

  /// How much of a line's change is what the source declares it to grow by; nil where it declares nothing of
  /// the figure it is compared with.
  package func indexedPart(_ pair: Pair, _ columns: ColumnPair, _ turned: Set<Int32>) -> Exact? {
    guard pair.new >= 0, let former = oldAmount(pair, columns, turned)?.exact,
      let current = newAmount(pair, columns), current.isFigure,
      let indexation = new.columns[columns.new].indexations[Int(pair.new)], indexation.base == former
    else { return nil }
    let step = indexation.rule.step.map { max($0, current.step) } ?? current.step
    return indexation.computed.exact.rounded(to: step, indexation.rule.rounding)?.subtracting(former)
  }

  func delta(_ former: Amount, _ current: Amount) -> Exact? {
    guard let a = former.exact, let b = current.exact else { return nil }
    return b.subtracting(a)
  }

  /// What a line adds to the change of a sum: an absent or blank figure adds nothing to it.
  package func contribution(_ pair: Pair, _ columns: ColumnPair, _ turned: Set<Int32>) -> Exact? {
    let former = oldAmount(pair, columns, turned)?.exact ?? .zero
    return (newAmount(pair, columns)?.exact ?? .zero).subtracting(former)
  }

  /// Lines of both versions whose formula in columns of the same name is another one.
  func changedFormulas(_ columns: ColumnPair) -> [Int] {
    let (a, b) = (old.columns[columns.old], new.columns[columns.new])
    guard a.name == b.name, !(a.formulas.isEmpty && b.formulas.isEmpty) else { return [] }
    return pairs.indices.filter { index in
      let pair = pairs[index]
      guard pair.old >= 0, pair.new >= 0 else { return false }
      return a.formulas[Int(pair.old)] != b.formulas[Int(pair.new)]
    }
  }

  /// The formulas of a pair as written; empty where there is none.
  func formulas(_ index: Int, _ columns: ColumnPair) -> (old: String, new: String) {
    let pair = pairs[index]
    return (
      pair.old < 0 ? "" : old.columns[columns.old].formulas[Int(pair.old)] ?? "",
      pair.new < 0 ? "" : new.columns[columns.new].formulas[Int(pair.new)] ?? ""
    )
  }

  /// Years of prices, where the two columns' units say different ones.
  func priceLevels(_ columns: ColumnPair) -> (old: Int, new: Int)? {
    func level(_ table: LineTable, _ column: Int) -> Int? {
      table.columns[column].cells.first { $0.isFigure }.flatMap { table.unit($0).priceLevel }
    }
    guard let a = level(old, columns.old), let b = level(new, columns.new), a != b else { return nil }
    return (a, b)
  }
}
