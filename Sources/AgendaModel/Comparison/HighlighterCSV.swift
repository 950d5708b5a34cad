internal import Diagnostics

/// A comparison in daff's highlighter format: a column of marks (`@@` the head, `+++`, `---`, `->`, `:`, `...`),
/// then the table; a changed cell is "old->new". https://paulfitz.github.io/daff-doc/spec.html
package func highlighterCSV(_ report: ComparisonReport) -> String {
  var out = ""
  for part in report.parts {
    if report.parts.count > 1 { out += "##,\(csvField(part.title))\n" }
    out += Highlighter(part.comparison, report.language).text()
  }
  return out
}

private struct Highlighter {
  let comparison: TableComparison
  let language: Language
  /// Columns that only one version has, by index.
  let gone: [Int]
  let came: [Int]
  /// Longer than any arrow that stands in a cell.
  let arrow: String

  init(_ comparison: TableComparison, _ language: Language) {
    (self.comparison, self.language) = (comparison, language)
    gone = comparison.removedColumns.compactMap { title in
      comparison.old.columns.firstIndex { $0.title == title }
    }
    came = comparison.addedColumns.compactMap { title in
      comparison.new.columns.firstIndex { $0.title == title }
    }
    var arrow = "->"
    while [comparison.old, comparison.new].contains(where: { contains(arrow, $0.bytes) }) {
      arrow = "-" + arrow
    }
    self.arrow = arrow
  }

  func text() -> String {
    var lines: [[String]] = []
    let schema = schema()
    if schema.contains(where: { !$0.isEmpty }) { lines.append(["!", ""] + schema) }
    lines.append(["@@", comparison.traits.line[language]] + titles())
    var isSkipping = false
    for index in comparison.pairs.indices {
      let row = row(index)
      if row[0].isEmpty {
        if !isSkipping { lines.append(["..."] + Array(repeating: "...", count: row.count - 1)) }
        isSkipping = true
      } else {
        lines.append(row)
        isSkipping = false
      }
    }
    return lines.map { $0.map(csvField).joined(separator: ",") + "\n" }.joined()
  }

  /// "(old name)" of a column that is compared with one of another name, "---" and "+++".
  private func schema() -> [String] {
    comparison.columns.map { column in
      let former = comparison.old.columns[column.pair.old].title
      return former == comparison.new.columns[column.pair.new].title ? "" : "(\(former))"
    } + gone.map { _ in "---" } + came.map { _ in "+++" }
  }

  private func titles() -> [String] {
    comparison.columns.map { comparison.new.columns[$0.pair.new].title }
      + gone.map { comparison.old.columns[$0].title } + came.map { comparison.new.columns[$0].title }
  }

  private func row(_ index: Int) -> [String] {
    let pair = comparison.pairs[index]
    let label =
      comparison.renamings[index].map { $0 + arrow + comparison.label(pair) } ?? comparison.label(pair)
    var cells = [label]
    for column in comparison.columns { cells.append(cell(index, column)) }
    cells += gone.map {
      pair.old < 0 ? "" : text(comparison.old.columns[$0].cells[Int(pair.old)], comparison.old)
    }
    cells += came.map {
      pair.new < 0 ? "" : text(comparison.new.columns[$0].cells[Int(pair.new)], comparison.new)
    }
    return [mark(index, pair)] + cells
  }

  private func mark(_ index: Int, _ pair: TableComparison.Pair) -> String {
    if pair.old < 0 { return "+++" }
    if pair.new < 0 { return "---" }
    if comparison.renamings[index] != nil
      || comparison.columns.contains(where: { $0.changes[index].isChange })
    {
      return arrow
    }
    return comparison.moves[index] == nil ? "" : ":"
  }

  private func cell(_ index: Int, _ column: ColumnComparison) -> String {
    let pair = comparison.pairs[index]
    let former = comparison.oldAmount(pair, column.pair, column.turnedGroups).map { text($0, comparison.old) }
    let current = comparison.newAmount(pair, column.pair).map { text($0, comparison.new) }
    guard let former else { return current ?? "" }
    guard let current else { return former }
    return column.changes[index].isChange ? former + arrow + current : current
  }

  private func text(_ amount: Amount, _ table: LineTable) -> String {
    switch amount.kind {
    case .blank: return ""
    case .withheld: return ".."
    case .text: return amount.textRange.map { table.text($0) } ?? ""
    case .figure:
      return Exact(digits: amount.digits, exponent: -Int(amount.decimals)).text(
        decimals: Int(amount.decimals), language, grouped: false)
    }
  }
}

private func contains(_ word: String, _ bytes: [UInt8]) -> Bool {
  let word = Array(word.utf8)
  return bytes.withUnsafeBufferPointer { bytes in
    word.withUnsafeBufferPointer { word in
      guard let last = word.last else { return false }
      var search = ByteSearch(last, in: bytes)
      while let end = search.next() {
        let start = end + 1 - word.count
        if start >= 0, areEqual(bytes, start..<end + 1, word, 0..<word.count) { return true }
      }
      return false
    }
  }
}

/// In quotes where it has a comma, a quote or a line's end.
func csvField(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
    return text
  }
  return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
