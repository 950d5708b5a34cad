internal import DocumentTree

/// How the cells of one table are set.
struct TableLayout {
  let widths: [Int]
  private let columns: [Table.Column]
  /// The most decimals printed in each column: figures with fewer stand further in, so that commas align.
  private var decimals: [Int]

  /// Rows that stay with what follows: the last with the notes below it, one before a total with the total.
  private var keptRows: Set<Int>

  init(_ table: Table, _ grid: TableGrid, _ widths: [Int], keepsWithNext: Bool) {
    keptRows = keepsWithNext ? [grid.rows.count - 1] : []
    for (index, row) in grid.rows.enumerated() where row.row.kind == .total {
      keptRows.formUnion(Self.rowsBefore(index, grid))
    }
    self.widths = widths
    columns = table.columns
    decimals = table.columns.map(\.decimals)
    for row in grid.rows where !row.isHead && row.row.change?.isGone != true {
      for place in row.places where place.width == 1 {
        guard let cell = place.cell, case .number = cell.kind, columns[place.column].isNumeric else {
          continue
        }
        decimals[place.column] = max(decimals[place.column], printedDecimals(cell))
      }
    }
  }

  /// The row before a total: what stayed is set as the new version has it, what went as the old one had it.
  private static func rowsBefore(_ total: Int, _ grid: TableGrid) -> [Int] {
    let changes = grid.rows[..<total].map(\.row.change)
    let (now, before) = (lastIndex(changes, beside: nil), lastIndex(changes, beside: .deleted))
    return [now, before.flatMap { changes[$0]?.isGone == true ? $0 : nil }].compactMap { $0 }
  }

  func width(of place: TableGrid.Place) -> Int {
    widths[place.column..<min(place.column + place.width, widths.count)].reduce(0, +)
  }

  func properties(of place: TableGrid.Place, in row: TableGrid.Row, at index: Int) -> ParagraphProperties {
    var properties = ParagraphProperties(style(of: place, in: row))
    properties.keepsWithNext =
      row.row.kind == .group || !row.row.explanation.isEmpty || keptRows.contains(index)
    guard let cell = place.cell else { return properties }
    if row.isHead {
      properties.alignment = headAlignment(place)
    } else if case .partHeader = cell.kind {
      properties.left = 284
    } else if case .number = cell.kind, place.width == 1, columns[place.column].isNumeric {
      let lacking = decimals[place.column] - printedDecimals(cell)
      if lacking > 0 {
        properties.right = lacking * digitWidth + (printedDecimals(cell) == 0 ? commaWidth : 0)
      }
    }
    return properties
  }

  func run(in row: TableGrid.Row) -> RunProperties {
    switch row.row.kind {
    case .head, .body: .plain
    case .group, .subtotal, .total: .bold
    }
  }

  private func style(of place: TableGrid.Place, in row: TableGrid.Row) -> StyleName {
    if row.isHead { return .tableHead }
    return place.width == 1 && columns[place.column].isNumeric ? .tableNumber : .tableText
  }

  private func headAlignment(_ place: TableGrid.Place) -> ParagraphProperties.Alignment? {
    let under = columns[place.column..<min(place.column + place.width, columns.count)]
    guard under.allSatisfy(\.isNumeric) else { return nil }
    return place.width > 1 ? .center : .right
  }

  /// "1.234,50 kr." → 2. English figures have a point: "1,234.5" → 1.
  private func printedDecimals(_ cell: Table.Cell) -> Int {
    guard case .number(let number) = cell.kind, number.scale > 0 else { return 0 }
    var count = 0
    var best = 0
    var isCounting = false
    for scalar in plainText(cell.content).unicodeScalars {
      if scalar == "," || scalar == "." {
        isCounting = true
        count = 0
      } else if isCounting, ("0"..."9").contains(scalar) {
        count += 1
        best = count
      } else {
        isCounting = false
      }
    }
    return min(best, 6)
  }
}

/// Of `Table Text`, in dxa.
private let digitWidth = 96
private let commaWidth = 48
