internal import Diagnostics

/// What a change costs each municipality, divided by a key. The parts sum exactly to the change.
package struct KeyEffect: Sendable {
  /// What is divided: lines of contributions, the expenses, or all lines.
  enum Subject: Sendable, Hashable {
    case contributions([String])
    case expenses(String)
    case all
  }

  var subject: Subject
  /// Nil where a figure is withheld.
  var change: Exact?
  /// One a municipality, in the order of the key; nil where the change or a weight cannot be known.
  var parts: [Exact]?
  /// What the parts are whole numbers of.
  var step: Exact
}

/// Nil where the column is of no amounts: texts, shares, rates, places.
func keyEffect(
  _ key: DistributionWeights, _ column: ColumnComparison, _ comparison: TableComparison
) -> KeyEffect? {
  guard !comparison.new.columns[column.pair.new].isText, let step = step(column, comparison) else {
    return nil
  }
  let (subject, change) = divided(column, comparison)
  var effect = KeyEffect(subject: subject, change: change, parts: nil, step: step)
  let weights = key.weights.compactMap { $0 }
  guard let change, weights.count == key.weights.count,
    let apportionment = Apportionment(
      change, by: weights, step: step, rounding: .halfUp,
      ranks: key.labels.map { municipalityCode(Name($0)) ?? .max })
  else { return effect }
  effect.parts = apportionment.parts(.largestRemainder)
  return effect
}

extension ComparisonReport {
  /// Where nothing that changed is an amount, a key has nothing to divide.
  package func stopWithoutEffect(of key: DistributionWeights) throws(ComparisonTrouble) {
    guard !isSame else { return }
    let hasEffect = parts.contains { part in
      part.comparison.columns.contains { keyEffect(key, $0, part.comparison) != nil }
    }
    guard hasEffect else { throw ComparisonTrouble(message: .noAmounts) }
  }
}

extension Phrase {
  fileprivate static let noAmounts = Phrase(
    da: "--key-file fordeler beløb, og ingen af de sammenlignede kolonner er beløb",
    en: "--key-file divides amounts, and none of the compared columns is of amounts")
}

/// Whole kroner, or the last printed digit where that is finer; nil where it counts anything but money or nothing said.
private func step(_ column: ColumnComparison, _ comparison: TableComparison) -> Exact? {
  var step = Exact.one
  for (table, index) in [(comparison.old, column.pair.old), (comparison.new, column.pair.new)] {
    for amount in table.columns[index].cells where amount.isFigure {
      switch table.unit(amount).unit {
      case .kroner, .none: step = min(step, amount.step)
      case .percent, .named, .day, .derived: return nil
      }
    }
  }
  return step
}

/// The lines called contributions, by name or label; else the expenses; else all lines.
private func divided(
  _ column: ColumnComparison, _ comparison: TableComparison
) -> (KeyEffect.Subject, Exact?) {
  let contributions = comparison.pairs.filter { pair in
    guard comparison.role(pair) == .data else { return false }
    let (table, line) = pair.new >= 0 ? (comparison.new, Int(pair.new)) : (comparison.old, Int(pair.old))
    return contributionNames.contains(Name(table.text(table.lines[line].key)))
  }
  if !contributions.isEmpty {
    let changes = contributions.map { comparison.paid($0, column) }
    let sum = changes.reduce(Exact?.some(.zero)) { sum, change in change.flatMap { sum?.adding($0) } }
    return (.contributions(contributions.map { comparison.label($0) }), sum)
  }
  if let side = column.sides.first(where: { $0.kind == .expenses }) {
    return (.expenses(side.title), side.delta)
  }
  guard !column.sides.isEmpty else { return (.all, nil) }
  let sum = column.sides.reduce(Exact?.some(.zero)) { sum, side in side.delta.flatMap { sum?.adding($0) } }
  return (.all, sum)
}

private let contributionNames: Set<Name> = [
  Name("bidrag"), Name("kommunale bidrag"), Name("kommunernes bidrag"), Name("contribution"),
  Name("contributions"),
]

extension TableComparison {
  /// What more is paid by a line; nil where a figure is withheld. Income that is printed with a minus is paid.
  fileprivate func paid(_ pair: Pair, _ column: ColumnComparison) -> Exact? {
    let amounts = [oldAmount(pair, column.pair, column.turnedGroups), newAmount(pair, column.pair)]
    guard !amounts.contains(where: { $0?.kind == .withheld }),
      let change = contribution(pair, column.pair, column.turnedGroups)
    else { return nil }
    let (table, line) = pair.new >= 0 ? (new, Int(pair.new)) : (old, Int(pair.old))
    let isNegated = table.group(line).map { table.negatedGroups.contains(table.labelName($0)) } ?? false
    return isNegated ? change.negated : change
  }
}
