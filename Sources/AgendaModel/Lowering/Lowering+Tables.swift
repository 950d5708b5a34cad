internal import Diagnostics
internal import DocumentTree
internal import Syntax

/// What a record shows: its own table, or another's, in some of its columns.
struct RecordView {
  /// Index of the record whose table it is.
  var record: Int
  var body: RecordBody
  var table: RecordTable
  /// Indices of the table's columns.
  var columns: [Int]
  var label: Label
  /// Where its notes' labels begin: unique for each time it is shown.
  var notes: Label
  var title: [MarkupInline]
}

extension Lowering {
  /// A record as a table; the frame of most kinds.
  mutating func table(of record: some Record) -> Block {
    guard let view = view(of: record) else {
      return Block(.paragraph([]), span: record.body.span)
    }
    return Block(.table(table(view)), span: record.body.span)
  }

  /// What a record shows; nil after a diagnostic.
  mutating func view(of record: some Record) -> RecordView? {
    guard let own = project.recordsBySpan[record.body.span] else { return nil }
    guard let path = record.body.view else {
      guard let table = record.body.table else {
        diagnostics.append(.error("empty-record", .nothingToShow, at: record.body.span, help: .showSomething))
        return nil
      }
      let label = label(recordLabel(own).name)
      return RecordView(
        record: own, body: record.body, table: table, columns: Array(table.columns.indices), label: label,
        notes: label, title: record.body.title)
    }
    guard let base = base(of: own), let table = project.records[base].body.table else {
      diagnostics.append(
        .error("unknown-name", .noRecord(path.path), at: path.span, help: nearestRecord(path)))
      return nil
    }
    let label = label(recordLabel(record is Chart ? own : base).name)
    let columns = pickedColumns(path, table)
    let title = record.body.title.isEmpty ? project.records[base].body.title : record.body.title
    return RecordView(
      record: base, body: project.records[base].body, table: table, columns: columns, label: label,
      notes: label, title: title)
  }

  /// The record at the end of a chain of views.
  private func base(of record: Int) -> Int? {
    let context = FigureContext(scope: project.records[record].body.scope)
    return try? Evaluation(figures: figures, context: context).base(
      of: record, project.records[record].body.span)
  }

  private func nearestRecord(_ view: RecordBody.View) -> Phrase? {
    let names = project.names.visible(from: scope)
    return nearest(view.path.map(\.text).joined(separator: "."), among: names).map { .didYouMean($0) }
  }

  private mutating func pickedColumns(_ view: RecordBody.View, _ table: RecordTable) -> [Int] {
    guard !view.columns.isEmpty else { return Array(table.columns.indices) }
    return view.columns.flatMap { name -> [Int] in
      let found = table.columns(named: name)
      if found.isEmpty {
        let near = nearest(name.text, among: table.columns.map(\.name.text))
        diagnostics.append(
          .error("unknown-name", .noColumn(name), at: view.span, help: near.map { .didYouMean($0) }))
      }
      return found
    }
  }

  // MARK: The table

  private mutating func table(_ view: RecordView) -> Table {
    let rows = view.table.rows.indices.map { row($0, view) }
    let used = usedNotes(view)
    let notes = view.body.notes.filter { used.contains($0.name) }.map {
      Table.Note(tableNoteLabel(view.notes, $0.name), inlines($0.content, notesOf: view.notes))
    }
    let source = view.body.source.isEmpty ? [] : inlines(view.body.source, notesOf: view.notes)
    let table = Table(
      label: view.label, caption: inlines(view.title, notesOf: view.notes), unit: unitLine(view),
      columns: columns(view), head: head(view), body: rows, notes: notes, source: source)
    return table ?? Table.empty(view.label)
  }

  private func columns(_ view: RecordView) -> [Table.Column] {
    [Table.Column(.label)]
      + view.columns.map { index in
        let column = view.table.columns[index]
        let decimals =
          view.table.rows.indices.compactMap { row in
            if case .figure(let printed) = view.table.cell(row, index).value { printed.decimals } else { nil }
          }.max() ?? 0
        return Table.Column(columnKind(column), decimals: decimals)
      }
  }

  private func columnKind(_ column: RecordTable.Column) -> Table.Column.Kind {
    switch column.kind {
    case .text: .text
    case .dates: .date
    case .figures:
      switch column.unit.unit {
      case .percent: .percent
      case .kroner: .amount
      case .none, .named, .day, .derived: .count
      }
    }
  }

