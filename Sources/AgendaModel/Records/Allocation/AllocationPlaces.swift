internal import Diagnostics

/// Where an allocation's parts stand in its table.
struct AllocationPlaces {
  let table: RecordTable
  let number: Int?
  let share: Int?
  /// Every other column of figures that is added: one an amount.
  let amounts: [Int]
  /// The row that sums the others.
  let total: Int?

  init?(_ allocation: Allocation) {
    guard let table = allocation.body.table, !table.isMisread else { return nil }
    self.init(table)
  }

  init(_ table: RecordTable) {
    let number = table.column(named: .number)
    let share = table.column(named: .share)
    self.table = table
    (self.number, self.share) = (number, share)
    amounts = table.figureColumns.filter { $0 != number && $0 != share && table.columns[$0].isSummed }
    total = table.totalRow
  }
}

/// The weights an allocation divides by: the numbers of its table, else those of its key.
struct AllocationWeights {
  /// One a row of figures.
  let rows: [Int]
  let weights: [FigureInput]
  let sum: Exact
  /// The total number as printed, where it is another.
  let printedTotal: FigureInput?

  init(_ allocation: Allocation, _ cell: RuledCell, _ figures: Figures) throws(FigureError) {
    let places = AllocationPlaces(cell.table)
    var evaluation = Evaluation(figures: figures, context: figures.context(cell.key(cell.row, cell.column)))
    rows = cell.table.dataRows
    var sum = Exact.zero
    for row in rows {
      let key: FigureKey
      if let number = places.number {
        key = cell.key(row, number)
      } else {
        key = try allocation.keyFigure(row, cell, figures)
      }
      guard let more = sum.adding(try evaluation.input(key, cell.span).exact) else {
        throw .fault("too-large", .tooLarge, at: cell.span)
      }
      sum = more
    }
    weights = evaluation.inputs
    self.sum = sum
    evaluation.inputs = []
    if let number = places.number, let total = places.total, cell.table.printed(total, number) != nil {
      _ = try evaluation.input(cell.key(total, number), cell.span)
    }
    printedTotal = evaluation.inputs.first
  }

  func weight(of row: Int) -> FigureInput? {
    rows.firstIndex(of: row).map { weights[$0] }
  }

  /// The printed total first; what the numbers come to where that is another, which is a finding of its own.
  var totals: [Exact] {
    guard let printed = printedTotal?.value.exact, printed != sum else { return [sum] }
    return [printed, sum]
  }
}

extension Allocation {
  /// The cell of the key that a row of ours takes its number from.
  func keyFigure(_ row: Int, _ cell: RuledCell, _ figures: Figures) throws(FigureError) -> FigureKey {
    guard let path = key else {
      throw .fault("computed-without-formula", .noKey, at: cell.span, help: .giveKey)
    }
    let keys = try keyColumn(path, figures)
    guard case .cell(let record, _, let column)? = keys.first,
      let table = figures.project.records[record].body.table
    else { throw .unknown(.nothing, at: body.span) }
    let name = cell.table.rows[row].name
    guard let found = table.rows(named: name).first else {
      throw .fault("unknown-name", .notInKey(cell.table.rows[row].label.text, path), at: cell.span)
    }
    return .cell(record: record, row: found, column: column)
  }

  /// The cells of the key's column.
  func keyColumn(_ path: [Name], _ figures: Figures) throws(FigureError) -> [FigureKey] {
    let context = FigureContext(scope: body.scope)
    return try Evaluation(figures: figures, context: context).cells(path, body.span).keys
  }
}

extension Phrase {
  static let number = Phrase(da: "antal", en: "count")
  static let share = Phrase(da: "andel", en: "share")

  fileprivate static let noKey = Phrase(
    da: "fordelingen har hverken antal eller nøgle", en: "the allocation has neither numbers nor a key")
  fileprivate static let giveKey = Phrase(
    da: "skriv »nøgle: navn« i fordelingens hoved", en: "write 'key: name' in the head of the allocation")
  fileprivate static func notInKey(_ label: String, _ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(
      da: "»\(label)« er ikke i nøglen »\(name)«", en: "'\(label)' is not in the key '\(name)'")
  }
}
