internal import Diagnostics
internal import Syntax

extension Budget {
  /// A rate that amounts are indexed by, which tells not whether it is provisional.
  static let rateStatus = Check(
    "budget-rate-status",
    Phrase(
      da: "Et beløb er fremskrevet med en sats, og der står ikke, om den er foreløbig eller endelig.",
      en: "An amount is indexed by a rate that does not say whether it is provisional or final."),
    severity: .hint, for: Budget.self
  ) { budget, record, figures in
    guard let table = budget.body.table, !table.isMisread else { return [] }
    var told: Set<FigureKey> = []
    var isSaid: [Int: Bool] = [:]
    let project = figures.project
    return indexations(table).compactMap { place in
      let context = FigureContext(
        scope: budget.body.scope, record: record, row: place.row, column: place.column)
      guard let rate = try? Evaluation(figures: figures, context: context).cells(place.rate, place.span),
        rate.keys.count == 1, let key = rate.keys.first, case .cell(let other, let row, _) = key,
        !told.contains(key)
      else { return nil }
      let says = isSaid[other] ?? saysStatus(project, other)
      isSaid[other] = says
      let notes = table.cell(place.row, place.column).notes + table.rows[place.row].label.notes
      guard !says, !saysStatus(project, other, row),
        !saysStatus(budget.body, of: Set(notes.map(\.text)), project)
      else { return nil }
      told.insert(key)
      return Proof(
        rule: .rate(place.rate), broken: .noStatus(place.rate), help: .tellStatus, at: place.span,
        acceptances: table.acceptances(place.row, place.column) + budget.body.acceptances)
    }
  }

  private struct Indexation {
    var row: Int
    var column: Int
    var rate: [Name]
    var span: SourceSpan
  }

  /// `indeks(x; rate)` in a formula of a cell, its row or its column.
  private static func indexations(_ table: RecordTable) -> [Indexation] {
    table.rows.indices.flatMap { row in
      table.columns.indices.flatMap { column in
        table.formulas(row, column).flatMap { rates($0.expression) }.map {
          Indexation(row: row, column: column, rate: $0.path, span: $0.span)
        }
      }
    }
  }

  private static func rates(_ expression: Expression) -> [(path: [Name], span: SourceSpan)] {
    switch expression.content {
    case .number, .date, .path: return []
    case .binary(_, let left, let right), .range(let left, let right): return rates(left) + rates(right)
    case .call(let function, let arguments):
      guard function == .index, case .path(let path)? = arguments.last?.content else {
        return arguments.flatMap(rates)
      }
      return [(path, expression.span)]
    }
  }

  /// In the record that the rate stands in: its title, its source, the heads of its columns, its notes.
  private static func saysStatus(_ project: Project, _ record: Int) -> Bool {
    let body = project.records[record].body
    guard let table = body.table else { return false }
    let file = project.file(table.file)
    let texts =
      [plainText(body.title, in: file), plainText(body.source, in: file)]
      + table.columns.indices.map { table.columnTitle($0) }
    return texts.contains(where: isStatus) || saysStatus(body, of: Set(body.notes.map(\.name)), project)
  }

  /// In the row that it stands in.
  private static func saysStatus(_ project: Project, _ record: Int, _ row: Int) -> Bool {
    guard let table = project.records[record].body.table else { return false }
    let file = project.file(table.file)
    let cells = table.columns.indices.map { file.text(table.cell(row, $0).span) }
    return (cells + [table.rows[row].label.text, plainText(table.rows[row].explanation, in: file)])
      .contains(where: isStatus)
  }

  private static func saysStatus(_ body: RecordBody, of names: Set<String>, _ project: Project) -> Bool {
    !names.isEmpty
      && body.notes.contains { note in
        names.contains(note.name)
          && isStatus(plainText(note.content, in: project.file(Int(body.span.file))))
      }
  }

  private static func isStatus(_ text: String) -> Bool {
    let text = text.lowercased()
    return statusWords.contains { text.contains($0) }
  }

  private static let statusWords = [
    "foreløbig", "forvent", "ventet", "ventes", "endelig", "skøn", "fastsat", "vedtag", "provisional",
    "expect", "estimate", "final", "adopted",
  ]
}

extension Phrase {
  fileprivate static func rate(_ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(da: "satsen »\(name)«", en: "the rate '\(name)'")
  }
  fileprivate static func noStatus(_ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(
      da: "der fremskrives med »\(name)«, og der står ikke, om satsen er foreløbig eller endelig",
      en: "amounts are indexed by '\(name)', which does not say whether it is provisional or final")
  }
  fileprivate static let tellStatus = Phrase(
    da: "skriv det i satsens tabel eller i en note ved beløbet",
    en: "say it in the table of the rate or in a note at the amount")
}
