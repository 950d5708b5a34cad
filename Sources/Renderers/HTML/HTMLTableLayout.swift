internal import DocumentTree

/// Where a table's cells stand, and what heads them.
struct HTMLTableLayout {
  /// A cell of the head that heads columns.
  struct HeadCell {
    var id: String
    var columns: Range<Int>
  }

  let table: Table
  let anchor: String
  /// The first column of each cell of the head, row by row.
  let headStarts: [[Int]]
  let bodyStarts: [[Int]]
  /// The widths of the column groups; empty where no heading spans columns.
  let columnGroups: [Int]
  /// Each data cell names its heads only where the head has two levels.
  let namesHeads: Bool
  let headCells: [HeadCell]

  init(_ table: Table, anchor: String) {
    self.table = table
    self.anchor = anchor
    let starts = Self.starts(table.head, width: table.columns.count)
    headStarts = starts
    bodyStarts = Self.starts(table.body, width: table.columns.count)
    let top = table.head.first?.cells ?? []
    columnGroups = top.contains { $0.width > 1 && $0.width < table.columns.count } ? top.map(\.width) : []
    namesHeads = table.head.count > 1
    headCells = table.head.indices.flatMap { row in
      zip(table.head[row].cells, starts[row]).filter { !$0.0.content.isEmpty }.map { cell, column in
        HeadCell(
          id: HTMLIdentifier.headCell(anchor, row: row, column: column),
          columns: column..<(column + cell.width))
      }
    }
  }

  /// More columns than a phone shows: the first one stays while the others scroll.
  var isWide: Bool { table.columns.count > 5 }
  /// More columns than an upright page shows.
  var isLandscape: Bool { table.columns.count > 8 }
  /// More rows than a screen shows: scrolls inside, under its head.
  var isTall: Bool { table.body.count > 25 }
  /// Few enough rows to stand on one printed page.
  var isShort: Bool { table.body.count <= 15 }
  /// The first column needs little room when it stays while the others scroll.
  var hasShortLabels: Bool {
    isWide
      && zip(table.body, bodyStarts).allSatisfy { row, starts in
        row.kind == .group
          || zip(row.cells, starts).allSatisfy { $1 > 0 || plainText($0.content).count <= 16 }
      }
  }
  /// A cell reaches into rows below, so that no row can be put between them.
  var hasTallCells: Bool { table.body.contains { $0.cells.contains { $0.height > 1 } } }

  /// Columns that begin a group, and so carry a line before them.
  var edges: Set<Int> {
    var edges: Set<Int> = []
    var column = 0
    for width in columnGroups {
      if column > 0 { edges.insert(column) }
      column += width
    }
    return edges
  }

  /// The index of the first of the totals that end the table; all rows before it are the body.
  var footStart: Int {
    var start = table.body.count
    while start > 0, table.body[start - 1].kind == .total { start -= 1 }
    // Cells that reach down into the totals keep them in the body, as do totals with nothing above them.
    let reachesDown = table.body[..<start].enumerated().contains { index, row in
      row.cells.contains { index + $0.height > start }
    }
    return reachesDown || start == 0 ? table.body.count : start
  }

  /// The heads of the columns a cell covers: those that cover all of it, or else each that covers a part.
  func heads(of columns: Range<Int>) -> [String] {
    let whole = headCells.filter {
      $0.columns.lowerBound <= columns.lowerBound && $0.columns.upperBound >= columns.upperBound
    }
    let heads = whole.isEmpty ? headCells.filter { $0.columns.overlaps(columns) } : whole
    return heads.map(\.id)
  }

  /// The first column of each cell, with what reaches down from rows above.
  private static func starts(_ rows: [Table.Row], width: Int) -> [[Int]] {
    var rowsTaken = [Int](repeating: 0, count: width)
    return rows.map { row in
      var column = 0
      var starts: [Int] = []
      let before = rowsTaken
      for cell in row.cells {
        while column < width, before[column] > 0 { column += 1 }
        starts.append(column)
        let end = min(column + cell.width, width)
        for place in column..<max(column, end) { rowsTaken[place] = cell.height }
        column += cell.width
      }
      for place in rowsTaken.indices where rowsTaken[place] > 0 { rowsTaken[place] -= 1 }
      return starts
    }
  }
}
