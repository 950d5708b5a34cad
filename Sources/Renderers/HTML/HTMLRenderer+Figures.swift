internal import DocumentTree

extension HTMLRenderer {
  mutating func write(_ figure: Figure) {
    let anchor = anchor(figure.label) ?? figure.label.name
    let outerAnchor = noteAnchor
    noteAnchor = anchor
    out.open("figure", ["id": anchor])
    out.newline()
    writeCaption(figure, anchor)
    switch figure.content {
    case .chart(let chart): write(chart, of: figure, anchor)
    case .structure(let levels): write(levels, of: figure)
    case .flow(let flow): write(flow, of: figure, anchor)
    case .image(let image):
      write(image, alternative: figure.alternative.isEmpty ? image.alternative : figure.alternative)
      out.newline()
    }
    writeNotes(figure.notes, source: figure.source)
    out.close("figure")
    out.newline()
    noteAnchor = outerAnchor
  }

  private mutating func writeCaption(_ figure: Figure, _ anchor: String) {
    var unit = ""
    if case .chart(let chart) = figure.content { unit = chart.unit }
    guard !figure.caption.isEmpty || !unit.isEmpty else { return }
    out.open("figcaption", ["id": HTMLIdentifier.caption(anchor), "class": "caption"])
    writeNumberedCaption(figure.label, figure.caption)
    if !unit.isEmpty {
      out.text(" ")
      out.element("span", ["class": "unit"], text: unit)
    }
    out.close("figcaption")
    out.newline()
  }

  /// Bodies above each other; the boxes are read as they are, so the alternative only introduces them.
  private mutating func write(_ levels: [Figure.Level], of figure: Figure) {
    writeAlternative(figure)
    out.open("ol", ["class": "structure"])
    out.newline()
    for level in levels {
      out.open("li")
      if !level.name.isEmpty {
        out.open("p", ["class": "level"])
        write(level.name)
        out.close("p")
      }
      out.open("ul")
      for node in level.nodes { write(node) }
      out.close("ul")
      out.close("li")
      out.newline()
    }
    out.close("ol")
    out.newline()
  }

  private mutating func write(_ node: Figure.Node) {
    out.open("li")
    out.open("strong")
    write(node.title)
    out.close("strong")
    for line in node.lines {
      out.text(" ")
      out.open("span", ["class": "line"])
      write(line)
      out.close("span")
    }
    out.close("li")
    out.newline()
  }

  /// For those who hear the page: what the figure shows, before its parts.
  mutating func writeAlternative(_ figure: Figure) {
    guard !figure.alternative.isEmpty else { return }
    out.element("p", ["class": "hidden"], text: figure.alternative)
    out.newline()
  }
}
