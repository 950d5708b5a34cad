internal import AgendaModel
internal import AgendaProject
internal import Diagnostics

/// A project as its files say.
struct ReadProject {
  let folder: ProjectFolder
  let project: Project
  let diagnostics: [Diagnostic]

  init(path: String) throws {
    folder = try ProjectFolder(containing: path)
    var found: [Diagnostic] = []
    let sources = try loadSources(of: folder, into: &found)
    project = readProject(sources, into: &found)
    diagnostics = found
  }
}

/// A project read and computed, with all that was said about it so far.
struct LoadedProject {
  let folder: ProjectFolder
  let project: Project
  let figures: Figures
  let proofs: [Proof]
  var diagnostics: [Diagnostic]

  init(path: String) throws { self.init(try ReadProject(path: path)) }

  init(_ read: ReadProject) {
    (folder, project) = (read.folder, read.project)
    figures = Figures(project)
    let told = Set(read.diagnostics.compactMap(\.span))
    let errors = figureErrors(project, figures).filter { $0.span.map { !told.contains($0) } ?? true }
    proofs = AgendaModel.proofs(project, figures)
    diagnostics = read.diagnostics + errors + findings(proofs)
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  var hasFindings: Bool { diagnostics.contains { $0.severity == .finding } }

  /// The meetings asked for.
  func meetings() throws -> [Meeting] {
    guard !project.meetings.isEmpty else { throw FileTrouble(path: folder.root, reason: .noMeeting) }
    return project.meetings
  }

  /// Prints what was found, in the project's language.
  func printDiagnostics() {
    guard !diagnostics.isEmpty else { return }
    printError(formatted(diagnostics, files: project.sources.files, language: project.language))
  }
}
