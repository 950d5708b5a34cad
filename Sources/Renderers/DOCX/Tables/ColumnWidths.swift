internal import DocumentTree

/// The widths of a table's columns from what stands in them, in dxa.
struct ColumnWidths {
  /// What each column needs so that no word or figure breaks.
  private(set) var least: [Int]
  /// What each column would take with every cell on one line.
  private(set) var natural: [Int]
  private let columns: [Table.Column]

  init(_ table: Table, _ grid: TableGrid) {
    columns = table.columns
    least = table.columns.map { $0.kind == .label ? 1200 : 480 }
    natural = least
    let rows = grid.rows.filter { $0.row.change?.isGone != true }
    for row in rows {
      for place in row.places { if let cell = place.cell { measure(cell, place, isHead: row.isHead) } }
    }
    for row in rows {
      for place in row.places { if let cell = place.cell, place.width > 1 { widen(cell, place) } }
    }
  }

  /// The least width of the whole table.
  var leastTotal: Int { least.reduce(0, +) }

  /// Widths that fill `available`: the least everywhere, then what columns of text and then the others lack to
  /// their natural width, then the rest to the columns of text.
  func fitted(to available: Int) -> [Int] {
    var widths = shrunk(to: available)
    let isText = columns.map { $0.kind == .label || $0.kind == .text }
    give(columns.indices.map { isText[$0] ? min(natural[$0], available * 2 / 5) : 0 }, available, &widths)
    give(natural, available, &widths)
    spread(available - widths.reduce(0, +), over: &widths)
    return widths
  }

  /// The least widths; where they do not fit, figures give up their air, then all columns shrink alike.
  private func shrunk(to available: Int) -> [Int] {
    guard leastTotal > available else { return least }
    let figures = columns.indices.filter { columns[$0].isNumeric }
    let air = figures.reduce(0) { $0 + least[$1] / 7 }
    let given = min(leastTotal - available, air)
    var widths = least
    for index in figures where air > 0 { widths[index] -= least[index] / 7 * given / air }
    let total = widths.reduce(0, +)
    return total > available ? widths.map { $0 * available / total } : widths
  }

  /// Widens each column towards what it wants; all in proportion where there is not enough for all.
  private func give(_ wanted: [Int], _ available: Int, _ widths: inout [Int]) {
    let lacking = zip(wanted, widths).map { max(0, $0 - $1) }
    let total = lacking.reduce(0, +)
    let given = min(max(0, available - widths.reduce(0, +)), total)
    guard given > 0 else { return }
    for index in widths.indices { widths[index] += lacking[index] * given / total }
  }

  /// What is left goes to labels and text; in a table of figures alone to all alike.
  private func spread(_ rest: Int, over widths: inout [Int]) {
    let wide = columns.indices.filter { columns[$0].kind == .label || columns[$0].kind == .text }
    let takers = wide.isEmpty ? Array(columns.indices) : wide
    for index in takers { widths[index] += rest / takers.count }
    if let first = takers.first { widths[first] += rest - rest / takers.count * takers.count }
  }

  private mutating func measure(_ cell: Table.Cell, _ place: TableGrid.Place, isHead: Bool) {
    guard place.width == 1 else { return }
    let text = plainText(cell.content)
    let column = place.column
    let isFigure = columns[column].isNumeric
    let padding = isFigure ? figurePadding : cellPadding
    let word = longestWordWidth(text, size: cellTextSize) + padding
    let line = textWidth(text, size: cellTextSize) + padding
    least[column] = max(least[column], min(word, isFigure ? 2600 : 3000))
    natural[column] = max(natural[column], isHead && isFigure ? min(line, max(word, 1500)) : min(line, 6000))
  }

  /// The columns under a spanning head together hold its longest word.
  private mutating func widen(_ cell: Table.Cell, _ place: TableGrid.Place) {
    let range = place.column..<min(place.column + place.width, least.count)
    let word = longestWordWidth(plainText(cell.content), size: cellTextSize) + cellPadding
    let lacking = min(word, 4000) - least[range].reduce(0, +)
    guard lacking > 0 else { return }
    for index in range { least[index] += lacking / range.count + 1 }
    for index in range { natural[index] = max(natural[index], least[index]) }
  }
}

/// Half-points, as the style `Table Text` has it.
private let cellTextSize = 19
/// Left and right margin of a cell, as the style `Agenda Table` has them.
private let cellPadding = 200
/// With air between two columns of figures.
private let figurePadding = 230