  /// "Beløb i kr."
  private func unitLine(_ view: RecordView) -> [Inline] {
    let unit = view.body.unit
    guard !unit.text.isEmpty else { return [] }
    let suffix = String(unit.suffix.dropFirst())
    let text =
      unit.unit == .kroner
      ? word("Beløb i ", "Amounts in ") + suffix : word("Opgjort i ", "Given in ") + suffix
    return [.text(text)]
  }

  // MARK: Head

  private mutating func head(_ view: RecordView) -> [Table.Row] {
    let isTwoLevel = view.columns.contains { view.table.columns[$0].labels.count > 1 }
    let corner = Table.Cell(
      .header, labelInlines(view.table.corner, view), height: isTwoLevel ? 2 : 1, span: view.table.corner.span
    )
    guard isTwoLevel else {
      return [Table.Row(.head, [corner] + view.columns.map { lowerHead($0, view) })]
    }
    var upper = [corner]
    var lower: [Table.Cell] = []
    var position = 0
    while position < view.columns.count {
      let column = view.table.columns[view.columns[position]]
      guard column.labels.count > 1 else {
        var cell = lowerHead(view.columns[position], view)
        cell.height = 2
        upper.append(cell)
        position += 1
        continue
      }
      let run = view.columns[position...].prefix {
        let other = view.table.columns[$0]
        return other.labels.count > 1 && other.labels[0].span == column.labels[0].span
      }
      upper.append(
        Table.Cell(
          .header, labelInlines(column.labels[0], view), width: run.count, span: column.labels[0].span))
      lower += run.map { lowerHead($0, view) }
      position += run.count
    }
    return [Table.Row(.head, upper), Table.Row(.head, lower)]
  }

  private mutating func lowerHead(_ index: Int, _ view: RecordView) -> Table.Cell {
    let column = view.table.columns[index]
    guard let label = column.labels.last else { return Table.Cell(.header, []) }
    var content = labelInlines(label, view)
    if let unit = columnUnit(index, view) { content.append(.text(" (\(unit))")) }
    return Table.Cell(.header, content, span: column.span)
  }

  /// The unit of a column, where the table's caption, its label and its cells do not say it.
  private func columnUnit(_ index: Int, _ view: RecordView) -> String? {
    let column = view.table.columns[index]
    guard column.kind == .figures, column.unit != view.body.unit, !column.unit.text.isEmpty else {
      return nil
    }
    let isSaid = column.labels.contains { $0.text.lowercased().contains(column.unit.text.lowercased()) }
    let isInCells = view.table.rows.indices.contains { row in
      if case .figure(let printed) = view.table.cell(row, index).value { printed.hasOwnUnit } else { false }
    }
    return isSaid || isInCells ? nil : String(column.unit.suffix.dropFirst())
  }

  // MARK: Rows

  private mutating func row(_ index: Int, _ view: RecordView) -> Table.Row {
    let row = view.table.rows[index]
    let label = labelInlines(row.label, view)
    let explanation = inlines(row.explanation, notesOf: view.notes)
    if row.isGroup {
      let cell = Table.Cell(.header, label, width: view.columns.count + 1, span: row.span)
      return Table.Row(.group, [cell], explanation: explanation)
    }
    let first = Table.Cell(row.role == .ofWhich ? .partHeader : .header, label, span: row.span)
    let cells = view.columns.map { tableCell(index, $0, view) }
    return Table.Row(rowKind(row), [first] + cells, explanation: explanation)
  }

  private func rowKind(_ row: RecordTable.Row) -> Table.Row.Kind {
    if row.isTotal { return row.formulas.contains { $0.isSubtotal } ? .subtotal : .total }
    let isResult = row.name == Name("resultat") || row.name == Name("result")
    return isResult && !row.formulas.isEmpty ? .total : .body
  }

  /// What a cell prints, with the marks of its notes.
  mutating func content(of row: Int, _ column: Int, _ view: RecordView) -> [Inline] {
    tableCell(row, column, view).content
  }

  mutating func tableCell(_ row: Int, _ column: Int, _ view: RecordView) -> Table.Cell {
    let cell = view.table.cell(row, column)
    var out = content(row, column, cell, view)
    out.content += cell.notes.map { .tableNote(tableNoteLabel(view.notes, $0.text)) }
    out.span = cell.span
    return out
  }

