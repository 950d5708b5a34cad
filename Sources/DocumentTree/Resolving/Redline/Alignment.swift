/// Where two sequences go together.
struct AlignedPair: Equatable {
  /// Index in the old sequence; nil of what came.
  var old: Int?
  /// Index in the new sequence; nil of what went.
  var new: Int?
}

/// Every index of both sides once, in order; equal elements paired so that few are left alone. What stands once on both
/// sides holds the rest in place; between such, short stretches are paired as well as can be, longer ones left alone.
func aligned<Key: Hashable>(_ old: [Key], _ new: [Key]) -> [AlignedPair] {
  var alignment = Alignment(old: old, new: new)
  alignment.align(old.indices, new.indices)
  return alignment.pairs
}

/// The same, with an old and a new one that were left alone in one stretch put together, in order, where the one took the other's
/// place.
func paired(_ pairs: [AlignedPair], where isSame: (_ old: Int, _ new: Int) -> Bool) -> [AlignedPair] {
  var out: [AlignedPair] = []
  var gone: [Int] = []
  var come: [Int] = []
  func settle() {
    var next = gone[...]
    let reach = max(8, comparedPairs / max(come.count, 1))
    for b in come {
      guard let place = next.prefix(reach).firstIndex(where: { isSame($0, b) }) else {
        out.append(AlignedPair(old: nil, new: b))
        continue
      }
      out += next[..<place].map { AlignedPair(old: $0, new: nil) }
      out.append(AlignedPair(old: next[place], new: b))
      next = next[(place + 1)...]
    }
    out += next.map { AlignedPair(old: $0, new: nil) }
    (gone, come) = ([], [])
  }
  for pair in pairs {
    switch (pair.old, pair.new) {
    case (let a?, nil): gone.append(a)
    case (nil, let b?): come.append(b)
    case (_?, _?), (nil, nil):
      settle()
      out.append(pair)
    }
  }
  settle()
  return out
}

/// How many of an old and a new one are looked at in a stretch; in a long one each new one sees few old ones.
private let comparedPairs = 4096

private struct Alignment<Key: Hashable> {
  let old: [Key]
  let new: [Key]
  var pairs: [AlignedPair] = []

  /// Cells of the table in which a stretch without unique elements is paired.
  static var tableLimit: Int { 1 << 18 }

  mutating func align(_ olds: Range<Int>, _ news: Range<Int>) {
    let start = commonStart(olds, news)
    for offset in 0..<start { pair(olds.lowerBound + offset, news.lowerBound + offset) }
    let olds = olds.dropFirst(start)
    let news = news.dropFirst(start)
    let end = commonEnd(olds, news)
    between(olds.dropLast(end), news.dropLast(end))
    for offset in 0..<end { pair(olds.upperBound - end + offset, news.upperBound - end + offset) }
  }

  private mutating func pair(_ a: Int, _ b: Int) { pairs.append(AlignedPair(old: a, new: b)) }

  private func commonStart(_ olds: Range<Int>, _ news: Range<Int>) -> Int {
    zip(olds, news).prefix { old[$0] == new[$1] }.count
  }

  private func commonEnd(_ olds: Range<Int>, _ news: Range<Int>) -> Int {
    zip(olds.reversed(), news.reversed()).prefix { old[$0] == new[$1] }.count
  }

  private mutating func between(_ olds: Range<Int>, _ news: Range<Int>) {
    guard !olds.isEmpty, !news.isEmpty else { return leave(olds, news) }
    let anchors = rising(unique(olds, news))
    if !anchors.isEmpty {
      var (a, b) = (olds.lowerBound, news.lowerBound)
      for anchor in anchors {
        align(a..<anchor.old, b..<anchor.new)
        pair(anchor.old, anchor.new)
        (a, b) = (anchor.old + 1, anchor.new + 1)
      }
      return align(a..<olds.upperBound, b..<news.upperBound)
    }
    if olds.count * news.count <= Self.tableLimit { longest(olds, news) } else { leave(olds, news) }
  }

  private mutating func leave(_ olds: Range<Int>, _ news: Range<Int>) {
    for index in olds { pairs.append(AlignedPair(old: index, new: nil)) }
    for index in news { pairs.append(AlignedPair(old: nil, new: index)) }
  }

  // MARK: What stands once

  /// Elements that stand once on both sides, in the new order.
  private func unique(_ olds: Range<Int>, _ news: Range<Int>) -> [(old: Int, new: Int)] {
    let places = once(old, olds)
    return once(new, news).compactMap { key, place in places[key].map { ($0, place) } }.sorted { $0.1 < $1.1 }
  }

  private func once(_ keys: [Key], _ range: Range<Int>) -> [Key: Int] {
    var places: [Key: Int] = [:]
    var repeated: Set<Key> = []
    for index in range where places.updateValue(index, forKey: keys[index]) != nil {
      repeated.insert(keys[index])
    }
    return places.filter { !repeated.contains($0.key) }
  }

  /// The longest run of pairs that rise on both sides.
  private func rising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tails: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tails[middle]].old < pairs[index].old { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? tails[low - 1] : nil
      if low < tails.count { tails[low] = index } else { tails.append(index) }
    }
    var out: [(old: Int, new: Int)] = []
    var next = tails.last
    while let index = next {
      out.append(pairs[index])
      next = before[index]
    }
    return out.reversed()
  }

  // MARK: Short stretches

  /// The longest common subsequence.
  private mutating func longest(_ olds: Range<Int>, _ news: Range<Int>) {
    let width = news.count + 1
    var lengths = [Int32](repeating: 0, count: (olds.count + 1) * width)
    for a in stride(from: olds.count - 1, through: 0, by: -1) {
      for b in stride(from: news.count - 1, through: 0, by: -1) {
        lengths[a * width + b] =
          old[olds.lowerBound + a] == new[news.lowerBound + b]
          ? lengths[(a + 1) * width + b + 1] + 1
          : max(lengths[(a + 1) * width + b], lengths[a * width + b + 1])
      }
    }
    var (a, b) = (0, 0)
    while a < olds.count, b < news.count {
      if old[olds.lowerBound + a] == new[news.lowerBound + b] {
        pair(olds.lowerBound + a, news.lowerBound + b)
        (a, b) = (a + 1, b + 1)
      } else if lengths[(a + 1) * width + b] >= lengths[a * width + b + 1] {
        pairs.append(AlignedPair(old: olds.lowerBound + a, new: nil))
        a += 1
      } else {
        pairs.append(AlignedPair(old: nil, new: news.lowerBound + b))
        b += 1
      }
    }
    leave(olds.dropFirst(a), news.dropFirst(b))
  }
}
