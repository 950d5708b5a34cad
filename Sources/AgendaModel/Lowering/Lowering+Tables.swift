internal import Diagnostics
internal import DocumentTree
internal import Syntax

extension Lowering {
  /// A record as a table, the frame of most kinds; nothing after a diagnostic.
  mutating func table(of record: some Record) -> [Block] {
    guard let view = view(of: record), let table = table(view) else { return [] }
    return [Block(.table(table), span: record.body.span)]
  }

  // MARK: The table

  private mutating func table(_ view: RecordView) -> Table? {
    let rows = view.table.rows.indices.map { row($0, view) }
    let used = usedNotes(view)
    let notes = view.body.notes.filter { used.contains($0.name) }.map {
      Table.Note(tableNoteLabel(view.notes, $0.name), inlines($0.content, notesOf: view.notes))
    }
    let source = view.body.source.isEmpty ? [] : inlines(view.body.source, notesOf: view.notes)
    return Table(
      label: view.label, caption: inlines(view.title, notesOf: view.notes), unit: unitLine(view),
      columns: columns(view), head: head(view), body: rows, notes: notes, source: source)
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
  func columnUnit(_ index: Int, _ view: RecordView) -> String? {
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
    return Table.Row(rowKind(index, view.table), [first] + cells, explanation: explanation)
  }

  private func rowKind(_ index: Int, _ table: RecordTable) -> Table.Row.Kind {
    if table.isSum(index) { return table.isSubtotal(index) ? .subtotal : .total }
    let row = table.rows[index]
    let isResult = row.name == Name("resultat") || row.name == Name("result")
    return isResult && !row.formulas.isEmpty ? .total : .body
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
