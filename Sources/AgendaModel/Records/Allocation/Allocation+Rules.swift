internal import Diagnostics

extension Allocation {
  package static let rules: [CellRule] = [numberRule, shareRule, amountRule]

  /// The numbers are the key's.
  private static let numberRule = CellRule(
    "allocation-key-mismatch",
    Phrase(
      da: "En kommunes antal er ikke det, nøglen har.",
      en: "A municipality's number is not the one its key has."), for: Allocation.self
  ) { allocation, table in
    guard let path = allocation.key, let number = AllocationPlaces(table).number else { return nil }
    let how = Phrase(same: path.map(\.text).joined(separator: "."))
    return { (cell, evaluation) throws(FigureError) in
      guard cell.column == number, table.rows[cell.row].isData else { return nil }
      let key = try evaluation.figures.keyFigure(allocation, cell.record, table.rows[cell.row])
      return RuledFigure(value: try evaluation.input(key, cell.span), how: how)
    }
  }

  private static let shareRule = CellRule(
    "allocation-share-mismatch",
    Phrase(
      da: "En kommunes andel er ikke dens antal delt med det samlede antal.",
      en: "A municipality's share is not its number over the total number."), for: Allocation.self
  ) { allocation, table in
    let places = AllocationPlaces(table)
    guard let share = places.share, places.number != nil || allocation.key != nil else { return nil }
    return { (cell, evaluation) throws(FigureError) in
      guard cell.column == share else { return nil }
      if cell.row == places.total {
        return cell.isComputed ? RuledFigure(value: percent(.one), how: Phrase(same: "")) : nil
      }
      let weights = try evaluation.figures.weights(of: allocation, places, cell.record)
      guard let weight = weights.weights[cell.row] else { return nil }
      evaluation.inputs += [weight] + (weights.printedTotal.map { [$0] } ?? [])
      let shares = weights.totals.compactMap { weight.value.exact.divided(by: $0) }
      guard let first = shares.first else { throw .fault("division-by-zero", .noWeights, at: cell.span) }
      return RuledFigure(
        value: percent(first), how: fraction(weight.value, weights),
        alternatives: shares.dropFirst().map(percent))
    }
  }

  private static let amountRule = CellRule(
    "allocation-amount-mismatch",
    Phrase(
      da: "En kommunes beløb er ikke dens andel af det, der fordeles, efter fordelingens rest og afrunding.",
      en:
        "A municipality's amount is not its share of what is distributed, under the allocation's remainder and rounding."
    ), for: Allocation.self
  ) { allocation, table in
    let places = AllocationPlaces(table)
    guard !allocation.amounts.isEmpty, places.number != nil || allocation.key != nil else { return nil }
    return { (cell, evaluation) throws(FigureError) in
      let figures = evaluation.figures
      guard table.columns[cell.column].isSummed, table.rows[cell.row].isData,
        let amount = try figures.distributed(by: allocation, places, cell.record, cell.column)
      else { return nil }
      let weights = try figures.weights(of: allocation, places, cell.record)
      let parts = try figures.parts(of: amount.value, by: allocation, places, cell)
      guard let weight = weights.weights[cell.row], let part = parts[cell.row] else { return nil }
      evaluation.inputs += [weight, amount] + (weights.printedTotal.map { [$0] } ?? [])
      return cell.isComputed
        ? RuledFigure(value: part, how: Phrase(same: ""), isSettled: true)
        : allocation.held(part, weight.value, amount.value, weights, cell)
    }
  }

  /// What a printed amount may be. Where a total that it follows is printed wrong, that is a finding of its own.
  private func held(
    _ part: Quantity, _ weight: Quantity, _ amount: Quantity, _ weights: AllocationWeights, _ cell: RuledCell
  ) -> RuledFigure? {
    let printed = cell.table.totalRow.flatMap { cell.table.printed($0, cell.column) }
    let others = printed.map { [Quantity($0)] }?.filter { $0.exact != amount.exact } ?? []
    let quotas = ([amount] + others).flatMap { amount in
      weights.totals.compactMap { quota(weight, of: $0, amount, power: part.power) }
    }
    guard let quota = quotas.first else { return nil }
    let how = inBothLanguages { "\(Self.fraction(weight, weights)[$0]) × \(amount.text($0))" }
    // A remainder rule that is declared is held to, where the totals are right.
    guard remainder == nil || remainder == Remainder.none || weights.totals.count > 1 else {
      return RuledFigure(value: part, how: how, alternatives: others.isEmpty ? [] : Array(quotas.dropFirst()))
    }
    return RuledFigure(value: quota, how: how, alternatives: quotas.dropFirst() + [part])
  }

  private func quota(_ weight: Quantity, of total: Exact, _ amount: Quantity, power: Int) -> Quantity? {
    guard let share = weight.exact.divided(by: total), let exact = share.multiplied(by: amount.exact),
      let slack = share.multiplied(by: amount.slack)
    else { return nil }
    return Quantity(exact, unit: amount.unit, power: power, slack: slack)
  }

  private static func percent(_ share: Exact) -> Quantity { Quantity(share, unit: .percent, decimals: 2) }

  /// "36.194 / 591.740"
  private static func fraction(_ weight: Quantity, _ weights: AllocationWeights) -> Phrase {
    var whole = weight
    whole.exact = weights.totals[0]
    return inBothLanguages { "\(weight.numberText($0)) / \(whole.numberText($0))" }
  }
}
