internal import AgendaModel
internal import AgendaProject
internal import ArgumentParser
internal import Diagnostics
internal import Syntax

/// A version of a project with the meetings that are compared, wherever it is kept.
struct PacketVersion {
  let source: PacketSource
  /// One meeting was asked for, not a project.
  let isOneMeeting: Bool

  var project: Project { source.project }
  var meetings: [Meeting] { project.meetings }
}

extension PacketVersion {
  /// Does it name a folder, or the head of a meeting or of a project? Also one that is not there is a packet by
  /// such a head's name.
  static func isNamed(by written: String) throws -> Bool {
    let wanted = VersionName(written)
    guard let revision = wanted.revision else { return isFolder(wanted.path) || isPacketHead(wanted.path) }
    if isPacketHead(wanted.path) { return true }
    return try GitVersion(revision: revision, path: wanted.path).isFolder()
  }

  /// "FOLDER", "FOLDER/meeting.yaml", "REVISION:FOLDER". Errors in it are printed, and leave nothing to compare.
  init(loading written: String) throws {
    let wanted = VersionName(written)
    guard wanted.selection == nil else {
      printError("agenda: \(written): a packet is compared whole; leave out @\(wanted.selection ?? "")")
      throw ExitCode.trouble
    }
    if let revision = wanted.revision {
      let project = try GitVersion(revision: revision, path: wanted.path).project()
      try self.init(written, project, try project.sources(), [], project.selection)
    } else if let folder = try ProjectFolder(packet: wanted.path) {
      var found: [Diagnostic] = []
      let sources = try loadSources(of: folder, into: &found)
      try self.init(written, folder, sources, found, folder.selection)
    } else {
      throw FileTrouble(path: wanted.path, reason: .notFound)
    }
  }

  private init(
    _ name: String, _ place: some ProjectFiles, _ sources: ProjectSources, _ findings: [Diagnostic],
    _ selection: ProjectFolder.Selection
  ) throws {
    var found = findings
    let project = readProject(sources, into: &found)
    let figures = Figures(project)
    found += figureErrors(project, figures, besides: found)
    let images = try AgendaProject.images(of: sources, in: place)
    found += Packets(project, figures, images).diagnostics
    let errors = found.filter { $0.severity == .error }
    guard errors.isEmpty else {
      printError(formatted(errors, files: sources.files, language: project.language))
      throw ExitCode.trouble
    }
    guard !project.meetings.isEmpty else { throw FileTrouble(path: name, reason: .noMeeting) }
    var files: [String: FileFacts] = [:]
    for meeting in project.meetings {
      files.merge(try factsOfFiles(attachedTo: meeting, in: place)) { first, _ in first }
    }
    self.init(
      source: PacketSource(
        name: name, project: project, figures: figures, files: files, images: images),
      isOneMeeting: selection.isMeeting)
  }
}

extension ProjectFolder.Selection {
  fileprivate var isMeeting: Bool {
    switch self {
    case .meeting: true
    case .project, .file: false
    }
  }
}

/// The two versions, where both name a packet; nil where neither does. One packet against one file is trouble.
func packets(_ old: String, _ new: String) throws -> (old: PacketVersion, new: PacketVersion)? {
  let isPacket = (old: try PacketVersion.isNamed(by: old), new: try PacketVersion.isNamed(by: new))
  guard isPacket.old || isPacket.new else { return nil }
  guard isPacket.old, isPacket.new else {
    let (packet, other) = isPacket.old ? (old, new) : (new, old)
    let path = VersionName(other)
    if let revision = path.revision {
      _ = try GitVersion(revision: revision, path: path.path).contents(limit: Limits.csvBytes)
    } else if !exists(path.path) {
      throw FileTrouble(path: other, reason: .notFound)
    }
    printError("agenda: \(packet) is a packet and \(other) is a file: name two folders or two files")
    throw ExitCode.trouble
  }
  return (try PacketVersion(loading: old), try PacketVersion(loading: new))
}

/// What changed between two packets, in the edition for everybody. Where one meeting was asked for, only that.
func comparison(of packets: (old: PacketVersion, new: PacketVersion)) throws -> PacketComparison {
  var pairs = paired(packets.old.meetings, packets.new.meetings)
  if packets.old.isOneMeeting || packets.new.isOneMeeting {
    pairs = pairs.filter { $0.old != nil && $0.new != nil }
    guard !pairs.isEmpty else {
      let (one, other) =
        packets.old.isOneMeeting ? (packets.old, packets.new) : (packets.new, packets.old)
      printError(
        "agenda: \(other.source.name): no meeting here is called '\(one.meetings.first?.name ?? "")'")
      throw ExitCode.trouble
    }
  }
  return comparePackets(packets.old.source, packets.new.source, pairs)
}
