package import Diagnostics
package import DocumentTree
package import OfficePackage

/// The document as a package Word opens: `zip()` makes the .docx of it, `flatOPC()` one XML file.
///
/// Styles, page, headers, footers and numbering come from `referenceDocument` (the bytes of a .docx), or from the
/// built-in one in Templates/docx/. Reports as hints the styles it lacks and characters XML cannot hold. Throws
/// where the reference document or a template cannot be read.
package func renderDOCX(
  _ document: ResolvedDocument, templates: Templates, referenceDocument: [UInt8]? = nil,
  stamp: TimeStamp, into diagnostics: inout [Diagnostic]
) throws(OfficeError) -> OfficePackage {
  let builtInPackage = try defaultReferenceDocument(templates, language: document.document.language)
  let builtIn = try ReferenceDocument(builtInPackage)
  var reference = builtIn
  if let bytes = referenceDocument {
    reference = try ReferenceDocument(try OfficePackage(reading: bytes)).completed(from: builtIn)
  }
  var assembly = PackageAssembly(document, reference, builtIn, stamp)
  try assembly.writeDocument()
  try assembly.writeSharedParts()
  diagnostics += assembly.state.styles.diagnostics
  if assembly.state.droppedCharacters > 0 {
    diagnostics.append(.dropped(assembly.state.droppedCharacters))
  }
  return try assembly.finished()
}

extension Diagnostic {
  fileprivate static func dropped(_ count: Int) -> Diagnostic {
    Diagnostic(
      .hint, DiagnosticCode("forbidden-characters"),
      Phrase(
        da: "\(count) kontroltegn kan ikke stå i et Word-dokument og er udeladt",
        en: "\(count) control characters cannot stand in a Word document and were left out"), at: nil)
  }
}
