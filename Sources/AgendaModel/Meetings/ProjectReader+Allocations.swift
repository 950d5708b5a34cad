internal import Diagnostics
internal import Syntax

/// Gives allocations that print no table the one they ask for: the key's rows, their numbers and shares, and a column
/// for each amount. Its figures are computed like any others.
extension ProjectReader {
  mutating func completeAllocations() {
    var open = project.records.indices.filter {
      (project.records[$0] as? Allocation)?.isToBeComputed ?? false
    }
    // One may distribute what another comes to, or follow it as a key.
    for _ in 0..<Self.longestChain where !open.isEmpty {
      let before = open.count
      open = open.filter { complete($0) != nil }
      if open.count == before { break }
    }
    for index in open { reportIncomplete(index) }
  }

  /// How many allocations may need each other in a row.
  private static let longestChain = 8

  /// Nil where it is done; else why it cannot be.
  private mutating func complete(_ index: Int) -> FigureError? {
    guard var allocation = project.records[index] as? Allocation, let key = allocation.key else { return nil }
    let reader = AllocationTable(allocation, language: project.language, Figures(project))
    do { allocation.body.table = try reader.read(key) } catch { return error }
    project.records[index] = allocation
    return nil
  }

  private mutating func reportIncomplete(_ index: Int) {
    guard let error = complete(index), var allocation = project.records[index] as? Allocation else { return }
    allocation.body.table = .unreadable(allocation.body)
    project.records[index] = allocation
    let paths = allocation.amounts + (allocation.key.map { [$0] } ?? [])
    // A name that leads nowhere is told where it stands.
    guard paths.allSatisfy({ project.names.locate($0[...], from: allocation.body.scope) != nil }) else {
      return
    }
    diagnostics.append(.error(error.code, error.message, at: allocation.body.nameSpan, help: error.help))
  }
}

extension Allocation {
  fileprivate var isToBeComputed: Bool {
    body.table == nil && body.view == nil && key != nil && !amounts.isEmpty
  }
}

extension FigureError {
  fileprivate var code: String {
    switch kind {
    case .fault(let code): code.name
    case .unknown, .misread: "empty-record"
    }
  }
}

extension RecordTable {
  /// Stands for what could not be made, which was reported.
  fileprivate static func unreadable(_ body: RecordBody) -> RecordTable {
    var table = RecordTable(
      file: Int(body.span.file), corner: Label(content: [], notes: [], text: "", span: body.nameSpan))
    table.isMisread = true
    return table
  }
}

/// The table of an allocation, made from its key and what it distributes.
private struct AllocationTable {
  let allocation: Allocation
  let language: Language
  let figures: Figures

  init(_ allocation: Allocation, language: Language, _ figures: Figures) {
    self.allocation = allocation
    self.language = language
    self.figures = figures
  }

  private var span: SourceSpan { allocation.body.nameSpan }

  func read(_ key: [Name]) throws(FigureError) -> RecordTable {
    let keys = try allocation.keyColumn(key, figures)
    guard case .cell(let record, _, let column)? = keys.first,
      let source = figures.project.records[record].body.table, !source.isMisread
    else { throw .unknown(.nothing, at: span) }
    var table = RecordTable(file: Int(allocation.body.span.file), corner: source.corner)
    table.columns = [
      number(source.columns[column]), self.column(.share, UnitSource("%") ?? .bare),
    ]
    table.columns += try amounts()
    for case .cell(_, let row, _) in keys { table.rows.append(self.row(source.rows[row])) }
    table.rows.append(total)
    let cell = RecordTable.Cell(value: .computed, formulas: [], acceptances: [], notes: [], span: span)
    table.cells = Array(repeating: cell, count: table.rows.count * table.columns.count)
    // The weights are added even where they are percent.
    table.cells[table.cells.count - table.columns.count].formulas = total.formulas
    table.indexRows()
    return table
  }

  // MARK: Rows

  private func row(_ source: RecordTable.Row) -> RecordTable.Row {
    RecordTable.Row(
      name: source.name, label: unmarked(source.label), role: nil, unit: nil, formulas: [], acceptances: [],
      group: nil, explanation: [], span: span)
  }

