internal import DocumentTree

extension HTMLRenderer {
  /// Drawn as SVG in percent of its box; words and figures stand beside it in the text's own size. The same
  /// figures follow as a table.
  mutating func write(_ chart: Figure.Chart, of figure: Figure, _ anchor: String) {
    let alternative = figure.alternative.isEmpty ? plainText(figure.caption) : figure.alternative
    out.open(
      "div",
      [
        "class": "chart \(chart.kind.htmlClass)", "role": "img",
        "aria-label": alternative.isEmpty ? words.figure : alternative,
      ])
    out.newline()
    if chart.series.count > 1 { writeKeys(chart) }
    switch chart.kind {
    case .bars: writeBars(chart)
    case .stackedBars: writeStackedBars(chart)
    case .line: writeLines(chart)
    }
    out.close("div")
    out.newline()
    writeData(chart, anchor)
  }

  private mutating func writeKeys(_ chart: Figure.Chart) {
    out.open("div", ["class": "keys"])
    for (index, series) in chart.series.enumerated() {
      out.open("span")
      writeKey(chart, index)
      out.text(series.name)
      out.close("span")
    }
    out.close("div")
    out.newline()
  }

  /// A sample of what a series is drawn with.
  private mutating func writeKey(_ chart: Figure.Chart, _ index: Int) {
    out.markup("<svg class=\"key\" focusable=\"false\" aria-hidden=\"true\">")
    switch chart.kind {
    case .bars, .stackedBars: writeRectangle(index, from: 0, to: 1)
    case .line:
      writeSegment(index, (0, 0.5), (1, 0.5))
      writeMarker(index, (0.5, 0.5))
    }
    out.markup("</svg>")
  }

  private mutating func writeBars(_ chart: Figure.Chart) {
    let scale = HTMLChartScale(chart.series.flatMap { $0.values.compactMap { $0?.approximate } })
    for (place, category) in chart.categories.enumerated() {
      out.open("div", ["class": "category"])
      let rows = min(chart.series.count, 6)
      out.element("div", ["class": rows > 1 ? "label rows-\(rows)" : "label"], text: category)
      for (index, series) in chart.series.enumerated() {
        writeBarStart()
        if let value = series.value(place) {
          writeRectangle(index, from: scale.place(min(0, value)), to: scale.place(max(0, value)))
        }
        writeZero(scale)
        out.markup("</svg>")
        out.element("div", ["class": "value"], text: series.text(place))
      }
      out.close("div")
      out.newline()
    }
  }

  /// Negative parts stack away from zero on their own side. The parts' figures stand under the bar.
  private mutating func writeStackedBars(_ chart: Figure.Chart) {
    let places = chart.categories.indices
    let values = places.map { place in chart.series.compactMap { $0.value(place) } }
    let ends =
      values.map { $0.filter { $0 > 0 }.reduce(0, +) } + values.map { $0.filter { $0 < 0 }.reduce(0, +) }
    let scale = HTMLChartScale(ends)
    for (place, category) in chart.categories.enumerated() {
      out.open("div", ["class": "category"])
      out.element("div", ["class": "label"], text: category)
      writeBarStart()
      var (above, below) = (0.0, 0.0)
      for (index, series) in chart.series.enumerated() {
        guard let value = series.value(place) else { continue }
        let start = value < 0 ? below : above
        writeRectangle(
          index, from: scale.place(min(start, start + value)), to: scale.place(max(start, start + value)))
        if value < 0 { below += value } else { above += value }
      }
      writeZero(scale)
      out.markup("</svg>")
      writeParts(chart, place)
      out.close("div")
      out.newline()
    }
  }

  private mutating func writeParts(_ chart: Figure.Chart, _ place: Int) {
    out.open("div", ["class": "parts"])
    for (index, series) in chart.series.enumerated() {
      out.open("span")
      writeKey(chart, index)
      out.text(series.text(place))
      out.close("span")
    }
    out.close("div")
  }

