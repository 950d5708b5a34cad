/// What a code means, and what to do about it: for `--explain`, Documentation/checks.md and SARIF.
package struct CodeExplanation: Sendable {
  package let code: DiagnosticCode
  package let severity: Diagnostic.Severity
  /// What is wrong, in a sentence.
  package let meaning: Phrase
  package let remedy: Phrase

  package init(
    _ code: DiagnosticCode, _ severity: Diagnostic.Severity, meaning: Phrase, remedy: Phrase
  ) {
    self.code = code
    self.severity = severity
    self.meaning = meaning
    self.remedy = remedy
  }

  init(
    _ code: String, _ severity: Diagnostic.Severity = .error, da danish: (meaning: String, remedy: String),
    en english: (meaning: String, remedy: String)
  ) {
    self.init(
      DiagnosticCode(code), severity, meaning: Phrase(da: danish.meaning, en: english.meaning),
      remedy: Phrase(da: danish.remedy, en: english.remedy))
  }

  /// Every code that is no check's, by name.
  package static let all = (heads + texts + records + figures + project).sorted { $0.code < $1.code }
}
