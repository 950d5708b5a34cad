internal import Diagnostics
internal import DocumentTree
internal import OfficePackage

/// A chart as a DrawingML part. Its numbers stand in it and in the workbook beside it.
func chartPart(_ chart: Figure.Chart, _ language: Language, workbook: String) throws(OfficeError) -> [UInt8] {
  var writer = try ChartWriter(chart, language)
  writer.write(workbook: workbook)
  return try writer.finish()
}

private struct ChartWriter: ~Copyable {
  private var xml: XMLWriter
  private let chart: Figure.Chart
  private let format: String

  init(_ chart: Figure.Chart, _ language: Language) throws(OfficeError) {
    xml = try XMLWriter()
    self.chart = chart
    format = numberFormat(chart, language)
  }

  consuming func finish() throws(OfficeError) -> [UInt8] { try xml.finish() }

  mutating func write(workbook: String) {
    xml.start("c:chartSpace")
    xml.attribute("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart")
    xml.attribute("xmlns:a", Namespace.drawing)
    xml.attribute("xmlns:r", Namespace.relationships)
    value("c:roundedCorners", "0")
    xml.start("c:chart")
    value("c:autoTitleDeleted", "1")
    xml.start("c:plotArea")
    xml.empty("c:layout")
    writePlot()
    writeCategoryAxis()
    writeValueAxis()
    xml.end()
    writeLegend()
    value("c:plotVisOnly", "1")
    value("c:dispBlanksAs", "gap")
    xml.end()
    xml.start("c:externalData")
    xml.attribute("r:id", workbook)
    value("c:autoUpdate", "0")
    xml.end()
    xml.end()
  }

  private mutating func writePlot() {
    let isLine = chart.kind == .line
    xml.start(isLine ? "c:lineChart" : "c:barChart")
    if !isLine { value("c:barDir", "col") }
    switch chart.kind {
    case .bars: value("c:grouping", "clustered")
    case .stackedBars: value("c:grouping", "stacked")
    case .line: value("c:grouping", "standard")
    }
    value("c:varyColors", "0")
    for (index, series) in chart.series.enumerated() { write(series, at: index) }
    if isLine { value("c:marker", "1") } else { value("c:gapWidth", "80") }
    if chart.kind == .stackedBars { value("c:overlap", "100") }
    value("c:axId", "1")
    value("c:axId", "2")
    xml.end()
  }

  private mutating func write(_ series: Figure.Series, at index: Int) {
    let column = columnName(index + 1)
    xml.start("c:ser")
    value("c:idx", String(index))
    value("c:order", String(index))
    xml.start("c:tx")
    writeStrings([series.name], "Sheet1!$\(column)$1")
    xml.end()
    writeColour(index)
    if chart.kind == .line {
      value("c:marker", nested: "c:symbol", "circle")
    } else {
      value("c:invertIfNegative", "0")
    }
    xml.start("c:cat")
    writeStrings(chart.categories, "Sheet1!$A$2:$A$\(chart.categories.count + 1)")
    xml.end()
    xml.start("c:val")
    writeNumbers(series.values, "Sheet1!$\(column)$2:$\(column)$\(chart.categories.count + 1)")
    xml.end()
    if chart.kind == .line { value("c:smooth", "0") }
    xml.end()
  }

  /// The theme's colours, dark and light by turns.
  private mutating func writeColour(_ index: Int) {
    let colours = ["accent1", "accent5", "accent3", "accent2", "accent4", "accent6"]
    let colour = colours[index % colours.count]
    xml.start("c:spPr")
    if chart.kind == .line {
      xml.start("a:ln")
      xml.attribute("w", "28575")
      writeFill(colour)
      xml.end()
    } else {
      writeFill(colour)
    }
    xml.end()
  }

  private mutating func writeFill(_ colour: String) {
    xml.start("a:solidFill")
    value("a:schemeClr", colour)
    xml.end()
  }

  private mutating func writeStrings(_ strings: [String], _ range: String) {
    xml.start("c:strRef")
    xml.element("c:f", range)
    xml.start("c:strCache")
    value("c:ptCount", String(strings.count))
    for (index, string) in strings.enumerated() { writePoint(index, string) }
    xml.end()
    xml.end()
  }

