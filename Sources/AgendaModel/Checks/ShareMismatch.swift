internal import Diagnostics

/// Shares of one whole, added.
struct ShareSum {
  /// With what rounding each of them may leave as its slack.
  let sum: Quantity

  /// Nil where there are fewer than two, or they are too far from 100 % to be shares of one whole.
  init?(_ shares: [Printed]) {
    var sum = Exact.zero
    for share in shares {
      guard let more = sum.adding(share.exact) else { return nil }
      sum = more
    }
    guard shares.count > 1, Self.isNearWhole(sum), let slack = Self.slack(shares) else { return nil }
    self.sum = Quantity(sum, unit: .percent, decimals: shares.map(\.decimals).max() ?? 0, slack: slack)
  }

  /// 100 %, but for what rounding leaves.
  var isWhole: Bool {
    sum.exact.subtracting(.one).map { $0.magnitude <= sum.slack } ?? false
  }

  static func isNearWhole(_ sum: Exact) -> Bool {
    Exact(digits: 8, exponent: -1) <= sum && sum <= Exact(digits: 12, exponent: -1)
  }

  /// Half a digit each, which comes to whole digits; one digit of each that is about.
  private static func slack(_ shares: [Printed]) -> Exact? {
    let steps = max(0, (shares.count + 1) / 2 - 1)
    var slack = (shares.map(\.step).max() ?? .zero).multiplied(by: Exact(steps))
    for share in shares where share.isApproximate { slack = slack?.adding(share.significantStep) }
    return slack
  }
}

extension Check {
  static let shareMismatch = Check(
    "share-mismatch",
    Phrase(
      da: "En kolonne med andele har en sum, der ikke er summen af dem, eller som ikke er 100 %.",
      en: "A column of shares has a total that is not their sum, or that is not 100 %.")
  ) { project, figures in
    project.records.flatMap { record -> [Proof] in
      guard !(record is Allocation), let table = record.body.table, !table.isMisread,
        let total = table.rows.indices.last(where: { table.rows[$0].isTotal || table.isCalledTotal($0) })
      else { return [] }
      return table.figureColumns.compactMap { proof(total, $0, table, record.body) }
    }
  }
}

/// Nil where the column is no split of one whole, or where a formula tells its total already.
private func proof(_ total: Int, _ column: Int, _ table: RecordTable, _ body: RecordBody) -> Proof? {
  let formulas = table.formulas(total, column)
  guard isOfShares(table.columns[column]), formulas.allSatisfy(\.isTotal),
    let printed = table.printed(total, column).flatMap(asShare), ShareSum.isNearWhole(printed.exact),
    let shares = shares(above: total, column, table), let split = ShareSum(shares.map(\.printed))
  else { return nil }
  var computed = split.sum
  let isSum = verdict(printed, computed, .house).holds
  if isSum { computed.exact = .one } else if !formulas.isEmpty { return nil }
  return Proof(
    printed: printed, computed: computed, .house, subject: .cell(table, total, column),
    how: isSum ? .all : .sum(shares.count),
    inputs: shares.map { FigureInput(value: Quantity($0.printed), span: $0.span) },
    at: table.cell(total, column).span, acceptances: table.acceptances(total, column) + body.acceptances)
}

/// In percent, or under a head that says so.
private func isOfShares(_ column: RecordTable.Column) -> Bool {
  let words = column.labels.flatMap { $0.text.lowercased().split(separator: " ") }
  return column.unit.unit == .percent
    || words.contains { $0.contains("%") || ["pct.", "procent", "percent", "andel", "share"].contains($0) }
}

/// The printed shares above a total; nil where one is computed, withheld or no single figure.
private func shares(
  above total: Int, _ column: Int, _ table: RecordTable
) -> [(printed: Printed, span: SourceSpan)]? {
  var shares: [(printed: Printed, span: SourceSpan)] = []
  for row in table.rows.indices.prefix(total) where table.rows[row].isData && !table.isCalledTotal(row) {
    let cell = table.cell(row, column)
    switch cell.value {
    case .figure(let printed):
      guard let share = asShare(printed) else { return nil }
      shares.append((share, cell.span))
    case .blank, .dash: break
    case .interval, .date, .text, .withheld, .computed: return nil
    }
  }
  return shares
}

/// "40 %", and "40" under a head that says %; nil of another unit.
private func asShare(_ printed: Printed) -> Printed? {
  switch printed.unit.unit {
  case .percent: return printed
  case .none:
    guard let percent = UnitSource("%") else { return nil }
    var share = printed
    share.unit = percent
    return share
  case .kroner, .named, .day, .derived: return nil
  }
}

extension Phrase {
  fileprivate static let all = Phrase(da: "alle andele", en: "all shares")
  fileprivate static func sum(_ count: Int) -> Phrase {
    Phrase(da: "summen af \(count) andele", en: "the sum of \(count) shares")
  }
}
