internal import Diagnostics

/// Compares two versions, with a third beside them where `via` is given.
package func compareVersions(
  _ old: ComparedVersion, _ new: ComparedVersion, via: ComparedVersion? = nil
) throws(ComparisonTrouble) -> ComparisonReport {
  for version in [old, new, via].compactMap({ $0 }) where version.tables.isEmpty {
    throw ComparisonTrouble(message: .noTables(version.name))
  }
  var report = ComparisonReport(language: new.language, old: old.name, new: new.name, via: via?.name)
  let chosen = (old: try old.chosen(), new: try new.chosen())
  if chosen.old != nil || chosen.new != nil || old.tables.count == 1 && new.tables.count == 1 {
    let oldTable = try old.counterpart(chosen.old, of: chosen.new)
    let newTable = try new.counterpart(chosen.new, of: chosen.old)
    report.parts = [try part(oldTable, newTable, old, new)]
  } else {
    try compareTables(old, new, &report)
  }
  if let via { try add(via, to: &report) }
  return report
}

/// All tables of two versions, by name.
private func compareTables(
  _ old: ComparedVersion, _ new: ComparedVersion, _ report: inout ComparisonReport
) throws(ComparisonTrouble) {
  var left = old.tables
  for table in new.tables {
    guard let index = left.firstIndex(where: { $0.isSame(as: table) }) else {
      report.added.append(table.calledTitle)
      continue
    }
    let former = left.remove(at: index)
    report.parts.append(
      try part(ChosenTable(table: former, column: nil), ChosenTable(table: table, column: nil), old, new))
  }
  report.removed = left.map(\.calledTitle)
}

extension ComparedVersion {
  /// What is meant where only the other version says it: the table of that name, or the only one.
  fileprivate func counterpart(
    _ own: ChosenTable?, of other: ChosenTable?
  ) throws(ComparisonTrouble) -> ChosenTable {
    if let own { return own }
    let table = tables.count == 1 ? tables.first : tables.first { $0.name == other?.table.name }
    guard let table else {
      throw ComparisonTrouble(message: .whichTable(name, tables.map(\.name.text)))
    }
    guard let other, let wanted = other.column else { return ChosenTable(table: table, column: nil) }
    let named = table.lines.columns(named: other.table.lines.columns[wanted].name).first
    let figures = table.lines.figureColumns
    guard let column = named ?? (figures.count == 1 ? figures.first : nil) else {
      throw ComparisonTrouble(message: .whichColumn(name, table.lines.columns.map(\.name.text)))
    }
    return ChosenTable(table: table, column: column)
  }
}

private func part(
  _ old: ChosenTable, _ new: ChosenTable, _ oldVersion: ComparedVersion, _ newVersion: ComparedVersion
) throws(ComparisonTrouble) -> ComparisonReport.Part {
  if let a = old.table.kind, let b = new.table.kind, a != b {
    throw ComparisonTrouble(message: .kinds(a, b))
  }
  let traits = new.table.kind == nil ? old.table.traits : new.table.traits
  let names = [new.table.title, old.table.title, new.table.calledTitle, old.table.calledTitle]
  let title = names.first { !$0.isEmpty } ?? ""
  let matching = matching(old.table.lines, new.table.lines)
  if let a = old.column, let b = new.column {
    let comparison = compare(
      old.table.lines, new.table.lines, [ColumnPair(old: a, new: b)], matching, traits: traits)
    return ComparisonReport.Part(title, comparison)
  }
  let pairs = columnPairs(old.table.lines, new.table.lines)
  let hasColumns = !(old.table.lines.columns.isEmpty && new.table.lines.columns.isEmpty)
  guard !pairs.isEmpty || !hasColumns else {
    throw ComparisonTrouble(
      message: .noCommonColumn(
        oldVersion.name, old.table.lines.columns.map(\.name.text), new.table.lines.columns.map(\.name.text)))
  }
  var comparison = compare(old.table.lines, new.table.lines, pairs, matching, traits: traits)
  comparison.removedColumns = titles(old.table.lines, except: pairs.map(\.old))
  comparison.addedColumns = titles(new.table.lines, except: pairs.map(\.new))
  comparison.facts = changedFacts(old.table.traits, new.table.traits)
  return ComparisonReport.Part(title, comparison)
}

