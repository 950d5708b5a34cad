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

  /// The meetings asked for.
  func meetings() throws -> [Meeting] {
    guard !project.meetings.isEmpty else { throw FileTrouble(path: folder.root, reason: .noMeeting) }
    return project.meetings
  }
}

/// What the checks say of a project. They compute figures of their own, so that they can be asked beside other work.
struct Verdicts: Sendable {
  let proofs: [Proof]
  /// Errors of formulas, and findings.
  let diagnostics: [Diagnostic]

  init(_ read: ReadProject) {
    let figures = Figures(read.project)
    let errors = figureErrors(read.project, figures, besides: read.diagnostics)
    proofs = AgendaModel.proofs(read.project, figures)
    diagnostics = errors + findings(proofs)
  }
}

/// A project read and computed, with all that was said about it so far.
struct LoadedProject {
  let folder: ProjectFolder
  let project: Project
  let proofs: [Proof]
  var diagnostics: [Diagnostic]

  init(_ read: ReadProject, _ verdicts: Verdicts) {
    (folder, project, proofs) = (read.folder, read.project, verdicts.proofs)
    diagnostics = read.diagnostics + verdicts.diagnostics
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  var hasFindings: Bool { diagnostics.contains { $0.severity == .finding } }

  /// Prints what was found, in the project's language.
  func printDiagnostics() {
    guard !diagnostics.isEmpty else { return }
    printError(formatted(diagnostics, files: project.sources.files, language: project.language))
  }
}

/// Errors of formulas, where nothing else was said of their place.
func figureErrors(_ project: Project, _ figures: Figures, besides found: [Diagnostic]) -> [Diagnostic] {
  let told = Set(found.compactMap(\.span))
  return figureErrors(project, figures).filter { $0.span.map { !told.contains($0) } ?? true }
}
