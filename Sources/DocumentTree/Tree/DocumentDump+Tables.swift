extension DocumentDump {
  mutating func table(_ table: Table, _ change: String) {
    line(change + "table" + number(table.label) + caption(table.caption) + place(table.label))
    indented { dump in
      if !table.unit.isEmpty { dump.line("unit " + dump.words(table.unit)) }
      dump.line("columns " + table.columns.map(dump.name).joined(separator: ", "))
      for row in table.head + table.body { dump.row(row) }
      dump.notes(table.notes, table.source)
    }
  }

  private func caption(_ caption: [Inline]) -> String { caption.isEmpty ? "" : " " + words(caption) }

  private func name(_ column: Table.Column) -> String {
    column.decimals == 0 ? "\(column.kind)" : "\(column.kind).\(column.decimals)"
  }

  private mutating func row(_ row: Table.Row) {
    let change = row.change.map { name($0) + " " } ?? ""
    line("\(change)\(row.kind): " + row.cells.map(cell).joined(separator: " | "))
    if !row.explanation.isEmpty {
      indented { dump in dump.line("explanation " + dump.words(row.explanation)) }
    }
  }

  /// `number 2×1 »1.611,5« = 1611.5`
  private func cell(_ cell: Table.Cell) -> String {
    let size = cell.width == 1 && cell.height == 1 ? "" : " \(cell.width)×\(cell.height)"
    let kind =
      switch cell.kind {
      case .header: "header"
      case .text: "text"
      case .number: "number"
      case .blank: "blank"
      case .partHeader: "part"
      }
    let value = if case .number(let number) = cell.kind { " = " + decimal(number) } else { "" }
    return kind + size + " " + words(cell.content) + value
  }

  private mutating func notes(_ notes: [Table.Note], _ source: [Inline]) {
    for note in notes {
      line("note \(document.tableNoteMark(note.label) ?? "?") #\(note.label.name) " + words(note.content))
    }
    if !source.isEmpty { line("source " + words(source)) }
  }

  mutating func figure(_ figure: Figure, _ change: String) {
    line(change + "figure" + number(figure.label) + caption(figure.caption) + place(figure.label))
    indented { dump in
      dump.line("alternative " + dump.quoted(figure.alternative))
      switch figure.content {
      case .chart(let chart): dump.chart(chart)
      case .structure(let levels): for level in levels { dump.level(level) }
      case .flow(let flow): dump.flow(flow)
      case .image(let image): dump.line(dump.name(image))
      }
      dump.notes(figure.notes, figure.source)
    }
  }

  private mutating func chart(_ chart: Figure.Chart) {
    line(
      "chart \(chart.kind) \(quoted(chart.unit)) over " + chart.categories.map(quoted).joined(separator: ", ")
    )
    for series in chart.series {
      let values = series.values.enumerated().map { index, value in
        let printed = index < series.printed.count ? series.printed[index] : ""
        return quoted(printed) + " = " + (value.map(decimal) ?? "none")
      }
      indented { dump in dump.line("series \(dump.quoted(series.name)): " + values.joined(separator: ", ")) }
    }
  }

  private mutating func level(_ level: Figure.Level) {
    line("level " + words(level.name))
    indented { dump in
      for node in level.nodes {
        dump.line("node " + dump.words(node.title))
        dump.indented { dump in for part in node.lines { dump.line(dump.words(part)) } }
      }
    }
  }

  private mutating func flow(_ flow: Figure.Flow) {
    for (index, words) in flow.legend.enumerated() { line("legend \(index) " + self.words(words)) }
    for (index, step) in flow.steps.enumerated() {
      line("step \(index) \(words(step.title))" + (step.kind.map { " legend \($0)" } ?? ""))
      indented { dump in
        if !step.explanation.isEmpty { dump.line("explanation " + dump.words(step.explanation)) }
        if !step.deadline.isEmpty { dump.line("deadline " + dump.words(step.deadline)) }
        for next in step.next {
          dump.line(
            "next \(next.step)" + (next.condition.isEmpty ? "" : " if " + dump.quoted(next.condition)))
        }
      }
    }
  }

  /// digits 16115, scale 1 → `1611.5`
  private func decimal(_ number: Number) -> String {
    guard number.scale > 0, number.scale < 30 else {
      return number.scale == 0 ? String(number.digits) : "\(number.digits) scale \(number.scale)"
    }
    let digits = String(number.digits.magnitude)
    let whole = String(repeating: "0", count: max(0, number.scale + 1 - digits.count)) + digits
    return (number.digits < 0 ? "-" : "") + whole.dropLast(number.scale) + "." + whole.suffix(number.scale)
  }
}
