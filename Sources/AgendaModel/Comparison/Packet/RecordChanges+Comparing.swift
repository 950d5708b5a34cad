internal import Diagnostics
internal import Syntax

extension RecordChanges {
  /// The records of two sources held against each other: by name, else by a title that stands once on each side;
  /// those without either by kind and columns.
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
    match { $0.title.isEmpty && $0.name.text.isEmpty ? $0.columnNames : "" }
    for (index, table) in new.enumerated() {
      guard let former = matches[index].map({ old[$0] }) else {
        added.append(table.calledTitle)
        continue
      }
      add(former, table, words)
    }
    removed += left.map { old[$0].calledTitle }
  }

  /// What cannot be compared is another record.
  private mutating func add(
    _ former: ComparedVersion.NamedTable, _ table: ComparedVersion.NamedTable, _ words: ComparisonWords
  ) {
    func version(_ table: ComparedVersion.NamedTable) -> ComparedVersion {
      ComparedVersion(name: table.calledTitle, language: words.language, tables: [table], selection: nil)
    }
    guard let report = try? compareVersions(version(former), version(table)) else {
      removed.append(former.calledTitle)
      added.append(table.calledTitle)
      return
    }
    for var part in report.parts {
      if part.title.isEmpty { part.title = table.calledTitle }
      if former.title != table.title {
        part.comparison.facts.insert(
          ChangedFact(name: .recordTitle, old: former.title, new: table.title), at: 0)
      }
      if !part.comparison.isSame { parts.append(part) }
    }
  }
}

/// The records that stand in documents of a project. `version` tells projects apart.
func tables(
  in documents: [Int], of source: PacketSource, version: String
) -> [ComparedVersion.NamedTable] {
  let project = source.project
  let places = Set(documents.map { [project.documents[$0].file, project.documents[$0].scope] })
  return project.records.enumerated().compactMap { index, record in
    guard places.contains([Int(record.body.span.file), record.body.scope]) else { return nil }
    return ComparedVersion.NamedTable(record: index, project, source.figures, version: version)
  }
}

extension Phrase {
  fileprivate static let recordTitle = Phrase(da: "titlen", en: "the title")
}