  private mutating func writeNumbers(_ numbers: [Number?], _ range: String) {
    xml.start("c:numRef")
    xml.element("c:f", range)
    xml.start("c:numCache")
    xml.element("c:formatCode", format)
    value("c:ptCount", String(chart.categories.count))
    for (index, number) in numbers.prefix(chart.categories.count).enumerated() {
      if let number { writePoint(index, number.plain) }
    }
    xml.end()
    xml.end()
  }

  private mutating func writePoint(_ index: Int, _ text: String) {
    xml.start("c:pt")
    xml.attribute("idx", index)
    xml.element("c:v", text)
    xml.end()
  }

  private mutating func writeCategoryAxis() {
    startAxis("c:catAx", id: "1", position: "b")
    writeTicks(crossing: "2")
    value("c:auto", "0")
    value("c:lblAlgn", "ctr")
    value("c:lblOffset", "100")
    value("c:noMultiLvlLbl", "1")
    xml.end()
  }

  private mutating func writeValueAxis() {
    startAxis("c:valAx", id: "2", position: "l", startsAtZero: barsStartAtZero)
    xml.start("c:majorGridlines")
    xml.start("c:spPr")
    writeGreyLine()
    xml.end()
    xml.end()
    if !chart.unit.isEmpty { writeUnit() }
    xml.start("c:numFmt")
    xml.attribute("formatCode", format)
    xml.attribute("sourceLinked", "0")
    xml.end()
    writeTicks(crossing: "1")
    value("c:crossBetween", "between")
    xml.end()
  }

  /// The length of a bar is its value: a bar chart without negative values begins at 0.
  private var barsStartAtZero: Bool {
    chart.kind != .line && !chart.series.contains { $0.values.contains { ($0?.digits ?? 0) < 0 } }
  }

  private mutating func startAxis(
    _ name: StaticString, id: String, position: String, startsAtZero: Bool = false
  ) {
    xml.start(name)
    value("c:axId", id)
    xml.start("c:scaling")
    value("c:orientation", "minMax")
    if startsAtZero { value("c:min", "0") }
    xml.end()
    value("c:delete", "0")
    value("c:axPos", position)
  }

  private mutating func writeTicks(crossing axis: String) {
    value("c:majorTickMark", "none")
    value("c:minorTickMark", "none")
    value("c:tickLblPos", "low")
    xml.start("c:spPr")
    writeGreyLine()
    xml.end()
    value("c:crossAx", axis)
    value("c:crosses", "autoZero")
  }

  private mutating func writeGreyLine() {
    xml.start("a:ln")
    xml.attribute("w", "6350")
    xml.start("a:solidFill")
    value("a:srgbClr", "B8C2CC")
    xml.end()
    xml.end()
  }

  private mutating func writeUnit() {
    xml.start("c:title")
    xml.start("c:tx")
    xml.start("c:rich")
    xml.empty("a:bodyPr")
    xml.start("a:p")
    xml.start("a:r")
    xml.element("a:t", chart.unit)
    xml.end()
    xml.end()
    xml.end()
    xml.end()
    value("c:overlay", "0")
    xml.end()
  }

  private mutating func writeLegend() {
    guard chart.series.count > 1 else { return }
    xml.start("c:legend")
    value("c:legendPos", "b")
    value("c:overlay", "0")
    xml.end()
  }

  private mutating func value(_ name: StaticString, _ value: String) {
    xml.start(name)
    xml.attribute("val", value)
    xml.end()
  }

  private mutating func value(_ name: StaticString, nested: StaticString, _ value: String) {
    xml.start(name)
    self.value(nested, value)
    xml.end()
  }
}

/// `[$-406]#,##0.0`: Danish grouping and as many decimals as the most precise value.
private func numberFormat(_ chart: Figure.Chart, _ language: Language) -> String {
  let decimals = chart.series.flatMap(\.values).compactMap { $0?.scale }.max() ?? 0
  let places = min(max(decimals, 0), 6)
  let locale = language == .danish ? "[$-406]" : "[$-809]"
  return locale + "#,##0" + (places > 0 ? "." + String(repeating: "0", count: places) : "")
}
