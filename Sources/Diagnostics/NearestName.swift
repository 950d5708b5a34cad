/// The known word nearest to a mistyped one, by edit distance: at most two changes, and at most a third of
/// the word. Nil where none is near. `overført` → `overskud` is not near; `udgiter` → `udgifter` is.
package func nearest(_ word: String, among words: some Sequence<String>) -> String? {
  let limit = min(2, max(1, word.count / 3))
  var best: (word: String, distance: Int)?
  for candidate in words.sorted() where abs(candidate.count - word.count) <= limit {
    let distance = editDistance(Array(word), Array(candidate))
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
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
