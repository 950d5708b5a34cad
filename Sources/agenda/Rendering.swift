internal import AgendaModel
internal import AgendaProject
internal import Diagnostics
internal import DocumentTree
internal import OfficePackage
internal import Renderers
internal import Threads

/// One document into the bytes of any format.
struct Rendering {
  let templates: Templates
  let referenceDocument: [UInt8]?
  let stamp: TimeStamp

  /// In several formats, in their order. What is packed is made beside the others, which take as long.
  func bytes(
    of document: ResolvedDocument, as formats: [Format], into diagnostics: inout [Diagnostic]
  ) throws -> [(format: Format, bytes: [UInt8])] {
    let (packed, others) = concurrently(
      { Result { try rendered(document, formats.filter(\.isPacked)) } },
      { Result { try rendered(document, formats.filter { !$0.isPacked }) } })
    let parts = try [others.get(), packed.get()]
    diagnostics += parts.flatMap(\.diagnostics)
    let files = parts.flatMap(\.files)
    return formats.compactMap { format in files.first { $0.format == format } }
  }

  private func rendered(_ document: ResolvedDocument, _ formats: [Format]) throws -> Rendered {
    var found: [Diagnostic] = []
    let files = try formats.map { ($0, try bytes(of: document, as: $0, into: &found)) }
    return Rendered(files: files, diagnostics: found)
  }

  private struct Rendered: Sendable {
    var files: [(format: Format, bytes: [UInt8])]
    var diagnostics: [Diagnostic]
  }

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

/// SOURCE_DATE_EPOCH, else the day, else the first of 1980, the oldest a ZIP can say.
func stamp(_ day: Day?) -> TimeStamp {
  if let seconds = environment("SOURCE_DATE_EPOCH").flatMap({ Int64($0) }) {
    return TimeStamp(secondsSince1970: seconds)
  }
  let date = day.map { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
  return TimeStamp(date ?? CalendarDate(year: 1980, month: 1, day: 1))
}

extension Format {
  /// Made of several parts.
  fileprivate var isPacked: Bool {
    switch self {
    case .docx, .docxXML: true
    case .html, .markdown: false
    }
  }
}
