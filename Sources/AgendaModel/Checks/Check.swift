package import Diagnostics

/// What a check found out about one printed figure or fact; those that hold are kept too.
package struct Proof: Sendable {
  /// Of the check that made it, which sets both.
  package fileprivate(set) var code = DiagnosticCode("")
  package fileprivate(set) var severity = Diagnostic.Severity.finding
  package var verdict: Verdict
  var subject: Subject
  /// The file of a figure in running text, whose words around it say which figure it is.
  var textFile: SourceFile?
  /// What is printed.
  package var value: CellValue
  /// What it comes to; nil where that cannot be known.
  package var result: Quantity?
  var arithmetic: Arithmetic
  package var inputs: [FigureInput]
  package var span: SourceSpan
  /// What the author wrote down as in order.
  package var acceptances: [Acceptance]

  /// What was looked at; put into words only where somebody reads them.
  enum Subject: Sendable {
    case cell(row: RecordTable.Label, column: [RecordTable.Label])
    case said(Phrase)
  }

  /// How a result was come by; put into words only where somebody reads them.
  enum Arithmetic: Sendable {
    case formula(Formula, written: String)
    case said(Phrase)
  }
}

/// One function, one code. A kind's checks and checks across records are the same type.
package struct Check: Sendable {
  package let code: DiagnosticCode
  /// What it finds, in a sentence: for the documentation and `--explain`.
  package let meaning: Phrase
  /// A hint is a question to the author.
  package let severity: Diagnostic.Severity
  package let run: @Sendable (Project, Figures) -> [Proof]

  package init(
    _ code: String, _ meaning: Phrase, severity: Diagnostic.Severity = .finding,
    across run: @escaping @Sendable (Project, Figures) -> [Proof]
  ) {
    let code = DiagnosticCode(code)
    self.code = code
    self.meaning = meaning
    self.severity = severity
    self.run = { project, figures in
      run(project, figures).map { proof in
        var proof = proof
        (proof.code, proof.severity) = (code, severity)
        return proof
      }
    }
  }

  /// For every record of a kind; `run` gets the record, its index among the project's, and the figures.
  package init<R: Record>(
    _ code: String, _ meaning: Phrase, severity: Diagnostic.Severity = .finding, for: R.Type,
    _ run: @escaping @Sendable (R, Int, Figures) -> [Proof]
  ) {
    self.init(code, meaning, severity: severity) { project, figures in
      project.records.enumerated().flatMap { index, record in
        // The type is cheap to ask for; a record of another kind is not copied to find out.
        guard type(of: record) == R.self, let record = record as? R else { return [Proof]() }
        return run(record, index, figures)
      }
    }
  }

  /// Every check, once.
  package static let all: [Check] = acrossRecords + recordKinds.flatMap { $0.checks }

  static let acrossRecords: [Check] =
    [totalMismatch, figureMismatch, claimMismatch, totalWithoutFormula, shareMismatch, partTooLarge]
    + ofMeetings + ofItems + ofPrivacy + ofBodies
}
