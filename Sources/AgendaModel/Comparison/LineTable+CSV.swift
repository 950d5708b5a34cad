package import Diagnostics
package import Syntax

/// How a CSV file is to be read.
package struct CSVReading: Sendable {
  /// The heading of the column whose cells tell the lines apart; nil for one called id, nr., konto and the
  /// like, else the labels.
  package var key: String?

  package init(key: String? = nil) { self.key = key }
}

extension LineTable {
  /// The rows of a CSV file; nil after an error.
  package init?(
    csv cells: CSVCells, in file: SourceFile, _ reading: CSVReading, into diagnostics: inout [Diagnostic]
  ) {
    self.init(title: "", file: file.index, bytes: file.bytes)
    let titles = cells.cells.prefix(cells.width).map { csvText(file, $0.range) }
    guard hasDistinctTitles(titles, cells, file, into: &diagnostics) else { return nil }
    let reader = CSVLines(cells, titles: titles, bytes: file.bytes)
    guard let key = reader.keyColumn(reading, file, into: &diagnostics) else { return nil }
    self = reader.table(self, key: key)
  }

  /// Two columns of one name could not be told apart.
  private func hasDistinctTitles(
    _ titles: [String], _ cells: CSVCells, _ file: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> Bool {
    var seen: Set<Name> = []
    for (index, title) in titles.enumerated() where !Name(title).text.isEmpty {
      guard !seen.insert(Name(title)).inserted else { continue }
      let range = cells.cells[index].range
      diagnostics.append(.error("duplicate-column", .repeated(title), at: file.span(range)))
      return false
    }
    return true
  }
}

/// The characters of a cell; doubled quotes are one.
func csvText(_ file: SourceFile, _ range: Range<Int>) -> String {
  let text = file.text(range)
  guard text.contains("\"\"") else { return text }
  return String(text.replacingDoubledQuotes)
}

extension String {
  fileprivate var replacingDoubledQuotes: String {
    var out = ""
    var wasQuote = false
    for character in self {
      let isSecond = character == "\"" && wasQuote
      if !isSecond { out.append(character) }
      wasQuote = character == "\"" && !isSecond
    }
    return out
  }
}

private struct CSVLines {
  private let cells: [TableSource.CellRange]
  private let titles: [String]
  private let bytes: [UInt8]
  /// Below the head.
  private let rows: Range<Int>
  private var kinds: [ColumnKind] = []
  private var style = NumberStyle.danish

  enum ColumnKind { case figures, text, blank }

  init(_ source: CSVCells, titles: [String], bytes: [UInt8]) {
    (cells, self.titles, self.bytes) = (source.cells, titles, bytes)
    rows = 1..<max(1, source.cells.count / titles.count)
    bytes.withUnsafeBufferPointer { bytes in
      style = numberStyle(bytes)
      kinds = titles.indices.map { kind($0, bytes) }
    }
  }

  private func cell(_ row: Int, _ column: Int) -> TableSource.CellRange {
    cells[row * titles.count + column]
  }

  // MARK: What the columns are

  private static let sampled = 2_000

