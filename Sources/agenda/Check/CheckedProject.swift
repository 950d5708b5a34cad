internal import AgendaModel
internal import AgendaProject
internal import Diagnostics
internal import Threads

/// A project with everything that was found in it.
struct CheckedProject {
  let loaded: LoadedProject
  /// What findings are grouped by.
  let topics: Topics

  init(path: String) throws {
    let read = try ReadProject(path: path)
    let images = try images(of: read.project.sources, in: read.folder)
    let project = read.project
    // Each thread with figures of its own: both come to the same.
    let (verdicts, packets) = concurrently({ Verdicts(read) }, { Packets(project, Figures(project), images) })
    var loaded = LoadedProject(read, verdicts)
    loaded.diagnostics += packets.diagnostics
    topics = Topics(project, packets.documents)
    self.loaded = loaded
  }

  var language: Language { loaded.project.language }
  var files: [SourceFile] { loaded.project.sources.files }

  func hasProblems(strict: Bool) -> Bool {
    loaded.hasErrors || loaded.hasFindings || (strict && !loaded.diagnostics.isEmpty)
  }

  func count(_ severity: Diagnostic.Severity) -> Int {
    loaded.diagnostics.count { $0.severity == severity }
  }
}
