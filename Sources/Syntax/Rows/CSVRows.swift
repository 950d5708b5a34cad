package import Diagnostics

/// Reads the rows of a CSV file as a table whose head is the first row. The separator (`;`, `,`, tab or `|`)
/// is the one that parts the first rows alike; a first line `sep=;` names it. Quotes are those of RFC 4180.
///
/// A quoted cell's range is what stands between its quotes: doubled quotes in it are still doubled, and
/// line ends are still there. Nil where there is no row.
package func readRows(csv file: SourceFile, into diagnostics: inout [Diagnostic]) -> TableSource? {
  read(file, into: &diagnostics) { reader, findings in
    var rows: [TableSource.Row] = []
    rows.reserveCapacity(file.lineStarts.count)
    let head = reader.read(&findings) { rows.append($0) }
    return head.map { TableSource(file: file.index, head: [$0], rows: rows, cells: reader.cells) }
  }
}

/// The cells of a CSV file row after row, all rows as wide as the first, which is the head.
package struct CSVCells: Sendable {
  package let width: Int
  package let cells: [TableSource.CellRange]
}

/// What `readRows` reads, without the rows: where there are hundreds of thousands.
package func readCells(csv file: SourceFile, into diagnostics: inout [Diagnostic]) -> CSVCells? {
  read(file, into: &diagnostics) { reader, findings in
    let head = reader.read(&findings) { _ in }
    return head.map { CSVCells(width: $0.cells.count, cells: reader.cells) }
  }
}

private func read<Result>(
  _ file: SourceFile, into diagnostics: inout [Diagnostic],
  _ read: (inout CSVReader, inout Findings) -> Result?
) -> Result? {
  var findings = Findings()
  let result = file.bytes.withUnsafeBufferPointer { bytes in
    var reader = CSVReader(file: file, bytes: bytes)
    return read(&reader, &findings)
  }
  diagnostics += findings.all
  return result
}

private struct CSVReader {
  let file: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var separator = UInt8.comma
  private(set) var cells: [TableSource.CellRange] = []

  init(file: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.bytes = bytes
  }

  /// Gives the head back, and every row below it to `take`.
  mutating func read(_ findings: inout Findings, _ take: (TableSource.Row) -> Void) -> TableSource.Row? {
    offset = file.content(ofLine: 0).lowerBound
    readSeparator()
    guard let head = nextRow(nil, &findings) else {
      if findings.all.isEmpty { findings.error("empty-csv", .empty, at: file.span(0..<0)) }
      return nil
    }
    let width = head.cells.count
    cells.reserveCapacity(min(Limits.cells, file.lineStarts.count * width))
    while let row = nextRow(width, &findings) { take(row) }
    return head
  }

  /// The next row that is not blank; nil at the end, and where reading cannot go on.
  private mutating func nextRow(_ width: Int?, _ findings: inout Findings) -> TableSource.Row? {
    while offset < bytes.count {
      guard let row = row(width, &findings) else { return nil }
      let isBlank = row.cells.count == 1 && row.line.start == row.line.end
      guard isBlank else { return row }
      cells.removeSubrange(row.cells)
    }
    return nil
  }

  private mutating func readSeparator() {
    let line = file.content(ofLine: file.line(containing: offset))
    if line.count == 5, file.bytes.has("sep=", at: line.lowerBound, end: line.upperBound) {
      separator = bytes[line.lowerBound + 4]
      offset = line.upperBound
      skipLineEnd()
      return
    }
    separator = likelySeparator(bytes, from: offset)
  }

  /// Reads one row; one that is not as wide as the head is reported and made so.
  private mutating func row(_ width: Int?, _ findings: inout Findings) -> TableSource.Row? {
    let start = offset
    let first = cells.count
    repeat {
      guard readCell(&findings) else { return nil }
      guard cells.count - first <= Limits.columns, cells.count <= Limits.cells else {
        let isWide = cells.count - first > Limits.columns
        findings.error("table-too-large", isWide ? .tooWide : .tooLarge, at: file.span(start..<start))
        return nil
      }
    } while takeSeparator()
    let end = offset
    skipLineEnd()
    let empty = TableSource.CellRange(end..<end)
    let count = cells.count - first
    if let width, count != width, !(count == 1 && start == end) {
      findings.error("row-width", .width(width, count), at: file.span(start..<end), help: .widthHelp)
      if count < width { cells.append(contentsOf: repeatElement(empty, count: width - count)) }
      if count > width { cells.removeSubrange((first + width)...) }
    }
    return TableSource.Row(cells: first..<cells.count, explanation: empty, line: .init(start..<end))
  }

  /// False where a quote is not closed.
  private mutating func readCell(_ findings: inout Findings) -> Bool {
    while offset < bytes.count, bytes[offset].isBlank, bytes[offset] != separator { offset += 1 }
    if offset < bytes.count, bytes[offset] == .quote { return readQuoted(&findings) }
    let start = offset
    offset = cellEnd(from: start)
    var end = offset
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    cells.append(.init(start: UInt32(clamping: start), end: UInt32(clamping: end)))
    return true
  }

