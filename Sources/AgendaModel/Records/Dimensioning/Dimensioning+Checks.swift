internal import Diagnostics
internal import Syntax

extension Dimensioning {
  package static let checks: [Check] = rules.map { Check($0) } + [dateOrder, splitMismatch]
  package static let rules: [CellRule] = [places]

  /// The places of a decision: those of the one before, and the change.
  private static let places = CellRule(
    "dimensioning-places-mismatch",
    Phrase(
      da: "Pladserne efter en beslutning er ikke de hidtidige med ændringen lagt til.",
      en: "The places after a decision are not those before it with the change added."),
    for: Dimensioning.self
  ) { _, table in
    guard let chain = DecisionChain(table), let change = chain.change else { return nil }
    let previous = chain.previous
    return { (cell, evaluation) throws(FigureError) in
      guard cell.column == chain.places, let decision = previous[cell.row] else { return nil }
      switch table.cell(cell.row, change).value {
      case .blank, .dash, .text, .date, .interval: return nil
      case .figure, .computed, .withheld: break
      }
      let before = try evaluation.input(cell.key(decision, chain.places), cell.span)
      let by = try evaluation.input(cell.key(cell.row, change), cell.span)
      return try after(before, by, evaluation, cell.span)
    }
  }

  /// 450 and −10 % → 405; 405 and 64 → 469. Whole places.
  private static func after(
    _ before: Quantity, _ change: Quantity, _ evaluation: Evaluation, _ span: SourceSpan
  ) throws(FigureError) -> RuledFigure {
    let isPercent = change.unit == .percent
    let added = isPercent ? try evaluation.combine(.times, before, change, span) : change
    var after = try evaluation.combine(.plus, before, added, span)
    after.decimals = before.decimals
    return RuledFigure(
      value: after,
      how: inBothLanguages { language in
        let sign = change.exact.isNegative ? "−" : "+"
        var size = change
        size.exact = change.exact.magnitude
        return
          "\(before.numberText(language)) \(sign) \(isPercent ? size.text(language) : size.numberText(language))"
      })
  }

  private static let dateOrder = Check(
    "dimensioning-date-order",
    Phrase(
      da: "En beslutning er dateret før den, den bygger på.",
      en: "A decision is dated before the one it builds on."), for: Dimensioning.self
  ) { dimensioning, record, figures in
    guard let table = dimensioning.body.table, !table.isMisread, let chain = DecisionChain(table),
      let decided = chain.decided
    else { return [] }
    let dated = chain.order.compactMap { row in table.day(row, decided).map { (row: row, day: $0) } }
    return zip(dated, dated.dropFirst()).map { before, after in
      let cell = table.cell(after.row, decided)
      let label = table.rows[after.row].label.text
      return Proof(
        rule: .decided(label),
        broken: before.day <= after.day ? nil : .datedBefore(label, after.day, before.day),
        inputs: [before, after].map {
          FigureInput(value: Quantity($0.day), span: table.cell($0.row, decided).span)
        },
        at: cell.span, acceptances: table.acceptances(after.row, decided) + dimensioning.body.acceptances)
    }
  }

  /// Columns in percent beside the change split the places of each row.
  private static let splitMismatch = Check(
    "dimensioning-split-mismatch",
    Phrase(
      da: "Pladsernes fordeling på retninger, steder eller kommuner giver ikke 100 %.",
      en: "The split of the places over lines, sites or municipalities does not give 100 %."),
    for: Dimensioning.self
  ) { dimensioning, record, figures in
    guard let table = dimensioning.body.table, !table.isMisread, let chain = DecisionChain(table) else {
      return []
    }
    let shares = table.figureColumns.filter { $0 != chain.change && table.columns[$0].unit.unit == .percent }
    guard shares.count > 1 else { return [] }
    return table.rows.indices.compactMap { splitProof(of: $0, shares, dimensioning, table) }
  }

  private static func splitProof(
    of row: Int, _ shares: [Int], _ dimensioning: Dimensioning, _ table: RecordTable
  ) -> Proof? {
    let printed = shares.compactMap { table.printed(row, $0) }
    guard printed.count == shares.count, let last = shares.last, let split = ShareSum(printed) else {
      return nil
    }
    let label = table.rows[row].label.text
    return Proof(
      rule: .split(label), broken: split.isWhole ? nil : .notWhole(label, split.sum),
      inputs: shares.compactMap { column in
        table.printed(row, column).map {
          FigureInput(value: Quantity($0), span: table.cell(row, column).span)
        }
      }, at: table.cell(row, last).span,
      acceptances: table.acceptances(row, last) + dimensioning.body.acceptances)
  }
}

/// The decisions of a table from the first to the last; a paper may print the newest first.
private struct DecisionChain {
  let table: RecordTable
  let places: Int
  let change: Int?
  let decided: Int?
  /// Rows from the oldest to the newest.
  let order: [Int]
  let isReversed: Bool

  init?(_ table: RecordTable) {
    guard let places = table.column(named: Phrase(da: "pladser", en: "places")) else { return nil }
    self.table = table
    self.places = places
    change = table.column(named: Phrase(da: "ændring", en: "change"))
    let decided = table.column(named: Phrase(da: "besluttet", en: "decided"))
    self.decided = decided
    let rows = table.rows.indices.filter { table.rows[$0].role != .group && table.rows[$0].role != .ofWhich }
    let days = decided.map { column in rows.compactMap { table.day($0, column) } } ?? []
    isReversed = days.count > 2 && zip(days, days.dropFirst()).allSatisfy { $0 > $1 }
    order = isReversed ? rows.reversed() : rows
  }

  /// The decision before each; none where a change between has no number of places.
  var previous: [Int: Int] {
    var found: [Int: Int] = [:]
    var last: Int?
    for row in order {
      found[row] = last
      if !isEmpty(row, places) {
        last = row
      } else if let change, !isEmpty(row, change) {
        last = nil
      }
    }
    return found
  }

  private func isEmpty(_ row: Int, _ column: Int) -> Bool {
    switch table.cell(row, column).value {
    case .blank, .dash, .text: true
    case .figure, .interval, .date, .withheld, .computed: false
    }
  }
}

extension RecordTable {
  func day(_ row: Int, _ column: Int) -> Day? {
    if case .date(let day) = cell(row, column).value { day } else { nil }
  }
}

extension Phrase {
  fileprivate static func decided(_ label: String) -> Phrase {
    Phrase(da: "datoen for »\(label)«", en: "the date of '\(label)'")
  }
  fileprivate static func datedBefore(_ label: String, _ day: Day, _ before: Day) -> Phrase {
    Phrase(
      da:
        "»\(label)«: besluttet \(day.text(.danish)), før den beslutning, den bygger på (\(before.text(.danish)))",
      en:
        "'\(label)': decided \(day.text(.english)), before the decision it builds on (\(before.text(.english)))"
    )
  }
  fileprivate static func split(_ label: String) -> Phrase {
    Phrase(da: "fordelingen for »\(label)«", en: "the split of '\(label)'")
  }
  fileprivate static func notWhole(_ label: String, _ sum: Quantity) -> Phrase {
    Phrase(
      da: "fordelingen for »\(label)« giver \(sum.text(.danish)), ikke 100 %",
      en: "the split of '\(label)' gives \(sum.text(.english)), not 100 %")
  }
}
