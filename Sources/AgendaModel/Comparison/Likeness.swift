/// A line that is gone and one that is new, alike enough to ask the author whether they are the same.
package struct Likeness: Sendable, Hashable {
  /// Indices among the pairs.
  package var removed: Int
  package var added: Int
}

/// Lines that share most of their words, or, in the same group, their figure; each at most once. Work is
/// bounded: where very much came and went, nothing is asked.
func likenesses(_ comparison: TableComparison) -> [Likeness] {
  let gone = comparison.ownLines { $0.new < 0 }
  let came = comparison.ownLines { $0.old < 0 }
  guard !gone.isEmpty, !came.isEmpty, gone.count * came.count <= mostComparisons else { return [] }
  let removed = gone.map(comparison.candidate)
  let added = came.map(comparison.candidate)
  var candidates: [(score: Int, names: String, likeness: Likeness)] = []
  for a in removed {
    for b in added {
      let score = score(a, b)
      guard score >= leastScore else { continue }
      candidates.append((score, a.name + "\n" + b.name, Likeness(removed: a.index, added: b.index)))
    }
  }
  candidates.sort { ($1.score, $0.names) < ($0.score, $1.names) }
  var used: Set<Int> = []
  return candidates.map(\.likeness).filter { likeness in
    guard !used.contains(likeness.removed), !used.contains(likeness.added) else { return false }
    used.formUnion([likeness.removed, likeness.added])
    return true
  }.sorted { $0.added < $1.added }
}

private let mostComparisons = 10_000
/// Percent of the words in common.
private let leastScore = 50

private struct Candidate {
  var index: Int
  var name: String
  var words: Set<Substring>
  var group: Name?
  var figures: [Int64]
}

extension TableComparison {
  fileprivate func ownLines(where isMeant: (Pair) -> Bool) -> [Int] {
    pairs.indices.filter { isMeant(pairs[$0]) && !pairs[$0].isAmbiguous && role(pairs[$0]) == .data }
  }

  fileprivate func candidate(_ index: Int) -> Candidate {
    let pair = pairs[index]
    let (table, line) = pair.new >= 0 ? (new, Int(pair.new)) : (old, Int(pair.old))
    let name = table.labelName(line).text
    return Candidate(
      index: index, name: name, words: Set(name.split(separator: "-")),
      group: table.group(line).map { table.labelName($0) },
      figures: columns.map { column in
        (pair.new >= 0 ? table.columns[column.pair.new] : table.columns[column.pair.old]).cells[line].digits
      })
  }
}

/// Percent of their words that two labels share; 100 too where both figures of a group are the same.
private func score(_ a: Candidate, _ b: Candidate) -> Int {
  if a.group == b.group, a.figures == b.figures, a.figures.contains(where: { $0 != 0 }) { return 100 }
  let shared = a.words.intersection(b.words).count
  let most = min(a.words.count, b.words.count)
  guard most > 0 else { return 0 }
  return shared * 100 / most
}