  private mutating func readQuoted(_ findings: inout Findings) -> Bool {
    let start = offset + 1
    offset = start
    while offset < bytes.count {
      if bytes[offset] == .quote {
        if offset + 1 < bytes.count, bytes[offset + 1] == .quote { offset += 1 } else { break }
      }
      offset += 1
    }
    guard offset < bytes.count else {
      findings.error("quote-not-closed", .quoteNotClosed, at: file.span(start - 1..<start), help: .quoteHelp)
      return false
    }
    cells.append(TableSource.CellRange(start..<offset))
    offset += 1
    let after = offset
    offset = cellEnd(from: after)
    if !bytes[after..<offset].allSatisfy(\.isBlank) {
      findings.error("text-after-quote", .textAfterQuote, at: file.span(after..<offset), help: .quoteHelp)
    }
    return true
  }

  /// Where a cell without quotes ends, looked for eight bytes at a time.
  @inline(__always)
  private func cellEnd(from start: Int) -> Int {
    var place = start
    let raw = UnsafeRawBufferPointer(bytes)
    let separators = UInt64(eightOf: separator)
    while place + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let other = word ^ separators
      // The lowest bit that is set stands in the first byte that is the separator, or below 16 as line ends are.
      let separated = (other &- UInt64(eightOf: 1)) & ~other
      let ended = (word &- UInt64(eightOf: 16)) & ~word
      let marks = (separated | ended) & UInt64(eightOf: 0x80)
      guard marks != 0 else {
        place += 8
        continue
      }
      place += marks.trailingZeroBitCount / 8
      if endsCell(bytes[place]) { return place }
      place += 1
    }
    while place < bytes.count, !endsCell(bytes[place]) { place += 1 }
    return place
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == .lineFeed || byte == .carriageReturn
  }

  private mutating func takeSeparator() -> Bool {
    guard offset < bytes.count, bytes[offset] == separator else { return false }
    offset += 1
    return true
  }

  private mutating func skipLineEnd() {
    if offset < bytes.count, bytes[offset] == .carriageReturn { offset += 1 }
    if offset < bytes.count, bytes[offset] == .lineFeed { offset += 1 }
  }
}

extension UInt64 {
  /// The same in each of its bytes.
  fileprivate init(eightOf byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }
}

/// The separator that stands equally often, and most often, in the first rows.
private func likelySeparator(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
  let signs: [UInt8] = [.semicolon, .tab, .comma, .pipe]
  let rows = signCounts(bytes, from: start, signs)
  var best = (sign: UInt8.semicolon, score: 0)
  for (index, sign) in signs.enumerated() {
    let counts = rows.map { $0[index] }
    guard let first = counts.first, first > 0 else { continue }
    let agreeing = counts.count { $0 == first }
    let score = (agreeing == counts.count ? 1_000_000 : agreeing * 1_000) + min(first, 999)
    if score > best.score { best = (sign, score) }
  }
  return best.sign
}

/// How often each sign stands outside quotes in each of the first rows.
private func signCounts(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ signs: [UInt8]
) -> [[Int]] {
  var rows: [[Int]] = []
  var counts = signs.map { _ in 0 }
  var isQuoted = false
  var isBlank = true
  for offset in start..<min(bytes.count, start + 64 << 10) {
    let byte = bytes[offset]
    if byte == .quote { isQuoted.toggle() }
    if isQuoted { continue }
    if byte == .lineFeed || byte == .carriageReturn {
      if !isBlank { rows.append(counts) }
      if rows.count == 20 { return rows }
      counts = signs.map { _ in 0 }
      isBlank = true
    } else {
      isBlank = false
      if let index = signs.firstIndex(of: byte) { counts[index] += 1 }
    }
  }
  if !isBlank, rows.isEmpty || bytes.count - start <= 64 << 10 { rows.append(counts) }
  return rows
}

extension Phrase {
  fileprivate static let empty = Phrase(da: "filen har ingen rækker", en: "the file has no rows")
  fileprivate static let widthHelp = Phrase(
    da: "et skilletegn i en celle skal stå i anførselstegn: \"a;b\"",
    en: "a separator within a cell stands in quotes: \"a;b\"")
  fileprivate static let quoteNotClosed = Phrase(
    da: "anførselstegnet lukkes ikke", en: "the quote is not closed")
  fileprivate static let textAfterQuote = Phrase(
    da: "der står tekst efter det lukkende anførselstegn", en: "there is text after the closing quote")
  fileprivate static let quoteHelp = Phrase(
    da: "et anførselstegn i en celle skrives dobbelt: \"a \"\"b\"\" c\"",
    en: "a quote within a cell is doubled: \"a \"\"b\"\" c\"")
  fileprivate static let tooWide = Phrase(
    da: "tabellen har mere end \(Limits.columns) kolonner",
    en: "the table has more than \(Limits.columns) columns")
  fileprivate static let tooLarge = Phrase(
    da: "tabellen har mere end \(Limits.cells) celler", en: "the table has more than \(Limits.cells) cells")
}
