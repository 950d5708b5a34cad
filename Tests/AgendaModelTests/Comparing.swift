import AgendaModel
import Diagnostics
import DocumentTree
import Syntax
import Testing

/// A CSV text as a version; `diagnostics` says what was wrong with it.
struct CSVSample {
  let version: ComparedVersion?
  let diagnostics: [Diagnostic]

  init(_ text: String, key: String? = nil, selection: String? = nil, name: String = "a.csv") {
    self.init(bytes: Array(text.utf8), key: key, selection: selection, name: name)
  }

  init(bytes: [UInt8], key: String? = nil, selection: String? = nil, name: String = "a.csv") {
    var found: [Diagnostic] = []
    let file = SourceFile(index: 0, path: name, bytes: decodedCSV(bytes))
    checkCSV(bytes, file, into: &found)
    let reading = CSVReading(key: key)
    version =
      found.isEmpty
      ? ComparedVersion(csv: file, version: name, name: name, reading, selection: selection, into: &found)
      : nil
    diagnostics = found
  }

  var codes: [String] { diagnostics.map(\.code.name) }
}

/// A record in a register as a version.
func recordVersion(_ text: String, selection: String? = nil, name: String = "a.md") -> ComparedVersion {
  let sample = Sample(text: text)
  return ComparedVersion(
    file: "a.md", of: sample.project, sample.figures, version: name, name: name, selection: selection)
}

/// Two texts compared: CSV, or Markdown where they begin with a fence.
func compared(
  _ old: String, _ new: String, key: String? = nil, via: String? = nil
) throws -> ComparisonReport {
  func version(_ text: String, _ name: String) throws -> ComparedVersion {
    if text.contains("```") { return recordVersion(text, name: name) }
    return try #require(CSVSample(text, key: key, name: name).version)
  }
  return try compareVersions(
    try version(old, "old"), try version(new, "new"), via: try via.map { try version($0, "via") })
}

/// Two columns of one record compared.
func compared(_ text: String, _ old: String, _ new: String, via: String? = nil) throws -> ComparisonReport {
  try compareVersions(
    recordVersion(text, selection: old), recordVersion(text, selection: new),
    via: via.map { recordVersion(text, selection: $0) })
}

extension ComparisonReport {
  /// `change label old → new difference`, of each pair of the first column.
  var told: [String] {
    guard let comparison = parts.first?.comparison, let column = comparison.columns.first else { return [] }
    return comparison.pairs.indices.filter { comparison.role(comparison.pairs[$0]) != .group }.map { index in
      let pair = comparison.pairs[index]
      let old = comparison.oldAmount(pair, column.pair, column.turnedGroups)?.exact?.fullText(.danish) ?? "–"
      let new = comparison.newAmount(pair, column.pair)?.exact?.fullText(.danish) ?? "–"
      let renamed = comparison.renamings[index].map { " (før \($0))" } ?? ""
      let moved = comparison.moves[index].map { " (fra \($0))" } ?? ""
      return "\(column.changes[index]) \(comparison.label(pair))\(renamed)\(moved) \(old) → \(new)"
    }
  }

  /// Those that are not unchanged.
  var changes: [String] { told.filter { !$0.hasPrefix("unchanged") } }

  var column: ColumnComparison? { parts.first?.comparison.columns.first }

  /// How many pairs of lines of their own figures have a change.
  func count(_ change: LineChange) -> Int {
    guard let comparison = parts.first?.comparison, let column else { return 0 }
    return comparison.pairs.indices.count {
      comparison.role(comparison.pairs[$0]) == .data && column.changes[$0] == change
    }
  }

  /// The words of its document.
  func text(_ listing: ComparisonListing = .init()) -> String {
    plain(words(lower(self, listing).blocks))
  }
}

private func words(_ blocks: [Block]) -> String {
  blocks.map { block in
    switch block.content {
    case .paragraph(let inlines): plainText(inlines)
    case .section(let section): plainText(section.heading) + "\n" + words(section.blocks)
    case .box(let box): words(box.blocks)
    case .list(let list): list.items.map { words($0.blocks) }.joined(separator: "\n")
    case .table(let table):
      table.body.map { row in
        row.cells.map { plainText($0.content) }.joined(separator: " | ")
          + (row.explanation.isEmpty ? "" : " # " + plainText(row.explanation))
      }.joined(separator: "\n")
    case .definitions, .figure, .quote, .code, .contents, .divider, .pageBreak: ""
    }
  }.joined(separator: "\n")
}
