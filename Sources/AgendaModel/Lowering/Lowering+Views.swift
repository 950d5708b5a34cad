internal import Diagnostics
internal import DocumentTree
internal import Syntax

/// What a record shows: its own table, or another's, in some of its columns.
struct RecordView {
  /// Index of the record whose table it is.
  var record: Int
  var body: RecordBody
  var table: RecordTable
  /// Indices of the table's columns.
  var columns: [Int]
  var label: Label
  /// Where its notes' labels begin: unique for each time it is shown.
  var notes: Label
  var title: [MarkupInline]
}

extension Lowering {
  /// What a record shows; nil after a diagnostic.
  mutating func view(of record: some Record) -> RecordView? {
    guard let own = project.recordsBySpan[record.body.span] else { return nil }
    guard let path = record.body.view else {
      guard let table = record.body.table else {
        diagnostics.append(.error("empty-record", .nothingToShow, at: record.body.span, help: .showSomething))
        return nil
      }
      let label = label(recordLabel(own).name)
      return RecordView(
        record: own, body: record.body, table: table, columns: Array(table.columns.indices), label: label,
        notes: label, title: record.body.title)
    }
    guard let base = base(of: own), let table = project.records[base].body.table else {
      diagnostics.append(
        .error("unknown-name", .noRecord(path.path), at: path.span, help: nearestRecord(path)))
      return nil
    }
    let label = label(recordLabel(record is Chart ? own : base).name)
    let columns = pickedColumns(path, table)
    let title = record.body.title.isEmpty ? project.records[base].body.title : record.body.title
    return RecordView(
      record: base, body: project.records[base].body, table: table, columns: columns, label: label,
      notes: label, title: title)
  }

  /// The record at the end of a chain of views.
  private func base(of record: Int) -> Int? {
    let context = FigureContext(scope: project.records[record].body.scope)
    return try? Evaluation(figures: figures, context: context).base(
      of: record, project.records[record].body.span)
  }

  private func nearestRecord(_ view: RecordBody.View) -> Phrase? {
    let names = project.names.visible(from: scope)
    return nearest(view.path.map(\.text).joined(separator: "."), among: names).map { .didYouMean($0) }
  }

  private mutating func pickedColumns(_ view: RecordBody.View, _ table: RecordTable) -> [Int] {
    guard !view.columns.isEmpty else { return Array(table.columns.indices) }
    return view.columns.flatMap { name -> [Int] in
      let found = table.columns(named: name)
      if found.isEmpty {
        let near = nearest(name.text, among: table.columns.map(\.name.text))
        diagnostics.append(
          .error("unknown-name", .noColumn(name), at: view.span, help: near.map { .didYouMean($0) }))
      }
      return found
    }
  }
}

extension Phrase {
  fileprivate static let nothingToShow = Phrase(
    da: "posten har hverken tabel eller »fra«", en: "the record has neither a table nor 'from'")
  fileprivate static let showSomething = Phrase(
    da: "skriv rækkerne med | foran, eller »fra: navn« for at vise en anden post",
    en: "write the rows with | in front, or 'from: name' to show another record")
  fileprivate static func noRecord(_ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(da: "ingen post hedder »\(name)«", en: "no record is named '\(name)'")
  }
  fileprivate static func noColumn(_ name: Name) -> Phrase {
    Phrase(da: "ingen kolonne hedder »\(name.text)«", en: "no column is named '\(name.text)'")
  }
}
