internal import DocumentTree

extension HTMLRenderer {
  /// Lines over round numbers; a missing value leaves a gap. Shapes tell the series apart beside colour.
  mutating func writeLines(_ chart: Figure.Chart) {
    let values = chart.series.flatMap { $0.values.compactMap { $0?.approximate } }
    let (scale, ticks) = HTMLChartScale(values).rounded()
    out.markup("<svg class=\"plot\" focusable=\"false\" aria-hidden=\"true\">")
    for tick in ticks { write(tick, scale) }
    for index in chart.series.indices { writeLine(chart, index, scale) }
    out.markup("</svg>")
    writeCategories(chart)
    out.newline()
  }

  /// A line across, and its number above it at the left.
  private mutating func write(_ tick: HTMLChartScale.Tick, _ scale: HTMLChartScale) {
    let y = percentage(1 - scale.place(tick.value))
    let name = tick.multiple == 0 ? "zero" : "grid"
    out.markup("<line class=\"\(name)\" x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>")
    let text = printed(tick, grouping: ownWords.grouping, decimalMark: ownWords.decimalMark)
    out.markup("<text x=\"0\" y=\"\(y)\" dy=\"-4\">\(text)</text>")
  }

  private mutating func writeLine(_ chart: Figure.Chart, _ index: Int, _ scale: HTMLChartScale) {
    let points = chart.categories.indices.map { place in
      chart.series[index].value(place).map { value in
        (x: (Double(place) + 0.5) / Double(chart.categories.count), y: 1 - scale.place(value))
      }
    }
    for (start, end) in zip(points, points.dropFirst()) {
      if let start, let end { writeSegment(index, start, end) }
    }
    for case let point? in points { writeMarker(index, point) }
  }

  mutating func writeSegment(_ series: Int, _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)) {
    out.markup(
      "<line class=\"line-\(series % seriesStyles + 1)\" x1=\"\(percentage(start.x))\" y1=\"\(percentage(start.y))\" "
        + "x2=\"\(percentage(end.x))\" y2=\"\(percentage(end.y))\"/>")
  }

  /// A nested drawing whose origin stands at the point, so that the shape keeps its size.
  mutating func writeMarker(_ series: Int, _ point: (x: Double, y: Double)) {
    let style = series % seriesStyles
    out.markup(
      "<svg x=\"\(percentage(point.x))\" y=\"\(percentage(point.y))\" overflow=\"visible\">"
        + "<path class=\"marker-\(style + 1)\" d=\"\(markerShapes[style])\"/></svg>")
  }

  /// The names under the plot; of many only some, evenly, with the last among them where it fits.
  private mutating func writeCategories(_ chart: Figure.Chart) {
    let stride = max(1, (chart.categories.count + 5) / 6)
    out.open("div", ["class": "axis"])
    for (place, category) in chart.categories.enumerated() {
      out.element("span", text: place.isMultiple(of: stride) ? category : "")
    }
    out.close("div")
  }
}

/// Circle, square, triangle, diamond, cross, ring.
private let markerShapes = [
  "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0", "M-4.5-4.5h9v9h-9z", "M0-6l5.5 10h-11z", "M0-6l6 6l-6 6l-6-6z",
  "M-5-5l10 10m0-10l-10 10", "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0",
]
