internal import AgendaModel
internal import AgendaProject
internal import ArgumentParser
internal import Diagnostics
internal import DocumentTree
internal import Renderers

/// `agenda diff OLD NEW --redline --output FILE.docx`: the new packet as `agenda build` writes it, with what changed
/// since the old one as tracked changes.
struct RedlineCommand {
  let old: String
  let new: String
  let output: String

  /// Gives whether nothing changed.
  func run() throws -> Bool {
    guard let versions = try packets(old, new) else {
      printError("agenda: --redline compares packets: name two folders of a project or meeting")
      throw ExitCode.trouble
    }
    let (former, present) = try meetings(versions.old, versions.new)
    let before = document(hidingClosed(former, versions, present), versions.old)
    let after = document(present, versions.new)
    var found: [Diagnostic] = []
    let rendering = Rendering(templates: Templates(), referenceDocument: nil, stamp: stamp(present.date))
    let bytes = try rendering.bytes(of: redline(from: before, to: after), as: .docx, into: &found)
    if !found.isEmpty {
      printError(
        formatted(found, files: versions.new.project.sources.files, language: versions.new.project.language))
    }
    try AgendaProject.write(bytes, to: output)
    printOutput(output + "\n")
    return try bytes == rendering.bytes(of: after, as: .docx, into: &found)
  }

  /// The one meeting that both versions have.
  private func meetings(_ old: PacketVersion, _ new: PacketVersion) throws -> (Meeting, Meeting) {
    let both = paired(old.meetings, new.meetings).compactMap { pair in
      pair.old.flatMap { old in pair.new.map { (old, $0) } }
    }
    if both.count == 1 { return both[0] }
    let names = both.map(\.1.name).sorted().joined(separator: ", ")
    printError(
      both.isEmpty
        ? "agenda: the two versions have no meeting in common"
        : "agenda: a redline is of one meeting: name the folder of one of these in both versions: \(names)")
    throw ExitCode.trouble
  }

  private func hidingClosed(
    _ meeting: Meeting, _ versions: (old: PacketVersion, new: PacketVersion), _ present: Meeting
  ) -> Meeting {
    let closing = meeting.closing(
      asIn: present, of: versions.new.project, from: versions.old.project)
    if !closing.hidden.isEmpty {
      let titles = closing.hidden.map { "»\($0)«" }.joined(separator: ", ")
      printError("agenda: closed in the new version, so left out as the old one had it: \(titles)")
    }
    return closing.meeting
  }

  private func document(_ meeting: Meeting, _ version: PacketVersion) -> ResolvedDocument {
    var found: [Diagnostic] = []
    let document = lower(
      meeting, version.project, version.source.figures, edition: .open, files: version.source.files,
      images: version.source.images, into: &found)
    return resolve(document, into: &found)
  }
}
