internal import Diagnostics
internal import DocumentTree

extension ColumnLowering {
  /// What the change costs each municipality, where a key was named.
  func effect() -> [Block] {
    guard let key = part.key, let effect = keyEffect(key, column, comparison) else { return [] }
    guard let change = effect.change else { return effectSection([paragraph(words.effectUnknown)]) }
    if change.isZero { return effectSection([paragraph(words.effectIsNone(effect.subject))]) }
    let form = effectForm(effect)
    let lead = words.divided(effect.subject, form.signedWithUnit(change), key.title)
    guard let parts = effect.parts else {
      return effectSection([paragraph(lead + " " + words.weightUnknown(missing(key)))])
    }
    let table = effectTable(key, change, parts, form).map { [Block(.table($0))] } ?? []
    return effectSection([paragraph(lead)] + table)
  }

  /// Always in kroner.
  private func effectForm(_ effect: KeyEffect) -> ColumnForm {
    let unit =
      form.unit.unit == .kroner
      ? UnitSource(unit: .kroner, power: 0, priceLevel: nil, text: "kr.") : .bare
    let decimals = (0...18).first { effect.step == Exact(digits: 1, exponent: -$0) } ?? 0
    return ColumnForm(unit: unit, decimals: decimals, words.language)
  }

  private func effectSection(_ blocks: [Block]) -> [Block] {
    let section = Section(
      .plain, label: Label("\(part.label)-\(index)-virkning"), heading: [.text(words.effect)], blocks: blocks)
    return [Block(.section(section))]
  }

  /// The municipalities without a weight.
  private func missing(_ key: DistributionWeights) -> [String] {
    zip(key.labels, key.weights).compactMap { $1 == nil ? $0 : nil }
  }

  private func effectTable(
    _ key: DistributionWeights, _ change: Exact, _ parts: [Exact], _ form: ColumnForm
  ) -> Table? {
    let decimals = key.weights.compactMap { $0 }.map(decimals).max() ?? 0
    func weight(_ value: Exact?) -> Table.Cell {
      value.map { Table.Cell(.text, [.text($0.text(decimals: decimals, words.language))]) }
        ?? Table.Cell(.blank, [])
    }
    func row(_ kind: Table.Row.Kind, _ label: String, _ own: Exact?, _ part: Exact) -> Table.Row {
      Table.Row(kind, [Table.Cell(.header, [.text(label)]), weight(own), form.cell(signed: part)])
    }
    var rows = key.labels.indices.map { row(.body, key.labels[$0], key.weights[$0], parts[$0]) }
    rows.append(row(.total, words.inTotal, key.total, change))
    let heads = [words.municipality, key.columnTitle, words.change]
    return Table(
      label: Label("\(part.label)-virkning-\(index + 1)"), caption: [.text(words.dividedCaption(key.title))],
      unit: form.unit.text.isEmpty ? [] : [.text(words.amounts(form.unit))],
      columns: [
        Table.Column(.label), Table.Column(.amount, decimals: decimals),
        Table.Column(.amount, decimals: form.decimals),
      ],
      head: [Table.Row(.head, heads.map { Table.Cell(.header, [.text($0)]) })], body: rows)
  }

  /// As many as the number has, four at most.
  private func decimals(_ value: Exact) -> Int {
    (0...4).first { powerOfTen($0) % value.denominator == 0 } ?? 4
  }
}
