internal import Diagnostics
package import DocumentTree

extension Chart {
  /// The columns of a record as series, its rows as categories.
  package func blocks(_ lowering: inout Lowering) -> [Block] {
    guard let view = lowering.view(of: self) else { return [] }
    lowering.reportUnknown(shows, in: view, at: body.span)
    let columns = shows.isEmpty ? view.columns : shows.flatMap { view.table.columns(named: $0) }
    let named = shows.flatMap { view.table.rows(named: $0) }
    let rows = named.isEmpty ? view.table.rows.indices.filter { view.table.rows[$0].isData } : named
    let series = (columns.isEmpty ? view.columns : columns).filter { view.table.columns[$0].kind == .figures }
    let chart = Figure.Chart(
      form, categories: rows.map { view.table.rows[$0].label.text },
      series: series.map { lowering.series($0, rows, view) },
      unit: series.first.map { view.table.columns[$0].unit.text } ?? "")
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
    return "\(form[language]): \(title). \(series) \(and) \(chart.categories.joined(separator: ", "))."
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

  fileprivate mutating func series(_ column: Int, _ rows: [Int], _ view: RecordView) -> Figure.Series {
    var values: [Number?] = []
    var printed: [String] = []
    for row in rows {
      let cell = tableCell(row, column, view)
      if case .number(let number) = cell.kind { values.append(number) } else { values.append(nil) }
      printed.append(plainText(cell.content))
    }
    let name = view.table.columns[column].labels.map(\.text).joined(separator: " ")
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
