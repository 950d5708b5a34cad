/// The groups of the new version that print every figure with the other sign than the old one did: a convention
/// that flipped, not a change. Declared conventions decide where there are any.
func turnedGroups(_ columns: ColumnPair, _ comparison: TableComparison) -> Set<Int32> {
  var tallies: [Int32: SignTally] = [:]
  // Lines of a group stand together: the table is asked once a group.
  var current: Int32 = -1
  var tally = SignTally()
  let (old, new) = (comparison.old.columns[columns.old].cells, comparison.new.columns[columns.new].cells)
  let lines = comparison.new.lines
  for pair in comparison.pairs where pair.old >= 0 && pair.new >= 0 && !pair.isAmbiguous {
    let line = lines[Int(pair.new)]
    guard line.role == .data || line.role == .ofWhich else { continue }
    let (a, b) = (old[Int(pair.old)].digits, new[Int(pair.new)].digits)
    guard a != 0, b != 0 else { continue }
    let group = line.group
    if group != current {
      tallies[current, default: SignTally()].add(tally)
      (current, tally) = (group, SignTally())
    }
    tally.add(isTurned: (a < 0) != (b < 0))
  }
  tallies[current, default: SignTally()].add(tally)
  return Set(tallies.keys.filter { isTurned($0, tallies[$0], comparison) })
}

private struct SignTally {
  var turned = 0
  var kept = 0

  mutating func add(isTurned: Bool) {
    if isTurned { turned += 1 } else { kept += 1 }
  }

  mutating func add(_ other: SignTally) {
    turned += other.turned
    kept += other.kept
  }
}

private func isTurned(_ group: Int32, _ tally: SignTally?, _ comparison: TableComparison) -> Bool {
  guard let tally, tally.turned > 0, tally.kept == 0 else { return false }
  if tally.turned > 1 { return true }
  guard group >= 0 else { return false }
  let name = comparison.new.labelName(Int(group))
  return comparison.old.negatedGroups.contains(name) != comparison.new.negatedGroups.contains(name)
}