  private var total: RecordTable.Row {
    let label = self.label(Phrase(da: "I alt", en: "Total")[language])
    let sum = Expression(content: .call(.sum, []), span: span)
    return RecordTable.Row(
      name: Name(label.text), label: label, role: nil, unit: nil,
      formulas: [Formula(relation: .equal, expression: sum, span: span)], acceptances: [], group: nil,
      explanation: [], span: span)
  }

  // MARK: Columns

  /// Under the words of the key, by the name every allocation has.
  private func number(_ source: RecordTable.Column) -> RecordTable.Column {
    RecordTable.Column(
      name: Name(Phrase.number[language]), labels: source.labels.map(unmarked), unit: source.unit,
      kind: .figures, formulas: [], span: span)
  }

  private func column(_ word: Phrase, _ unit: UnitSource) -> RecordTable.Column {
    let text = word[language]
    return RecordTable.Column(
      name: Name(text), labels: [label(text.prefix(1).uppercased() + text.dropFirst())], unit: unit,
      kind: .figures, formulas: [], span: span)
  }

  /// One for each figure of `beløb`; of a row, one for each of its columns.
  private func amounts() throws(FigureError) -> [RecordTable.Column] {
    let context = FigureContext(scope: allocation.body.scope)
    let evaluation = Evaluation(figures: figures, context: context)
    var sets: [[FigureKey]] = []
    for path in allocation.amounts { sets.append(try evaluation.cells(path, span).keys) }
    if sets.count == 1, sets[0].count > 1 { return try amounts(ofRow: sets[0]) }
    for set in sets where set.count != 1 { throw .fault("ambiguous-figure", .oneFigureEach, at: span) }
    let keys = sets.compactMap(\.first)
    guard keys.count > 1 else { return keys.map { column(.amount, unit($0)) } }
    return zip(allocation.amounts, keys).map { path, key in
      let title = path.map(\.text).joined(separator: " ")
      return RecordTable.Column(
        name: Name(title), labels: [label(words(of: key) ?? title)], unit: unit(key), kind: .figures,
        formulas: [], span: span)
    }
  }

  private func amounts(ofRow keys: [FigureKey]) throws(FigureError) -> [RecordTable.Column] {
    var columns: [RecordTable.Column] = []
    var rows: Set<Int> = []
    for case .cell(let record, let row, let column) in keys {
      guard let table = figures.project.records[record].body.table, table.columns[column].isSummed else {
        continue
      }
      rows.insert(row)
      var read = table.columns[column]
      (read.labels, read.unit, read.formulas) = (read.labels.map(unmarked), unit(keys[0]), [])
      columns.append(read)
    }
    guard rows.count == 1 else { throw .fault("ambiguous-figure", .oneFigureEach, at: span) }
    return columns
  }

  /// "Bidrag, Budget 2022"
  private func words(of key: FigureKey) -> String? {
    guard case .cell(let record, let row, let column) = key,
      let table = figures.project.records[record].body.table
    else { return nil }
    return [table.rows[row].label.text, table.columnTitle(column)].filter { !$0.isEmpty }.joined(
      separator: ", ")
  }

  /// The record's own; else kroner where that is what is distributed.
  private func unit(_ key: FigureKey) -> UnitSource {
    guard allocation.body.unit == .bare else { return allocation.body.unit }
    let written: UnitSource? =
      switch key {
      case .claim(let claim):
        if case .figure(let printed)? = figures.project.claims[claim].printed { printed.unit } else { nil }
      case .cell(let record, let row, let column):
        figures.project.records[record].body.table.map { $0.rows[row].unit ?? $0.columns[column].unit }
      }
    guard let written, written.unit == .kroner else { return written ?? .bare }
    var kroner = UnitSource("kr.") ?? .bare
    kroner.priceLevel = written.priceLevel
    return kroner
  }

  // MARK: Labels

  private func label(_ text: String) -> RecordTable.Label {
    RecordTable.Label(content: [.text(text)], notes: [], text: text, span: span)
  }

  /// Notes are of the table they stand in.
  private func unmarked(_ label: RecordTable.Label) -> RecordTable.Label {
    var label = label
    label.notes = []
    return label
  }
}

extension Phrase {
  fileprivate static let amount = Phrase(da: "beløb", en: "amount")
  fileprivate static let oneFigureEach = Phrase(
    da: "»beløb« nævner ét tal, flere enkelte tal eller én række",
    en: "'amount' names one figure, several single figures or one row")
}
