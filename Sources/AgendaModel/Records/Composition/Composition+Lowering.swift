internal import Diagnostics
package import DocumentTree
internal import Syntax

extension Composition {
  /// The levels above each other, each with its members.
  package func blocks(_ lowering: inout Lowering) -> [Block] {
    guard let view = lowering.view(of: self) else { return [] }
    let title = lowering.inlines(view.title, notesOf: view.notes)
    let notes = view.body.notes.map {
      Table.Note(
        lowering.tableNoteLabel(view.notes, $0.name), lowering.inlines($0.content, notesOf: view.notes))
    }
    let levels = levels(view, &lowering)
    let figure = Figure(
      label: view.label, caption: title, alternative: alternative(levels, lowering.language),
      content: .structure(levels), source: lowering.inlines(view.body.source), notes: notes)
    return [Block(.figure(figure), span: body.span)]
  }

  private func levels(_ view: RecordView, _ lowering: inout Lowering) -> [Figure.Level] {
    var levels: [Figure.Level] = []
    for (index, row) in view.table.rows.enumerated() {
      if row.isGroup {
        levels.append(Figure.Level(name: lowering.labelInlines(row.label, view), nodes: []))
      } else {
        if levels.isEmpty { levels.append(Figure.Level(name: [], nodes: [])) }
        levels[levels.count - 1].nodes.append(node(index, row, view, &lowering))
      }
    }
    return levels
  }

  private func node(
    _ index: Int, _ row: RecordTable.Row, _ view: RecordView, _ lowering: inout Lowering
  ) -> Figure.Node {
    var lines: [[Inline]] = []
    for column in view.columns {
      let content = content(index, column, view, &lowering)
      if content.isEmpty { continue }
      let label = view.table.columnTitle(column)
      lines.append([.text(label + ": ")] + content)
    }
    if !row.explanation.isEmpty { lines.append(lowering.inlines(row.explanation, notesOf: view.notes)) }
    return Figure.Node(title: lowering.labelInlines(row.label, view), lines: lines)
  }

  /// As printed; those it is filled from by their labels.
  private func content(
    _ row: Int, _ column: Int, _ view: RecordView, _ lowering: inout Lowering
  ) -> [Inline] {
    guard view.table.column(named: Self.amongColumn) == column else {
      return lowering.content(of: row, column, view)
    }
    let written = view.table.text(row, column, in: lowering.project)
    let titles = listed(written).map { title(ofPlace: $0, in: lowering.project) }
    return titles.isEmpty ? [] : [.text(titles.joined(separator: ", "))]
  }

  private func alternative(_ levels: [Figure.Level], _ language: Language) -> String {
    levels.map { level in
      let name = plainText(level.name)
      let members = level.nodes.map { plainText($0.title) }.joined(separator: "; ")
      return name.isEmpty ? members : "\(name): \(members)"
    }.joined(separator: ". ")
  }
}
