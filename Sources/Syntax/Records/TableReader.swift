import Diagnostics

/// Reads the lines of a pipe table, one after the other. Rows that are not as wide as the head are reported
/// and made so; a group's row alone keeps its one cell.
struct TableReader {
  let file: SourceFile
  private(set) var uses: [NameSource] = []

  private var cells: [TableSource.CellRange] = []
  private var head: [TableSource.Row] = []
  private var rows: [TableSource.Row] = []
  private var hasDelimiter = false
  private var columns = 0
  private var isFull = false
  private var firstLine: Int?
  private var scanner: MarkScanner

  init(file: SourceFile) {
    self.file = file
    scanner = MarkScanner(file.bytes, end: file.bytes.count)
  }

  /// A line that begins with `|`, or a row's explanation.
  mutating func add(_ line: Int, _ findings: inout Findings) {
    let range = file.content(ofLine: line)
    firstLine = firstLine ?? line
    guard !isFull else { return }
    guard file.bytes.byte(range.lowerBound, range.upperBound) == .pipe else {
      return explain(range, &findings)
    }
    if isDelimiterRow(file.bytes, range) {
      addDelimiter(range, &findings)
    } else if let row = row(range, &findings) {
      if hasDelimiter { addRow(row, &findings) } else { head.append(row) }
    }
  }

  mutating func finished(_ findings: inout Findings) -> TableSource {
    if !hasDelimiter, !isFull, let firstLine {
      findings.error(
        "table-without-line", .withoutLine, at: file.span(file.content(ofLine: firstLine)),
        help: .withoutLineHelp)
      rows = Array(head.dropFirst())
      head = Array(head.prefix(1))
    }
    return TableSource(file: file.index, head: head, rows: rows, cells: cells)
  }

  private mutating func addDelimiter(_ range: Range<Int>, _ findings: inout Findings) {
    guard !hasDelimiter else {
      findings.error("second-table", .secondTable, at: file.span(range), help: .secondTableHelp)
      return
    }
    hasDelimiter = true
    let count = cellCount(range)
    guard let last = head.last else {
      findings.error("table-without-head", .withoutHead, at: file.span(range), help: .withoutLineHelp)
      return
    }
    columns = last.cells.count
    if head.count > 2 {
      findings.error("table-head-too-tall", .headTooTall, at: file.span(head[0].line.range))
      head = Array(head.suffix(2))
    }
    if count != columns { reportWidth(file.span(range), columns, count, &findings) }
    if head.count == 2, head[0].cells.count != columns {
      reportWidth(file.span(head[0].line.range), columns, head[0].cells.count, &findings)
      head[0] = fitted(head[0])
    }
  }

  private mutating func addRow(_ row: TableSource.Row, _ findings: inout Findings) {
    guard row.cells.count != columns, columns > 0 else { return rows.append(row) }
    if row.cells.count == 1, isGroup(cells[row.cells.lowerBound].range) { return rows.append(row) }
    reportWidth(file.span(row.line.range), columns, row.cells.count, &findings)
    var fitted = fitted(row)
    fitted.isMisread = true
    rows.append(fitted)
  }

  private func isGroup(_ range: Range<Int>) -> Bool {
    var ignored: [Diagnostic] = []
    return readCell(file, range, into: &ignored).braces.contains { $0.role == .group }
  }

  /// The row with as many cells as the head: empty ones added, or the last left out.
  private mutating func fitted(_ row: TableSource.Row) -> TableSource.Row {
    var row = row
    let count = row.cells.count
    guard count < columns else {
      row.cells = row.cells.lowerBound..<row.cells.lowerBound + columns
      return row
    }
    let start = cells.count
    for index in row.cells { cells.append(cells[index]) }
    let empty = TableSource.CellRange(row.line.range.upperBound..<row.line.range.upperBound)
    cells.append(contentsOf: repeatElement(empty, count: columns - count))
    row.cells = start..<cells.count
    return row
  }

  private mutating func explain(_ range: Range<Int>, _ findings: inout Findings) {
    let text = file.bytes.trimmed(range)
    guard let index = rows.indices.last else {
      findings.error("line-out-of-place", .explainsNothing, at: file.span(text))
      return
    }
    let start =
      rows[index].explanation.range.isEmpty ? text.lowerBound : rows[index].explanation.range.lowerBound
    rows[index].explanation = TableSource.CellRange(start..<text.upperBound)
    addUses(text)
  }

  // MARK: Cells

