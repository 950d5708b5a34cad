internal import AgendaModel
internal import AgendaProject
internal import Diagnostics
internal import DocumentTree

/// A project read and computed, with all that was said about it so far.
struct LoadedProject {
  let folder: ProjectFolder
  let project: Project
  let figures: Figures
  let proofs: [Proof]
  var diagnostics: [Diagnostic]

  init(path: String) throws {
    folder = try ProjectFolder(containing: path)
    var found: [Diagnostic] = []
    let sources = try loadSources(of: folder, into: &found)
    project = readProject(sources, into: &found)
    figures = Figures(project)
    let told = Set(found.compactMap(\.span))
    found += figureErrors(project, figures).filter { $0.span.map { !told.contains($0) } ?? true }
    proofs = AgendaModel.proofs(project, figures)
    diagnostics = found + findings(proofs)
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  var hasFindings: Bool { diagnostics.contains { $0.severity == .finding } }

  /// The meetings asked for.
  func meetings() throws -> [Meeting] {
    guard !project.meetings.isEmpty else { throw FileTrouble(path: folder.root, reason: .noMeeting) }
    return project.meetings
  }

  /// Adds what only shows when a meeting becomes a document: a reference that leads nowhere, a picture that
  /// cannot be shown. Closed items are looked at too. Gives what findings are grouped by.
  mutating func checkDocuments() throws -> Topics {
    let images = try images(of: project.sources, in: folder)
    var found: [Diagnostic] = []
    let packets = project.meetings.map { meeting in
      resolve(
        lower(meeting, project, figures, edition: .complete, images: images, into: &found), into: &found)
    }
    diagnostics += found
    return Topics(project, packets)
  }

  /// Prints what was found, in the project's language.
  func printDiagnostics() {
    guard !diagnostics.isEmpty else { return }
    printError(formatted(diagnostics, files: project.sources.files, language: project.language))
  }
}
