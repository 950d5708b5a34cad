import Diagnostics

/// Diagnostics of one reading. Their number is bounded, so that a hostile file cannot fill the memory.
struct Findings {
  private(set) var all: [Diagnostic] = []

  mutating func add(_ diagnostic: Diagnostic) {
    if all.count < Limits.diagnostics { all.append(diagnostic) }
  }

  mutating func error(
    _ code: String, _ message: Phrase, at span: SourceSpan, notes: [Phrase] = [], help: Phrase? = nil
  ) {
    add(.error(code, message, at: span, notes: notes, help: help))
  }
}