  private func numberStyle(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberStyle {
    var evidence = NumberStyleEvidence()
    for row in rows.prefix(Self.sampled) {
      for column in titles.indices { evidence.look(at: bytes, cell(row, column).offsets) }
    }
    return evidence.style
  }

  /// Figures, where most cells of the first rows that are not empty are.
  private func kind(_ column: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> ColumnKind {
    var figures = 0
    var texts = 0
    for row in rows.prefix(Self.sampled) {
      let range = cell(row, column).offsets
      if range.isEmpty || isDash(bytes, range) || isWithheld(bytes, range) { continue }
      if FigureScan(bytes, range, style) != nil { figures += 1 } else { texts += 1 }
    }
    if figures + texts == 0 { return .blank }
    return figures > texts ? .figures : .text
  }

  // MARK: Key and label

  /// Nil after an error.
  func keyColumn(
    _ reading: CSVReading, _ file: SourceFile, into diagnostics: inout [Diagnostic]
  ) -> KeyColumns? {
    let names = titles.map { Name($0) }
    if let wanted = reading.key {
      guard let key = names.firstIndex(of: Name(wanted)) else {
        let near = nearest(Name(wanted).text, among: names.map(\.text)).map { Phrase.didYouMean($0) }
        diagnostics.append(
          .error("unknown-key-column", .noKey(wanted, titles), at: file.span(0..<0), help: near))
        return nil
      }
      return KeyColumns(key: key, label: labelColumn(except: key) ?? key)
    }
    let guessed = names.firstIndex { keyNames.contains($0.text) }
    guard let label = labelColumn(except: guessed) ?? guessed else {
      return KeyColumns(key: nil, label: 0)
    }
    return KeyColumns(key: guessed == label ? nil : guessed, label: label)
  }

  /// The column of texts that is called "Post" or the like, else the one with the fewest blank cells.
  private func labelColumn(except key: Int?) -> Int? {
    let texts = kinds.indices.filter { kinds[$0] == .text && $0 != key }
    if texts.count < 2 { return texts.first }
    if let named = texts.first(where: { labelNames.contains(Name(titles[$0]).text) }) { return named }
    let filled = texts.map { column in
      rows.prefix(Self.sampled).count { !cell($0, column).isEmpty }
    }
    return zip(texts, filled).first { $1 == filled.max() }?.0
  }

  struct KeyColumns {
    var key: Int?
    var label: Int
  }

  // MARK: Lines

  func table(_ empty: LineTable, key: KeyColumns) -> LineTable {
    var table = empty
    table.hasExactKeys = key.key != nil
    let others = titles.indices.filter { $0 != key.key && $0 != key.label }
    let figures = others.filter { kinds[$0] == .figures }
    table.lines.reserveCapacity(rows.count)
    var group: Int32 = -1
    for row in rows {
      var line = line(row, key)
      if isHeading(row, key, figures) {
        line.role = .group
        group = Int32(clamping: table.lines.count)
      } else {
        line.group = group
      }
      table.lines.append(line)
    }
    for column in others { addColumn(column, to: &table) }
    settleTotals(&table)
    return table
  }

  private func line(_ row: Int, _ columns: KeyColumns) -> LineTable.Line {
    let label = cell(row, columns.label)
    let key = columns.key.map { cell(row, $0) }
    let isKeyed = key.map { !$0.isEmpty } ?? false
    return LineTable.Line(
      key: isKeyed ? key ?? label : label, label: label, group: -1, role: .data, hasKey: isKeyed)
  }

  /// A label alone, without key and figures.
  private func isHeading(_ row: Int, _ columns: KeyColumns, _ figures: [Int]) -> Bool {
    guard !figures.isEmpty, !cell(row, columns.label).isEmpty else { return false }
    for column in titles.indices where column != columns.label {
      if !cell(row, column).isEmpty { return false }
    }
    return true
  }

  private func addColumn(_ index: Int, to table: inout LineTable) {
    let (title, unit) = titleAndUnit(titles[index])
    var column = LineTable.Column(
      name: Name(title), title: title, isText: kinds[index] == .text, cells: [])
    column.cells.reserveCapacity(rows.count)
    let ranges = rows.lazy.map { cell($0, index) }
    if column.isText {
      for range in ranges { column.cells.append(range.isEmpty ? .blank : Amount(text: range)) }
    } else {
      let own = (power: unit.basePower, index: table.index(of: unit))
      bytes.withUnsafeBufferPointer { bytes in
        for range in ranges { column.cells.append(amount(bytes, range, own, &table)) }
      }
    }
    table.columns.append(column)
  }

  /// `own`: of the column's unit, the power of ten and the index among the table's.
  private func amount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: TableSource.CellRange, _ own: (power: Int, index: UInt8),
    _ table: inout LineTable
  ) -> Amount {
    let cell = range.offsets
    if cell.isEmpty || isDash(bytes, cell) { return .blank }
    if isWithheld(bytes, cell) { return .withheld }
    guard let scan = FigureScan(bytes, cell, style) else { return Amount(text: range) }
    if scan.rest.isEmpty || isNoteMark(bytes, scan.rest) {
      return Amount(digits: scan.digits, decimals: scan.decimals, power: own.power, unit: own.index)
    }
    let text = String(decoding: bytes[scan.rest], as: UTF8.self)
    guard let given = UnitSource(trimmed(text)) else { return Amount(text: range) }
    return Amount(
      digits: scan.digits, decimals: scan.decimals, power: given.basePower, unit: table.index(of: given))
  }
}

extension UnitSource {
  /// The power of ten of one printed unit in base units: 3 of t.kr., −2 of percent.
  var basePower: Int { unit == .percent ? -2 : power }
}

/// "Budget 2022 (t.kr.)" → "Budget 2022", t.kr.
private func titleAndUnit(_ title: String) -> (String, UnitSource) {
  guard title.hasSuffix(")"), let open = title.lastIndex(of: "("),
    let unit = UnitSource(String(title[title.index(after: open)...].dropLast())), unit.isKnown
  else { return (title, .bare) }
  return (trimmed(title[..<open]), unit)
}

extension UnitSource {
  fileprivate var isKnown: Bool {
    switch unit {
    case .kroner, .percent: true
    case .none, .named, .day, .derived: false
    }
  }
}

private let keyNames: Set<String> = [
  "id", "nr", "nummer", "kode", "konto", "kontonr", "kontonummer", "nøgle", "key", "code", "number", "no",
  "account",
]

private let labelNames: Set<String> = [
  "post", "poster", "tekst", "navn", "betegnelse", "kontonavn", "kommune", "kommuner", "linje", "item",
  "items", "label", "name", "text", "municipality", "line",
]

/// "..": known, but not told.
private func isWithheld(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
  range.count == 2 && bytes[range.lowerBound] == 0x2E && bytes[range.lowerBound + 1] == 0x2E
}

/// "-", "–", "—".
private func isDash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
  if range.count == 1 { return bytes[range.lowerBound] == .hyphen }
  guard range.count == 3, bytes[range.lowerBound] == 0xE2, bytes[range.lowerBound + 1] == 0x80 else {
    return false
  }
  return bytes[range.lowerBound + 2] == 0x93 || bytes[range.lowerBound + 2] == 0x94
}

extension Phrase {
  fileprivate static func repeated(_ title: String) -> Phrase {
    Phrase(da: "to kolonner hedder »\(title)«", en: "two columns are named '\(title)'")
  }
  fileprivate static func noKey(_ key: String, _ titles: [String]) -> Phrase {
    let known = titles.prefix(8).joined(separator: ", ")
    return Phrase(
      da: "ingen kolonne hedder »\(key)«; filen har \(known)",
      en: "no column is named '\(key)'; the file has \(known)")
  }
}
