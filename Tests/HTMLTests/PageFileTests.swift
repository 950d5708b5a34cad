import Diagnostics
import DocumentTree
import Foundation
import Renderers
import Testing

/// Not a check of its own: writes the sample to the folder in AGENDA_HTML_OUT, to be looked at and validated.
@Test func writesTheSampleWhereItIsWanted() throws {
  var diagnostics: [Diagnostic] = []
  let page = renderHTML(
    resolve(sampleDocument(), into: &diagnostics), templates: Templates(), into: &diagnostics)
  #expect(diagnostics.isEmpty)
  guard let folder = ProcessInfo.processInfo.environment["AGENDA_HTML_OUT"] else { return }
  try Data(page).write(to: URL(filePath: folder).appending(path: "sample.html"))
}
