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

  /// What all lines come to; of a budget whose sides change alike, that; nil where the sides differ.
  private var total: (delta: Exact, base: Exact)? {
    let sides = column.sides
    let isBudget = sides.contains { $0.kind != .other }
    guard isBudget else {
      var sum = (delta: Exact.zero, base: Exact.zero)
      for side in sides {
        guard let delta = side.delta.flatMap(sum.delta.adding),
          let base = side.oldSum.flatMap(sum.base.adding)
        else { return nil }
        sum = (delta, base)
      }
      return sum
    }
    guard let first = sides.first(where: { $0.kind != .other }), let delta = first.delta,
      let base = first.oldSum,
      sides.allSatisfy({ $0.kind == .other || $0.delta?.magnitude == delta.magnitude })
    else { return nil }
    return (sides.first { $0.kind == .expenses }?.delta ?? delta, base)
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
    return capitalized(words.joined(parts)) + "." + smallChanges()
  }

  private func isData(_ index: Int) -> Bool {
    let role = comparison.role(comparison.pairs[index])
    return role == .data || role == .ofWhich
  }

  /// "+31.594 kr." of lines that only grew by what is declared.
  private func indexedSum(_ change: LineChange) -> String {
    guard change == .indexed else { return "" }
    var sum = Exact.zero
    for index in dataLines where column.changes[index] == .indexed {
      sum = contribution(index).flatMap(sum.adding) ?? sum
    }
    return form.signedWithUnit(sum)
  }

  /// What the threshold leaves out of the table.
  private func smallChanges() -> String {
    guard !part.listing.showsAll else { return "" }
    let small = dataLines.filter { column.changes[$0].isChange && !isLarge($0) }
    guard !small.isEmpty else { return "" }
    var sum = Exact.zero
    for index in small { sum = contribution(index).flatMap(sum.adding) ?? sum }
    return " " + words.notListed(small.count, form.signedWithUnit(sum))
  }

  private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

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
    let share = form.isPercent ? "–" : form.share(delta, of: oldExact(index))
    let note = words.shortly(column.changes[index]) ?? (share == "–" ? "" : share)
    let label = comparison.label(comparison.pairs[index]) + sideSuffix(index)
    return "\(label): \(form.signedWithUnit(delta))" + (note.isEmpty ? "" : ", \(note)")
  }

  /// " (udgifter)", where there are sides to tell apart.
  private func sideSuffix(_ index: Int) -> String {
    guard column.sides.contains(where: { $0.kind != .other }) else { return "" }
    let side = column.sides.first { belongs(index, $0) }
    return side.map { " (\($0.title.lowercased()))" } ?? ""
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

  // MARK: Whether it adds up

  /// A line a side: "Udgifter: +80.539 + 55.000 − 30.082 = +105.457 kr., som er ændringen i »Udgifter i alt«."
  func closings() -> [String] {
    guard !isText else { return [] }
    return column.sides.compactMap { side in
      guard let closing = side.closing, let delta = side.delta else {
        return side.delta == nil ? words.sumUnknown(side.title) : nil
      }
      let total = comparison.label(comparison.pairs[closing.total])
      return closingText(side, closing, delta, total)
    }
  }

  private func closingText(_ side: SideChange, _ closing: Closing, _ delta: Exact, _ total: String) -> String?
  {
    let sum = arithmetic(side, delta)
    switch closing.verdict {
    case .holds: return delta.isZero ? nil : words.closes(side.title, sum, total)
    case .rounding(let difference):
      return words.closesRounded(side.title, sum, total, form.signedWithUnit(difference))
    case .fails(let difference):
      return words.closesNot(side.title, sum, total, form.signedWithUnit(difference))
    case .unknown: return words.totalUnknown(side.title, total)
    }
  }

  /// At most six addends are written out.
  private func arithmetic(_ side: SideChange, _ delta: Exact) -> String {
    let result = form.signedWithUnit(delta)
    let addends = dataLines.filter { belongs($0, side) }.compactMap(contribution).filter { !$0.isZero }
    let sum = addends.reduce(Exact?.some(.zero)) { $0?.adding($1) }
    guard (2...6).contains(addends.count), let first = addends.first, sum == delta else { return result }
    let rest = addends.dropFirst().map { ($0.isNegative ? " − " : " + ") + form.number($0.magnitude) }
    return form.number(first) + rest.joined() + " = " + result
  }

  private func belongs(_ index: Int, _ side: SideChange) -> Bool {
    let pair = comparison.pairs[index]
    guard comparison.role(pair) == .data else { return false }
    let (table, line) = pair.new >= 0 ? (comparison.new, Int(pair.new)) : (comparison.old, Int(pair.old))
    return (table.group(line).map { table.label($0) } ?? "") == side.title
  }
}
