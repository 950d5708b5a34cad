internal import Diagnostics
internal import Syntax

extension Placements {
  /// Who has lived at one place only has spent there what was spent on residences, at that place's price.
  static let onePlace = Check(
    "placements-one-place",
    Phrase(
      da:
        "Et forløb har ét opholdssted, men udgiften eller prisen dér er en anden end for opholdsstederne i alt.",
      en: "A course has one residence, but its cost or price there is not that of the residences in all."),
    for: Placements.self
  ) { placements, record, figures in
    guard let table = placements.body.table, !table.isMisread, let places = table.column(named: .places)
    else { return [] }
    let parts = table.partsOfResidences
    return table.dataRows.filter { table.printed($0, places)?.exact == .one }.flatMap { row in
      parts.compactMap { part, whole in
        proof(placements.body, record, (row, part), (row, whole), count: places, figures)
      }
    }
  }

  private static func proof(
    _ body: RecordBody, _ record: Int, _ part: (row: Int, column: Int), _ whole: (row: Int, column: Int),
    count: Int, _ figures: Figures
  ) -> Proof? {
    guard let table = body.table,
      !table.formulas(part.row, part.column).contains(where: { $0.relation == .equal }),
      let printed = table.printed(part.row, part.column),
      let value = try? figures.value(.cell(record: record, row: whole.row, column: whole.column)),
      let places = try? figures.value(.cell(record: record, row: part.row, column: count))
    else { return nil }
    let inputs = [
      FigureInput(value: value, span: table.cell(whole.row, whole.column).span),
      FigureInput(value: places, span: table.cell(part.row, count).span),
    ]
    return Proof(
      printed: printed, computed: value, body.rounding, subject: .cell(table, part.row, part.column),
      how: .onlyPlace(table.columnTitle(whole.column)), inputs: inputs,
      at: table.cell(part.row, part.column).span,
      acceptances: table.acceptances(part.row, part.column) + body.acceptances)
  }
}

extension RecordTable {
  /// Columns "heraf …" of one place, with the column of all places they are part of: amounts of `opholdssteder`,
  /// prices of `pris`.
  fileprivate var partsOfResidences: [(part: Int, whole: Int)] {
    let (residences, price) = (column(named: .residences), column(named: .price))
    return columns.indices.compactMap { index in
      let words = Name(columns[index].labels.last?.text ?? "").text
      guard words.hasPrefix("heraf") || words.hasPrefix("of-which"), index != residences,
        let whole = columns[index].isSummed ? residences : price, whole != index,
        columns[index].unit.unit == columns[whole].unit.unit
      else { return nil }
      return (index, whole)
    }
  }
}

extension Phrase {
  fileprivate static let residences = Phrase(da: "opholdssteder", en: "residences")
  fileprivate static let places = Phrase(da: "steder", en: "places")
  fileprivate static let price = Phrase(da: "pris", en: "price")
  fileprivate static func onlyPlace(_ column: String) -> Phrase {
    Phrase(da: "ét sted, så det samme som »\(column)«", en: "one place, so the same as '\(column)'")
  }
}
