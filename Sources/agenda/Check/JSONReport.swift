internal import AgendaModel
internal import Diagnostics

/// What a program reads; Documentation/check.schema.json says what it holds.
func jsonReport(_ checked: CheckedProject, withProofs: Bool) -> String {
  JSON.object([
    "schemaVersion": .number(1), "summary": jsonSummary(checked), "diagnostics": jsonDiagnostics(checked),
    "proofs": withProofs ? .array(checked.loaded.proofs.map { json($0, checked) }) : nil,
  ]).text(linesTo: 2)
}

private func jsonSummary(_ checked: CheckedProject) -> JSON {
  let proofs = checked.loaded.proofs
  return .object([
    "proofs": .number(proofs.count), "held": .number(proofs.count { $0.verdict.holds }),
    "errors": .number(checked.count(.error)), "findings": .number(checked.count(.finding)),
    "hints": .number(checked.count(.hint)),
  ])
}

private func jsonDiagnostics(_ checked: CheckedProject) -> JSON {
  .array(
    inReadingOrder(checked.loaded.diagnostics).map {
      json($0, files: checked.files, language: checked.language, item: jsonItem(checked, $0.span))
    })
}

/// The item a place belongs to.
func jsonItem(_ checked: CheckedProject, _ span: SourceSpan?) -> JSON {
  let topic = checked.topics.all[checked.topics.topic(of: span)]
  return .object([
    "number": topic.number.isEmpty ? nil : .string(topic.number), "title": .string(topic.title),
    "meeting": topic.meeting.isEmpty ? nil : .string(topic.meeting),
  ])
}
