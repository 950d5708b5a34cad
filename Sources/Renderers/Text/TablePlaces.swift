internal import DocumentTree

extension Table.Row.Kind {
  /// Rows set in bold.
  var isStrong: Bool {
    switch self {
    case .head, .group, .subtotal, .total: true
    case .body: false
    }
  }
}

extension Table {
  /// Which cell of each row begins in each column; nil where one reaches in from the left or from above.
  func places(of rows: [Row]) -> [[Int?]] {
    var reach = Array(repeating: 0, count: columns.count)
    return rows.map { row in
      var places = [Int?](repeating: nil, count: columns.count)
      var column = 0
      for (index, cell) in row.cells.enumerated() {
        while column < columns.count, reach[column] > 0 { column += 1 }
        guard column < columns.count else { break }
        places[column] = index
        for place in column..<min(column + cell.width, columns.count) { reach[place] = cell.height }
        column += cell.width
      }
      for place in reach.indices where reach[place] > 0 { reach[place] -= 1 }
      return places
    }
  }

  /// One head a column: the words of all head rows above it, from the top: `Budget 2021: Udgifter`.
  func columnHeads() -> [[Inline]] {
    var heads = Array(repeating: [Inline](), count: columns.count)
    for (row, places) in zip(head, places(of: head)) {
      for (column, index) in places.enumerated() {
        guard let cell = index.map({ row.cells[$0] }), !cell.content.isEmpty else { continue }
        for place in column..<min(column + cell.width, columns.count) {
          heads[place] += (heads[place].isEmpty ? [] : [.text(": ")]) + cell.content
        }
      }
    }
    return heads
  }
}
