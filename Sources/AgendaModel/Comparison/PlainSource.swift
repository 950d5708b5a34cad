package import Diagnostics
internal import Syntax

/// A Markdown file as written, with the tables of its records in one shape: cells one space from their bars, and
/// figures with our thousands signs. A table that is only set or written otherwise is the same text.
package func plainSource(_ bytes: [UInt8]) -> String {
  let file = SourceFile(index: 0, path: "a.md", bytes: bytes)
  var found: [Diagnostic] = []
  let project = readProject(
    ProjectSources(files: [file], indices: [file.path: 0], otherPaths: []), into: &found)
  var source = PlainSource(
    file: file, figures: project.records.flatMap { $0.body.table.map { plainFigures($0, file) } ?? [] },
    records: project.records.map { Int($0.body.span.start) })
  return source.text()
}

/// What stands for the printed figures of a table, in the order of the file.
private func plainFigures(_ table: RecordTable, _ file: SourceFile) -> [(span: SourceSpan, text: String)] {
  guard table.file == file.index, !table.isMisread else { return [] }
  return table.cells.compactMap { cell in
    guard case .figure(let printed) = cell.value else { return nil }
    return plainFigure(printed, file.text(cell.span)).map { (cell.span, $0) }
  }
}

/// "1 579 705,0 kr." → "1.579.705 kr."; nil of what begins with more than a sign: "ca. 40 %".
private func plainFigure(_ printed: Printed, _ written: String) -> String? {
  guard let first = written.firstIndex(where: \.isNumber), let last = written.lastIndex(where: \.isNumber),
    written[..<first].allSatisfy({ "-−+ ".contains($0) })
  else { return nil }
  let number = Exact(digits: printed.digits, exponent: -printed.decimals).fullText(.danish, limit: 18)
  let unit = String(written[written.index(after: last)...].filter { !$0.isWhitespace })
  return unit.isEmpty || unit == ",-" ? number : number + " " + unit
}

/// Goes through a file once, line by line.
private struct PlainSource {
  let file: SourceFile
  /// In the order of the file.
  let figures: [(span: SourceSpan, text: String)]
  /// Where each record's first line begins, in that order.
  let records: [Int]
  private var figure = 0
  private var record = 0
  /// The sign that ends the record being gone through, "" of a table that stands without a fence; nil outside.
  private var fence: Substring?

  init(file: SourceFile, figures: [(span: SourceSpan, text: String)], records: [Int]) {
    self.file = file
    self.figures = figures.sorted { $0.span.start < $1.span.start }
    self.records = records.sorted()
  }

  mutating func text() -> String {
    var text = ""
    var start = 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
      let line = line(start..<end)
      enter(line, start..<end)
      text += (fence == nil ? line : plainRow(line[...])) + "\n"
      start = end + 1
    }
    return text
  }

  /// A line with its figures in one shape.
  private mutating func line(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    while figure < figures.count, Int(figures[figure].span.start) < range.upperBound {
      let own = figures[figure].span.range
      if own.lowerBound >= start, own.upperBound <= range.upperBound {
        bytes += file.bytes[start..<own.lowerBound]
        bytes += figures[figure].text.utf8
        start = own.upperBound
      }
      figure += 1
    }
    return String(decoding: bytes + file.bytes[start..<range.upperBound], as: UTF8.self)
  }

  /// Whether a line begins a record, or ends one.
  private mutating func enter(_ line: String, _ range: Range<Int>) {
    let bare = line.drop { $0 == " " }
    if record < records.count, records[record] <= range.upperBound {
      fence = bare.prefix { "`~".contains($0) }
      while record < records.count, records[record] <= range.upperBound { record += 1 }
    } else if let fence {
      let isEnd = fence.isEmpty ? bare.first != "|" : bare.hasPrefix(fence)
      if isEnd { self.fence = nil }
    }
  }
}

/// "|Løn|  1.000 |" → "| Løn | 1.000 |"; the line under the heads has no width. Anything else stays.
private func plainRow(_ line: Substring) -> String {
  let bare = line.drop { $0 == " " }
  guard bare.first == "|" else { return String(line) }
  var cells = bare.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { cell in
    String(cell).trimmed
  }
  if cells.last == "" { cells.removeLast() }
  let isRule = cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { "-:".contains($0) } }
  return "| " + (isRule ? cells.map { _ in "-" } : cells).joined(separator: " | ") + " |"
}

extension String {
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
