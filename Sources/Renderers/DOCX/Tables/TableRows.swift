internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  mutating func write(_ table: Table, _ grid: TableGrid, _ widths: [Int], _ facts: TableFacts) {
    xml.start("w:tbl")
    writeTableProperties(table, widths.reduce(0, +), facts)
    xml.start("w:tblGrid")
    for width in widths {
      xml.start("w:gridCol")
      xml.attribute("w:w", width)
      xml.end()
    }
    xml.end()
    let layout = TableLayout(table, grid, widths, keepsWithNext: facts.keepsWithNext)
    for (index, row) in grid.rows.enumerated() { write(row, at: index, grid, layout) }
    xml.end()
  }

  private mutating func writeTableProperties(_ table: Table, _ width: Int, _ facts: TableFacts) {
    xml.start("w:tblPr")
    xml.value("w:tblStyle", state.styles.id(facts.style))
    writeWidth("w:tblW", width)
    if place.indent > 0 { writeWidth("w:tblInd", place.indent) }
    xml.start("w:tblLayout")
    xml.attribute("w:type", "fixed")
    xml.end()
    writeLook(firstRow: !table.head.isEmpty, lastRow: hasClosingTotal(table))
    if !facts.title.isEmpty { xml.value("w:tblCaption", facts.title) }
    if !facts.description.isEmpty { xml.value("w:tblDescription", facts.description) }
    xml.end()
  }

  private mutating func writeWidth(_ name: StaticString, _ width: Int) {
    xml.start(name)
    xml.attribute("w:w", width)
    xml.attribute("w:type", "dxa")
    xml.end()
  }

  private mutating func writeLook(firstRow: Bool, lastRow: Bool) {
    let bits = 0x0600 | (firstRow ? 0x20 : 0) | (lastRow ? 0x40 : 0)
    let digits = String(bits, radix: 16, uppercase: true)
    xml.start("w:tblLook")
    xml.attribute("w:val", String(repeating: "0", count: 4 - digits.count) + digits)
    xml.attribute("w:firstRow", firstRow ? "1" : "0")
    xml.attribute("w:lastRow", lastRow ? "1" : "0")
    xml.attribute("w:firstColumn", "0")
    xml.attribute("w:lastColumn", "0")
    xml.attribute("w:noHBand", "1")
    xml.attribute("w:noVBand", "1")
    xml.end()
  }

  private mutating func write(
    _ row: TableGrid.Row, at index: Int, _ grid: TableGrid, _ layout: TableLayout
  ) {
    at({ place in
      place.isInBody = false
      place.isInCell = true
      place.indent = 0
      place.listLevel = 0
      place.textStyle = .tableText
      if let change = row.row.change { place.change = place.change ?? RunChange(change) }
    }) { writer in
      writer.xml.start("w:tr")
      writer.writeRowProperties(isHead: row.isHead)
      let isLastHead = row.isHead && !(grid.rows.dropFirst(index + 1).first?.isHead ?? false)
      for place in row.places { writer.write(place, in: row, at: index, isLastHead: isLastHead, layout) }
      writer.xml.end()
      for explanation in row.explanations {
        writer.changing(with: explanation) { $0.writeExplanation(explanation, layout) }
      }
    }
  }

  private mutating func writeRowProperties(isHead: Bool) {
    xml.start("w:trPr")
    xml.empty("w:cantSplit")
    if isHead { xml.empty("w:tblHeader") }
    if let change = place.change {
      startChange(change)
      xml.end()
    }
    xml.end()
  }

  private mutating func write(
    _ place: TableGrid.Place, in row: TableGrid.Row, at index: Int, isLastHead: Bool, _ layout: TableLayout
  ) {
    xml.start("w:tc")
    xml.start("w:tcPr")
    writeWidth("w:tcW", layout.width(of: place))
    if place.width > 1 { xml.value("w:gridSpan", place.width) }
    writeMerge(place)
    writeBorders(place, row, isLastHead: isLastHead)
    if row.isHead { writeHeadFill() }
    if row.isHead { xml.value("w:vAlign", "bottom") }
    xml.end()
    paragraph(layout.properties(of: place, in: row, at: index)) { writer in
      if let cell = place.cell { writer.write(cell.content, layout.run(in: row)) }
    }
    xml.end()
  }

  private mutating func writeMerge(_ place: TableGrid.Place) {
    if let cell = place.cell {
      if cell.height > 1 { xml.value("w:vMerge", "restart") }
    } else {
      xml.empty("w:vMerge")
    }
  }

  /// The table's style draws the lines between rows; lines around heads and sums are drawn here.
  private mutating func writeBorders(_ place: TableGrid.Place, _ row: TableGrid.Row, isLastHead: Bool) {
    let isSum = row.row.kind == .total || row.row.kind == .subtotal
    let isSpanningHead = row.isHead && place.width > 1
    guard isSum || isLastHead || isSpanningHead else { return }
    xml.start("w:tcBorders")
    if isSum { writeBorder("w:top", size: row.row.kind == .total ? 8 : 6) }
    if isLastHead || isSpanningHead { writeBorder("w:bottom", size: isLastHead ? 8 : 4) }
    xml.end()
  }

  private mutating func writeBorder(_ name: StaticString, size: Int) {
    xml.start(name)
    xml.attribute("w:val", "single")
    xml.attribute("w:sz", size)
    xml.attribute("w:space", "0")
    xml.attribute("w:color", state.styles.lineColor)
    xml.end()
  }

  /// Word gives the style's first-row look to one row alone; every head row gets its fill.
  private mutating func writeHeadFill() {
    guard let fill = state.styles.headFill else { return }
    xml.start("w:shd")
    xml.attribute("w:val", "clear")
    xml.attribute("w:color", "auto")
    xml.attribute("w:fill", fill)
    xml.end()
  }

  private mutating func writeExplanation(_ explanation: [Inline], _ layout: TableLayout) {
    xml.start("w:tr")
    writeRowProperties(isHead: false)
    xml.start("w:tc")
    xml.start("w:tcPr")
    writeWidth("w:tcW", layout.widths.reduce(0, +))
    if layout.widths.count > 1 { xml.value("w:gridSpan", layout.widths.count) }
    xml.end()
    paragraph(.tableExplanation) { $0.write(explanation) }
    xml.end()
    xml.end()
  }
}

private func hasClosingTotal(_ table: Table) -> Bool {
  guard let last = table.body.last(where: { $0.change?.isGone != true }) else { return false }
  return last.kind == .total && last.explanation.isEmpty
}
