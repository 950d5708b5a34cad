internal import AgendaModel
internal import AgendaProject
import ArgumentParser
internal import Diagnostics
internal import DocumentTree
internal import Renderers

/// Writes the packet of each meeting in each format, all of them or none.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write a meeting's packet.",
    discussion: """
      Writes out/MEETING/MEETING.html, .md and .docx in the project's folder, and prints each path. Findings \
      are listed and do not stop it, unless --strict; errors do.
      """)

  @Argument(help: "A project, a meeting's folder or a file in it.")
  var path = "."

  @Option(help: "The formats, parted by commas: html, markdown, docx, docx-xml.")
  var to: Formats = Formats(list: [.html, .markdown, .docx])

  @Option(help: "Write into this folder instead of out/.")
  var output: String?

  @Option(help: "A folder whose files replace the built-in templates of the same path.")
  var templates: String?

  @Option(help: "A .docx whose styles, page, header and footer the DOCX takes.")
  var referenceDoc: String?

  @Flag(help: "Print closed items whole, for those who may read them; the files' names say so.")
  var withClosed = false

  @Flag(help: "Write nothing where there are findings, and exit with 1.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Say on the front and at each item what is new since a revision, or a folder with an earlier version.",
      valueName: "version"))
  var since: String?

  func run() throws {
    try reportingTrouble {
      var loaded = try LoadedProject(path: path)
      let earlier = try since.map { try EarlierVersion($0, of: loaded.folder) }
      let packets = try loaded.meetings().map { try packet(of: $0, &loaded, since: earlier) }
      loaded.printDiagnostics()
      if loaded.hasErrors || (strict && loaded.hasFindings) { throw ExitCode.problems }
      for file in packets.flatMap(\.files) {
        try write(file.bytes, to: file.path)
        printOutput(file.path + "\n")
      }
    }
  }

  private struct Packet {
    var files: [(path: String, bytes: [UInt8])]
  }

  private func packet(
    of meeting: Meeting, _ loaded: inout LoadedProject, since earlier: EarlierVersion?
  ) throws -> Packet {
    var found: [Diagnostic] = []
    let edition: Edition = withClosed ? .complete : .open
    let files = try factsOfFiles(attachedTo: meeting, in: loaded.folder)
    let images = try images(of: loaded.project.sources, in: loaded.folder)
    var document = lower(
      meeting, loaded.project, loaded.figures, edition: edition, files: files, images: images, into: &found)
    if let earlier {
      let source = PacketSource(
        name: path, project: loaded.project, figures: loaded.figures, files: files, images: images)
      document = earlier.mark(document, of: meeting, source, edition: edition)
    }
    let resolved = resolve(document, into: &found)
    let rendering = Rendering(
      templates: Templates(overrides: try overrides()), referenceDocument: try reference(),
      stamp: stamp(meeting.date))
    let outputs = try to.list.map { format in
      (filePath(meeting, format, loaded.folder), try rendering.bytes(of: resolved, as: format, into: &found))
    }
    loaded.diagnostics += found
    return Packet(files: outputs)
  }

  private func filePath(_ meeting: Meeting, _ format: Format, _ folder: ProjectFolder) -> String {
    let name = "\(meeting.name)\(withClosed ? "-lukket" : "").\(format.fileExtension)"
    return output.map { "\($0)/\(name)" } ?? folder.path("out/\(meeting.name)/\(name)")
  }

  private func overrides() throws -> [String: String] {
    try templates.map { try templateTexts(in: $0, paths: Templates.paths) } ?? [:]
  }

  private func reference() throws -> [UInt8]? {
    try referenceDoc.map { try contents(of: $0, limit: 64 << 20) }
  }
}

/// "html,docx"
struct Formats: ExpressibleByArgument, CustomStringConvertible {
  var list: [Format]

  init(list: [Format]) { self.list = list }

  init?(argument: String) {
    let words = argument.split(separator: ",").map(String.init)
    let formats = words.compactMap { Format(rawValue: $0) }
    guard !formats.isEmpty, formats.count == words.count else { return nil }
    list = Format.allCases.filter(formats.contains)
  }

  var description: String { list.map(\.rawValue).joined(separator: ",") }
  var defaultValueDescription: String { description }
  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}
