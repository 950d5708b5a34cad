internal import Diagnostics

/// What allocations come to, kept: their keys and weights by record, their amounts and parts by column.
struct AllocationFigures {
  fileprivate var keys: [Int: Result<FigureColumn, FigureError>] = [:]
  fileprivate var weights: [Int: Result<AllocationWeights, FigureError>] = [:]
  fileprivate var amounts: [FigureColumn: Result<FigureInput?, FigureError>] = [:]
  fileprivate var parts: [FigureColumn: Result<[Int: Quantity], FigureError>] = [:]
}

extension Figures {
  /// The cell of the key that a row of an allocation takes its number from.
  func keyFigure(
    _ allocation: Allocation, _ record: Int, _ row: RecordTable.Row
  ) throws(FigureError) -> FigureKey {
    let key = try kept(\.keys, record) { () throws(FigureError) in try keyColumn(allocation) }
    guard let table = project.records[key.record].body.table, let found = table.rows(named: row.name).first
    else {
      throw .fault(
        "unknown-name", .notInKey(row.label.text, allocation.key ?? []), at: allocation.body.nameSpan)
    }
    return .cell(record: key.record, row: found, column: key.column)
  }

  private func keyColumn(_ allocation: Allocation) throws(FigureError) -> FigureColumn {
    guard let path = allocation.key else {
      throw .fault("computed-without-formula", .noKey, at: allocation.body.nameSpan, help: .giveKey)
    }
    guard case .cell(let record, _, let column)? = try allocation.keyColumn(path, self).first else {
      throw .unknown(.nothing, at: allocation.body.span)
    }
    return FigureColumn(record: record, column: column)
  }

  func weights(
    of allocation: Allocation, _ places: AllocationPlaces, _ record: Int
  ) throws(FigureError) -> AllocationWeights {
    try kept(\.weights, record) { () throws(FigureError) in
      try AllocationWeights(allocation, places, record: record, self)
    }
  }

  /// What a column distributes; nil where `beløb` does not say.
  func distributed(
    by allocation: Allocation, _ places: AllocationPlaces, _ record: Int, _ column: Int
  ) throws(FigureError) -> FigureInput? {
    try kept(\.amounts, .init(record: record, column: column)) { () throws(FigureError) in
      guard let first = places.amounts.first, let path = places.path(of: column, allocation),
        let own = try amount(path, allocation, record, column)
      else { return nil }
      // One figure is distributed once: by the first column.
      if allocation.amounts.count == 1, column != first,
        try amount(path, allocation, record, first) == own
      {
        return nil
      }
      var evaluation = Evaluation(figures: self, context: FigureContext(scope: allocation.body.scope))
      _ = try evaluation.input(own, allocation.body.span)
      return evaluation.inputs.first
    }
  }

  private func amount(
    _ path: [Name], _ allocation: Allocation, _ record: Int, _ column: Int
  ) throws(FigureError) -> FigureKey? {
    // A single name is never one of our own columns.
    let own = path.count > 1 ? record : nil
    let context = FigureContext(scope: allocation.body.scope, record: own, column: column)
    let set = try Evaluation(figures: self, context: context).cells(path, allocation.body.span)
    return set.keys.count == 1 ? set.keys.first : nil
  }

  /// The parts of an amount by row, in whole steps, as `rest` says.
  func parts(
    of amount: Quantity, by allocation: Allocation, _ places: AllocationPlaces, _ cell: RuledCell
  ) throws(FigureError) -> [Int: Quantity] {
    try kept(\.parts, .init(record: cell.record, column: cell.column)) { () throws(FigureError) in
      try apportioned(amount, by: allocation, places, cell)
    }
  }

  private func apportioned(
    _ amount: Quantity, by allocation: Allocation, _ places: AllocationPlaces, _ cell: RuledCell
  ) throws(FigureError) -> [Int: Quantity] {
    let weights = try weights(of: allocation, places, cell.record)
    let step = allocation.body.rounding.step ?? cell.table.smallestStep(cell.column) ?? .one
    let ranks = weights.rows.map { municipalityCode(cell.table.rows[$0].name) ?? .max }
    guard
      let apportionment = Apportionment(
        amount.exact, by: weights.rows.compactMap { weights.weights[$0]?.value.exact }, step: step,
        rounding: allocation.body.rounding.rounding, ranks: ranks)
    else { throw .fault("division-by-zero", .noWeights, at: cell.span) }
    guard let parts = apportionment.parts(allocation.remainder ?? .largestRemainder) else {
      throw .fault("too-large", .tooLarge, at: cell.span)
    }
    let shape = shape(of: amount, step, cell.table.columns[cell.column].unit)
    return Dictionary(
      uniqueKeysWithValues: zip(weights.rows, parts).map { row, part in
        let quantity = Quantity(
          part, unit: amount.unit, priceLevel: amount.priceLevel, decimals: shape.decimals, power: shape.power
        )
        return (row, quantity)
      })
  }

  /// With the decimals that whole steps, and the amount itself, need in the unit of the column.
  private func shape(
    of amount: Quantity, _ step: Exact, _ unit: UnitSource
  ) -> (power: Int, decimals: Int) {
    let power = unit.unit == .none ? 0 : unit.power
    let enough = (0...18).first { step.isWhole(of: power - $0) && amount.exact.isWhole(of: power - $0) }
    return (power, enough ?? (0...18).first { step.isWhole(of: power - $0) } ?? 0)
  }

  /// Computed once; not kept where it must be computed again from a deeper figure.
  private func kept<Key: Hashable, Value>(
    _ path: WritableKeyPath<AllocationFigures, [Key: Result<Value, FigureError>]>, _ key: Key,
    _ compute: () throws(FigureError) -> Value
  ) throws(FigureError) -> Value {
    if let known = allocations[keyPath: path][key] { return try known.get() }
    let result: Result<Value, FigureError>
    do { result = .success(try compute()) } catch { result = .failure(error) }
    if !isTooDeep { allocations[keyPath: path][key] = result }
    return try result.get()
  }
}

extension Allocation {
  /// The cells of a key's column.
  func keyColumn(_ path: [Name], _ figures: Figures) throws(FigureError) -> [FigureKey] {
    try Evaluation(figures: figures, context: FigureContext(scope: body.scope)).cells(path, body.span).keys
  }
}

extension Exact {
  /// Whether it is a whole number of 10^exponent.
  fileprivate func isWhole(of exponent: Int) -> Bool {
    divided(by: Exact(digits: 1, exponent: exponent))?.denominator == 1
  }
}

extension RecordTable {
  /// What one in the last place is worth, of the column's printed figure with the most places.
  fileprivate func smallestStep(_ column: Int) -> Exact? {
    rows.indices.compactMap { printed($0, column)?.step }.min()
  }
}

extension Phrase {
  static let noWeights = Phrase(
    da: "nøglens vægte er ikke alle mindst nul og tilsammen over nul",
    en: "the weights of the key are not all at least nought and above it together")
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
