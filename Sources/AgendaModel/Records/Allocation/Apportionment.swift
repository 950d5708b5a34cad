internal import Diagnostics

/// An amount divided by weights into whole steps. The parts give exactly the amount, whatever its sign; what is less
/// than a step goes with the first step left over.
struct Apportionment {
  let amount: Exact
  let weights: [Exact]
  let total: Exact
  let step: Exact
  let rounding: Rounding
  /// For each weight its place among those of the same remainder: the municipality's code.
  let ranks: [Int]

  /// Nil where the total of the weights is not above nought, or one is below it.
  init?(_ amount: Exact, by weights: [Exact], step: Exact, rounding: Rounding, ranks: [Int]) {
    var total = Exact.zero
    for weight in weights {
      guard !weight.isNegative, let sum = total.adding(weight) else { return nil }
      total = sum
    }
    guard Exact.zero < total, Exact.zero < step, ranks.count == weights.count else { return nil }
    self.amount = amount
    self.weights = weights
    self.total = total
    self.step = step
    self.rounding = rounding
    self.ranks = ranks
  }

  /// Nil where a number is too large.
  func parts(_ remainder: Allocation.Remainder) -> [Exact]? {
    switch remainder {
    case .none: return rounded
    case .last: return roundedButLast
    case .largestRemainder: return divided(byRest: true)
    case .municipalityCode: return divided(byRest: false)
    }
  }

  /// The exact parts of the amount.
  private var quotas: [Exact]? {
    all(weights.map { $0.divided(by: total).flatMap(amount.multiplied) })
  }

  private var rounded: [Exact]? {
    quotas.flatMap { all($0.map { $0.rounded(to: step, rounding) }) }
  }

  /// Each is rounded; the last that has a weight gets what is left.
  private var roundedButLast: [Exact]? {
    guard var parts = rounded,
      let last = weights.lastIndex(where: { !$0.isZero })
    else { return nil }
    var rest = amount
    for (index, part) in parts.enumerated() where index != last {
      guard let less = rest.subtracting(part) else { return nil }
      rest = less
    }
    parts[last] = rest
    return parts
  }

  private struct Quota {
    var whole: Exact
    /// Below one step.
    var rest: Exact
  }

  /// Whole steps first; those left over go one each to those that have a weight, in the order of their ranks; with
  /// `byRest` those with the largest remainder first.
  private func divided(byRest: Bool) -> [Exact]? {
    let size = amount.magnitude
    let split = weights.map { weight -> Quota? in
      guard let exact = weight.divided(by: total).flatMap(size.multiplied),
        let whole = exact.rounded(to: step, .down), let rest = exact.subtracting(whole)
      else { return nil }
      return Quota(whole: whole, rest: rest)
    }
    guard let quotas = all(split) else { return nil }
    var parts = quotas.map(\.whole)
    var left = size
    for part in parts {
      guard let less = left.subtracting(part) else { return nil }
      left = less
    }
    let order = weights.indices.filter { !weights[$0].isZero }.sorted { a, b in
      if byRest, quotas[a].rest != quotas[b].rest { return quotas[b].rest < quotas[a].rest }
      return (ranks[a], a) < (ranks[b], b)
    }
    for index in order where Exact.zero < left {
      let more = min(step, left)
      guard let part = parts[index].adding(more), let less = left.subtracting(more) else { return nil }
      (parts[index], left) = (part, less)
    }
    return amount.isNegative ? parts.map(\.negated) : parts
  }
}

/// Nil where one is nil.
private func all<Value>(_ values: [Value?]) -> [Value]? {
  let known = values.compactMap { $0 }
  return known.count == values.count ? known : nil
}
