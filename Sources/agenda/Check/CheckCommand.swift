internal import AgendaModel
internal import AgendaProject
import ArgumentParser
internal import Diagnostics

/// Checks every figure, and says what does not hold.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "check",
    abstract: "Check every figure of a project.",
    discussion: "Exits with 1 where there are errors or findings; hints alone exit with 0.")

  @Argument(help: "A project, a meeting's folder or a file in it.")
  var path = "."

  @Option(help: "text, json, sarif; with --proofs text, json, csv.")
  var format: ReportFormat = .text

  @Flag(help: "Tell every proof with its arithmetic, those that hold too.")
  var proofs = false

  @Option(help: "With --proofs: write them as a document to sign, in html, markdown, docx, docx-xml.")
  var to: Formats?

  @Option(help: "With --to: write into this folder instead of out/.")
  var output: String?

  @Option(help: "Say what a code means and what to do about it, and stop.")
  var explain: String?

  @Flag(help: "Let hints exit with 1 as well.")
  var strict = false

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json, sarif, csv }

  func validate() throws {
    guard proofs || (to == nil && format != .csv) else {
      throw ValidationError("--to and --format csv are of --proofs")
    }
    guard !proofs || format != .sarif else { throw ValidationError("--proofs has no form in SARIF") }
    guard to == nil || format == .text else { throw ValidationError("either --to or --format") }
    guard to != nil || output == nil else { throw ValidationError("--output goes with --to") }
  }

  func run() throws {
    if let explain { return printOutput(try explanation(of: explain)) }
    try reportingTrouble {
      let checked = try CheckedProject(path: path)
      keepUntilExit(checked)
      if let to {
        try writeProofs(checked, as: to.list, to: output)
      } else {
        if format == .csv, checked.loaded.hasErrors { checked.loaded.printDiagnostics() }
        printOutput(report(checked))
      }
      if checked.hasProblems(strict: strict) { throw ExitCode.problems }
    }
  }

  private func report(_ checked: CheckedProject) -> String {
    switch format {
    case .text: proofs ? proofText(checked) : textReport(checked)
    case .json: jsonReport(checked, withProofs: proofs)
    case .sarif: sarifReport(checked)
    case .csv: proofCSV(checked)
    }
  }
}

/// The code, its meaning and what to do, in both languages: no project says which is wanted.
private func explanation(of name: String) throws -> String {
  guard let code = CodeExplanation.catalogue.first(where: { $0.code.name == name }) else {
    let near = nearest(name, among: CodeExplanation.catalogue.map(\.code.name))
    throw ValidationError("there is no code \(name)" + (near.map { "; did you mean \($0)?" } ?? ""))
  }
  let words = Language.allCases.map { "  \(code.meaning[$0])\n  \(code.remedy[$0])\n" }
  return "\(code.code.name) (\(code.severity.word.danish), \(code.severity.word.english))\n"
    + words.joined(separator: "\n")
}
