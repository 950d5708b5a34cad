internal import DocumentTree

extension TextWriter {
  /// Caption, what it shows in words, its data as a table or a list, notes, source.
  mutating func figure(_ figure: Figure) {
    caption(figure.label, figure.caption, unit: [])
    if !figure.alternative.isEmpty { paragraph(printable(figure.alternative)) }
    switch figure.content {
    case .chart(let content): chart(content)
    case .structure(let levels): structure(levels)
    case .flow(let content): flow(content)
    case .image(let content): paragraph("[" + printable(content.name) + "]")
    }
    notes(figure.notes)
    source(figure.source)
  }

  private mutating func chart(_ chart: Figure.Chart) {
    let head = TextGrid.Row([chart.unit] + chart.series.map(\.name), isHead: true)
    let rows = chart.categories.enumerated().map { index, category in
      TextGrid.Row([category] + chart.series.map { index < $0.printed.count ? $0.printed[index] : "" })
    }
    beginBlock()
    TextGrid(isNumeric: [false] + chart.series.map { _ in true }, rows: [head] + rows).write(&self)
  }

  private mutating func structure(_ levels: [Figure.Level]) {
    beginBlock()
    for level in levels {
      lines(string(level.name))
      for node in level.nodes {
        nested(first: "  - ", indent: "    ") { writer in writer.lines(writer.string(node.line)) }
      }
    }
  }

  private mutating func flow(_ flow: Figure.Flow) {
    beginBlock()
    for (index, step) in flow.steps.enumerated() {
      let lead = "\(index + 1). "
      nested(first: lead, indent: String(repeating: " ", count: lead.utf8.count)) { writer in
        writer.lines(writer.string([.strong(step.title)]))
        for line in step.lines(in: flow, writer.words) { writer.lines(writer.string(line)) }
      }
    }
  }
}
