package import Diagnostics
internal import Syntax

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A version as it was asked for: its tables, and what of them is meant.
package struct ComparedVersion: Sendable {
  package struct NamedTable: Sendable {
    /// Empty of one that was given neither name nor title.
    package var name: Name
    /// Empty of one that prints none.
    package var title: String
    /// What it is called all the same.
    package var calledTitle: String
    /// The word on the record's fence; nil of a CSV file.
    package var kind: Phrase?
    package var lines: LineTable
    package var traits: ComparisonTraits

    package init(
      name: Name, title: String, calledTitle: String? = nil, kind: Phrase?, lines: LineTable,
      traits: ComparisonTraits
    ) {
      self.calledTitle = calledTitle ?? title
      (self.name, self.title, self.kind, self.lines, self.traits) = (name, title, kind, lines, traits)
    }

    /// Whether it is the same table in another version: by its name, without one by its kind and its columns.
    func isSame(as other: NamedTable) -> Bool {
      name == other.name && (!name.text.isEmpty || columnNames == other.columnNames)
    }

    /// Its kind and the names of its columns: what tells tables without a name apart.
    var columnNames: String {
      ([kind?.danish ?? ""] + lines.columns.map(\.name.text)).joined(separator: "\n")
    }
  }

  /// As asked for: "HEAD~1:budgets/sundhed.md@budget-2022".
  package var name: String
  package var language: Language
  package var tables: [NamedTable]
  /// "column", "record" or "record.column"; nil where all is meant.
  package var selection: String?

  package init(name: String, language: Language, tables: [NamedTable], selection: String?) {
    (self.name, self.language, self.tables, self.selection) = (name, language, tables, selection)
  }

  /// A CSV file; nil after an error. `version` tells files of one path apart.
  package init?(
    csv file: SourceFile, version: String, name: String, _ reading: CSVReading, selection: String?,
    into diagnostics: inout [Diagnostic]
  ) {
    guard let cells = readCells(csv: file, into: &diagnostics),
      var lines = LineTable(csv: cells, in: file, reading, into: &diagnostics)
    else { return nil }
    lines.origin = .init(version: version, place: file.span(0..<0))
    let table = NamedTable(
      name: Name(""), title: "", kind: nil, lines: lines, traits: .rows)
    self.init(name: name, language: .danish, tables: [table], selection: selection)
  }

  /// The records of one file of a project. `version` tells projects apart.
  package init(
    file path: String, of project: Project, _ figures: Figures, version: String, name: String,
    selection: String?
  ) {
    let file = project.sources.indices[path]
    var tables: [NamedTable] = []
    for (index, record) in project.records.enumerated() where Int(record.body.span.file) == file {
      if let table = NamedTable(record: index, project, figures, version: version) { tables.append(table) }
    }
    self.init(name: name, language: project.language, tables: tables, selection: selection)
  }
}

extension ComparedVersion.NamedTable {
  /// The table of a record; nil where it has none. `version` tells projects apart.
  init?(record index: Int, _ project: Project, _ figures: Figures, version: String) {
    guard var lines = LineTable(record: index, project, figures) else { return nil }
    let record = project.records[index]
    lines.origin = .init(version: version, place: record.body.span)
    self.init(
      name: record.body.name, title: lines.title,
      calledTitle: lines.title.isEmpty ? project.describe(record.body) : nil, kind: record.body.kind,
      lines: lines, traits: record.comparison)
  }
}

extension Project {
  /// A record without a title: the words of its name, else its kind with the head of its first column and the heading it
  /// stands below: "tabel »Indsats« under »Baggrund«".
  fileprivate func describe(_ body: RecordBody) -> String {
    let name = body.name.text.split(separator: "-").joined(separator: " ")
    guard name.isEmpty else { return name }
    let corner = body.table.map { plainText($0.corner.content, in: file($0.file)) } ?? ""
    return Phrase.untitled(body.kind, corner, heading(above: body))[language]
  }

  /// Of the document's title, where no heading stands above; empty outside of documents.
  private func heading(above body: RecordBody) -> String {
    guard let document = documents.first(where: { $0.file == Int(body.span.file) }) else { return "" }
    var words = document.title
    for block in document.blocks where block.span.start < body.span.start {
      if case .heading(_, let own) = block.content { words = own }
    }
    return plainText(words, in: file(document.file))
  }
}

/// Why two versions cannot be compared.
package struct ComparisonTrouble: Error, Sendable {
  package var message: Phrase
}

/// One table of a version, and one of its columns where that was asked for.
struct ChosenTable {
  var table: ComparedVersion.NamedTable
  var column: Int?
}

extension ComparedVersion {
  /// Nil where nothing was selected.
  func chosen() throws(ComparisonTrouble) -> ChosenTable? {
    guard let selection else { return nil }
    if let table = tables.first(where: { $0.name == Name(selection) }) {
      return ChosenTable(table: table, column: nil)
    }
    var candidates = tables
    var wanted = Substring(selection)
    if let point = selection.lastIndex(of: "."),
      candidates.contains(where: { $0.name == Name(selection[..<point]) })
    {
      candidates = candidates.filter { $0.name == Name(selection[..<point]) }
      wanted = selection[selection.index(after: point)...]
    }
    let found = candidates.compactMap { table in
      table.lines.columns(named: Name(wanted)).first.map { ChosenTable(table: table, column: $0) }
    }
    guard let first = found.first else { throw unknownColumn(String(wanted), candidates) }
    guard found.count == 1 else {
      throw ComparisonTrouble(message: .severalTables(self, String(wanted), found))
    }
    return first
  }

  private func unknownColumn(_ wanted: String, _ candidates: [NamedTable]) -> ComparisonTrouble {
    let known = candidates.flatMap { $0.lines.columns.map(\.name.text) }
    return ComparisonTrouble(message: .noColumn(name, wanted, known))
  }
}

extension Phrase {
  fileprivate static func untitled(_ kind: Phrase, _ corner: String, _ heading: String) -> Phrase {
    let danish = [
      kind.danish, corner.isEmpty ? "" : "»\(corner)«", heading.isEmpty ? "" : "under »\(heading)«",
    ]
    let english = [
      kind.english, corner.isEmpty ? "" : "'\(corner)'", heading.isEmpty ? "" : "below '\(heading)'",
    ]
    return Phrase(
      da: danish.filter { !$0.isEmpty }.joined(separator: " ").capitalizedFirst,
      en: english.filter { !$0.isEmpty }.joined(separator: " ").capitalizedFirst)
  }
  fileprivate static func noColumn(_ version: String, _ column: String, _ known: [String]) -> Phrase {
    let near = nearest(Name(column).text, among: known)
    let list = known.prefix(8).joined(separator: ", ")
    return Phrase(
      da: "\(version): ingen kolonne hedder »\(column)«; "
        + (near.map { "mente du »\($0)«?" } ?? "her findes \(list)"),
      en: "\(version): no column is named '\(column)'; "
        + (near.map { "did you mean '\($0)'?" } ?? "there are \(list)"))
  }
  fileprivate static func severalTables(
    _ version: ComparedVersion, _ column: String, _ found: [ChosenTable]
  ) -> Phrase {
    let names = found.map { "@\($0.table.name.text).\(column)" }.joined(separator: ", ")
    return Phrase(
      da: "\(version.name): flere tabeller har kolonnen »\(column)«; skriv \(names)",
      en: "\(version.name): several tables have the column '\(column)'; write \(names)")
  }
}
