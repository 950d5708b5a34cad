internal import AgendaModel
internal import Diagnostics

/// What a person reads: findings by item, and one line that sums up.
func textReport(_ checked: CheckedProject) -> String {
  parted([byItem(checked.loaded.diagnostics, checked), summary(checked)[checked.language]])
}

/// The report of some diagnostics; empty of none.
func byItem(_ diagnostics: [Diagnostic], _ checked: CheckedProject) -> String {
  let groups = checked.topics.grouped(diagnostics, at: \.span).map {
    DiagnosticGroup(heading: $0.topic.heading, diagnostics: $0.elements)
  }
  return report(groups, files: checked.files, language: checked.language)
}

/// The parts that are not empty, with two blank lines between them.
func parted(_ parts: [String]) -> String {
  parts.filter { !$0.isEmpty }.joined(separator: "\n\n\n") + "\n"
}

/// "432 tal efterprøvet, 393 holder; 0 fejl, 39 fund, 0 vink"
func summary(_ checked: CheckedProject) -> Phrase {
  let proofs = checked.loaded.proofs
  let held = proofs.count { $0.verdict.holds }
  let counts = Diagnostic.Severity.allCases.map { $0.counted(checked.count($0)) }
  return Phrase(
    da:
      "\(proofs.count) tal efterprøvet, \(held) holder; \(counts.map(\.danish).joined(separator: ", "))",
    en:
      "\(proofs.count) figures checked, \(held) hold; \(counts.map(\.english).joined(separator: ", "))")
}
