internal import AgendaModel
internal import AgendaProject
import ArgumentParser
internal import Diagnostics
internal import DocumentTree
internal import Renderers

/// Says what changed between two versions of a budget or another table.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two versions, line by line.",
    discussion: """
      OLD and NEW are files of a project or CSV files; FILE@COLUMN or FILE@RECORD.COLUMN is one column of one, \
      REVISION:FILE is the file as git has it.

      Exits with 0 where nothing changed, 1 where something did, 2 where it cannot be told.
      """)

  @Argument(help: "The version to compare with.")
  var old: String

  @Argument(help: "The version that is new.")
  var new: String

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

  @Option(help: "Write into this file instead of to standard output; needed for docx.")
  var output: String?

  func validate() throws {
    if format == .docx, output == nil { throw ValidationError("a DOCX needs --output FILE") }
  }

  func run() throws {
    try reportingTrouble {
      var loader = VersionLoader(reading: CSVReading(key: key))
      let versions = (try loader.load(old), try loader.load(new), try via.map { try loader.load($0) })
      try loader.stopAtErrors()
      let report = try report(versions)
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

  private func write(_ report: ComparisonReport) throws {
    let listing = ComparisonListing(
      showsAll: all || format == .html, threshold: threshold, hasDigest: format == .html)
    let bytes = try format.bytes(of: report, listing)
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
    case .text: try rendered(report, listing) { document, _ in Array(renderText(document, width: 100).utf8) }
    case .markdown: try rendered(report, listing) { try rendering.bytes(of: $0, as: .markdown, into: &$1) }
    case .html: try rendered(report, listing) { try rendering.bytes(of: $0, as: .html, into: &$1) }
    case .docx: try rendered(report, listing) { try rendering.bytes(of: $0, as: .docx, into: &$1) }
    case .json: Array(comparisonJSON(report).utf8)
    case .csv: Array(highlighterCSV(report).utf8)
    }
  }

  private var rendering: Rendering {
    Rendering(
      templates: Templates(), referenceDocument: nil,
      stamp: TimeStamp(CalendarDate(year: 1980, month: 1, day: 1)))
  }

  private func rendered(
    _ report: ComparisonReport, _ listing: ComparisonListing,
    _ render: (ResolvedDocument, inout [Diagnostic]) throws -> [UInt8]
  ) throws -> [UInt8] {
    var found: [Diagnostic] = []
    let resolved = resolve(lower(report, listing), into: &found)
    let bytes = try render(resolved, &found)
    if !found.isEmpty { printError(formatted(found, files: [], language: report.language)) }
    return bytes
  }
}
