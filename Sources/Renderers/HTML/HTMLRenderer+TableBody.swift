internal import DocumentTree

/// The heads that reach over rows: of the group, and of cells taller than a row.
private struct RowHeads {
  var group: String?
  var reachingDown: [(id: String, rows: Int)] = []

  /// After a row has been written.
  mutating func endRow() {
    reachingDown = reachingDown.map { ($0.id, $0.rows - 1) }.filter { $0.rows > 0 }
  }
}

extension HTMLRenderer {
  /// A body for the rows of each group; the totals that end the table in its foot.
  mutating func writeBody(_ layout: HTMLTableLayout) {
    let footStart = layout.footStart
    var heads = RowHeads()
    var section: String?
    for (index, row) in layout.table.body.enumerated() {
      if index == footStart {
        heads.group = nil
        start("tfoot", &section)
      } else if section == nil || row.kind == .group {
        start("tbody", &section)
      }
      write(row, layout, index, &heads)
      heads.endRow()
    }
    if let section { out.close(section) }
    out.newline()
  }

  private mutating func start(_ name: String, _ section: inout String?) {
    if let section { out.close(section) }
    out.open(name)
    out.newline()
    section = name
  }

  private mutating func write(
    _ row: Table.Row, _ layout: HTMLTableLayout, _ index: Int, _ heads: inout RowHeads
  ) {
    let isExplained = !row.explanation.isEmpty
    out.open(
      "tr",
      [
        "class": classes([
          row.kind.htmlClass, row.change?.htmlClass, row.isUnchanged ? "same" : nil,
          isExplained ? "explained" : nil,
        ])
      ])
    for (place, cell) in row.cells.enumerated() {
      let column = layout.bodyStarts[index][place]
      openCell(cell, row, layout, (index, column), &heads)
      if let change = row.change, place == 0 {
        writeWord(for: change)
        out.text(" ")
      }
      writeContent(cell, row)
      if isExplained, layout.hasTallCells, place == 0 {
        out.open("div", ["class": "explanation"])
        write(row.explanation)
        out.close("div")
      }
      out.close(isHead(cell, row) ? "th" : "td")
    }
    out.close("tr")
    out.newline()
    if isExplained, !layout.hasTallCells { writeExplanation(row, layout, index) }
  }

  private func isHead(_ cell: Table.Cell, _ row: Table.Row) -> Bool {
    switch cell.kind {
    case .header, .partHeader: !cell.content.isEmpty
    case .text, .number, .blank: row.kind == .group && !cell.content.isEmpty
    }
  }

  /// Heads get an identifier, and data cells name their heads, only in a table whose head has two levels.
  private mutating func openCell(
    _ cell: Table.Cell, _ row: Table.Row, _ layout: HTMLTableLayout, _ place: (row: Int, column: Int),
    _ heads: inout RowHeads
  ) {
    let isHead = isHead(cell, row)
    let rowID = HTMLIdentifier.rowHeader(layout.anchor, row: place.row)
    var id: String?
    var named: [String] = []
    if layout.namesHeads, isHead, row.kind != .head {
      let isFirst = !heads.reachingDown.contains { $0.id == rowID }
      id = isFirst ? rowID : "\(rowID):\(place.column)"
      if row.kind == .group {
        heads.group = id
      } else if let id {
        heads.reachingDown.append((id, cell.height))
      }
    } else if layout.namesHeads {
      let columns = place.column..<(place.column + cell.width)
      named = [heads.group].compactMap { $0 } + heads.reachingDown.map(\.id) + layout.heads(of: columns)
    }
    out.open(
      isHead ? "th" : "td",
      [
        "id": id, "scope": isHead ? scope(cell, row) : nil,
        "class": cellClass(cell, row, layout, place.column),
        "colspan": span(cell.width), "rowspan": span(cell.height),
        "headers": named.isEmpty ? nil : named.joined(separator: " "),
      ])
  }

  private func scope(_ cell: Table.Cell, _ row: Table.Row) -> String {
    switch row.kind {
    case .group: "rowgroup"
    case .head: cell.width > 1 ? "colgroup" : "col"
    case .body, .subtotal, .total: "row"
    }
  }

  private func cellClass(_ cell: Table.Cell, _ row: Table.Row, _ layout: HTMLTableLayout, _ column: Int)
    -> String?
  {
    let tableColumn = layout.table.columns[column]
    let isFigure =
      switch cell.kind {
      case .number, .blank: true
      case .text, .header, .partHeader: false
      }
    return classes([
      column == 0 && row.kind != .group ? "first" : nil,
      layout.edges.contains(column) ? "edge" : nil,
      cell.kind.isPart ? "part" : nil,
      tableColumn.isNumeric && column > 0 ? "n" : nil,
      isFigure || column == 0 ? nil : "t",
      missingDecimals(cell, tableColumn),
    ])
  }

  /// Room for the decimals a figure lacks, so that the digits of a column stand above each other.
  private func missingDecimals(_ cell: Table.Cell, _ column: Table.Column) -> String? {
    guard case .number = cell.kind, column.decimals > 0, cell.width == 1 else { return nil }
    let printed = plainText(cell.content)
    let parts = printed.split(separator: ownWords.decimalMark, omittingEmptySubsequences: false)
    guard parts.count < 3, printed.last?.isNumber ?? false else { return nil }
    let missing = column.decimals - (parts.count == 2 ? parts[1].count : 0)
    guard (1...4).contains(missing) else { return nil }
    return parts.count == 2 ? "d\(missing)" : "d\(missing) whole"
  }

  private mutating func writeContent(_ cell: Table.Cell, _ row: Table.Row) {
    guard row.kind == .group else { return write(cell.content) }
    out.open("span", ["class": "spanning"])
    write(cell.content)
    out.close("span")
  }

  /// Under its row, over the whole width.
  private mutating func writeExplanation(_ row: Table.Row, _ layout: HTMLTableLayout, _ index: Int) {
    let head = row.cells.contains { isHead($0, row) } && layout.namesHeads && row.kind != .head
    out.open(
      "tr", ["class": classes(["explanation", row.change?.htmlClass, row.isUnchanged ? "same" : nil])])
    out.open(
      "td",
      [
        "colspan": span(layout.table.columns.count),
        "headers": head ? HTMLIdentifier.rowHeader(layout.anchor, row: index) : nil,
      ])
    out.open("div")
    write(row.explanation)
    out.close("div")
    out.close("td")
    out.close("tr")
    out.newline()
  }
}

extension Table.Row.Kind {
  fileprivate var htmlClass: String? {
    switch self {
    case .body: nil
    case .head: "head"
    case .group: "group"
    case .subtotal: "subtotal"
    case .total: "total"
    }
  }
}

extension Table.Cell.Kind {
  fileprivate var isPart: Bool {
    if case .partHeader = self { true } else { false }
  }
}
