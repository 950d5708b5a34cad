internal import AgendaModel
internal import Diagnostics
internal import DocumentTree

/// A project's meetings as documents, closed items too, with what only shows then: a reference that leads nowhere,
/// a picture that cannot be shown.
struct Packets {
  var documents: [ResolvedDocument] = []
  var diagnostics: [Diagnostic] = []

  init(_ project: Project, _ figures: Figures, _ images: [String: Image]) {
    for meeting in project.meetings {
      let document = lower(
        meeting, project, figures, edition: .complete, images: images, into: &diagnostics)
      documents.append(resolve(document, into: &diagnostics))
    }
  }
}
