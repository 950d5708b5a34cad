internal import Diagnostics

extension Scenarios {
  package static let checks: [Check] = rules.map { Check($0) } + [deficitAtFullOccupancy, yearOrder]
  package static let rules: [CellRule] = [total, lastParty]

  private static let total = CellRule(
    "scenarios-total-mismatch",
    Phrase(
      da: "Et scenaries »i alt« er ikke summen af linjerne over den.",
      en: "The total of a scenario is not the sum of the lines above it."), for: Scenarios.self
  ) { _, table in
    guard let total = table.row(named: .total) else { return nil }
    let rows = table.rows.indices.prefix(total).filter { table.rows[$0].isData }
    return { (cell, evaluation) throws(FigureError) in
      guard cell.row == total, !rows.isEmpty, table.columns[cell.column].isSummed else { return nil }
      let sum = try evaluation.sum(rows: rows, at: cell.span)
      let addends = evaluation.inputs
      return RuledFigure(
        value: sum,
        how: inBothLanguages { language in
          addends.map { $0.value.numberText(language) }.joined(separator: " + ")
        })
    }
  }

  /// The last of the parties pays what the others leave of the total.
  private static let lastParty = CellRule(
    "scenarios-share-mismatch",
    Phrase(
      da: "Parternes andele giver ikke tilsammen scenariets »i alt«.",
      en: "The parties' shares do not add up to the total of the scenario."), for: Scenarios.self
  ) { _, table in
    guard let total = table.row(named: .total) else { return nil }
    let labelled = table.rows.indices.suffix(from: total + 1).filter { isParty(table.rows[$0]) }
    return { (cell, evaluation) throws(FigureError) in
      guard cell.row == labelled.last, table.columns[cell.column].isSummed else { return nil }
      let parties = labelled.filter { table.printed($0, cell.column)?.unit.unit != .percent }
      // A party's own formula tells its error: the last is then not told it again.
      guard parties.count > 1, parties.last == cell.row,
        cell.isComputed || parties.allSatisfy({ table.formulas($0, cell.column).isEmpty })
      else { return nil }
      var rest = try evaluation.input(cell.key(total, cell.column), cell.span)
      for party in parties.dropLast() {
        let share = try evaluation.input(cell.key(party, cell.column), cell.span)
        rest = try evaluation.combine(.minus, rest, share, cell.span)
      }
      let inputs = evaluation.inputs
      return RuledFigure(
        value: rest,
        how: inBothLanguages { language in
          inputs.map { $0.value.numberText(language) }.joined(separator: " − ")
        })
    }
  }

  /// "Regionens andel", "The region's share".
  private static func isParty(_ row: RecordTable.Row) -> Bool {
    let words = Name(row.label.text).text.split(separator: "-")
    return row.role == nil && words.contains { $0 == "andel" || $0 == "share" }
  }

  /// A place that is taken the whole year pays for itself.
  private static let deficitAtFullOccupancy = Check(
    "scenarios-deficit-at-full-occupancy",
    Phrase(
      da: "Et scenarie har underskud i et år, hvor belægningen er 100 %.",
      en: "A scenario has a deficit in a year with full occupancy."), for: Scenarios.self
  ) { scenarios, record, figures in
    guard let table = scenarios.body.table, !table.isMisread, let path = scenarios.occupancy else {
      return []
    }
    return table.rows.indices.filter { table.rows[$0].year != nil }.flatMap { row in
      table.columns.indices.compactMap { column -> Proof? in
        let context = FigureContext(scope: scenarios.body.scope, record: record, row: row, column: column)
        let names = path + [table.columns[column].name, table.rows[row].name]
        guard let printed = table.printed(row, column),
          let occupied = figures.input(of: names, in: context, at: scenarios.body.span),
          occupied.value.exact == .one, table.formulas(row, column).isEmpty
        else { return nil }
        return Proof(
          printed: printed, computed: Quantity(.zero, unit: printed.unit.unit), .house,
          subject: .cell(table, row, column), how: .fullOccupancy, inputs: [occupied],
          at: table.cell(row, column).span,
          acceptances: table.acceptances(row, column) + scenarios.body.acceptances)
      }
    }
  }

  private static let yearOrder = Check(
    "scenarios-year-order",
    Phrase(da: "Driftsårene står ikke i rækkefølge.", en: "The years of operation are not in order."),
    for: Scenarios.self
  ) { scenarios, _, _ in
    guard let table = scenarios.body.table, !table.isMisread else { return [] }
    let years = table.rows.indices.compactMap { row in table.rows[row].year.map { (row: row, year: $0) } }
    return zip(years, years.dropFirst()).map { before, after in
      Proof(
        rule: .year(table.rows[after.row].label.text),
        broken: before.year < after.year
          ? nil : .afterYear(table.rows[after.row].label.text, table.rows[before.row].label.text),
        at: table.rows[after.row].span,
        acceptances: table.rows[after.row].acceptances + scenarios.body.acceptances)
    }
  }
}

extension RecordTable.Row {
  /// 2 of "driftsår-2" and "year-2".
  fileprivate var year: Int? {
    let prefix = ["driftsår-", "year-"].first { name.text.hasPrefix($0) }
    return prefix.flatMap { Int(name.text.dropFirst($0.count)) }.flatMap { $0 < 100 ? $0 : nil }
  }
}

extension Phrase {
  fileprivate static let total = Phrase(da: "i-alt", en: "total")
  fileprivate static let fullOccupancy = Phrase(da: "belægning 100 %", en: "occupancy 100 %")
  fileprivate static func year(_ label: String) -> Phrase { Phrase(da: "»\(label)«", en: "'\(label)'") }
  fileprivate static func afterYear(_ label: String, _ before: String) -> Phrase {
    Phrase(
      da: "»\(label)« står efter »\(before)«: årene er ikke i rækkefølge",
      en: "'\(label)' stands after '\(before)': the years are not in order")
  }
}
