extension Redline {
  /// Which old block is which new one, in order. Where blocks stand crosswise, one of them moved: the one that leaves
  /// most of the others in place, those with changed words too.
  func alignment(
    _ olds: [Block], _ news: [Block], _ before: [String], _ after: [String]
  ) -> [AlignedPair] {
    func settled(_ pairs: [AlignedPair]) -> [AlignedPair] { paired(pairs) { isSame(olds[$0], news[$1]) } }
    let exact = settled(aligned(before, after))
    guard exact.contains(where: { $0.old == nil }), exact.contains(where: { $0.new == nil }) else {
      return exact
    }
    let alike = settled(aligned(before, keys(olds, news, before, after)))
    // By their length: what is long is looked for where it stood.
    func weight(_ pairs: [AlignedPair]) -> Int {
      pairs.reduce(0) { sum, pair in
        guard let a = pair.old, let b = pair.new else { return sum }
        return sum + after[b].utf8.count * (before[a] == after[b] ? 2 : 1)
      }
    }
    return weight(alike) > weight(exact) ? alike : exact
  }

  /// The new blocks' fingerprints; of one that stands only there the fingerprint of the first old one that is like it.
  private func keys(_ olds: [Block], _ news: [Block], _ before: [String], _ after: [String]) -> [String] {
    let (known, kept) = (Set(before), Set(after))
    var left = olds.indices.filter { !kept.contains(before[$0]) }
    var keys = after
    for index in news.indices where !known.contains(after[index]) {
      guard let place = left.prefix(Self.reach).firstIndex(where: { isSame(olds[$0], news[index]) }) else {
        continue
      }
      keys[index] = before[left.remove(at: place)]
    }
    return keys
  }

  /// So many old blocks are held against a new one.
  private static let reach = 64
}