  private mutating func content(
    _ row: Int, _ column: Int, _ cell: RecordTable.Cell, _ view: RecordView
  ) -> Table.Cell {
    switch cell.value {
    case .figure(let printed):
      return Table.Cell(.number(number(printed)), [.text(printed.text(language))])
    case .interval(let low, let high):
      let unit = high.hasOwnUnit ? high.unit.suffix : ""
      return Table.Cell(.text, [.text(low.numberText(language) + "–" + high.numberText(language) + unit)])
    case .date(let day): return Table.Cell(.text, [.text(dateText(day, cell.span))])
    case .text: return Table.Cell(.text, textCell(cell.span, view))
    case .blank: return Table.Cell(.blank, [])
    case .dash: return Table.Cell(.blank, [.text("–")])
    case .withheld: return Table.Cell(.text, [.text("..")])
    case .computed: return computedCell(row, column, view)
    }
  }

  /// As the paper prints it; in an English document in English words.
  private func dateText(_ day: Day, _ span: SourceSpan) -> String {
    guard language == .danish else { return day.text(language) }
    return String(project.text(span).map { $0 == " " ? "\u{A0}" : $0 })
  }

  private func number(_ printed: Printed) -> Number {
    Number(digits: printed.digits, scale: printed.decimals)
  }

  private mutating func textCell(_ span: SourceSpan, _ view: RecordView) -> [Inline] {
    let file = project.file(view.table.file)
    return inlines(readInlines(file, span.range, into: &diagnostics), notesOf: view.notes)
  }

  private func computedCell(_ row: Int, _ column: Int, _ view: RecordView) -> Table.Cell {
    guard let value = try? figures.value(.cell(record: view.record, row: row, column: column)) else {
      return Table.Cell(.text, [.text(word("ikke kendt", "not known"))])
    }
    guard let number = number(value) else { return Table.Cell(.text, [.text(value.numberText(language))]) }
    let percent = value.unit == .percent ? "\u{A0}%" : ""
    return Table.Cell(.number(number), [.text(value.numberText(language) + percent)])
  }

  private func number(_ value: Quantity) -> Number? {
    let scale = value.unit == .percent ? -2 : value.power
    guard let scaled = value.exact.divided(by: Exact(digits: 1, exponent: scale)),
      let steps = scaled.steps(of: Exact(digits: 1, exponent: -value.decimals), .halfUp),
      let digits = Int64(exactly: steps)
    else { return nil }
    return Number(digits: digits, scale: value.decimals)
  }

  // MARK: Labels and notes

  mutating func labelInlines(_ label: RecordTable.Label, _ view: RecordView) -> [Inline] {
    inlines(label.content, notesOf: view.notes)
      + label.notes.map { .tableNote(tableNoteLabel(view.notes, $0.text)) }
  }

  /// The names of the notes whose marks are shown.
  private func usedNotes(_ view: RecordView) -> Set<String> {
    var names: Set<String> = []
    let labels =
      [view.table.corner] + view.columns.flatMap { view.table.columns[$0].labels }
      + view.table.rows.map(\.label)
    for label in labels { names.formUnion(label.notes.map(\.text)) }
    for row in view.table.rows.indices {
      for column in view.columns { names.formUnion(view.table.cell(row, column).notes.map(\.text)) }
      names.formUnion(noteNames(view.table.rows[row].explanation))
    }
    names.formUnion(noteNames(view.title))
    for label in labels { names.formUnion(noteNames(label.content)) }
    return names
  }

  private func noteNames(_ inlines: [MarkupInline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .note(let name, _): [name]
      case .emphasis(let inner), .strong(let inner), .link(_, let inner), .reference(_, let inner, _):
        noteNames(inner)
      case .text, .code, .image, .claim, .lineBreak: []
      }
    }
  }
}

extension Table {
  /// One empty cell: stands where a table could not be made.
  static func empty(_ label: Label) -> Table {
    guard let table = Table(label: label, caption: [], columns: [Column(.text)], head: [], body: []) else {
      preconditionFailure("a table without rows fills its column")
    }
    return table
  }
}

extension Phrase {
  fileprivate static let nothingToShow = Phrase(
    da: "posten har hverken tabel eller »fra«", en: "the record has neither a table nor 'from'")
  fileprivate static let showSomething = Phrase(
    da: "skriv rækkerne med | foran, eller »fra: navn« for at vise en anden post",
    en: "write the rows with | in front, or 'from: name' to show another record")
  fileprivate static func noRecord(_ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(da: "ingen post hedder »\(name)«", en: "no record is named '\(name)'")
  }
  fileprivate static func noColumn(_ name: Name) -> Phrase {
    Phrase(da: "ingen kolonne hedder »\(name.text)«", en: "no column is named '\(name.text)'")
  }
}
