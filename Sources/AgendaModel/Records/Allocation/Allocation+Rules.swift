internal import Diagnostics

extension Allocation {
  package static let rules: [CellRule] = [numberRule, shareRule, amountRule]

  /// The numbers are the key's.
  private static let numberRule = CellRule(
    "allocation-key-mismatch",
    Phrase(
      da: "En kommunes antal er ikke det, nøglen har.",
      en: "A municipality's number is not the one its key has."), for: Allocation.self
  ) { (allocation, cell, evaluation) throws(FigureError) in
    guard allocation.key != nil, cell.column == AllocationPlaces(cell.table).number,
      cell.table.rows[cell.row].isData
    else { return nil }
    let key = try allocation.keyFigure(cell.row, cell, evaluation.figures)
    return RuledFigure(
      value: try evaluation.input(key, cell.span),
      how: Phrase(same: allocation.key?.map(\.text).joined(separator: ".") ?? ""))
  }

  private static let shareRule = CellRule(
    "allocation-share-mismatch",
    Phrase(
      da: "En kommunes andel er ikke dens antal delt med det samlede antal.",
      en: "A municipality's share is not its number over the total number."), for: Allocation.self
  ) { (allocation, cell, evaluation) throws(FigureError) in
    let places = AllocationPlaces(cell.table)
    guard cell.column == places.share, places.number != nil || allocation.key != nil else { return nil }
    if cell.row == places.total {
      let isComputed = cell.table.cell(cell.row, cell.column).value == .computed
      return isComputed
        ? RuledFigure(value: Quantity(.one, unit: .percent, decimals: 2), how: .allShares) : nil
    }
    let weights = try evaluation.figures.weights(of: allocation, cell)
    guard let weight = weights.weight(of: cell.row) else { return nil }
    evaluation.inputs += [weight] + (weights.printedTotal.map { [$0] } ?? [])
    let shares = weights.totals.compactMap { weight.value.exact.divided(by: $0) }
    guard let first = shares.first, let total = weights.totals.first else {
      throw .fault("division-by-zero", .noWeights, at: cell.span)
    }
    func percent(_ share: Exact) -> Quantity { Quantity(share, unit: .percent, decimals: 2) }
    var whole = weight.value
    whole.exact = total
    return RuledFigure(
      value: percent(first),
      how: inBothLanguages { "\(weight.value.numberText($0)) / \(whole.numberText($0))" },
      alternatives: shares.dropFirst().map(percent))
  }

  private static let amountRule = CellRule(
    "allocation-amount-mismatch",
    Phrase(
      da: "En kommunes beløb er ikke dens andel af det, der fordeles, efter fordelingens rest og afrunding.",
      en:
        "A municipality's amount is not its share of what is distributed, under the allocation's remainder and rounding."
    ), for: Allocation.self
  ) { (allocation, cell, evaluation) throws(FigureError) in
    let places = AllocationPlaces(cell.table)
    guard places.amounts.contains(cell.column), cell.table.rows[cell.row].isData,
      places.number != nil || allocation.key != nil,
      let amount = try allocation.distributed(in: cell, evaluation.figures)
    else { return nil }
    let weights = try evaluation.figures.weights(of: allocation, cell)
    guard let weight = weights.weight(of: cell.row) else { return nil }
    evaluation.inputs += [weight, amount] + (weights.printedTotal.map { [$0] } ?? [])
    let parts = try evaluation.figures.parts(of: allocation, amount.value, weights, cell)
    guard let part = parts[cell.row] else { return nil }
    if cell.table.cell(cell.row, cell.column).value == .computed {
      return RuledFigure(value: part, how: Phrase(same: ""), isSettled: true)
    }
    return allocation.held(part, weight.value, amount.value, weights, cell, evaluation.figures)
  }

  /// What a printed amount may be. Where a total that it follows is printed wrong, that is a finding of its own.
  private func held(
    _ part: Quantity, _ weight: Quantity, _ amount: Quantity, _ weights: AllocationWeights, _ cell: RuledCell,
    _ figures: Figures
  ) -> RuledFigure? {
    var amounts = [amount]
    if let total = cell.table.totalRow, let printed = cell.table.printed(total, cell.column) {
      amounts.append(Quantity(printed))
    }
    let quotas = amounts.flatMap { amount in
      weights.totals.compactMap { total -> Quantity? in
        guard let share = weight.exact.divided(by: total), let exact = share.multiplied(by: amount.exact),
          let slack = share.multiplied(by: amount.slack)
        else { return nil }
        return Quantity(exact, unit: amount.unit, power: part.power, slack: slack)
      }
    }
    guard let quota = quotas.first, let total = weights.totals.first else { return nil }
    var whole = weight
    whole.exact = total
    let how = inBothLanguages {
      "\(weight.numberText($0)) / \(whole.numberText($0)) × \(amount.text($0))"
    }
    // A remainder rule that is declared is held to, where the totals are right.
    if let remainder, remainder != .none, total == weights.sum {
      let isOther = amounts.count > 1 && amounts[1].exact != amount.exact
      return RuledFigure(value: part, how: how, alternatives: isOther ? Array(quotas.dropFirst()) : [])
    }
    return RuledFigure(value: quota, how: how, alternatives: quotas.dropFirst() + [part])
  }

  /// Which of `beløb` a column distributes.
  func path(of column: Int, _ places: AllocationPlaces) -> [Name]? {
    guard let index = places.amounts.firstIndex(of: column) else { return nil }
    return amounts.count > 1 ? amounts.dropFirst(index).first : amounts.first
  }

  /// What a column distributes; nil where `beløb` does not say.
  func distributed(in cell: RuledCell, _ figures: Figures) throws(FigureError) -> FigureInput? {
    let columns = AllocationPlaces(cell.table).amounts
    guard let first = columns.first, let path = path(of: cell.column, AllocationPlaces(cell.table)) else {
      return nil
    }
    func key(_ column: Int) throws(FigureError) -> FigureKey? {
      // A single name is never one of our own columns.
      let context =
        path.count == 1
        ? FigureContext(scope: body.scope)
        : FigureContext(scope: body.scope, record: cell.record, row: cell.row, column: column)
      let set = try Evaluation(figures: figures, context: context).cells(path, body.span)
      return set.keys.count == 1 ? set.keys.first : nil
    }
    guard let own = try key(cell.column) else { return nil }
    // One figure is distributed once: by the first column.
    if amounts.count == 1, cell.column != first, try key(first) == own { return nil }
    var evaluation = Evaluation(figures: figures, context: FigureContext(scope: body.scope))
    _ = try evaluation.input(own, body.span)
    return evaluation.inputs.first
  }
}

extension Phrase {
  fileprivate static let allShares = Phrase(da: "alle andele", en: "all shares")
  static let noWeights = Phrase(
    da: "nøglens vægte er ikke alle mindst nul og tilsammen over nul",
    en: "the weights of the key are not all at least nought and above it together")
}
