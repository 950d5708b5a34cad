internal import Diagnostics

extension Allocation {
  package static let checks: [Check] =
    rules.map { Check($0) } + [shareTotalMismatch, amountTotalMismatch, proportionMismatch, dateMismatch]

  private static let shareTotalMismatch = Check(
    "allocation-share-total-mismatch",
    Phrase(
      da: "Andelene giver ikke 100 %, heller ikke når hver af dem er afrundet.",
      en: "The shares do not give 100 %, even with each of them rounded."), for: Allocation.self
  ) { allocation, _, _ in
    guard let places = AllocationPlaces(allocation), let share = places.share, let total = places.total,
      let printed = places.table.printed(total, share)
    else { return [] }
    let wholeSteps = (places.table.dataRows.count + 1) / 2 - 1
    let slack = printed.step.multiplied(by: Exact(max(0, wholeSteps))) ?? .zero
    return [
      Proof(
        printed: printed,
        computed: Quantity(.one, unit: .percent, slack: slack),
        allocation.body.rounding, subject: .said(.shares),
        how: .whole, at: places.table.cell(total, share).span,
        acceptances: places.table.acceptances(total, share) + allocation.body.acceptances)
    ]
  }

  private static let amountTotalMismatch = Check(
    "allocation-total-mismatch",
    Phrase(
      da: "Der fordeles ikke præcis det beløb, der er at fordele.",
      en: "What is distributed is not exactly the amount there is to distribute."), for: Allocation.self
  ) { allocation, record, figures in
    guard let places = AllocationPlaces(allocation), let total = places.total else { return [] }
    return places.amounts.compactMap { column in
      guard let printed = places.table.printed(total, column), let path = places.path(of: column, allocation),
        let amount = (try? figures.distributed(by: allocation, places, record, column)) ?? nil
      else { return nil }
      return Proof(
        printed: printed, computed: amount.value, .house,
        subject: .said(.distributed(places.table.columnTitle(column))),
        how: Phrase(same: path.map(\.text).joined(separator: ".")), inputs: [amount],
        at: places.table.cell(total, column).span,
        acceptances: places.table.acceptances(total, column) + allocation.body.acceptances)
    }
  }
}

extension Phrase {
  fileprivate static let shares = Phrase(da: "andelene i alt", en: "the shares in all")
  fileprivate static let whole = Phrase(da: "alle andele", en: "all shares")
  fileprivate static func distributed(_ column: String) -> Phrase {
    Phrase(da: "fordelt i alt, »\(column)«", en: "distributed in all, '\(column)'")
  }
}
