internal import DocumentTree

extension MarkdownWriter {
  /// Caption, rows, notes, source. Cells over several columns or rows stand in their first place.
  mutating func table(_ table: Table) {
    caption(table.label, table.caption, unit: table.unit)
    beginBlock()
    var pipes = PipeTable(isNumeric: table.columns.map(\.isNumeric))
    for column in table.columnHeads() { cell(column, &pipes) }
    for (row, places) in zip(table.body, table.places(of: table.body)) { self.row(row, places, &pipes) }
    pipes.write(&self)
    notes(table.notes)
    source(table.source)
  }

  private mutating func cell(_ inlines: [Inline], _ pipes: inout PipeTable) {
    if inlines.isEmpty { return pipes.emptyCell() }
    pipes.cell(&self) { writer in writer.inline(inlines, .cell) }
  }

  private mutating func row(_ row: Table.Row, _ places: [Int?], _ pipes: inout PipeTable) {
    for (column, index) in places.enumerated() {
      let isMarked = column == 0 && row.change != nil
      guard let cell = index.map({ row.cells[$0] }), isMarked || !cell.content.isEmpty else {
        pipes.emptyCell()
        continue
      }
      pipes.cell(&self) { writer in
        if isMarked, let change = row.change {
          writer.mark(change)
          writer.raw(" ")
        }
        if case .partHeader = cell.kind { writer.raw("\u{A0}\u{A0}") }
        writer.inline(row.kind.isStrong ? [.strong(cell.content)] : cell.content, .cell)
      }
    }
    if !row.explanation.isEmpty { explanation(row.explanation, places.count, &pipes) }
  }

  /// A row of its own under the row it explains.
  private mutating func explanation(_ inlines: [Inline], _ width: Int, _ pipes: inout PipeTable) {
    pipes.loosenRow()
    cell([.emphasis(inlines)], &pipes)
    for _ in 1..<max(1, width) { pipes.emptyCell() }
  }

  /// `**Tabel 2.8-1: Words** (Beløb i kr.)`
  mutating func caption(_ label: Label, _ caption: [Inline], unit: [Inline]) {
    var line: [Inline] = []
    if !caption.isEmpty {
      let lead = document.target(label)?.caption ?? ""
      line = [.strong((lead.isEmpty ? [] : [.text(lead + ": ")]) + caption)]
    }
    if !unit.isEmpty { line += [.text(line.isEmpty ? "(" : " (")] + unit + [.text(")")] }
    guard !line.isEmpty else { return }
    beginBlock()
    self.line(line)
  }

  /// `- (a) The note.`
  mutating func notes(_ notes: [Table.Note]) {
    list(.bullet, count: notes.count, isTight: true) { writer, index in
      writer.beginLine()
      let mark = writer.document.tableNoteMark(notes[index].label) ?? notes[index].label.name
      writer.inline([.text("(\(mark)) ")] + notes[index].content, .flowing)
    }
  }

  /// `Kilde: …`
  mutating func source(_ inlines: [Inline]) {
    guard !inlines.isEmpty else { return }
    beginBlock()
    inline(words.sourceLine(inlines), .flowing)
  }
}
