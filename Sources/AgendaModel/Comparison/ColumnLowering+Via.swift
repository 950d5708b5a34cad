internal import Diagnostics
internal import DocumentTree

/// A third version beside two: how far it is from the old one, and what the source says about it.
extension ColumnLowering {
  func deviations() -> [Block] {
    guard let via = part.part.via, !isText else { return [] }
    let threshold = part.listing.threshold ?? .deviations
    let lines = dataLines.filter { index in
      guard comparison.role(comparison.pairs[index]) == .data, let delta = deviation(index, via) else {
        return false
      }
      return !delta.isZero && threshold.isReached(by: delta, from: oldExact(index))
    }
    let explained = lines.count { !explanations($0, via).isEmpty }
    var blocks = [
      paragraph(
        words.deviating(lines.count, explained, comparison.traits, threshold.text(words)))
    ]
    if let table = deviationTable(lines, via, isAnyExplained: explained > 0) {
      blocks.append(Block(.table(table)))
    }
    if !via.others.isEmpty {
      blocks.append(paragraph(words.onlyIn(via.title, via.others.map { via.table.label($0) })))
    }
    let section = Section(
      .plain, label: Label("\(part.label)-afvigelser"),
      heading: [.text(words.deviations(via.title, titles.old))], blocks: blocks)
    return [Block(.section(section))]
  }

  /// The third version's figure less the old one's; an absent figure counts as nothing.
  private func deviation(_ index: Int, _ via: ViaColumn) -> Exact? {
    guard via.lines[index] >= 0 || oldExact(index) != nil else { return nil }
    let figure = amount(index, via)?.exact ?? .zero
    return figure.subtracting(oldExact(index) ?? .zero)
  }

  private func amount(_ index: Int, _ via: ViaColumn) -> Amount? {
    via.lines[index] < 0 ? nil : via.table.columns[via.column].cells[Int(via.lines[index])]
  }

  /// What the author says about the figure in the third version, or about the line.
  private func explanations(_ index: Int, _ via: ViaColumn) -> [String] {
    guard via.lines[index] >= 0 else { return [] }
    return (via.table.remarks[Int(via.lines[index])] ?? []).filter {
      $0.column == via.column || $0.column == nil && !$0.isOfLabel
    }.map(\.text)
  }

  private func deviationTable(_ lines: [Int], _ via: ViaColumn, isAnyExplained: Bool) -> Table? {
    guard !lines.isEmpty else { return nil }
    let figure = Table.Column(.amount, decimals: form.decimals)
    let heads = [
      words.lineHead(comparison.traits), titles.old, via.title, words.deviation, words.deviationInPercent,
    ]
    return Table(
      label: Label("\(part.label)-afvigelser-\(index + 1)"),
      caption: [.text(words.caption(titles.old, via.title))], unit: unitLine,
      columns: [Table.Column(.label), figure, figure, figure, Table.Column(.percent, decimals: 1)],
      head: [Table.Row(.head, heads.map { Table.Cell(.header, [.text($0)]) })],
      body: lines.map { deviationRow($0, via, isAnyExplained: isAnyExplained) })
  }

  private func deviationRow(_ index: Int, _ via: ViaColumn, isAnyExplained: Bool) -> Table.Row {
    let pair = comparison.pairs[index]
    let former = comparison.oldAmount(pair, column.pair, column.turnedGroups)
    let delta = deviation(index, via)
    let form = form.of(comparison.old.figure(former), via.table.figure(amount(index, via)))
    var texts = explanations(index, via)
    if texts.isEmpty, isAnyExplained { texts = [words.unexplained] }
    return Table.Row(
      .body,
      [
        Table.Cell(.header, [.text(comparison.label(pair))]),
        cell(former, comparison.old), cell(amount(index, via), via.table), form.cell(signed: delta),
        form.cell(delta, of: former?.exact),
      ], explanation: texts.isEmpty ? [] : [.text(texts.joined(separator: " "))])
  }
}

extension Threshold {
  /// What is looked at without being told otherwise.
  fileprivate static let deviations = Threshold(share: Exact(1, over: 10), amount: Exact(10_000))

  /// "10,0 % og 10.000 kr."
  fileprivate func text(_ words: ComparisonWords) -> String {
    let share = share.flatMap { $0.multiplied(by: Exact(100)) }.map {
      $0.fullText(words.language) + "\u{A0}%"
    }
    let amount = amount.map { $0.fullText(words.language) + "\u{A0}kr." }
    if let share, let amount { return words.both(share, amount) }
    return share ?? amount ?? ""
  }
}
