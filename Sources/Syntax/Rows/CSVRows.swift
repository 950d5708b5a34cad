package import Diagnostics

/// Reads the rows of a CSV file as a table whose head is the first row. The separator (`;`, `,`, tab or `|`)
/// is the one that parts the first rows alike; a first line `sep=;` names it. Quotes are those of RFC 4180.
///
/// A quoted cell's range is what stands between its quotes: doubled quotes in it are still doubled, and
/// line ends are still there. Nil where there is no row.
package func readRows(csv file: SourceFile, into diagnostics: inout [Diagnostic]) -> TableSource? {
  var findings = Findings()
  let table = file.bytes.withUnsafeBufferPointer { bytes in
    var reader = CSVReader(file: file, bytes: bytes)
    return reader.read(&findings)
  }
  diagnostics += findings.all
  return table
}

private struct CSVReader {
  let file: SourceFile
  let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var separator = UInt8.comma
  private var cells: [TableSource.CellRange] = []

  init(file: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
    self.file = file
    self.bytes = bytes
  }

  mutating func read(_ findings: inout Findings) -> TableSource? {
    offset = file.content(ofLine: 0).lowerBound
    readSeparator()
    var rows: [TableSource.Row] = []
    rows.reserveCapacity(file.lineStarts.count)
    while offset < bytes.count {
      guard let row = row(rows.first?.cells.count, &findings) else { break }
      let isBlank = row.cells.count == 1 && row.line.start == row.line.end
      if isBlank { cells.removeSubrange(row.cells) } else { rows.append(row) }
      if rows.count == 1 { reserveCells(row.cells.count) }
    }
    guard let head = rows.first else {
      if findings.all.isEmpty { findings.error("empty-csv", .empty, at: file.span(0..<0)) }
      return nil
    }
    return TableSource(file: file.index, head: [head], rows: Array(rows.dropFirst()), cells: cells)
  }

  /// For as many rows as there are lines, each as wide as the head.
  private mutating func reserveCells(_ width: Int) {
    cells.reserveCapacity(min(Limits.cells, file.lineStarts.count * width))
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
    let start = offset
    var end = offset
    while end < bytes.count, bytes[end] == .space { end += 1 }
    if end < bytes.count, bytes[end] == .quote {
      offset = end
      return readQuoted(&findings)
    }
    while end < bytes.count, !endsCell(bytes[end]) { end += 1 }
    offset = end
    cells.append(TableSource.CellRange(trimmed(start..<end)))
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
    while offset < bytes.count, !endsCell(bytes[offset]) { offset += 1 }
    if !trimmed(after..<offset).isEmpty {
      findings.error("text-after-quote", .textAfterQuote, at: file.span(after..<offset), help: .quoteHelp)
    }
    return true
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

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
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
