internal import Diagnostics

extension Allocation {
  /// Amounts that are printed without the key: two columns by the same key have the same proportions.
  static let proportionMismatch = Check(
    "allocation-proportion-mismatch",
    Phrase(
      da: "En kommune får en anden del af det ene beløb end af det andet, selv om de øvrige får den samme.",
      en: "A municipality gets another part of one amount than of the other, though the others get the same."),
    for: Allocation.self
  ) { allocation, record, figures in
    guard let places = AllocationPlaces(allocation), places.number == nil, allocation.key == nil,
      let total = places.total, let first = places.amounts.first
    else { return [] }
    return places.amounts.dropFirst().flatMap { column in
      proofs(allocation, places.table, total, base: first, column)
    }
  }

  /// None unless most rows have the same factor as the totals.
  private static func proofs(
    _ allocation: Allocation, _ table: RecordTable, _ total: Int, base: Int, _ column: Int
  ) -> [Proof] {
    guard let from = table.printed(total, base), let to = table.printed(total, column),
      let factor = to.exact.divided(by: from.exact)
    else { return [] }
    let proofs = table.dataRows.compactMap { row -> (proof: Proof, isFree: Bool)? in
      guard let part = table.printed(row, base), let printed = table.printed(row, column),
        printed.unit.unit == part.unit.unit, let computed = part.exact.multiplied(by: factor)
      else { return nil }
      let inputs = [(row, base), (total, base), (total, column)].compactMap { row, column in
        table.printed(row, column).map {
          FigureInput(value: Quantity($0), span: table.cell(row, column).span)
        }
      }
      let proof = Proof(
        printed: printed, computed: Quantity(computed, unit: printed.unit.unit, power: printed.unit.power),
        allocation.body.rounding, subject: .cell(table, row, column),
        how: inBothLanguages {
          "\(part.numberText($0)) × \(to.numberText($0)) / \(from.numberText($0))"
        }, inputs: inputs, at: table.cell(row, column).span,
        acceptances: table.acceptances(row, column) + allocation.body.acceptances)
      return (proof, table.formulas(row, column).isEmpty)
    }
    let held = proofs.count(where: \.proof.verdict.holds)
    guard held >= 3, held * 2 > proofs.count else { return [] }
    return proofs.filter(\.isFree).map(\.proof)
  }
}
