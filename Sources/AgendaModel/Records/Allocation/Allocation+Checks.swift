internal import Diagnostics

extension Allocation {
  package static let checks: [Check] = [shareMismatch, shareTotalMismatch, amountTotalMismatch]

  private static let shareMismatch = Check(
    "allocation-share-mismatch",
    Phrase(
      da: "En kommunes andel er ikke dens antal delt med det samlede antal.",
      en: "A municipality's share is not its number over the total number."), for: Allocation.self
  ) { allocation, record, figures in
    guard let places = Places(allocation), let number = places.number, let share = places.share else {
      return []
    }
    return places.table.dataRows.compactMap { row in
      guard let printed = places.table.printed(row, share),
        let part = try? figures.value(.cell(record: record, row: row, column: number)),
        let whole = try? figures.value(.cell(record: record, row: places.total, column: number)),
        let quotient = part.exact.divided(by: whole.exact)
      else { return nil }
      return Proof(
        printed: printed, computed: Quantity(quotient, unit: .percent),
        allocation.body.rounding, subject: .share(places.table.rows[row].label.text),
        how: inBothLanguages { "\(part.numberText($0)) / \(whole.numberText($0))" },
        at: places.table.cell(row, share).span, acceptances: places.acceptances(row, share))
    }
  }

  private static let shareTotalMismatch = Check(
    "allocation-share-total-mismatch",
    Phrase(
      da: "Andelene giver ikke 100 %, heller ikke når hver af dem er afrundet.",
      en: "The shares do not give 100 %, even with each of them rounded."), for: Allocation.self
  ) { allocation, _, _ in
    guard let places = Places(allocation), let share = places.share,
      let printed = places.table.printed(places.total, share)
    else { return [] }
    let wholeSteps = (places.table.dataRows.count + 1) / 2 - 1
    let slack = printed.step.multiplied(by: Exact(max(0, wholeSteps))) ?? .zero
    return [
      Proof(
        printed: printed,
        computed: Quantity(.one, unit: .percent, slack: slack), allocation.body.rounding, subject: .shares,
        how: .whole, at: places.table.cell(places.total, share).span,
        acceptances: places.acceptances(places.total, share))
    ]
  }

  private static let amountTotalMismatch = Check(
    "allocation-total-mismatch",
    Phrase(
      da: "Der fordeles ikke præcis det beløb, der er at fordele.",
      en: "What is distributed is not exactly the amount there is to distribute."), for: Allocation.self
  ) { allocation, record, figures in
    guard let places = Places(allocation) else { return [] }
    return places.amounts.enumerated().compactMap { index, column in
      let paths = allocation.amounts
      guard let path = paths.count > 1 ? paths.dropFirst(index).first : paths.first,
        let printed = places.table.printed(places.total, column)
      else { return nil }
      let context = FigureContext(
        scope: allocation.body.scope, record: record, row: places.total, column: column)
      guard let amount = figures.value(of: path, in: context, at: allocation.body.span) else { return nil }
      return Proof(
        printed: printed, computed: amount, .house,
        subject: .distributed(places.table.columnTitle(column)),
        how: Phrase(same: path.map(\.text).joined(separator: ".")),
        at: places.table.cell(places.total, column).span,
        acceptances: places.acceptances(places.total, column))
    }
  }
}

/// Where an allocation's parts stand in its table; nil without a table that has a total.
private struct Places {
  let table: RecordTable
  let total: Int
  let number: Int?
  let share: Int?
  /// Every other column of figures: one an amount.
  let amounts: [Int]
  private let own: [Acceptance]

  init?(_ allocation: Allocation) {
    guard let table = allocation.body.table, !table.isMisread, let total = table.totalRow else { return nil }
    func column(_ words: Phrase) -> Int? {
      [words.danish, words.english].compactMap { table.columns(named: Name($0)).first }.first
    }
    self.table = table
    self.total = total
    number = column(Phrase(da: "antal", en: "count"))
    share = column(Phrase(da: "andel", en: "share"))
    let others = [number, share]
    amounts = table.figureColumns.filter { !others.contains($0) }
    own = allocation.body.acceptances
  }

  func acceptances(_ row: Int, _ column: Int) -> [Acceptance] { table.acceptances(row, column) + own }
}

extension Phrase {
  fileprivate static func share(_ municipality: String) -> Phrase {
    Phrase(da: "andelen for »\(municipality)«", en: "the share of '\(municipality)'")
  }
  fileprivate static let shares = Phrase(da: "andelene i alt", en: "the shares in all")
  fileprivate static let whole = Phrase(da: "alle andele", en: "all shares")
  fileprivate static func distributed(_ column: String) -> Phrase {
    Phrase(da: "fordelt i alt, »\(column)«", en: "distributed in all, '\(column)'")
  }
}
