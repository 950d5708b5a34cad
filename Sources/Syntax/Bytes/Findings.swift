import Diagnostics

/// Diagnostics of one reading. Their number is bounded, a code's too, so that a hostile file cannot fill the
/// memory and one fault made often does not hide another.
struct Findings {
  private(set) var all: [Diagnostic] = []
  private var counts: [DiagnosticCode: Int] = [:]

  mutating func add(_ diagnostic: Diagnostic) {
    let count = counts[diagnostic.code, default: 0]
    guard count < Limits.diagnosticsOfACode, all.count < Limits.diagnostics else { return }
    counts[diagnostic.code] = count + 1
    all.append(diagnostic)
  }

  mutating func error(
    _ code: String, _ message: Phrase, at span: SourceSpan, notes: [Phrase] = [], help: Phrase? = nil
  ) {
    add(.error(code, message, at: span, notes: notes, help: help))
  }
}
