import Diagnostics
import DocumentTree
import Foundation
import OfficePackage
import Renderers
import Testing

func rendered(
  _ document: Document, reference: [UInt8]? = nil, into diagnostics: inout [Diagnostic]
) throws -> OfficePackage {
  let resolved = resolve(document, into: &diagnostics)
  return try renderDOCX(
    resolved, templates: Templates(), referenceDocument: reference,
    stamp: TimeStamp(CalendarDate(year: 2022, month: 6, day: 17)), into: &diagnostics)
}

func rendered(_ document: Document) throws -> OfficePackage {
  var diagnostics: [Diagnostic] = []
  return try rendered(document, into: &diagnostics)
}

/// Writes the sample where AGENDA_SAMPLES says, for validators and for looking at it.
@Test func `the sample is written where asked for`() throws {
  let package = try rendered(sampleDocument())
  guard let folder = ProcessInfo.processInfo.environment["AGENDA_SAMPLES"] else { return }
  let url = URL(filePath: folder)
  try Data(try package.zip()).write(to: url.appending(path: "sample.docx"))
  try Data(try package.flatOPC()).write(to: url.appending(path: "sample.xml"))
  let reference = try defaultReferenceDocument(Templates(), language: .danish)
  try Data(try reference.zip()).write(to: url.appending(path: "reference.docx"))
  let redlines = [
    ("base", redlineDocument { settled($0, accepting: false) }), ("redline", redlineDocument { $0 }),
    ("final", redlineDocument { settled($0, accepting: true) }),
  ]
  for (name, document) in redlines {
    try Data(try rendered(document).zip()).write(to: url.appending(path: name + ".docx"))
  }
}
