internal import Syntax

/// Two versions of a table held against each other, line by line.
package struct TableComparison: Sendable {
  /// A line of one version, of the other, or of both; −1 where it is absent. Every line of both versions
  /// stands in exactly one.
  package struct Pair: Sendable {
    package var old: Int32
    package var new: Int32
    package var proof: LineMatching.Proof
    /// It could be several of the other version.
    package var isAmbiguous = false
  }

  package var old: LineTable
  package var new: LineTable
  /// In the order of the new version; what is gone stands where it stood.
  package var pairs: [Pair]
  package var columns: [ColumnComparison]
  /// The former labels of lines that are called otherwise now, by pair.
  package var renamings: [Int: String] = [:]
  /// The groups that lines stood in before, where those are others, by pair; "" of lines outside of groups.
  package var moves: [Int: String] = [:]
  /// The new heading of each old one that stands on both sides.
  var groups: [Int: Int]
  /// Columns that only one version has, by title.
  package var removedColumns: [String] = []
  package var addedColumns: [String] = []
  package var facts: [ChangedFact] = []
  /// What the lines are called.
  package var traits: ComparisonTraits
  /// Lines that may be one and the same, though nothing proves it.
  package var likenesses: [Likeness] = []

  /// Whether anything at all is different.
  package var isSame: Bool {
    removedColumns.isEmpty && addedColumns.isEmpty && facts.isEmpty && columns.allSatisfy(\.isSame)
      && renamings.isEmpty && moves.isEmpty && pairs.allSatisfy { $0.old >= 0 && $0.new >= 0 }
  }
}

/// Which columns of two tables belong together.
package struct ColumnPair: Sendable, Hashable {
  package var old: Int
  package var new: Int

  package init(old: Int, new: Int) { (self.old, self.new) = (old, new) }
}

/// Compares two tables in pairs of their columns. `matching`: which line is which.
package func compare(
  _ old: LineTable, _ new: LineTable, _ columns: [ColumnPair], _ matching: LineMatching,
  traits: ComparisonTraits = .rows
) -> TableComparison {
  var comparison = TableComparison(
    old: old, new: new, pairs: orderedPairs(old, new, matching), columns: [], groups: [:], traits: traits)
  for (line, match) in matching.newOfOld.enumerated() where match >= 0 && old.lines[line].role == .group {
    comparison.groups[line] = Int(match)
  }
  comparison.settleRenamings()
  comparison.settleMoves()
  for pair in columns {
    comparison.columns.append(ColumnComparison(pair, comparison))
  }
  comparison.likenesses = likenesses(comparison)
  return comparison
}

/// All lines once: the new version's in its order, and each that is gone after the line it followed.
private func orderedPairs(
  _ old: LineTable, _ new: LineTable, _ matching: LineMatching
) -> [TableComparison.Pair] {
  var isAmbiguous: (old: Set<Int>, new: Set<Int>) = ([], [])
  for bundle in matching.ambiguous {
    isAmbiguous.old.formUnion(bundle.old)
    isAmbiguous.new.formUnion(bundle.new)
  }
  let removed = removedLines(old, new, matching)
  var next = removed.startIndex
  var pairs: [TableComparison.Pair] = []
  pairs.reserveCapacity(new.lines.count + removed.count)
  func addRemoved(after line: Int) {
    while next < removed.endIndex, removed[next].place == line {
      let gone = removed[next].line
      pairs.append(
        .init(old: Int32(clamping: gone), new: -1, proof: .none, isAmbiguous: isAmbiguous.old.contains(gone)))
      next += 1
    }
  }
  addRemoved(after: -1)
  for line in new.lines.indices {
    pairs.append(
      .init(
        old: matching.oldOfNew[line], new: Int32(clamping: line), proof: matching.proofs[line],
        isAmbiguous: isAmbiguous.new.contains(line)))
    addRemoved(after: line)
  }
  return pairs
}

/// The old lines without a match, sorted by `place`, the new line each is shown after: that of the nearest line
/// above it that stands in the same group still, of its group's heading, or −1.
private func removedLines(
  _ old: LineTable, _ new: LineTable, _ matching: LineMatching
) -> [(place: Int, line: Int)] {
  var removed: [(place: Int, line: Int)] = []
  var last = -1
  for (line, match) in matching.newOfOld.enumerated() {
    guard match >= 0 else {
      removed.append((last, line))
      continue
    }
    let group = old.group(line).map { matching.newOfOld[$0] } ?? -1
    if old.lines[line].role == .group || new.lines[Int(match)].group == group { last = Int(match) }
  }
  return removed.sorted { $0 < $1 }
}

extension TableComparison {
  /// The role of a pair's line: that of the new version.
  package func role(_ pair: Pair) -> LineTable.Role {
    pair.new >= 0 ? new.lines[Int(pair.new)].role : old.lines[Int(pair.old)].role
  }

  package func label(_ pair: Pair) -> String {
    pair.new >= 0 ? new.label(Int(pair.new)) : old.label(Int(pair.old))
  }
}
