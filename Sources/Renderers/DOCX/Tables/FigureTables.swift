internal import DocumentTree

/// A chart's figures: a row a category, a column a series.
func chartTable(_ chart: Figure.Chart, _ label: Label, _ words: Words) -> Table? {
  let columns = [Table.Column(.label)] + chart.series.map { _ in Table.Column(.amount) }
  let heads = chart.series.map { series in
    let unit = chart.unit.isEmpty ? "" : " (\(String(chart.unit.map { $0 == " " ? "\u{A0}" : $0 })))"
    return Table.Cell(.header, [.text(series.name + unit)])
  }
  let head = Table.Row(.head, [Table.Cell(.header, [])] + heads)
  let body = chart.categories.enumerated().map { index, category in
    let cells = chart.series.map { series -> Table.Cell in
      let printed = index < series.printed.count ? series.printed[index] : ""
      guard index < series.values.count, let value = series.values[index] else {
        return Table.Cell(.blank, [.text(printed)])
      }
      return Table.Cell(.number(value), [.text(printed)])
    }
    return Table.Row(.body, [Table.Cell(.header, [.text(category)])] + cells)
  }
  return Table(label: label, caption: [], columns: columns, head: [head], body: body)
}

/// Bodies above each other: a row a body, its level beside it.
func structureTable(_ levels: [Figure.Level], _ label: Label, _ words: Words) -> Table? {
  let head = Table.Row(
    .head, [Table.Cell(.header, [.text(words.level)]), Table.Cell(.header, [.text(words.members)])])
  var body: [Table.Row] = []
  for level in levels where !level.nodes.isEmpty {
    for (index, node) in level.nodes.enumerated() {
      let content = node.lines.reduce([Inline.strong(node.title)]) { $0 + [.lineBreak] + $1 }
      let name = Table.Cell(.header, [.strong(level.name)], height: level.nodes.count)
      body.append(Table.Row(.body, (index == 0 ? [name] : []) + [Table.Cell(.text, content)]))
    }
  }
  return Table(
    label: label, caption: [], columns: [Table.Column(.label), Table.Column(.text)], head: [head], body: body)
}

/// A case's way: a row a step, in the same words as in every other format.
func flowTable(_ flow: Figure.Flow, _ label: Label, _ words: Words) -> Table? {
  let head = Table.Row(.head, [Table.Cell(.header, []), Table.Cell(.header, [.text(words.step)])])
  let body = flow.steps.enumerated().map { index, step in
    let lines = step.lines(in: flow, words)
    let content = lines.reduce([Inline.strong(step.title)]) { $0 + [.lineBreak] + $1 }
    return Table.Row(
      .body, [Table.Cell(.text, [.text("\(index + 1)")]), Table.Cell(.header, content)])
  }
  return Table(
    label: label, caption: [], columns: [Table.Column(.count), Table.Column(.label)], head: [head], body: body
  )
}