/// Columns of the same name, in the order of the new version; without any, the only columns of figures.
private func columnPairs(_ old: LineTable, _ new: LineTable) -> [ColumnPair] {
  let pairs = new.columns.indices.compactMap { index in
    old.columns(named: new.columns[index].name).first.map { ColumnPair(old: $0, new: index) }
  }
  if !pairs.isEmpty { return pairs }
  guard old.figureColumns.count == 1, new.figureColumns.count == 1 else { return [] }
  return [ColumnPair(old: old.figureColumns[0], new: new.figureColumns[0])]
}

private func titles(_ table: LineTable, except paired: [Int]) -> [String] {
  table.columns.indices.filter { !paired.contains($0) }.map { table.columns[$0].title }
}

/// Shows a third version's column beside the two.
private func add(_ version: ComparedVersion, to report: inout ComparisonReport) throws(ComparisonTrouble) {
  guard report.parts.count == 1, report.parts[0].comparison.columns.count == 1,
    let column = report.parts[0].comparison.columns.first
  else { throw ComparisonTrouble(message: .viaNeedsColumn) }
  let comparison = report.parts[0].comparison
  let new = ChosenTable(
    table: .init(name: Name(""), title: "", kind: nil, lines: comparison.new, traits: comparison.traits),
    column: column.pair.new)
  let chosen = try version.counterpart(try version.chosen(), of: new)
  guard let index = chosen.column ?? chosen.table.lines.figureColumns.first,
    chosen.column != nil || chosen.table.lines.figureColumns.count == 1
  else {
    throw ComparisonTrouble(message: .whichColumn(version.name, chosen.table.lines.columns.map(\.name.text)))
  }
  report.parts[0].via = via(chosen.table.lines, column: index, comparison)
}

extension Phrase {
  fileprivate static func noTables(_ name: String) -> Phrase {
    Phrase(da: "\(name): der er ingen tabel at sammenligne", en: "\(name): there is no table to compare")
  }
  fileprivate static func whichTable(_ name: String, _ known: [String]) -> Phrase {
    let list = known.map { "@\($0)" }.joined(separator: ", ")
    return Phrase(da: "\(name): hvilken tabel? skriv \(list)", en: "\(name): which table? write \(list)")
  }
  fileprivate static func whichColumn(_ name: String, _ known: [String]) -> Phrase {
    let list = known.map { "@\($0)" }.joined(separator: ", ")
    return Phrase(da: "\(name): hvilken kolonne? skriv \(list)", en: "\(name): which column? write \(list)")
  }
  fileprivate static func kinds(_ old: Phrase, _ new: Phrase) -> Phrase {
    Phrase(
      da: "en post af slagsen »\(old.danish)« kan ikke sammenlignes med en »\(new.danish)«",
      en: "a record of the kind '\(old.english)' cannot be compared with a '\(new.english)'")
  }
  fileprivate static func noCommonColumn(_ name: String, _ old: [String], _ new: [String]) -> Phrase {
    let lists = (old.prefix(8).joined(separator: ", "), new.prefix(8).joined(separator: ", "))
    return Phrase(
      da: "ingen kolonne står i begge: den ene har \(lists.0), den anden \(lists.1); vælg to med @kolonne",
      en: "no column stands in both: one has \(lists.0), the other \(lists.1); choose two with @column")
  }
  fileprivate static let viaNeedsColumn = Phrase(
    da: "med --via sammenlignes én kolonne med én: vælg dem med @kolonne",
    en: "--via needs one column against one: choose them with @column")
}
