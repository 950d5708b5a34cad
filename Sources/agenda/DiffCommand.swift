internal import AgendaModel
internal import AgendaProject
import ArgumentParser
internal import Diagnostics
internal import DocumentTree
internal import Renderers

/// Says what changed between two versions of a budget or another table.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "diff",
    abstract: "Say what changed between two versions, line by line.",
    discussion: """
      OLD and NEW are files of a project or CSV files; FILE@COLUMN or FILE@RECORD.COLUMN is one column of one, \
      REVISION:FILE is the file as git has it. Or both are packets: a project's or a meeting's folder, or one of a \
      revision, REVISION:FOLDER.

      With --as PATH both are read in the place of a file of a project, and what cannot be compared line by \
      line is shown as git shows it.

      With --git it takes the seven arguments that git gives an external diff program, and exits with 0: \
      GIT_EXTERNAL_DIFF='agenda diff --git' git diff.

      Exits with 0 where nothing changed, 1 where something did, 2 where it cannot be told.
      """)

  @Argument(
    help: ArgumentHelp("The version to compare with, and the one that is new.", valueName: "old> <new"))
  var versions: [String]

  @Option(help: "A third version to show between the two: the accounts between two budgets.")
  var via: String?

  @Option(help: "List changes of at least this much: \"10 %\", \"10.000 kr.\", \"10 %, 10.000 kr.\" (both).")
  var threshold: Threshold?

  @Flag(help: "List unchanged lines too.")
  var all = false

  @Option(help: "The column of a CSV file whose cells tell its lines apart.")
  var key: String?

  @Option(help: "text, markdown, html, docx, json or csv.")
  var format: DiffFormat = .text

  @Option(help: "The file of a key: what the change costs each municipality.")
  var keyFile: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("The file of a project that both stand for: git's difftool.", valueName: "path"))
  var place: String?

  @Flag(help: "Write two versions of a packet as one DOCX with tracked changes; needs --output FILE.docx.")
  var redline = false

  @Flag(help: "Be the external diff program of git.")
  var git = false

  @Option(help: "Write into this file instead of to standard output; needed for docx.")
  var output: String?

  func validate() throws {
    if git, ![7, 9].contains(versions.count) {
      throw ValidationError("--git takes what git gives: seven arguments")
    }
    if !git, versions.count != 2 { throw ValidationError("two versions are compared: agenda diff OLD NEW") }
    if place != nil, git || via != nil || keyFile != nil {
      throw ValidationError("--as goes with neither --git, --via nor --key-file")
    }
    if redline { try validateRedline() }
    if format == .docx, output == nil { throw ValidationError("a DOCX needs --output FILE") }
  }

  func run() throws {
    if git { return try showToGit() }
    if redline, let output { return try writeRedline(output) }
    try reportingTrouble {
      if let place { return try show(as: place) }
      if let packets = try packets(versions[0], versions[1]) { return try tellChanges(packets) }
      var loader = VersionLoader(reading: CSVReading(key: key))
      let (old, new) = try loader.load(versions[0], versions[1])
      let versions = (old, new, try via.map { try loader.load($0) })
      try loader.stopAtErrors()
      var report = try report(versions)
      keepUntilExit(report)
      report.key = try keyFile.map { try distributionWeights($0, report) }
      try write(report)
      if !report.isSame { throw ExitCode.problems }
    }
  }

  private func report(
    _ versions: (ComparedVersion, ComparedVersion, ComparedVersion?)
  ) throws -> ComparisonReport {
    do { return try compareVersions(versions.0, versions.1, via: versions.2) } catch {
      printError("agenda: " + error.message[versions.1.language])
      throw ExitCode.trouble
    }
  }

  func write(_ report: ComparisonReport) throws {
    let listing = ComparisonListing(
      showsAll: all || format == .html, threshold: threshold, hasDigest: format == .html)
    try write(try format.bytes(of: report, listing))
  }

  func write(_ bytes: [UInt8]) throws {
    guard let output else { return printOutput(bytes) }
    try AgendaProject.write(bytes, to: output)
    printOutput(output + "\n")
  }
}

extension Threshold: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

/// What a comparison is written in.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, docx, json, csv

  func bytes(of report: ComparisonReport, _ listing: ComparisonListing) throws -> [UInt8] {
    switch self {
    case .text, .markdown, .html, .docx: try bytes(of: lower(report, listing))
    case .json: Array(comparisonJSON(report).utf8)
    case .csv: Array(highlighterCSV(report).utf8)
    }
  }

  /// Of a report, in one of the formats that the document tree is rendered in.
  func bytes(of document: Document) throws -> [UInt8] {
    var found: [Diagnostic] = []
    let resolved = resolve(document, into: &found)
    keepUntilExit(resolved)
    let rendering = Rendering(
      templates: Templates(), referenceDocument: nil,
      stamp: TimeStamp(CalendarDate(year: 1980, month: 1, day: 1)))
    let bytes: [UInt8]
    switch self {
    case .markdown: bytes = try rendering.bytes(of: resolved, as: .markdown, into: &found)
    case .html: bytes = try rendering.bytes(of: resolved, as: .html, into: &found)
    case .docx: bytes = try rendering.bytes(of: resolved, as: .docx, into: &found)
    case .text, .json, .csv: bytes = renderText(resolved, width: outputWidth)
    }
    if !found.isEmpty { printError(formatted(found, files: [], language: document.language)) }
    return bytes
  }
}
