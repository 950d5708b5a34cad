/// Rows of cells set in columns: figures flush right and never broken, other cells wrapped to fit the line.
struct TextGrid {
  struct Cell {
    let text: String
    let column: Int
    /// Columns it reaches over.
    let width: Int
    /// Characters of its text.
    fileprivate let length: Int
    /// Nothing in it would be set otherwise where there is room.
    fileprivate let isOneLine: Bool

    init(text: String, column: Int, width: Int) {
      var text = text
      (length, isOneLine) = text.withUTF8 { (displayWidth($0), $0.isEmpty || isPlainLine($0)) }
      (self.text, self.column, self.width) = (text, column, width)
    }
  }

  struct Row {
    var cells: [Cell]
    var isHead = false
    /// Under a line, as a total.
    var isRuled = false
    /// Over the whole width, indented, under the row.
    var explanation = ""
  }

  private let isNumeric: [Bool]
  private let rows: [Row]

  private static let gap = 2
  /// A column of text is not squeezed below this.
  private static let narrowestColumn = 10

  init(isNumeric: [Bool], rows: [Row]) { (self.isNumeric, self.rows) = (isNumeric, rows) }

  func write(_ writer: inout TextWriter) {
    let widths = columnWidths(available: writer.width)
    var starts = [0]
    for width in widths { starts.append((starts.last ?? 0) + width + Self.gap) }
    let total = (starts.last ?? 0) - Self.gap
    var wasHead = false
    for row in rows {
      if wasHead && !row.isHead || row.isRuled { writer.line(String(repeating: "─", count: total)) }
      wasHead = row.isHead
      // Most rows: every cell on one line.
      if row.cells.allSatisfy({ $0.isOneLine && $0.length <= room($0, starts) }) {
        writer.line { set(row.cells, starts, into: &$0) }
      } else {
        for line in wrappedLines(of: row.cells, starts) { writer.line(line) }
      }
      guard !row.explanation.isEmpty else { continue }
      for line in wrapped(row.explanation, max(total, writer.width) - 4) { writer.line("    " + line) }
    }
  }

  /// `starts`: where each column begins, and where one more would.
  private func wrappedLines(of cells: [Cell], _ starts: [Int]) -> [String] {
    let blocks = cells.map { wrapped($0.text, room($0, starts)) }
    let height = blocks.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = ""
      var length = 0
      for (cell, block) in zip(cells, blocks) where index < block.count {
        let width = displayWidth(block[index].utf8)
        let lead = isNumeric[cell.column] ? room(cell, starts) - width : 0
        let padding = max(length > 0 ? 1 : 0, starts[cell.column] + lead - length)
        line += String(repeating: " ", count: padding) + block[index]
        length += padding + width
      }
      return line
    }
  }

  private func set(_ cells: [Cell], _ starts: [Int], into line: inout [UInt8]) {
    var length = 0
    for cell in cells {
      let lead = isNumeric[cell.column] ? room(cell, starts) - cell.length : 0
      let padding = max(length > 0 ? 1 : 0, starts[cell.column] + lead - length)
      line += repeatElement(UInt8(ascii: " "), count: padding)
      line += cell.text.utf8
      length += padding + cell.length
    }
  }

  private func room(_ cell: Cell, _ starts: [Int]) -> Int {
    starts[min(cell.column + cell.width, starts.count - 1)] - Self.gap - starts[cell.column]
  }

  /// As wide as the widest cell (of a head: its longest word); text columns squeezed evenly where that is
  /// more than the line holds.
  private func columnWidths(available: Int) -> [Int] {
    var widths = isNumeric.map { _ in 1 }
    for row in rows {
      for cell in row.cells where cell.width == 1 {
        widths[cell.column] = max(widths[cell.column], row.isHead ? headWidth(cell) : longestLine(cell))
      }
    }
    let gaps = Self.gap * (widths.count - 1)
    func total(_ limit: Int) -> Int {
      zip(widths, isNumeric).reduce(gaps) { $0 + ($1.1 ? $1.0 : min($1.0, limit)) }
    }
    var limit = max(available, Self.narrowestColumn)
    while limit > Self.narrowestColumn, total(limit) > available { limit -= 1 }
    return zip(widths, isNumeric).map { $1 ? $0 : min($0, limit) }
  }

  /// A head is broken into lines rather than widen its column, unless it is short.
  private func headWidth(_ cell: Cell) -> Int {
    let longestWord = cell.text.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { displayWidth($0) }.max() ?? 0
    return max(longestWord, min(longestLine(cell), Self.narrowestColumn))
  }

  private func longestLine(_ cell: Cell) -> Int {
    cell.isOneLine
      ? cell.length : cell.text.utf8.split(separator: 0x0A).map { displayWidth($0) }.max() ?? 0
  }
}

extension TextGrid.Row {
  /// One cell a column.
  init(_ texts: [String], isHead: Bool = false) {
    let cells = texts.enumerated().map { TextGrid.Cell(text: printable($1), column: $0, width: 1) }
    self.init(cells: cells, isHead: isHead)
  }
}
