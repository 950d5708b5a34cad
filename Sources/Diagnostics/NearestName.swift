/// The known word nearest to a mistyped one, by edit distance: at most two changes, and at most a third of
/// the word; of several the first by name. Nil where none is near. `overført` → `overskud` is not near;
/// `udgiter` → `udgifter` is.
package func nearest(_ word: String, among words: some Sequence<String>) -> String? {
  let letters = Array(word)
  let limit = min(2, max(1, letters.count / 3))
  var best: (distance: Int, word: String)?
  for candidate in words where abs(candidate.count - letters.count) <= limit {
    let distance = editDistance(letters, Array(candidate))
    if distance <= limit, best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
  }
  return best?.word
}

/// Insertions, removals and replacements that turn one word into the other.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
