internal import DocumentTree

/// A table's rows with the column each cell begins in, and the places that a cell from above reaches into.
struct TableGrid {
  struct Place {
    var column: Int
    var width: Int
    /// Nil where a cell from a row above reaches down.
    var cell: Table.Cell?
  }

  struct Row {
    var row: Table.Row
    var places: [Place]
    /// Explanations printed under this row: its own, or those held back while a cell reached down.
    var explanations: [[Inline]]
    var isHead: Bool
  }

  private(set) var rows: [Row] = []

  init(_ table: Table) {
    add(table.head, columns: table.columns.count, isHead: true)
    add(table.body, columns: table.columns.count, isHead: false)
  }

  private mutating func add(_ added: [Table.Row], columns: Int, isHead: Bool) {
    var reaching: [(column: Int, width: Int, rows: Int)] = []
    var heldBack: [[Inline]] = []
    for row in added {
      let places = Self.places(row, reaching, columns)
      reaching = reaching.map { ($0.column, $0.width, $0.rows - 1) }.filter { $0.rows > 0 }
      for place in places {
        guard let cell = place.cell, cell.height > 1 else { continue }
        reaching.append((place.column, place.width, cell.height - 1))
      }
      if !row.explanation.isEmpty { heldBack.append(row.explanation) }
      let explanations = reaching.isEmpty ? heldBack : []
      if reaching.isEmpty { heldBack = [] }
      rows.append(Row(row: row, places: places, explanations: explanations, isHead: isHead))
    }
  }

  private static func places(
    _ row: Table.Row, _ reaching: [(column: Int, width: Int, rows: Int)], _ columns: Int
  ) -> [Place] {
    var places = reaching.map { Place(column: $0.column, width: $0.width, cell: nil) }
    var column = 0
    for cell in row.cells {
      while let taken = reaching.first(where: { $0.column <= column && column < $0.column + $0.width }) {
        column = taken.column + taken.width
      }
      places.append(Place(column: column, width: cell.width, cell: cell))
      column += cell.width
    }
    return places.sorted { $0.column < $1.column }
  }
}
