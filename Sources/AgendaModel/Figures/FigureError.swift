package import Diagnostics

/// Why a figure cannot be had.
package struct FigureError: Error, Sendable {
  package enum Kind: Sendable {
    /// The author's expression is at fault: an error, with this code.
    case fault(DiagnosticCode)
    /// An input is blank, withheld or missing: the figure cannot be known.
    case unknown
    /// The table it stands in was misread: told already.
    case misread
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

  static let misread = FigureError(kind: .misread, message: .misread, span: nil, help: nil)

  static func unknown(_ message: Phrase, at span: SourceSpan?) -> FigureError {
    FigureError(kind: .unknown, message: message, span: span, help: nil)
  }
}

extension Phrase {
  fileprivate static let misread = Phrase(da: "tabellen kan ikke læses", en: "the table cannot be read")
}
