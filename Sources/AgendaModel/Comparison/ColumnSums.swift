/// What lines of one version come to in one of its columns.
struct LinesSum: Sendable {
  private(set) var amounts = AmountSum()
  /// How far rounded figures may be off together.
  private(set) var slack = AmountSum()
  private(set) var withheld = 0

  mutating func add(_ amount: Amount, isRounded: Bool) {
    amounts.add(amount)
    if amount.kind == .withheld { withheld += 1 }
    if isRounded, !amount.isNought, amount.isFigure { slack.add(amount.halfStep) }
  }

  /// Without the lines of a sum that stands before it; nil where a figure is withheld.
  func known(since earlier: LinesSum) -> (exact: Exact, slack: Exact)? {
    guard withheld == earlier.withheld, let sum = amounts.exact, let before = earlier.amounts.exact,
      let exact = sum.subtracting(before), let room = slack.exact, let roomBefore = earlier.slack.exact,
      let slack = room.subtracting(roomBefore)
    else { return nil }
    return (exact, slack)
  }
}

extension Amount {
  /// Half of one in the last printed place.
  fileprivate var halfStep: Amount { Amount(digits: 5, decimals: 1, power: Int(exponent), unit: 0) }

  /// Whether it stands for an interval: t.kr. and percent, whose power is not 0, and figures of a record that says so.
  func isRounded(in table: LineTable) -> Bool { table.isRounded || power != 0 }
}

/// The sums of one version's column: its lines are walked once, however many totals there are.
struct ColumnSums {
  let table: LineTable
  /// One a line, with the signs that are compared.
  let amounts: [Amount]
  private var before: [Int: LinesSum] = [:]
  private var groups: [Int: LinesSum] = [:]
  private(set) var whole = LinesSum()

  /// `sums`: those that will be asked for, each with the line of its total.
  init(_ table: LineTable, _ amounts: [Amount], _ sums: [(total: Int, sum: LineSum)]) {
    (self.table, self.amounts) = (table, amounts)
    var borders: Set<Int> = []
    var isNamed: Set<Int> = []
    for (total, sum) in sums {
      switch sum {
      case .since(let start): borders.formUnion([start, total])
      case .named(let lines): isNamed.formUnion(lines.filter { table.lines[$0].role == .group })
      }
    }
    var next = borders.sorted()[...]
    for (index, line) in table.lines.enumerated() {
      if next.first == index {
        next.removeFirst()
        before[index] = whole
      }
      guard line.role == .data else { continue }
      let isRounded = amounts[index].isRounded(in: table)
      whole.add(amounts[index], isRounded: isRounded)
      let group = Int(line.group)
      if isNamed.contains(group) {
        groups[group, default: LinesSum()].add(amounts[index], isRounded: isRounded)
      }
    }
  }

  /// Nil where a figure is withheld.
  func value(_ sum: LineSum, of total: Int) -> (exact: Exact, slack: Exact)? {
    switch sum {
    case .since(let start):
      guard let first = before[start], let last = before[total] else { return nil }
      return last.known(since: first)
    case .named(let lines):
      var value = (exact: Exact.zero, slack: Exact.zero)
      for line in lines {
        guard let part = named(line).known(since: LinesSum()), let exact = value.exact.adding(part.exact),
          let slack = value.slack.adding(part.slack)
        else { return nil }
        value = (exact, slack)
      }
      return value
    }
  }

  private func named(_ line: Int) -> LinesSum {
    if table.lines[line].role == .group { return groups[line] ?? LinesSum() }
    var sum = LinesSum()
    sum.add(amounts[line], isRounded: amounts[line].isRounded(in: table))
    return sum
  }

  /// What a total of which nothing says what it adds may add: the lines since the last heading or total, those of its
  /// group, all.
  static func likely(_ total: Int, in table: LineTable) -> [LineSum] {
    let group = table.lines[total].group
    let last = table.lines.indices.prefix(total).last {
      table.lines[$0].role == .group || table.lines[$0].role == .total
    }
    return [.since(last.map { $0 + 1 } ?? 0), .since(Int(group) + 1), .since(0)]
  }

  /// Whether a total's figure is what its lines come to, but for rounding; nil where it cannot be known.
  func residue(_ total: Int, _ sum: LineSum) -> Residue? {
    guard amounts[total].isFigure, let printed = amounts[total].exact, let lines = value(sum, of: total),
      let difference = printed.subtracting(lines.exact)
    else { return nil }
    return Residue(
      difference: difference, rounding: rounding(difference, amounts[total], lines.exact, lines.slack))
  }

  private func rounding(
    _ difference: Exact, _ total: Amount, _ lines: Exact, _ slack: Exact
  ) -> Residue.Rounding {
    if difference.isZero { return .sure }
    let step = max(table.rounding.step(for: table.unit(total).unit) ?? total.step, total.step)
    if lines.rounded(to: step, table.rounding.rounding) == total.exact { return .sure }
    guard !slack.isZero, let room = total.halfStep.exact.flatMap(slack.adding),
      !(room < difference.magnitude)
    else { return .none }
    return table.isRounded || table.unit(total).unit == .percent ? .sure : .possible
  }

  /// A printed total less its lines.
  struct Residue {
    enum Rounding: Sendable { case none, possible, sure }

    var difference: Exact
    /// Sure where `agenda check` accepts it: the source declares the rounding, or they are shares. Amounts in t.kr. and
    /// mio. kr. may be rounded.
    var rounding: Rounding
  }
}
