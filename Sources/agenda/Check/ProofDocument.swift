internal import AgendaModel
internal import AgendaProject
internal import Diagnostics
internal import DocumentTree
internal import Renderers

/// Writes the audit trail, `out/PROJECT-proofs.html` and so on, and prints each path; nothing where there are errors.
func writeProofs(_ checked: CheckedProject, as formats: [Format], to output: String?) throws {
  guard !checked.loaded.hasErrors else { return checked.loaded.printDiagnostics() }
  let loaded = checked.loaded
  var found: [Diagnostic] = []
  let document = lower(proofs: loaded.proofs, of: loaded.project, by: checked.topics)
  let resolved = resolve(document, into: &found)
  let rendering = Rendering(
    templates: Templates(), referenceDocument: nil,
    stamp: stamp(loaded.project.meetings.compactMap(\.date).max()))
  let name = Name(loaded.project.name.isEmpty ? "agenda" : loaded.project.name).text
  let files = try formats.map { format in
    let file = "\(name)-proofs.\(format.fileExtension)"
    return (
      path: output.map { "\($0)/\(file)" } ?? loaded.folder.path("out/\(file)"),
      bytes: try rendering.bytes(of: resolved, as: format, into: &found)
    )
  }
  for file in files {
    try write(file.bytes, to: file.path)
    printOutput(file.path + "\n")
  }
}
