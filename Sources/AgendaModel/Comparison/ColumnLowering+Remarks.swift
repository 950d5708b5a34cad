internal import Diagnostics
internal import DocumentTree

extension ColumnLowering {
  /// What is said under a line: what sort of change it is, and what the author says about it.
  func remarks(_ index: Int) -> [String] {
    let pair = comparison.pairs[index]
    guard comparison.role(pair) == .data || comparison.role(pair) == .ofWhich else {
      return formulaRemarks(index)
    }
    var remarks = changeRemarks(index)
    if let former = comparison.renamings[index] { remarks.append(words.renamed(former)) }
    if let group = comparison.moves[index] { remarks.append(words.moved(group)) }
    remarks += formulaRemarks(index)
    remarks += likenessRemarks(index)
    if isChanged(index) {
      if isBalancing(index) { remarks.append(words.balancing) }
      remarks += authorsRemarks(pair)
    }
    return remarks
  }

  /// What a figure is computed of, where that is another formula now.
  private func formulaRemarks(_ index: Int) -> [String] {
    guard column.changedFormulas.contains(index) else { return [] }
    let formulas = comparison.formulas(index, column.pair)
    return [words.formulaChanged(formulas.old, formulas.new)]
  }

  private func changeRemarks(_ index: Int) -> [String] {
    switch column.changes[index] {
    case .indexed: [words.indexed(rate(index))]
    case .amount: partlyIndexed(index)
    case .newAppropriation: [words.newAppropriation]
    case .discontinued: [words.discontinued]
    case .filled: [words.filled]
    case .emptied: [words.emptied]
    case .signTurned: [words.signTurned]
    case .unknown: [words.unknown]
    case .withinRounding: part.listing.showsAll ? [words.withinRounding] : []
    case .ambiguous: [words.ambiguous]
    case .text: isText ? [] : [words.notComparable]
    case .unchanged, .added, .removed: []
    }
  }

  private func rate(_ index: Int) -> String {
    let pair = comparison.pairs[index]
    let indexation = comparison.new.columns[column.pair.new].indexations[Int(pair.new)]
    return indexation?.rate.text(words.language) ?? ""
  }

  /// How much of a change is declared growth, and how much is not.
  private func partlyIndexed(_ index: Int) -> [String] {
    let pair = comparison.pairs[index]
    guard let part = comparison.indexedPart(pair, column.pair, column.turnedGroups), !part.isZero,
      let rest = contribution(index)?.subtracting(part)
    else { return [] }
    if let rounding = reproducing(pair) {
      return [words.rounded(form.signedWithUnit(part), rate(index), rounding)]
    }
    return [words.partlyIndexed(form.signedWithUnit(part), rate(index), form.signedWithUnit(rest))]
  }

  /// The rule of rounding that would make the whole change declared growth.
  private func reproducing(_ pair: TableComparison.Pair) -> Rounding? {
    guard let indexation = comparison.new.columns[column.pair.new].indexations[Int(pair.new)],
      let current = comparison.newAmount(pair, column.pair), let exact = current.exact
    else { return nil }
    return Rounding.allCases.first { indexation.computed.exact.rounded(to: current.step, $0) == exact }
  }

  private func likenessRemarks(_ index: Int) -> [String] {
    comparison.likenesses.compactMap { likeness in
      if likeness.added == index { return words.maybe(comparison.label(comparison.pairs[likeness.removed])) }
      return nil
    }
  }

  /// A reserve that is set so that income and expenses meet.
  private func isBalancing(_ index: Int) -> Bool {
    let pair = comparison.pairs[index]
    let sums = column.sides.compactMap { $0.kind == .other ? nil : $0.newSum }
    guard pair.new >= 0, sums.count == 2, sums[0].magnitude == sums[1].magnitude else { return false }
    let name = comparison.new.labelName(Int(pair.new)).text
    return ["uforudset", "unforeseen", "reserve"].contains { name.contains($0) }
  }

  private func authorsRemarks(_ pair: TableComparison.Pair) -> [String] {
    guard pair.new >= 0 else { return [] }
    return (comparison.new.remarks[Int(pair.new)] ?? []).filter {
      $0.column == nil || $0.column == column.pair.new
    }.map(\.text)
  }
}