  /// The cells of a line that begins with `|`; nil where there are too many.
  private mutating func row(_ range: Range<Int>, _ findings: inout Findings) -> TableSource.Row? {
    let bytes = file.bytes
    let line = bytes.trimmed(range)
    let first = cells.count
    var start = line.lowerBound + 1
    var offset = start
    while offset < line.upperBound {
      switch bytes[offset] {
      case .pipe:
        addCell(start..<offset)
        offset += 1
        start = offset
        guard hasRoom(since: first, line, &findings) else { return nil }
      case .backslash: offset += 2
      case .openBrace, .openBracket: offset += markLength(offset, line.upperBound)
      case .backtick: offset += 1
      default: offset += 1
      }
    }
    if start < line.upperBound { addCell(start..<line.upperBound) }
    return TableSource.Row(
      cells: first..<cells.count, explanation: .init(line.upperBound..<line.upperBound), line: .init(line))
  }

  private mutating func addCell(_ range: Range<Int>) {
    cells.append(TableSource.CellRange(file.bytes.trimmed(range)))
  }

  private mutating func hasRoom(since first: Int, _ line: Range<Int>, _ findings: inout Findings) -> Bool {
    let isWide = cells.count - first > Limits.columns
    guard isWide || cells.count > Limits.cells else { return true }
    isFull = true
    cells.removeSubrange(first...)
    let place = line.lowerBound..<min(line.upperBound, line.lowerBound + 40)
    findings.error(
      "table-too-large", isWide ? .tooWide : .tooLarge, at: file.span(place), help: .tooLargeHelp)
    return false
  }

  /// Claims and braces may hold `|`.
  private mutating func markLength(_ offset: Int, _ end: Int) -> Int {
    guard case .mark(let mark) = scanner.find(at: offset), mark.range.upperBound <= end else { return 1 }
    if mark.kind == .note { uses.append(noteName(file, mark.range)) }
    return mark.range.count
  }

  private mutating func addUses(_ range: Range<Int>) {
    for offset in range where file.bytes[offset] == .openBracket { _ = markLength(offset, range.upperBound) }
  }

  private func cellCount(_ range: Range<Int>) -> Int {
    let line = file.bytes.trimmed(range)
    let pipes = line.reduce(0) { $0 + (file.bytes[$1] == .pipe ? 1 : 0) }
    return file.bytes[line.upperBound - 1] == .pipe ? pipes - 1 : pipes
  }

  private func reportWidth(_ span: SourceSpan, _ head: Int, _ row: Int, _ findings: inout Findings) {
    findings.error("row-width", .width(head, row), at: span, help: row == 1 ? .groupHelp : .widthHelp)
  }
}

extension TableSource.CellRange {
  init(_ range: Range<Int>) {
    self.init(start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound))
  }
}

extension Phrase {
  /// Also said of the rows of a CSV file.
  static func width(_ head: Int, _ row: Int) -> Phrase {
    Phrase(
      da: "rækken har \(row) \(row == 1 ? "celle" : "celler"), hovedet \(head)",
      en: "the row has \(row) \(row == 1 ? "cell" : "cells"), the head \(head)")
  }
  fileprivate static let widthHelp = Phrase(
    da: "sæt | mellem alle celler, også de tomme; en lodret streg i teksten skrives \\|",
    en: "put | between all cells, the empty ones too; a bar in the text is written \\|")
  fileprivate static let groupHelp = Phrase(
    da: "en overskrift over rækker skrives | Udgifter {gruppe} |",
    en: "a heading over rows is written | Expenses {group} |")
  fileprivate static let withoutLine = Phrase(
    da: "tabellen mangler linjen |---| under sit hoved", en: "the table lacks the line |---| under its head")
  fileprivate static let withoutLineHelp = Phrase(
    da: "skriv\n| Post | Beløb |\n|------|------:|\n| Løn  | 100   |",
    en: "write\n| Item | Amount |\n|------|-------:|\n| Pay  | 100    |")
  fileprivate static let withoutHead = Phrase(da: "tabellen har intet hoved", en: "the table has no head")
  fileprivate static let headTooTall = Phrase(
    da: "tabellens hoved har mere end to rækker", en: "the table's head has more than two rows")
  fileprivate static let secondTable = Phrase(
    da: "linjen |---| står to gange i tabellen", en: "the line |---| stands twice in the table")
  fileprivate static let secondTableHelp = Phrase(
    da: "en post har én tabel; begynd en ny post med ```",
    en: "a record has one table; begin a new record with ```")
  fileprivate static let explainsNothing = Phrase(
    da: "en indrykket tekst står under den række, den hører til",
    en: "an indented text stands under the row it belongs to")
  fileprivate static let tooWide = Phrase(
    da: "tabellen har mere end \(Limits.columns) kolonner",
    en: "the table has more than \(Limits.columns) columns")
  fileprivate static let tooLarge = Phrase(
    da: "tabellen har mere end \(Limits.cells) celler", en: "the table has more than \(Limits.cells) cells")
  fileprivate static let tooLargeHelp = Phrase(da: "del den i flere", en: "part it into several")
}
