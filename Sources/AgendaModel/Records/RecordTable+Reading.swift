internal import Diagnostics
internal import Syntax

extension RecordTable {
  /// From the rows as written; what does not fit is reported.
  init?(
    _ source: TableSource, in file: SourceFile, unit: UnitSource, into diagnostics: inout [Diagnostic]
  ) {
    var reader = TableReader(source: source, file: file, unit: unit)
    guard let table = reader.read() else {
      diagnostics += reader.diagnostics
      return nil
    }
    self = table
    diagnostics += reader.diagnostics
  }
}

private struct TableReader {
  let source: TableSource
  let file: SourceFile
  let unit: UnitSource
  var diagnostics: [Diagnostic] = []

  mutating func read() -> RecordTable? {
    guard let last = source.head.last, !last.cells.isEmpty else { return nil }
    let width = last.cells.count - 1
    var table = RecordTable(
      file: file.index, corner: label(source.cells[last.cells.lowerBound].range))
    table.columns = (0..<width).map { column(last.cells.lowerBound + 1 + $0, $0) }
    reportRepeatedColumns(table.columns)
    table.rows.reserveCapacity(source.rows.count)
    table.cells.reserveCapacity(source.rows.count * width)
    table.isMisread = source.rows.contains { $0.isMisread }
    var group: Int?
    for row in source.rows { add(row, to: &table, width, &group) }
    settleKinds(&table)
    table.indexRows()
    return table
  }

  // MARK: Columns

  private mutating func column(_ index: Int, _ position: Int) -> RecordTable.Column {
    let range = source.cells[index].range
    let cell = readCell(file, range, into: &diagnostics)
    let lower = label(cell)
    var labels = [lower]
    if source.head.count > 1, let upper = upperLabel(position + 1) { labels.insert(upper, at: 0) }
    let named = cell.braces.compactMap(\.name).first
    let name = named.map { Name($0.text) } ?? Name(labels.map(\.text).joined(separator: " "))
    return RecordTable.Column(
      name: name, labels: labels, unit: unitSource(cell.braces) ?? unit,
      kind: cell.braces.contains { $0.role == .text } ? .text : .figures,
      formulas: formulas(cell.braces), span: cell.content)
  }

  /// An empty cell in the upper row belongs to the one on its left.
  private mutating func upperLabel(_ position: Int) -> RecordTable.Label? {
    let upper = source.head[0].cells
    for index in stride(
      from: min(upper.lowerBound + position, upper.upperBound - 1), through: upper.lowerBound + 1, by: -1)
    {
      let range = source.cells[index].range
      if !range.isEmpty { return label(range) }
    }
    return nil
  }

  private mutating func reportRepeatedColumns(_ columns: [RecordTable.Column]) {
    var seen: Set<Name> = []
    for column in columns where !seen.insert(column.name).inserted {
      diagnostics.append(
        .error("duplicate-column", .repeatedColumn(column.name), at: column.span, help: .giveName))
    }
  }

  // MARK: Rows

  private mutating func add(
    _ row: TableSource.Row, to table: inout RecordTable, _ width: Int, _ group: inout Int?
  ) {
    guard let first = row.cells.first else { return }
    let cell = readCell(file, source.cells[first].range, into: &diagnostics)
    let label = label(cell)
    let role = cell.braces.compactMap(\.role).first
    let named = cell.braces.compactMap(\.name).first
    if role == .group { group = table.rows.count }
    var read = RecordTable.Row(
      name: named.map { Name($0.text) } ?? Name(label.text), label: label, role: role,
      unit: unitSource(cell.braces), formulas: formulas(cell.braces),
      acceptances: acceptances(cell.braces, unitSource(cell.braces) ?? unit),
      group: role == .group ? nil : group, explanation: [], span: cell.content)
    if !row.explanation.range.isEmpty {
      read.explanation = readInlines(file, row.explanation.range, into: &diagnostics)
    }
    for column in 0..<width {
      let position = row.cells.lowerBound + 1 + column
      let isThere = role != .group && position < row.cells.upperBound
      let inherited = read.unit ?? table.columns[column].unit
      table.cells.append(
        isThere
          ? valueCell(source.cells[position].range, inherited, table.columns[column])
          : .blank(cell.content))
    }
    table.rows.append(read)
  }

  private mutating func valueCell(
    _ range: Range<Int>, _ inherited: UnitSource, _ column: RecordTable.Column
  ) -> RecordTable.Cell {
    let cell = readCell(file, range, into: &diagnostics)
    let span = cell.content
    let text = file.text(span)
    let isText = column.kind == .text || text.hasPrefix("{{")
    let value: CellValue =
      isText && !text.isEmpty
      ? .text : readValue(text, inherited: inherited, at: span, into: &diagnostics)
    return RecordTable.Cell(
      value: value, formulas: formulas(cell.braces), acceptances: acceptances(cell.braces, inherited),
      notes: cell.notes, span: span)
  }

