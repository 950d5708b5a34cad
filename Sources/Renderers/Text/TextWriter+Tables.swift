internal import DocumentTree
internal import Threads

extension TextWriter {
  /// Caption, rows, notes, source.
  mutating func table(_ table: Table) {
    caption(table.label, table.caption, unit: table.unit)
    // One of its own: what is written so far is not copied.
    let writer = TextWriter(document, width: width)
    let placed = [table.head, table.body].flatMap { Array(zip($0, table.places(of: $0))) }
    let rows = concurrentMap(placed) { row, places in writer.gridRow(row, places) }
    beginBlock()
    TextGrid(isNumeric: table.columns.map(\.isNumeric), rows: rows).write(&self)
    notes(table.notes)
    source(table.source)
  }

  private func gridRow(_ row: Table.Row, _ places: [Int?]) -> TextGrid.Row {
    var cells: [TextGrid.Cell] = []
    cells.reserveCapacity(row.cells.count)
    for (column, index) in places.enumerated() {
      guard let cell = index.map({ row.cells[$0] }) else { continue }
      var text = string(cell.content)
      if case .partHeader = cell.kind { text = "\u{A0}\u{A0}" + text }
      if column == 0, let change = row.change { text = mark(change) + text }
      cells.append(.init(text: text, column: column, width: cell.width))
    }
    return TextGrid.Row(
      cells: cells, isHead: row.kind == .head, isRuled: row.kind == .total,
      explanation: string(row.explanation))
  }

  /// `Tabel 2.8-1: Words (Beløb i kr.)`
  mutating func caption(_ label: Label, _ caption: [Inline], unit: [Inline]) {
    let lead = document.target(label)?.caption ?? ""
    var text = string(caption)
    if !text.isEmpty, !lead.isEmpty { text = lead + ": " + text }
    if !unit.isEmpty { text += (text.isEmpty ? "(" : " (") + string(unit) + ")" }
    if !text.isEmpty { paragraph(text) }
  }

  /// `(a) The note.`
  mutating func notes(_ notes: [Table.Note]) {
    guard !notes.isEmpty else { return }
    beginBlock()
    for note in notes {
      let lead = "(" + (document.tableNoteMark(note.label) ?? note.label.name) + ") "
      nested(first: lead, indent: String(repeating: " ", count: lead.utf8.count)) { writer in
        writer.lines(writer.string(note.content))
      }
    }
  }

  mutating func source(_ inlines: [Inline]) {
    if !inlines.isEmpty { paragraph(string(words.sourceLine(inlines))) }
  }
}
