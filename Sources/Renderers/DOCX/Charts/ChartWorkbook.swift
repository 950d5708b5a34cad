internal import DocumentTree
internal import OfficePackage

private let spreadsheet: StaticString = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml."
private let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

/// A chart's figures as the bytes of an .xlsx, for "Edit data" in Word: categories down, series across.
func chartWorkbook(_ chart: Figure.Chart) throws(OfficeError) -> [UInt8] {
  let workbook = OfficePackage.Part(
    name: "xl/workbook.xml", contentType: contentType + "sheet.main+xml", bytes: try workbookPart(),
    relationships: [.init(id: "rId1", type: relationship + "worksheet", target: "xl/worksheets/sheet1.xml")])
  let sheet = OfficePackage.Part(
    name: "xl/worksheets/sheet1.xml", contentType: contentType + "worksheet+xml", bytes: try sheetPart(chart))
  return try OfficePackage(
    parts: [workbook, sheet],
    relationships: [.init(id: "rId1", type: relationship + "officeDocument", target: workbook.name)]
  ).zip()
}

private func workbookPart() throws(OfficeError) -> [UInt8] {
  var xml = try XMLWriter()
  xml.start("workbook")
  xml.attribute("xmlns", spreadsheet)
  xml.attribute("xmlns:r", Namespace.relationships)
  xml.start("sheets")
  xml.start("sheet")
  xml.attribute("name", "Sheet1")
  xml.attribute("sheetId", "1")
  xml.attribute("r:id", "rId1")
  xml.end()
  xml.end()
  xml.end()
  return try xml.finish()
}

private func sheetPart(_ chart: Figure.Chart) throws(OfficeError) -> [UInt8] {
  var xml = try XMLWriter()
  xml.start("worksheet")
  xml.attribute("xmlns", spreadsheet)
  xml.start("sheetData")
  startRow(1, &xml)
  for (index, series) in chart.series.enumerated() { write(series.name, columnName(index + 1) + "1", &xml) }
  xml.end()
  for (row, category) in chart.categories.enumerated() {
    startRow(row + 2, &xml)
    write(category, "A\(row + 2)", &xml)
    for (index, series) in chart.series.enumerated() where row < series.values.count {
      guard let number = series.values[row] else { continue }
      xml.start("c")
      xml.attribute("r", columnName(index + 1) + String(row + 2))
      xml.element("v", number.plain)
      xml.end()
    }
    xml.end()
  }
  xml.end()
  xml.end()
  return try xml.finish()
}

private func startRow(_ number: Int, _ xml: inout XMLWriter) {
  xml.start("row")
  xml.attribute("r", number)
}

private func write(_ text: String, _ cell: String, _ xml: inout XMLWriter) {
  xml.start("c")
  xml.attribute("r", cell)
  xml.attribute("t", "inlineStr")
  xml.start("is")
  xml.element("t", text)
  xml.end()
  xml.end()
}

/// 0 → A, 25 → Z, 26 → AA
func columnName(_ index: Int) -> String {
  var rest = index
  var name = ""
  repeat {
    name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
    rest = rest / 26 - 1
  } while rest >= 0
  return name
}

extension Number {
  /// With a decimal point and nothing else: digits 125, scale 1 → `12.5`.
  var plain: String {
    let places = min(max(scale, 0), 30)
    let magnitude = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - magnitude.count)) + magnitude
    let whole = padded.dropLast(places)
    let sign = digits < 0 ? "-" : ""
    return sign + whole + (places > 0 ? "." + padded.suffix(places) : "")
  }
}