  private mutating func writeBarStart() {
    out.markup("<svg class=\"bar\" focusable=\"false\" aria-hidden=\"true\">")
  }

  private mutating func writeZero(_ scale: HTMLChartScale) {
    let zero = percentage(scale.place(0))
    out.markup("<line class=\"zero\" x1=\"\(zero)\" x2=\"\(zero)\" y1=\"0\" y2=\"100%\"/>")
  }

  private mutating func writeRectangle(_ series: Int, from start: Double, to end: Double) {
    let style = series % seriesStyles + 1
    let width = percentage(end - start)
    let fill = style > 1 ? " fill=\"url(#\(HTMLIdentifier.pattern(style)))\"" : ""
    out.markup(
      "<rect class=\"series-\(style)\"\(fill) x=\"\(percentage(start))\" width=\"\(width)\" height=\"100%\"/>"
    )
  }

  /// The patterns of the bars, once a page, for all charts.
  mutating func writePatterns() {
    guard inventory.hasChart else { return }
    out.markup("<svg class=\"hidden\" focusable=\"false\" aria-hidden=\"true\"><defs>")
    for (index, shape) in patternShapes.enumerated() {
      let style = index + 2
      out.markup(
        "<pattern id=\"\(HTMLIdentifier.pattern(style))\" class=\"ink-\(style)\" width=\"8\" height=\"8\" "
          + "patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" stroke=\"none\" fill-opacity=\".25\"/>\(shape)</pattern>"
      )
    }
    out.markup("</defs></svg>\n")
  }

  /// The chart's figures as a table, folded away.
  private mutating func writeData(_ chart: Figure.Chart, _ anchor: String) {
    let summary = HTMLIdentifier.data(anchor)
    out.open("details", ["class": "data"])
    out.element("summary", ["id": summary], text: words.showsChart)
    out.open("div", ["class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": summary])
    out.open("table")
    out.newline()
    out.markup("<thead><tr><td></td>")
    let unit = chart.unit.isEmpty ? "" : " (\(chart.unit))"
    for series in chart.series {
      out.element("th", ["scope": "col", "class": "n"], text: series.name + unit)
    }
    out.markup("</tr></thead>\n<tbody>\n")
    for (place, category) in chart.categories.enumerated() {
      out.open("tr")
      out.element("th", ["scope": "row", "class": "first"], text: category)
      for series in chart.series { out.element("td", ["class": "n"], text: series.text(place)) }
      out.close("tr")
      out.newline()
    }
    out.markup("</tbody></table></div></details>\n")
  }
}

/// So many series are told apart; then they begin again.
let seriesStyles = 6

/// Of the second series and on: stripes, dots, a grid, upright and level lines. The first one is solid.
private let patternShapes = [
  "<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\" stroke-width=\"2.5\"/>",
  "<circle cx=\"2\" cy=\"2\" r=\"1.2\"/><circle cx=\"6\" cy=\"6\" r=\"1.2\"/>",
  "<path d=\"M0 4h8M4 0v8\" stroke-width=\"1.5\"/>",
  "<path d=\"M2 0v8M6 0v8\" stroke-width=\"1.8\"/>",
  "<path d=\"M0 2h8M0 6h8\" stroke-width=\"1.8\"/>",
]

extension Figure.Series {
  /// For its place in the drawing; nil where there is none.
  func value(_ place: Int) -> Double? { values.indices.contains(place) ? values[place]?.approximate : nil }

  /// As printed; a dash where there is no figure.
  func text(_ place: Int) -> String {
    let text = printed.indices.contains(place) ? printed[place] : ""
    return text.isEmpty ? "–" : text
  }
}

extension Figure.Chart.Kind {
  fileprivate var htmlClass: String {
    switch self {
    case .bars: "bars"
    case .stackedBars: "bars stacked"
    case .line: "lines"
    }
  }
}
