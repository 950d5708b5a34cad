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

  /// Which of `beløb` a column distributes.
  func path(of column: Int, _ allocation: Allocation) -> [Name]? {
    guard let index = amounts.firstIndex(of: column) else { return nil }
    return allocation.amounts.count > 1
      ? allocation.amounts.dropFirst(index).first : allocation.amounts.first
  }
}

/// The weights an allocation divides by: the numbers of its table, else those of its key.
struct AllocationWeights {
  let rows: [Int]
  /// By row.
  let weights: [Int: FigureInput]
  let sum: Exact
  /// The total number as printed, where it is.
  let printedTotal: FigureInput?

  init(
    _ allocation: Allocation, _ places: AllocationPlaces, record: Int, _ figures: Figures
  ) throws(FigureError) {
    let context = FigureContext(scope: allocation.body.scope, record: record)
    var evaluation = Evaluation(figures: figures, context: context)
    rows = places.table.dataRows
    var weights: [Int: FigureInput] = [:]
    var sum = Exact.zero
    for row in rows {
      let key: FigureKey
      if let number = places.number {
        key = .cell(record: record, row: row, column: number)
      } else {
        key = try figures.keyFigure(allocation, record, places.table.rows[row])
      }
      guard let more = sum.adding(try evaluation.input(key, allocation.body.span).exact) else {
        throw .fault("too-large", .tooLarge, at: allocation.body.nameSpan)
      }
      sum = more
      weights[row] = evaluation.inputs.last
    }
    (self.weights, self.sum) = (weights, sum)
    evaluation.inputs = []
    if let number = places.number, let total = places.total, places.table.printed(total, number) != nil {
      _ = try evaluation.input(
        .cell(record: record, row: total, column: number), allocation.body.span)
    }
    printedTotal = evaluation.inputs.first
  }

  /// The printed total first; what the numbers come to where that is another, which is a finding of its own.
  var totals: [Exact] {
    guard let printed = printedTotal?.value.exact, printed != sum else { return [sum] }
    return [printed, sum]
  }
}

extension Phrase {
  static let number = Phrase(da: "antal", en: "count")
  static let share = Phrase(da: "andel", en: "share")
}
