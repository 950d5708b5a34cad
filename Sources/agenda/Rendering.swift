internal import AgendaProject
internal import Diagnostics
internal import DocumentTree
internal import OfficePackage
internal import Renderers

/// One document into the bytes of any format.
struct Rendering {
  let templates: Templates
  let referenceDocument: [UInt8]?
  let stamp: TimeStamp

  func bytes(
    of document: ResolvedDocument, as format: Format, into diagnostics: inout [Diagnostic]
  ) throws -> [UInt8] {
    switch format {
    case .html: renderHTML(document, templates: templates, into: &diagnostics)
    case .markdown: renderMarkdown(document)
    case .docx: try package(document, &diagnostics).zip()
    case .docxXML: try package(document, &diagnostics).flatOPC()
    }
  }

  private func package(
    _ document: ResolvedDocument, _ diagnostics: inout [Diagnostic]
  ) throws -> OfficePackage {
    try renderDOCX(
      document, templates: templates, referenceDocument: referenceDocument, stamp: stamp, into: &diagnostics)
  }
}
