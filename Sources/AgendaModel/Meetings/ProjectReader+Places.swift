internal import Diagnostics
internal import Syntax

/// What bodies and their records refer to: asked for when everything is read. A word for somebody outside the
/// project is no error; one that is nearly a name of the project is.
extension ProjectReader {
  mutating func reportUnknownPlaces() {
    for record in project.records {
      guard let table = record.body.table, !table.isMisread else { continue }
      if record is Composition { reportAmong(table, record.body) }
      if record is Composition || record is MeetingCadence { reportSources(table, record.body) }
    }
    for body in project.bodies {
      reportBodies(body.predecessors, body.predecessorSpan)
      reportBodies(body.successors, body.successorSpan)
    }
  }

  private mutating func reportAmong(_ table: RecordTable, _ body: RecordBody) {
    for (word, span) in words(Composition.amongColumn, table) {
      let path = word.split(separator: ".").map { Name($0) }
      if path.count > 1 {
        guard !isPlace(path, from: body.scope) else { continue }
        diagnostics.append(.error("unknown-name", .noPlace(word), at: span))
      } else if table.rows(named: Name(word)).isEmpty,
        let near = meant(by: Name(word).text, among: table.rows.map(\.name.text))
      {
        diagnostics.append(.error("unknown-name", .noPlace(word), at: span, help: .didYouMean(near)))
      }
    }
  }

  /// A row of a record.
  private func isPlace(_ path: [Name], from scope: Int) -> Bool {
    guard let (referent, rest) = project.names.locate(path[...], from: scope),
      case .record(let record) = referent
    else { return false }
    guard let name = rest.first else { return true }
    return rest.count == 1 && project.records[record].body.table?.rows(named: name).isEmpty == false
  }

  /// Where a body lists its sources, a source that is given by name is one of them.
  private mutating func reportSources(_ table: RecordTable, _ body: RecordBody) {
    let sources = project.records.filter { $0 is Sources && $0.body.scope == body.scope }
      .compactMap(\.body.table)
    guard !sources.isEmpty else { return }
    let known = sources.flatMap { $0.rows.map(\.name.text) }
    for (word, span) in words(Field.source.key, table)
    where sources.allSatisfy({ $0.rows(named: Name(word)).isEmpty }) {
      diagnostics.append(
        .error(
          "unknown-name", .noSource(word), at: span,
          help: nearest(Name(word).text, among: known).map { .didYouMean($0) } ?? .addSource))
    }
  }

  private mutating func reportBodies(_ words: [String], _ span: SourceSpan?) {
    for word in words where project.body(called: word) == nil {
      let known = project.bodies.flatMap { [$0.name.text] + $0.aliases }
      guard let near = meant(by: word, among: known) else { continue }
      diagnostics.append(.error("unknown-body", .noBodyNamed(word), at: span, help: .didYouMean(near)))
    }
  }

  /// A name that is nearly the word; short ones ("SSU", "SU") are near each other by chance.
  private func meant(by word: String, among known: [String]) -> String? {
    word.count < 6 ? nil : nearest(word, among: known)
  }

  /// The words of a column, each with its cell.
  private func words(_ column: Phrase, _ table: RecordTable) -> [(String, SourceSpan)] {
    guard let column = table.column(named: column) else { return [] }
    return table.rows.indices.flatMap { row in
      listed(table.text(row, column, in: project)).map { ($0, table.cell(row, column).span) }
    }
  }
}

extension Phrase {
  fileprivate static func noPlace(_ word: String) -> Phrase {
    Phrase(da: "ingen plads hedder »\(word)«", en: "no place is named '\(word)'")
  }
  fileprivate static func noSource(_ word: String) -> Phrase {
    Phrase(
      da: "ingen af organets kilder hedder »\(word)«", en: "none of the body's sources is named '\(word)'")
  }
  fileprivate static let addSource = Phrase(
    da: "skriv den i organets »kilder«", en: "add it to the body's 'sources'")
  fileprivate static func noBodyNamed(_ word: String) -> Phrase {
    Phrase(da: "intet organ hedder »\(word)«", en: "no body is named '\(word)'")
  }
}
