internal import Diagnostics

/// The figures a path stands for. `isSeries`: a row or column, not one cell.
struct FigureSet {
  var keys: [FigureKey]
  var isSeries: Bool
}

extension Evaluation {
  /// What a path stands for where one figure is wanted: its own row or column fills what is left out.
  func cells(_ path: [Name], _ span: SourceSpan) throws(FigureError) -> FigureSet {
    try cells(path, span, asRows: false)
  }

  /// `asRows`: inside a function a column stands for all its rows, a row for all its columns.
  func cells(_ path: [Name], _ span: SourceSpan, asRows: Bool) throws(FigureError) -> FigureSet {
    if path.count == 1, let own = try ownCells(path[0], span, asRows: asRows) { return own }
    guard let (referent, rest) = project.names.locate(path[...], from: context.scope) else {
      throw unknownName(path, span)
    }
    switch referent {
    case .claim(let claim):
      guard rest.isEmpty else { throw unknownName(path, span) }
      return FigureSet(keys: [.claim(claim)], isSeries: false)
    case .record(let record): return try cells(of: record, rest, path, span, asRows: asRows)
    case .list, .section: throw .fault("not-a-figure", .notAFigure(path), at: span)
    }
  }

  /// One name without a point: my own table's column or row, the cell where it meets mine.
  private func ownCells(_ name: Name, _ span: SourceSpan, asRows: Bool) throws(FigureError) -> FigureSet? {
    guard let record = context.record, let table = ownTable else { return nil }
    if let column = table.columns(named: name).first {
      if asRows { return series(record, rows: dataRows(table), columns: [column]) }
      guard let row = context.row else { return nil }
      return one(record, row, column)
    }
    let rows = table.rows(named: name)
    guard let row = try single(rows, name, span) else { return nil }
    guard let column = context.column else { return nil }
    if asRows, table.rows[row].isGroup {
      return series(record, rows: table.rows(ofGroup: row), columns: [column])
    }
    return one(record, row, column)
  }

  /// `record`, `record.column`, `record.row`, `record.column.row`.
  private func cells(
    of record: Int, _ rest: ArraySlice<Name>, _ path: [Name], _ span: SourceSpan, asRows: Bool
  ) throws(FigureError) -> FigureSet {
    let record = try base(of: record, span)
    guard let table = figures.bodies[record].table else { throw .unknown(.nothing, at: span) }
    let names = Array(rest)
    switch names.count {
    case 0:
      let column = try onlyColumn(table, path, span)
      return series(record, rows: dataRows(table), columns: [column])
    case 1: return try cells(of: record, table, names[0], path, span, asRows: asRows)
    case 2:
      guard let column = table.columns(named: names[0]).first else {
        throw unknownPart(names[0], table.columns.map(\.name.text), span)
      }
      guard let row = try single(table.rows(named: names[1]), names[1], span) else {
        throw unknownPart(names[1], table.rows.map(\.name.text), span)
      }
      return one(record, row, column)
    default: throw unknownName(path, span)
    }
  }

  private func cells(
    of record: Int, _ table: RecordTable, _ name: Name, _ path: [Name], _ span: SourceSpan, asRows: Bool
  ) throws(FigureError) -> FigureSet {
    if let column = table.columns(named: name).first {
      if asRows { return series(record, rows: dataRows(table), columns: [column]) }
      if let row = ownRowName.flatMap({ table.rows(named: $0).first }) { return one(record, row, column) }
      return series(record, rows: dataRows(table), columns: [column])
    }
    guard let row = try single(table.rows(named: name), name, span) else {
      throw unknownPart(name, (table.columns.map(\.name) + table.rows.map(\.name)).map(\.text), span)
    }
    if !asRows, let column = ownColumnName.flatMap({ table.columns(named: $0).first }) {
      return one(record, row, column)
    }
    return series(record, rows: [row], columns: table.figureColumns)
  }

  /// The record that a view shows.
  func base(of record: Int, _ span: SourceSpan) throws(FigureError) -> Int {
    var record = record
    for _ in 0..<8 {
      guard let view = figures.bodies[record].view else { return record }
      guard
        case .record(let next)? = project.names.locate(
          view.path[...], from: figures.bodies[record].scope)?.referent
      else { throw unknownName(view.path, view.span) }
      record = next
    }
    throw .fault("circular-view", .viewCircle, at: span)
  }

