internal import DocumentTree

extension MarkdownWriter {
  /// Caption, what it shows in words, its data as a table or a list, notes, source.
  mutating func figure(_ figure: Figure) {
    caption(figure.label, figure.caption, unit: [])
    switch figure.content {
    case .chart(let content): chart(content, figure.alternative)
    case .structure(let levels): structure(levels, figure.alternative)
    case .flow(let content): flow(content, figure.alternative)
    case .image(let content): imageBlock(content, figure.alternative)
    }
    notes(figure.notes)
    source(figure.source)
  }

  private mutating func alternative(_ text: String) {
    guard !text.isEmpty else { return }
    beginBlock()
    inline([.text(text)], .flowing)
  }

  /// A row a category, a column a series.
  private mutating func chart(_ chart: Figure.Chart, _ alternative: String) {
    self.alternative(alternative)
    beginBlock()
    var pipes = PipeTable(isNumeric: [false] + chart.series.map { _ in true })
    pipes.cell(&self) { writer in writer.inline([.text(chart.unit)], .cell) }
    for series in chart.series { pipes.cell(&self) { writer in writer.inline([.text(series.name)], .cell) } }
    for (index, category) in chart.categories.enumerated() {
      pipes.cell(&self) { writer in writer.inline([.text(category)], .cell) }
      for series in chart.series {
        let printed = index < series.printed.count ? series.printed[index] : ""
        pipes.cell(&self) { writer in writer.inline([.text(printed)], .cell) }
      }
    }
    pipes.write(&self)
  }

  /// Levels as bullets, their bodies as bullets within.
  private mutating func structure(_ levels: [Figure.Level], _ alternative: String) {
    self.alternative(alternative)
    list(.bullet, count: levels.count, isTight: true) { writer, index in
      writer.beginLine()
      writer.inline([.strong(levels[index].name)], .line)
      let nodes = levels[index].nodes
      writer.list(.bullet, count: nodes.count, isTight: true, interrupts: true) { writer, index in
        writer.beginLine()
        writer.inline(nodes[index].line, .flowing)
      }
    }
  }

  /// Steps as a numbered list; under each what it is, when, and what comes next.
  private mutating func flow(_ flow: Figure.Flow, _ alternative: String) {
    self.alternative(alternative)
    list(.number(start: 1), count: flow.steps.count, isTight: true) { writer, index in
      writer.beginLine()
      writer.inline([.strong(flow.steps[index].title)], .line)
      let lines = flow.steps[index].lines(in: flow, writer.words)
      writer.list(.bullet, count: lines.count, isTight: true, interrupts: true) { writer, index in
        writer.beginLine()
        writer.inline(lines[index], .flowing)
      }
    }
  }

  private mutating func imageBlock(_ image: Image, _ alternative: String) {
    beginBlock()
    self.image(image.alternative.isEmpty ? alternative : image.alternative, image.name)
  }
}
