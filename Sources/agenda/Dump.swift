internal import AgendaModel
internal import AgendaProject
import ArgumentParser
internal import Diagnostics
internal import DocumentTree
internal import Renderers

/// Prints the document tree, settled, as text; or a file by itself.
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "dump",
    abstract: "Print the document tree as text.",
    discussion: """
      What every format is rendered from: sections, tables and figures with their numbers. Of a DOCX file, anyone's: \
      its text.
      """)

  @Argument(help: "A project, a meeting's folder or a file in it; or a DOCX file.")
  var path = "."

  @Flag(help: "Print it as it reads, aligned for the terminal.")
  var text = false

  @Flag(
    help: "Be the textconv program of git: print one file by itself, so that versions of it can be compared.")
  var textconv = false

  func run() throws {
    try reportingTrouble {
      if textconv { return printOutput(try comparableText(ofFile: path)) }
      if isDOCX(path) { return printOutput(try documentText(ofFile: path)) }
      let read = try ReadProject(path: path)
      var loaded = LoadedProject(read, Verdicts(read))
      var found: [Diagnostic] = []
      for document in try documents(read, &found) {
        let resolved = resolve(document, into: &found)
        if text { printOutput(renderText(resolved, width: Self.width)) } else { printOutput(dump(resolved)) }
      }
      loaded.diagnostics += found
      loaded.printDiagnostics()
      if loaded.hasErrors { throw ExitCode.problems }
    }
  }

  /// Characters a line.
  private static let width = 100

  private func documents(_ read: ReadProject, _ found: inout [Diagnostic]) throws -> [Document] {
    let figures = Figures(read.project)
    if case .file(let path) = read.folder.selection, let file = read.project.sources.indices[path],
      let index = read.project.documents.firstIndex(where: { $0.file == file })
    {
      return [lower(document: index, read.project, figures, into: &found)]
    }
    var documents: [Document] = []
    for meeting in try read.meetings() {
      documents.append(
        lower(
          meeting, read.project, figures, files: try factsOfFiles(attachedTo: meeting, in: read.folder),
          images: try images(of: read.project.sources, in: read.folder), into: &found))
    }
    return documents
  }
}
