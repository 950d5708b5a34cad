/// What tells an item apart.
struct ItemIdentity {
  /// Of its file, without the number.
  var name: Name
  var title: Name
  /// What it says that it was called: a file or a title.
  var formerly: Name?
}

/// An item of one version, of the other, or of both.
struct ItemMatch: Equatable {
  var old: Int?
  var new: Int?
  var proof: ItemComparison.Proof?
}

/// Which item is which: by its own name, else by a title that stands once on each side, else as declared. Every item of
/// both sides once: in the order of the new, and what is gone after the item it followed.
func matchedItems(_ old: [ItemIdentity], _ new: [ItemIdentity]) -> [ItemMatch] {
  var matching = ItemMatching(old: old, new: new)
  matching.match(.name, key: \.name)
  matching.match(.title, key: \.title)
  matching.matchDeclared()
  return matching.ordered
}

private struct ItemMatching {
  let old: [ItemIdentity]
  let new: [ItemIdentity]
  private var newOfOld: [Int: Int] = [:]
  private var oldOfNew: [Int: (old: Int, proof: ItemComparison.Proof)] = [:]

  init(old: [ItemIdentity], new: [ItemIdentity]) { (self.old, self.new) = (old, new) }

  private mutating func pair(_ a: Int, _ b: Int, _ proof: ItemComparison.Proof) {
    newOfOld[a] = b
    oldOfNew[b] = (a, proof)
  }

  /// Items not matched yet, by a key that stands once among them.
  private func once(_ keys: [(key: Name, index: Int)]) -> [Name: Int] {
    var places: [Name: [Int]] = [:]
    for (key, index) in keys where !key.text.isEmpty { places[key, default: []].append(index) }
    return places.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  private var openOlds: [Int] { old.indices.filter { newOfOld[$0] == nil } }
  private var openNews: [Int] { new.indices.filter { oldOfNew[$0] == nil } }

  mutating func match(_ proof: ItemComparison.Proof, key: (ItemIdentity) -> Name) {
    let before = once(openOlds.map { (key(old[$0]), $0) })
    let after = once(openNews.map { (key(new[$0]), $0) })
    for (name, b) in after { if let a = before[name] { pair(a, b, proof) } }
  }

  /// Either side may say it, so that the two versions can be held against each other both ways.
  mutating func matchDeclared() {
    for key in [\ItemIdentity.name, \ItemIdentity.title] {
      let before = once(openOlds.map { (old[$0][keyPath: key], $0) })
      let declaredAfter = once(openNews.map { (new[$0].formerly ?? Name(""), $0) })
      for (name, b) in declaredAfter { if let a = before[name] { pair(a, b, .declared) } }
      let after = once(openNews.map { (new[$0][keyPath: key], $0) })
      let declaredBefore = once(openOlds.map { (old[$0].formerly ?? Name(""), $0) })
      for (name, a) in declaredBefore { if let b = after[name] { pair(a, b, .declared) } }
    }
  }

  var ordered: [ItemMatch] {
    var following: [Int: [Int]] = [:]
    var last = -1
    for index in old.indices {
      if let match = newOfOld[index] { last = match } else { following[last, default: []].append(index) }
    }
    var out: [ItemMatch] = []
    func addGone(after index: Int) {
      out += (following[index] ?? []).map { ItemMatch(old: $0, new: nil, proof: nil) }
    }
    addGone(after: -1)
    for index in new.indices {
      out.append(ItemMatch(old: oldOfNew[index]?.old, new: index, proof: oldOfNew[index]?.proof))
      addGone(after: index)
    }
    return out
  }
}

// MARK: Moves

/// The pairs that stand in another order: as few as can be. `pairs` rise by `new`; `key` tells them apart the same from
/// both sides, so that what moved one way moved back the other way.
func movedPairs(_ pairs: [(old: Int, new: Int, key: String)]) -> Set<Int> {
  let lengths = longestRises(pairs.map(\.old))
  var places: [Int: [Int]] = [:]
  for index in pairs.indices { places[lengths[index], default: []].append(index) }
  var staying: Set<Int> = []
  var last: Int?
  for length in stride(from: lengths.max() ?? 0, through: 1, by: -1) {
    let next = (places[length] ?? []).filter { index in
      last.map { index > $0 && pairs[index].old > pairs[$0].old } ?? true
    }
    guard let best = next.min(by: { pairs[$0].key < pairs[$1].key }) else { break }
    staying.insert(best)
    last = best
  }
  return Set(pairs.indices).subtracting(staying)
}

/// The length of the longest rising run that begins at each place.
private func longestRises(_ values: [Int]) -> [Int] {
  /// By length − 1: the largest value that such a run begins with.
  var heads: [Int] = []
  var lengths = Array(repeating: 0, count: values.count)
  for index in values.indices.reversed() {
    var (low, high) = (0, heads.count)
    while low < high {
      let middle = (low + high) / 2
      if heads[middle] > values[index] { low = middle + 1 } else { high = middle }
    }
    if low < heads.count { heads[low] = values[index] } else { heads.append(values[index]) }
    lengths[index] = low + 1
  }
  return lengths
}

// MARK: Likeness

/// Items that are gone and items that came whose titles share at least half of their words: a question, no match.
func itemLikenesses(_ removed: [String], _ added: [String]) -> [(removed: Int, added: Int)] {
  guard removed.count * added.count <= 10_000 else { return [] }
  let before = removed.map(titleWords)
  let after = added.map(titleWords)
  var out: [(removed: Int, added: Int)] = []
  for (a, first) in before.enumerated() {
    for (b, second) in after.enumerated() where !first.isEmpty && !second.isEmpty {
      let common = first.intersection(second).count
      if 2 * common >= max(first.count, second.count) { out.append((a, b)) }
    }
  }
  return out
}

private func titleWords(_ title: String) -> Set<String> {
  Set(title.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }.map(String.init))
}
