internal import Diagnostics
internal import DocumentTree
internal import Syntax

extension Lowering {
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
    case .text: return Table.Cell(.text, textCell(cell.span, column, view))
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

  private mutating func textCell(_ span: SourceSpan, _ column: Int, _ view: RecordView) -> [Inline] {
    let isSource = Field.source.key.matches(view.table.columns[column].name.text)
    if isSource, let label = sourceLabel(Name(project.text(span)), scope: view.body.scope) {
      return inlines(label.content)
    }
    let file = project.file(view.table.file)
    return inlines(readInlines(file, span.range, into: &diagnostics), notesOf: view.notes)
  }

  /// What a source is called in the list of sources of the same body or item.
  private func sourceLabel(_ name: Name, scope: Int) -> RecordTable.Label? {
    for record in project.records where record is Sources && record.body.scope == scope {
      guard let table = record.body.table, let row = table.rows(named: name).first else { continue }
      return table.rows[row].label
    }
    return nil
  }

  private func computedCell(_ row: Int, _ column: Int, _ view: RecordView) -> Table.Cell {
    guard let value = try? figures.value(.cell(record: view.record, row: row, column: column)) else {
      return Table.Cell(.text, [.text(word("ikke kendt", "not known"))])
    }
    guard let number = number(value) else { return Table.Cell(.text, [.text(value.numberText(language))]) }
    let isSaid = view.table.columns[column].unit.unit == .percent && columnUnit(column, view) != nil
    let percent = value.unit == .percent && !isSaid ? "\u{A0}%" : ""
    return Table.Cell(.number(number), [.text(value.numberText(language) + percent)])
  }

  /// Nil of an interval.
  private func number(_ value: Quantity) -> Number? {
    let scale = value.unit == .percent ? -2 : value.power
    guard value.upper == nil, let scaled = value.exact.divided(by: Exact(digits: 1, exponent: scale)),
      let steps = scaled.steps(of: Exact(digits: 1, exponent: -value.decimals), .halfUp),
      let digits = Int64(exactly: steps)
    else { return nil }
    return Number(digits: digits, scale: value.decimals)
  }
}
