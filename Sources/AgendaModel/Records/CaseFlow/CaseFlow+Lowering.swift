internal import Diagnostics
package import DocumentTree
internal import Syntax

extension CaseFlow {
  /// The steps as a flow.
  package func blocks(_ lowering: inout Lowering) -> [Block] {
    guard let view = lowering.view(of: self) else { return [] }
    let steps = view.table.rows.indices.map { step($0, view, &lowering) }
    let notes = view.body.notes.map {
      Table.Note(
        lowering.tableNoteLabel(view.notes, $0.name), lowering.inlines($0.content, notesOf: view.notes))
    }
    let figure = Figure(
      label: view.label, caption: lowering.inlines(view.title, notesOf: view.notes),
      alternative: steps.map { plainText($0.title) }.joined(separator: " → "),
      content: .flow(Figure.Flow(steps: steps, legend: kinds.map { [.text($0.meaning)] })),
      source: lowering.inlines(view.body.source), notes: notes)
    return [Block(.figure(figure), span: body.span)]
  }

  private func step(_ row: Int, _ view: RecordView, _ lowering: inout Lowering) -> Figure.Step {
    let kind = text(Self.kindColumn, row, view, &lowering)
    return Figure.Step(
      title: lowering.labelInlines(view.table.rows[row].label, view),
      explanation: lowering.inlines(view.table.rows[row].explanation, notesOf: view.notes),
      deadline: deadline(row, view, &lowering),
      kind: kinds.firstIndex { $0.word == kind }, next: next(row, view, &lowering))
  }

  /// "14 dage fra første henvendelse (national standard)"
  private func deadline(_ row: Int, _ view: RecordView, _ lowering: inout Lowering) -> [Inline] {
    let time = text(Self.deadlineColumn, row, view, &lowering)
    let from = text(Self.fromColumn, row, view, &lowering)
    let norm = text(Self.normColumn, row, view, &lowering)
    guard !time.isEmpty else { return [] }
    let start = from.isEmpty ? "" : lowering.word(" fra ", " from ") + from
    return [.text(time + start + (norm.isEmpty ? "" : " (\(norm))"))]
  }

  /// `condition: name; name`
  private func next(
    _ row: Int, _ view: RecordView, _ lowering: inout Lowering
  ) -> [(condition: String, step: Int)] {
    Self.branches(text(Self.nextColumn, row, view, &lowering), view.table).compactMap { branch in
      if let step = branch.step { return (branch.condition, step) }
      lowering.reportUnknownStep(branch.written, in: view.table, row)
      return nil
    }
  }

  private func text(
    _ name: Phrase, _ row: Int, _ view: RecordView, _ lowering: inout Lowering
  ) -> String {
    view.table.column(named: name).map { plainText(lowering.content(of: row, $0, view)) } ?? ""
  }
}

extension Lowering {
  fileprivate mutating func reportUnknownStep(_ text: String, in table: RecordTable, _ row: Int) {
    let names = table.rows.map(\.name.text)
    let help: Phrase? = nearest(Name(text).text, among: names).map { .didYouMean($0) }
    diagnostics.append(.error("unknown-name", .noStep(text), at: table.rows[row].span, help: help))
  }
}

extension Phrase {
  fileprivate static func noStep(_ text: String) -> Phrase {
    Phrase(da: "intet trin hedder »\(text)«", en: "no step is named '\(text)'")
  }
}
