internal import AgendaModel
internal import AgendaProject
internal import Diagnostics
internal import DocumentTree

/// The earlier version that a packet is told to be new since.
struct EarlierVersion {
  private let written: String
  private let version: PacketVersion

  /// A revision of the repository that the project stands in, or a folder with an earlier version of it.
  init(_ written: String, of folder: ProjectFolder) throws {
    let isPlace = isFolder(written) || written.contains(":")
    let place = isPlace ? written : "\(written):\(folder.root)"
    self.written = written
    version = try PacketVersion(loading: place)
  }

  /// A meeting's packet with what is new in it. A meeting that the earlier version has not got stays as it is.
  func mark(
    _ document: Document, of meeting: Meeting, _ source: PacketSource, edition: Edition
  ) -> Document {
    let pairs = paired(version.meetings, source.project.meetings)
    guard let former = pairs.first(where: { $0.new?.name == meeting.name })?.old else {
      printError("agenda: \(meeting.name): \(written) has no such meeting; nothing is marked as new")
      return document
    }
    let comparison = comparePackets(
      version.source, source, [MeetingPair(old: former, new: meeting)], edition: edition)
    guard let changes = comparison.meetings.first else { return document }
    let name = nameOfVersion(former, meeting, written: written, source.project.language)
    return marked(document, with: changes, since: name)
  }
}