  // MARK: Parts

  func dataRows(_ table: RecordTable) -> [Int] { table.dataRows }

  private var ownRowName: Name? {
    guard let table = ownTable, let row = context.row else { return nil }
    return table.rows[row].name
  }

  private var ownColumnName: Name? {
    guard let table = ownTable, let column = context.column else { return nil }
    return table.columns[column].name
  }

  private func one(_ record: Int, _ row: Int, _ column: Int) -> FigureSet {
    FigureSet(keys: [.cell(record: record, row: row, column: column)], isSeries: false)
  }

  private func series(_ record: Int, rows: [Int], columns: [Int]) -> FigureSet {
    let keys = rows.flatMap { row in
      columns.map { FigureKey.cell(record: record, row: row, column: $0) }
    }
    return FigureSet(keys: keys, isSeries: true)
  }

  private func onlyColumn(_ table: RecordTable, _ path: [Name], _ span: SourceSpan) throws(FigureError) -> Int
  {
    let columns = table.figureColumns
    guard columns.count == 1, let column = columns.first else {
      throw .fault("ambiguous-figure", .nameColumn(path), at: span)
    }
    return column
  }

  /// The only row of a name; nil where there is none.
  private func single(_ rows: [Int], _ name: Name, _ span: SourceSpan) throws(FigureError) -> Int? {
    guard rows.count <= 1 else {
      throw .fault("ambiguous-row", .twoRows(name, rows.count), at: span, help: .nameRow)
    }
    return rows.first
  }

  func unknownName(_ path: [Name], _ span: SourceSpan) -> FigureError {
    let name = path.first?.text ?? ""
    var candidates = project.names.visible(from: context.scope)
    if path.count == 1 { candidates += Function.allCases.flatMap { [$0.phrase.danish, $0.phrase.english] } }
    if let table = ownTable { candidates += (table.columns.map(\.name) + table.rows.map(\.name)).map(\.text) }
    let help = minusHelp(path, candidates) ?? nearest(name, among: candidates).map { .didYouMean($0) }
    return .fault("unknown-name", .unknown(path), at: span, help: help)
  }

  /// "indtægter-udgifter", where both are names.
  private func minusHelp(_ path: [Name], _ known: [String]) -> Phrase? {
    guard path.count == 1, let text = path.first?.text else { return nil }
    for hyphen in text.indices where text[hyphen] == "-" {
      let (left, right) = (String(text[..<hyphen]), String(text[text.index(after: hyphen)...]))
      if known.contains(left), known.contains(right) { return .minusSpaces(left, right) }
    }
    return nil
  }

  private func unknownPart(_ name: Name, _ known: [String], _ span: SourceSpan) -> FigureError {
    let help = nearest(name.text, among: known).map { Phrase.didYouMean($0) } ?? .knownParts(known)
    return .fault("unknown-name", .unknown([name]), at: span, help: help)
  }
}

extension Phrase {
  fileprivate static func unknown(_ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(da: "intet hedder »\(name)« her", en: "nothing is named '\(name)' here")
  }
  fileprivate static func minusSpaces(_ left: String, _ right: String) -> Phrase {
    Phrase(
      da: "minus skrives med mellemrum på begge sider: \(left) - \(right)",
      en: "a minus has a space on both sides: \(left) - \(right)")
  }
  fileprivate static func knownParts(_ names: [String]) -> Phrase {
    let list = names.prefix(8).joined(separator: ", ")
    return Phrase(da: "her findes: \(list)", en: "there are: \(list)")
  }
  fileprivate static func notAFigure(_ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(da: "»\(name)« er ikke et tal", en: "'\(name)' is not a figure")
  }
  fileprivate static func nameColumn(_ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(
      da: "»\(name)« har flere kolonner; nævn en af dem", en: "'\(name)' has several columns; name one")
  }
  fileprivate static func twoRows(_ name: Name, _ count: Int) -> Phrase {
    Phrase(da: "\(count) rækker hedder »\(name.text)«", en: "\(count) rows are named '\(name.text)'")
  }
  fileprivate static let nameRow = Phrase(
    da: "giv rækken et navn: {#navn} efter dens tekst", en: "name the row: {#name} after its label")
  fileprivate static let viewCircle = Phrase(
    da: "posten viser sig selv gennem »fra«", en: "the record shows itself through 'from'")
}
