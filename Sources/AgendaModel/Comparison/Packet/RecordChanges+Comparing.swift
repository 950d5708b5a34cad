internal import Diagnostics
internal import Syntax

extension RecordChanges {
  /// The records of two sources held against each other: by name, else by a title that stands once on each side.
  init(_ old: [ComparedVersion.NamedTable], _ new: [ComparedVersion.NamedTable], _ words: ComparisonWords) {
    var left = Array(old.indices)
    var matches: [Int: Int] = [:]
    func match(_ key: (ComparedVersion.NamedTable) -> String) {
      for (index, table) in new.enumerated() where matches[index] == nil && !key(table).isEmpty {
        guard let place = left.firstIndex(where: { key(old[$0]) == key(table) }) else { continue }
        matches[index] = left.remove(at: place)
      }
    }
    match { $0.name.text }
    match { table in
      let isUnique =
        old.count { $0.title == table.title } <= 1 && new.count { $0.title == table.title } <= 1
      return isUnique ? table.title : ""
    }
    for (index, table) in new.enumerated() {
      guard let former = matches[index].map({ old[$0] }) else {
        added.append(table.printedTitle)
        continue
      }
      add(former, table, words)
    }
    removed += left.map { old[$0].printedTitle }
  }

  /// What cannot be compared is another record.
  private mutating func add(
    _ former: ComparedVersion.NamedTable, _ table: ComparedVersion.NamedTable, _ words: ComparisonWords
  ) {
    func version(_ table: ComparedVersion.NamedTable) -> ComparedVersion {
      ComparedVersion(name: table.printedTitle, language: words.language, tables: [table], selection: nil)
    }
    guard let report = try? compareVersions(version(former), version(table)) else {
      removed.append(former.printedTitle)
      added.append(table.printedTitle)
      return
    }
    for var part in report.parts {
      if part.title.isEmpty { part.title = table.printedTitle }
      if former.title != table.title {
        part.comparison.facts.insert(
          ChangedFact(name: .recordTitle, old: former.title, new: table.title), at: 0)
      }
      if !part.comparison.isSame { parts.append(part) }
    }
  }
}

extension ComparedVersion.NamedTable {
  fileprivate var printedTitle: String { title.isEmpty ? name.text : title }
}

/// The records that stand in documents of a project. `version` tells projects apart.
func tables(
  in documents: [Int], of source: PacketSource, version: String
) -> [ComparedVersion.NamedTable] {
  let project = source.project
  let places = Set(documents.map { [project.documents[$0].file, project.documents[$0].scope] })
  return project.records.enumerated().compactMap { index, record in
    guard places.contains([Int(record.body.span.file), record.body.scope]),
      var lines = LineTable(record: index, project, source.figures)
    else { return nil }
    lines.origin = .init(version: version, place: record.body.span)
    return ComparedVersion.NamedTable(
      name: record.body.name, title: lines.title, kind: record.body.kind, lines: lines,
      traits: record.comparison)
  }
}

extension Phrase {
  fileprivate static let recordTitle = Phrase(da: "titlen", en: "the title")
}