  /// A column is figures, dates or text, as its cells are; one cell that does not fit is an error.
  private mutating func settleKinds(_ table: inout RecordTable) {
    for column in table.columns.indices where table.columns[column].kind != .text {
      var figures: [Int] = []
      var dates: [Int] = []
      var texts: [Int] = []
      for row in table.rows.indices {
        switch table.cell(row, column).value {
        case .figure, .interval, .computed: figures.append(row)
        case .date: dates.append(row)
        case .text: texts.append(row)
        case .blank, .dash, .withheld: break
        }
      }
      if texts.count >= max(1, figures.count + dates.count) {
        table.columns[column].kind = .text
      } else if dates.count > figures.count {
        table.columns[column].kind = .dates
        reportMisfits(figures + texts, column, table, .date)
      } else {
        table.columns[column].cellUnit = cellUnit(column, table)
        reportMisfits(dates + texts, column, table, .figure)
      }
    }
  }

  private func cellUnit(_ column: Int, _ table: RecordTable) -> Unit? {
    guard table.columns[column].unit.unit == .none else { return nil }
    let units = table.rows.indices.compactMap { row in
      if case .figure(let printed) = table.cell(row, column).value { printed.unit.unit } else { nil }
    }
    guard let first = units.first, units.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private mutating func reportMisfits(
    _ rows: [Int], _ column: Int, _ table: RecordTable, _ expected: Phrase
  ) {
    for row in rows
    where !(table.cell(row, column).formulas.isEmpty && isReported(table.cell(row, column).span)) {
      let cell = table.cell(row, column)
      diagnostics.append(
        .error(
          "misfit-cell", .misfit(file.text(cell.span), expected), at: cell.span, help: .textColumn))
    }
  }

  /// A malformed figure has its own message already.
  private func isReported(_ span: SourceSpan) -> Bool {
    diagnostics.contains { $0.span == span }
  }

  // MARK: Parts

  private mutating func label(_ range: Range<Int>) -> RecordTable.Label {
    label(readCell(file, range, into: &diagnostics))
  }

  private mutating func label(_ cell: CellSource) -> RecordTable.Label {
    let content = readInlines(file, cell.content.range, into: &diagnostics)
    return RecordTable.Label(
      content: content, notes: cell.notes, text: plainText(content, in: file), span: cell.content)
  }

  private mutating func unitSource(_ braces: [BraceSource]) -> UnitSource? {
    guard let span = braces.compactMap(\.unit).first else { return nil }
    return readUnit(file, span, into: &diagnostics)
  }

  private mutating func formulas(_ braces: [BraceSource]) -> [Formula] {
    braces.compactMap(\.formula).compactMap { readFormula(file, $0, into: &diagnostics) }
  }

  private mutating func acceptances(_ braces: [BraceSource], _ unit: UnitSource) -> [Acceptance] {
    braces.compactMap { readAcceptance(file, $0, unit: unit, into: &diagnostics) }
  }
}

func readUnit(_ file: SourceFile, _ span: SourceSpan, into diagnostics: inout [Diagnostic]) -> UnitSource? {
  if let unit = UnitSource(file.text(span)) { return unit }
  diagnostics.append(.error("unknown-unit", .noUnit(file.text(span)), at: span))
  return nil
}

func readFormula(
  _ file: SourceFile, _ source: FormulaSource, into diagnostics: inout [Diagnostic]
) -> Formula? {
  readExpression(file, source.span, into: &diagnostics).map {
    Formula(relation: source.relation, expression: $0, span: source.span)
  }
}

/// `unit`: that of what it stands at, for a deviation without one.
func readAcceptance(
  _ file: SourceFile, _ brace: BraceSource, unit: UnitSource, into diagnostics: inout [Diagnostic]
) -> Acceptance? {
  guard let accept = brace.accept else { return nil }
  let subject = file.text(accept.subject)
  var reader = FigureReader(subject, inherited: unit)
  if case .figure(let printed)? = try? reader.read() {
    return Acceptance(subject: .deviation(printed), reason: file.text(accept.reason), span: brace.span)
  }
  return Acceptance(subject: .code(subject), reason: file.text(accept.reason), span: brace.span)
}

/// The characters of inlines as written; a claim counts with what it prints.
func plainText(_ inlines: [MarkupInline], in file: SourceFile) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .link(_, let inner), .reference(_, let inner, _):
      plainText(inner, in: file)
    case .claim(let claim): claim.printed.map { file.text($0) } ?? ""
    case .image(_, let alternative, _): alternative
    case .note, .lineBreak: ""
    }
  }.joined()
}

extension Phrase {
  fileprivate static let date = Phrase(da: "datoer", en: "dates")
  fileprivate static let figure = Phrase(da: "tal", en: "figures")
  fileprivate static let textColumn = Phrase(
    da: "er kolonnen tekst, så skriv {tekst} efter dens overskrift",
    en: "if the column is text, write {text} after its heading")
  fileprivate static let giveName = Phrase(
    da: "giv den ene et navn: {#navn} efter overskriften", en: "name one of them: {#name} after the heading")

  fileprivate static func repeatedColumn(_ name: Name) -> Phrase {
    Phrase(da: "to kolonner hedder »\(name.text)«", en: "two columns are named '\(name.text)'")
  }
  fileprivate static func misfit(_ text: String, _ expected: Phrase) -> Phrase {
    Phrase(
      da: "»\(text)« står i en kolonne med \(expected.danish)",
      en: "'\(text)' stands in a column of \(expected.english)")
  }
  fileprivate static func noUnit(_ text: String) -> Phrase {
    Phrase(da: "»\(text)« er ikke en enhed", en: "'\(text)' is not a unit")
  }
}
