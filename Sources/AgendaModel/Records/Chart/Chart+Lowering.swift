internal import Diagnostics
package import DocumentTree

extension Chart {
  /// What is shown is the series: rows over the columns where rows are named, else columns over the rows.
  package func blocks(_ lowering: inout Lowering) -> [Block] {
    guard let view = lowering.view(of: self) else { return [] }
    lowering.reportUnknown(shows, in: view, at: body.span)
    let table = view.table
    let named = shows.flatMap { table.columns(named: $0) }
    let columns = (named.isEmpty ? view.columns : named).filter { table.columns[$0].kind == .figures }
    let rows = shows.flatMap { table.columns(named: $0).isEmpty ? table.rows(named: $0) : [] }
    let unit = columns.first.map { table.columns[$0].unit.text } ?? ""
    let chart =
      rows.isEmpty
      ? Figure.Chart(
        form, categories: table.dataRows.map { table.rows[$0].label.text },
        series: columns.map { column in
          lowering.series(table.columnTitle(column), table.dataRows.map { ($0, column) }, view)
        }, unit: unit)
      : Figure.Chart(
        form, categories: columns.map(table.columnTitle),
        series: rows.map { row in
          lowering.series(table.rows[row].label.text, columns.map { (row, $0) }, view)
        }, unit: unit)
    let title = body.title.isEmpty ? view.title : body.title
    let caption = lowering.inlines(title)
    let figure = Figure(
      label: view.label, caption: caption,
      alternative: alternative(plainText(caption), chart, lowering.language),
      content: .chart(chart), source: lowering.inlines(view.body.source))
    return [Block(.figure(figure), span: body.span)]
  }

  private func alternative(_ title: String, _ chart: Figure.Chart, _ language: Language) -> String {
    let form =
      switch chart.kind {
      case .bars: Phrase(da: "Søjlediagram", en: "Bar chart")
      case .stackedBars: Phrase(da: "Stablet søjlediagram", en: "Stacked bar chart")
      case .line: Phrase(da: "Linjediagram", en: "Line chart")
      }
    let series = chart.series.map(\.name).joined(separator: ", ")
    let and = Phrase(da: "for", en: "for")[language]
    return
      "\(form[language]): \(title)\(title.hasSuffix("?") ? "" : ".") \(series) \(and) \(chart.categories.joined(separator: ", "))."
  }
}

extension Lowering {
  /// Names that are neither a column nor a row of the table.
  fileprivate mutating func reportUnknown(
    _ names: [Name], in view: RecordView, at span: SourceSpan
  ) {
    for name in names where view.table.columns(named: name).isEmpty && view.table.rows(named: name).isEmpty {
      let known = (view.table.columns.map(\.name) + view.table.rows.map(\.name)).map(\.text)
      diagnostics.append(
        .error(
          "unknown-name", .neither(name), at: span,
          help: nearest(name.text, among: known).map { .didYouMean($0) }))
    }
  }

  fileprivate mutating func series(
    _ name: String, _ cells: [(row: Int, column: Int)], _ view: RecordView
  ) -> Figure.Series {
    var values: [Number?] = []
    var printed: [String] = []
    for (row, column) in cells {
      let cell = tableCell(row, column, view)
      if case .number(let number) = cell.kind { values.append(number) } else { values.append(nil) }
      printed.append(plainText(cell.content))
    }
    return Figure.Series(name: name, values: values, printed: printed)
  }
}

extension Phrase {
  fileprivate static func neither(_ name: Name) -> Phrase {
    Phrase(
      da: "»\(name.text)« er hverken en kolonne eller en række i posten",
      en: "'\(name.text)' is neither a column nor a row of the record")
  }
}
