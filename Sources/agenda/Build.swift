internal import AgendaModel
internal import AgendaProject
import ArgumentParser
internal import Diagnostics
internal import DocumentTree
internal import Renderers
internal import Threads

/// Writes the packet of each meeting in each format, all of them or none.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "build",
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
      let read = try ReadProject(path: path)
      let earlier = try since.map { try EarlierVersion($0, of: read.folder) }
      let (verdicts, result) = concurrently(
        { Verdicts(read) }, { Result { try render(read, since: earlier) } })
      let packets = try result.get()
      var loaded = LoadedProject(read, verdicts)
      loaded.diagnostics += packets.flatMap(\.diagnostics)
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
    var diagnostics: [Diagnostic]
  }

  private func render(_ read: ReadProject, since earlier: EarlierVersion?) throws -> [Packet] {
    let figures = Figures(read.project)
    let images = try images(of: read.project.sources, in: read.folder)
    return try read.meetings().map { meeting in
      let files = try factsOfFiles(attachedTo: meeting, in: read.folder)
      let source = PacketSource(
        name: path, project: read.project, figures: figures, files: files, images: images)
      return try packet(of: meeting, source, read.folder, since: earlier)
    }
  }

  private func packet(
    of meeting: Meeting, _ source: PacketSource, _ folder: ProjectFolder, since earlier: EarlierVersion?
  ) throws -> Packet {
    var found: [Diagnostic] = []
    let edition: Edition = withClosed ? .complete : .open
    var document = lower(
      meeting, source.project, source.figures, edition: edition, files: source.files, images: source.images,
      into: &found)
    if let earlier { document = earlier.mark(document, of: meeting, source, edition: edition) }
    let resolved = resolve(document, into: &found)
    let rendering = Rendering(
      templates: Templates(overrides: try overrides()), referenceDocument: try reference(),
      stamp: stamp(meeting.date))
    let files = try rendering.bytes(of: resolved, as: to.list, into: &found).map { format, bytes in
      (filePath(meeting, format, folder), bytes)
    }
    return Packet(files: files, diagnostics: found)
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
