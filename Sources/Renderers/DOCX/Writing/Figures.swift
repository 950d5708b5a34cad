internal import DocumentTree

extension DocumentWriter {
  mutating func write(_ figure: Figure) {
    writeCaption(figure.label, state.words.figure, figure.caption)
    switch figure.content {
    case .chart(let chart): write(chart, of: figure)
    case .structure(let levels): writeTable(structureTable(levels, figure.label, state.words), of: figure)
    case .flow(let flow): writeTable(flowTable(flow, figure.label, state.words), of: figure)
    case .image(let image): paragraph(indented(.figureBody)) { $0.writePicture(image, inline: false) }
    }
    if case .image = figure.content, figure.notes.isEmpty, figure.source.isEmpty { return }
    writeBelow(figure.notes, figure.source)
  }

  /// The figure's data as a table, announced by the figure's alternative text.
  mutating func writeTable(_ table: Table?, of figure: Figure) {
    guard let table else { return }
    let grid = TableGrid(table)
    let widths = ColumnWidths(table, grid).fitted(to: availableWidth)
    let title = captionText(figure.label, figure.caption)
    write(
      table, grid, widths,
      TableFacts(
        keepsWithNext: !figure.notes.isEmpty || !figure.source.isEmpty, title: title,
        description: figure.alternative))
  }
}
