package import Diagnostics

/// Why a figure cannot be had.
package struct FigureError: Error, Sendable {
  package enum Kind: Sendable {
    /// The author's expression is at fault: an error, with this code.
    case fault(DiagnosticCode)
    /// An input is blank, withheld or missing: the figure cannot be known.
    case unknown
  }

  package var kind: Kind
  package var message: Phrase
  package var span: SourceSpan?
  package var help: Phrase?

  static func fault(
    _ code: String, _ message: Phrase, at span: SourceSpan?, help: Phrase? = nil
  ) -> FigureError {
    FigureError(kind: .fault(DiagnosticCode(code)), message: message, span: span, help: help)
  }

  static func unknown(_ message: Phrase, at span: SourceSpan?) -> FigureError {
    FigureError(kind: .unknown, message: message, span: span, help: nil)
  }
}
