internal import Diagnostics

/// A column whose figures are computed together.
struct ColumnKey: Hashable {
  var record: Int
  var column: Int
}

/// What allocations come to, a column at a time.
struct AllocationFigures {
  var weights: [Int: Result<AllocationWeights, FigureError>] = [:]
  var parts: [ColumnKey: [Int: Quantity]] = [:]
}

extension Figures {
  func weights(of allocation: Allocation, _ cell: RuledCell) throws(FigureError) -> AllocationWeights {
    if let known = allocations.weights[cell.record] { return try known.get() }
    let weights: Result<AllocationWeights, FigureError>
    do { weights = .success(try AllocationWeights(allocation, cell, self)) } catch {
      weights = .failure(error)
    }
    if !isTooDeep { allocations.weights[cell.record] = weights }
    return try weights.get()
  }

  /// The parts of an amount by row, in whole steps, as `rest` says.
  func parts(
    of allocation: Allocation, _ amount: Quantity, _ weights: AllocationWeights, _ cell: RuledCell
  ) throws(FigureError) -> [Int: Quantity] {
    let place = ColumnKey(record: cell.record, column: cell.column)
    if let known = allocations.parts[place] { return known }
    let step = allocation.body.rounding.step ?? cell.table.smallestStep(cell.column) ?? .one
    let ranks = weights.rows.map { municipalityCode(cell.table.rows[$0].name) ?? .max }
    guard
      let apportionment = Apportionment(
        amount.exact, by: weights.weights.map(\.value.exact), step: step,
        rounding: allocation.body.rounding.rounding, ranks: ranks)
    else { throw .fault("division-by-zero", .noWeights, at: cell.span) }
    guard let parts = apportionment.parts(allocation.remainder ?? .largestRemainder) else {
      throw .fault("too-large", .tooLarge, at: cell.span)
    }
    let unit = cell.table.rows[cell.row].unit ?? cell.table.columns[cell.column].unit
    let power = unit.unit == .none ? 0 : unit.power
    let places = (0...18).first { step.isWhole(of: power - $0) && amount.exact.isWhole(of: power - $0) }
    let decimals = places ?? (0...18).first { step.isWhole(of: power - $0) } ?? 0
    let quantities = parts.map {
      Quantity($0, unit: amount.unit, priceLevel: amount.priceLevel, decimals: decimals, power: power)
    }
    let byRow = Dictionary(uniqueKeysWithValues: zip(weights.rows, quantities))
    allocations.parts[place] = byRow
    return byRow
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
