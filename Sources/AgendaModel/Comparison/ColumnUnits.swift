/// The units that the figures of two compared columns are printed in. 0 is 0 in any, and says nothing.
struct ColumnUnits {
  /// How many figures, by unit, the most frequent first.
  private var old: [(unit: UnitSource, count: Int)]
  private var new: [(unit: UnitSource, count: Int)]

  init(_ column: ColumnPair, _ comparison: TableComparison) {
    old = Self.tally(comparison.old, column.old)
    new = Self.tally(comparison.new, column.new)
  }

  private static func tally(_ table: LineTable, _ column: Int) -> [(unit: UnitSource, count: Int)] {
    var counts = Array(repeating: 0, count: max(table.units.count, 1))
    var noughts = counts
    for amount in table.columns[column].cells where amount.isFigure && Int(amount.unit) < counts.count {
      if amount.isNought { noughts[Int(amount.unit)] += 1 } else { counts[Int(amount.unit)] += 1 }
    }
    if counts.allSatisfy({ $0 == 0 }) { counts = noughts }
    return table.units.indices.filter { counts[$0] > 0 }.map { (table.units[$0], counts[$0]) }.sorted {
      $0.count == $1.count ? $0.unit.basePower < $1.unit.basePower : $0.count > $1.count
    }
  }

  private var all: [UnitSource] { (new + old).map(\.unit) }

  /// Whether figures of several units stand in one column: 10 % and 64 pladser.
  var isMixed: Bool {
    all.contains { unit in all.contains { !$0.unit.agrees(with: unit.unit) } }
  }

  /// Whether its figures can be added at all: nothing adds kr./døgn.
  var isAddable: Bool { !isMixed && !all.contains { $0.unit.isRatio } }

  /// The unit that most figures of a version are printed in; of two versions' the finer, else the more telling.
  var common: UnitSource {
    guard let a = new.first?.unit else { return old.first?.unit ?? .bare }
    guard let b = old.first?.unit else { return a }
    if a.basePower == b.basePower { return a.text.isEmpty ? b : a }
    return a.basePower < b.basePower ? a : b
  }
}

extension TableComparison {
  func isAddable(_ column: ColumnPair) -> Bool { ColumnUnits(column, self).isAddable }
}
