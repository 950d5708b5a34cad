internal import Diagnostics
internal import DocumentTree

extension ColumnLowering {
  /// "4 af 17 poster er ændret, samlet +105.457 kr. (+4,9 %)."
  func headline() -> String {
    let lines = dataLines
    let changed = lines.count { column.changes[$0].isChange && column.changes[$0] != .indexed }
    let counted = words.changed(changed, of: lines.count, comparison.traits)
    guard !isText, let total = total else { return counted + "." }
    if total.delta.isZero { return counted + ", " + words.totalUnchanged + "." }
    let percent = form.isPercent ? "" : " (\(form.share(total.delta, of: total.base)))"
    return words.ended(counted + ", " + words.inAll(form.signedWithUnit(total.delta)) + percent)
  }

  /// What all lines come to; of a budget whose sides change alike, that. Nil where the sides differ, and where lines
  /// need not add up: of a table that has no total of them all, and of percentages.
  private var total: (delta: Exact, base: Exact)? {
    let sides = column.sides
    if let first = sides.first(where: { $0.kind != .other }) {
      guard let delta = column.told(first), let base = first.oldSum,
        sides.allSatisfy({ $0.kind == .other || column.told($0)?.magnitude == delta.magnitude })
      else { return nil }
      return (sides.first { $0.kind == .expenses }.flatMap(column.told) ?? delta, base)
    }
    if let whole = column.closings.last(where: \.isWhole), let delta = whole.toldChange,
      let base = whole.lines?.old
    {
      return (delta, base)
    }
    return addsUp ? sum(of: sides) : nil
  }

  /// Whether a sum of lines is worth a word.
  var addsUp: Bool {
    !column.sides.isEmpty
      && (comparison.traits.addsUp && !form.isPercent || column.closings.contains(where: \.isWhole))
  }

  private func sum(of sides: [SideChange]) -> (delta: Exact, base: Exact)? {
    var sum = (delta: Exact.zero, base: Exact.zero)
    for side in sides {
      guard let delta = side.delta.flatMap(sum.delta.adding), let base = side.oldSum.flatMap(sum.base.adding)
      else { return nil }
      sum = (delta, base)
    }
    return sum
  }

  /// How many lines changed in which way.
  func summary() -> String {
    var counts = Array(repeating: 0, count: LineChange.allCases.count)
    var unchanged = 0
    for index in dataLines {
      counts[Int(column.changes[index].rawValue)] += 1
      if !isChanged(index) { unchanged += 1 }
    }
    let renamed = comparison.renamings.keys.count(where: isData)
    let moved = comparison.moves.keys.count(where: isData)
    var parts = LineChange.allCases.compactMap { change in
      let count = counts[Int(change.rawValue)]
      return count == 0 ? nil : words.count(count, change, comparison.traits, indexedSum(change))
    }
    if renamed > 0 { parts.append(words.countRenamed(renamed)) }
    if moved > 0 { parts.append(words.countMoved(moved)) }
    if !column.changedFormulas.isEmpty { parts.append(words.countFormulas(column.changedFormulas.count)) }
    if unchanged > 0 { parts.append(words.countUnchanged(unchanged)) }
    return words.joined(parts).capitalizedFirst + "." + smallChanges()
  }

  private func isData(_ index: Int) -> Bool {
    let role = comparison.role(comparison.pairs[index])
    return role == .data || role == .ofWhich
  }

  /// " (+31.594 kr.)" of lines that only grew by what is declared.
  private func indexedSum(_ change: LineChange) -> String {
    guard change == .indexed, addsUp else { return "" }
    var sum = Exact.zero
    for index in dataLines where column.changes[index] == .indexed {
      sum = contribution(index).flatMap(sum.adding) ?? sum
    }
    return " (\(form.signedWithUnit(sum)))"
  }

  /// What the threshold leaves out of the table.
  private func smallChanges() -> String {
    guard !part.listing.showsAll else { return "" }
    let small = dataLines.filter { column.changes[$0].isChange && !isLarge($0) }
    guard !small.isEmpty else { return "" }
    guard addsUp || small.count == 1 else { return " " + words.notListed(small.count, "") }
    var sum = Exact.zero
    for index in small { sum = contribution(index).flatMap(sum.adding) ?? sum }
    return " " + words.notListed(small.count, form.signedWithUnit(sum))
  }

  // MARK: Digest

  /// The largest changes in words.
  func digest() -> [Block] {
    guard part.listing.hasDigest, !isText else { return [] }
    let changed = dataLines.filter { index in
      column.changes[index].isChange && isLarge(index) && contribution(index)?.isZero == false
    }
    let sorted = changed.sorted { a, b in
      let (left, right) = (contribution(a)?.magnitude ?? .zero, contribution(b)?.magnitude ?? .zero)
      return left == right ? a < b : right < left
    }
    guard !sorted.isEmpty else { return [] }
    let largest = sorted.prefix(Self.longestDigest)
    let lead = sorted.count > largest.count ? [paragraph(words.largest(largest.count))] : []
    return lead + [list(largest.map(digestLine))]
  }

  private static let longestDigest = 8

  /// "Løn (udgifter): +80.539 kr., +6,1 %"
  private func digestLine(_ index: Int) -> String {
    guard let delta = contribution(index) else { return "" }
    let form = form(index)
    let share = form.share(delta, of: oldExact(index))
    let note = words.shortly(column.changes[index]) ?? (share == "–" ? "" : share)
    let label = comparison.label(comparison.pairs[index]) + sideSuffix(index)
    return "\(label): \(form.signedWithUnit(delta))" + (note.isEmpty ? "" : ", \(note)")
  }

  /// " (udgifter)", where there are sides to tell apart.
  private func sideSuffix(_ index: Int) -> String {
    guard column.sides.contains(where: { $0.kind != .other }) else { return "" }
    let group = comparison.groupKey(comparison.pairs[index])
    let side = column.sides.first { $0.groups.contains(group) }
    return side.map { $0.title.isEmpty ? "" : " (\($0.title.lowercased()))" } ?? ""
  }

  // MARK: Notices

  /// What holds for the whole column.
  func notices() -> [String] {
    var notices: [String] = []
    for group in column.turnedGroups.sorted() {
      notices.append(words.signsTurned(group < 0 ? "" : comparison.new.label(Int(group))))
    }
    if let levels = column.priceLevels { notices.append(words.priceLevels(levels.old, levels.new)) }
    let turned = dataLines.filter { column.changes[$0] == .signTurned }
    if !turned.isEmpty {
      notices.append(words.linesTurned(turned.map { comparison.label(comparison.pairs[$0]) }))
    }
    return notices
  }
}
