/// The name of a bad thing in kebab-case, such as `budget-total-mismatch`.
package struct DiagnosticCode: Sendable, Hashable, Comparable {
  package let name: String

  package init(_ name: String) { self.name = name }

  package static func < (a: Self, b: Self) -> Bool { a.name < b.name }
}

/// Something the author should know, with the place it is about.
package struct Diagnostic: Sendable {
  package enum Severity: Sendable, CaseIterable {
    /// Something was not understood: `build` writes nothing.
    case error
    /// A figure does not hold or a rule is broken: `build` writes the packet and lists it.
    case finding
    /// Worth a look; never decides an exit code.
    case hint

    package var word: Phrase {
      switch self {
      case .error: Phrase(da: "fejl", en: "error")
      case .finding: Phrase(da: "fund", en: "finding")
      case .hint: Phrase(da: "vink", en: "hint")
      }
    }
  }

  package var severity: Severity
  package var code: DiagnosticCode
  package var message: Phrase
  package var span: SourceSpan?
  package var notes: [Phrase]
  package var help: Phrase?
  /// Of a finding about a figure.
  package var figures: FigureComparison?

  package init(
    _ severity: Severity, _ code: DiagnosticCode, _ message: Phrase, at span: SourceSpan?,
    notes: [Phrase] = [], help: Phrase? = nil, figures: FigureComparison? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.notes = notes
    self.help = help
    self.figures = figures
  }

  package static func error(
    _ code: String, _ message: Phrase, at span: SourceSpan?, notes: [Phrase] = [], help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(.error, DiagnosticCode(code), message, at: span, notes: notes, help: help)
  }
}
