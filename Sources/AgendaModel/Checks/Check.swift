package import Diagnostics

/// What a check found out about one printed figure or fact; those that hold are kept too.
package struct Proof: Sendable {
  package var code: DiagnosticCode
  package var verdict: Verdict
  /// What was looked at: "I alt, Scenarie 2".
  package var subject: Phrase
  /// As printed, with its unit.
  package var printed: Phrase
  package var computed: Phrase
  /// The deviation, as printed in messages: "0,03 mio. kr.".
  package var difference: Phrase
  /// The arithmetic: "1,9 + 3,8 + 1,43 = 7,13 mio. kr.".
  package var how: Phrase
  package var inputs: [FigureInput]
  package var span: SourceSpan
  /// What the author wrote down as in order.
  package var acceptances: [Acceptance]
}

/// One function, one code. A kind's checks and checks across records are the same type.
package struct Check: Sendable {
  package let code: DiagnosticCode
  /// What it finds, in a sentence: for the documentation and `--explain`.
  package let meaning: Phrase
  package let run: @Sendable (Project, Figures) -> [Proof]

  package init(
    _ code: String, _ meaning: Phrase, across run: @escaping @Sendable (Project, Figures) -> [Proof]
  ) {
    self.code = DiagnosticCode(code)
    self.meaning = meaning
    self.run = run
  }

  /// For every record of a kind; `run` gets the record, its index among the project's, and the figures.
  package init<R: Record>(
    _ code: String, _ meaning: Phrase, for: R.Type, _ run: @escaping @Sendable (R, Int, Figures) -> [Proof]
  ) {
    self.init(code, meaning) { project, figures in
      project.records.enumerated().flatMap { index, record in
        (record as? R).map { run($0, index, figures) } ?? []
      }
    }
  }

  /// Every check, once.
  package static let all: [Check] = acrossRecords + recordKinds.flatMap { $0.checks }

  static let acrossRecords: [Check] = [totalMismatch, figureMismatch, claimMismatch]
}
