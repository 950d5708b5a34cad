/// The cells of a pipe table as written, in one buffer, before the widths of the columns are known.
struct PipeTable {
  private var bytes: [UInt8] = []
  private var cells: [Range<Int>] = []
  /// Rows whose cells do not widen their column: explanations.
  private var looseRows: Set<Int> = []
  private let isNumeric: [Bool]

  /// `isNumeric`: of each column; those are set flush right.
  init(isNumeric: [Bool]) { self.isNumeric = isNumeric }

  /// Labels longer than this stand out of their column rather than widen it.
  private static let widestLabel = 40

  private var rowCount: Int { isNumeric.isEmpty ? 0 : cells.count / isNumeric.count }

  /// The next cell, from left to right and row by row; the first row is the head.
  mutating func cell(_ writer: inout MarkdownWriter, _ write: (inout MarkdownWriter) -> Void) {
    swap(&writer.out, &bytes)
    let start = writer.out.count
    let outer = writer.lineStart
    writer.lineStart = start
    writer.lastClosing = -1
    write(&writer)
    cells.append(start..<writer.out.count)
    writer.lineStart = outer
    swap(&writer.out, &bytes)
  }

  mutating func emptyCell() { cells.append(bytes.count..<bytes.count) }

  /// The row of the next cell does not widen the columns.
  mutating func loosenRow() { looseRows.insert(rowCount) }

  /// All rows, aligned.
  func write(_ writer: inout MarkdownWriter) {
    let widths = columnWidths()
    for row in 0..<rowCount {
      if row > 0 { writer.newLine() }
      write(row, widths, &writer)
      guard row == 0 else { continue }
      writer.newLine()
      for column in isNumeric.indices { writer.raw(rule(widths[column], isNumeric[column])) }
      writer.raw("|")
    }
  }

  private func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    bytes[cells[row * isNumeric.count + column]]
  }

  /// What stands out of its column is taken from the space in those after it.
  private func write(_ row: Int, _ widths: [Int], _ writer: inout MarkdownWriter) {
    var overhang = 0
    for column in widths.indices {
      let cell = cell(row, column)
      let space = widths[column] - displayWidth(cell)
      let padding = repeatElement(UInt8(ascii: " "), count: max(0, space - overhang))
      overhang = max(0, overhang - space)
      writer.raw("| ")
      if isNumeric[column] { writer.out.append(contentsOf: padding) }
      writer.out.append(contentsOf: cell)
      if !isNumeric[column] { writer.out.append(contentsOf: padding) }
      writer.raw(" ")
    }
    writer.raw("|")
  }

  private func rule(_ width: Int, _ isNumeric: Bool) -> String {
    "| " + String(repeating: "-", count: isNumeric ? width - 1 : width) + (isNumeric ? ": " : " ")
  }

  /// The widest cell; of a text column at most `widestLabel`, in steps of four, so that a word more or less
  /// seldom changes every line.
  private func columnWidths() -> [Int] {
    var widths = isNumeric.map { _ in 3 }
    for row in 0..<rowCount where !looseRows.contains(row) {
      for column in widths.indices { widths[column] = max(widths[column], displayWidth(cell(row, column))) }
    }
    return zip(widths, isNumeric).map { width, isNumeric in
      isNumeric ? min(width, Self.widestLabel) : min((width + 3) / 4 * 4, Self.widestLabel)
    }
  }
}

/// Characters, as a line of a terminal counts them: scalars but for those that sit on another.
func displayWidth(_ bytes: some Collection<UInt8>) -> Int {
  bytes.withContiguousStorageIfAvailable(displayWidth(inBuffer:))
    ?? Array(bytes).withUnsafeBufferPointer(displayWidth(inBuffer:))
}

private func displayWidth(inBuffer bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var width = 0
  var previous: UInt8 = 0
  for byte in bytes {
    if byte & 0xC0 != 0x80 { width += 1 }
    if previous == 0xCC || previous == 0xCD && byte < 0xB0 { width -= 1 }
    previous = byte
  }
  return width
}
