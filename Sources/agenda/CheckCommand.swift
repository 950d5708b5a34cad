internal import AgendaModel
internal import AgendaProject
import ArgumentParser
internal import Diagnostics

/// Checks every figure, and says what does not hold.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check every figure of a project.",
    discussion: "Exits with 1 where there are errors or findings; hints alone exit with 0.")

  @Argument(help: "A project, a meeting's folder or a file in it.")
  var path = "."

  @Option(help: "text or json.")
  var format: ReportFormat = .text

  @Flag(help: "Print every proof with its arithmetic, those that hold too.")
  var proofs = false

  @Option(help: "Say what a code finds, and stop.")
  var explain: String?

  @Flag(help: "Let hints exit with 1 as well.")
  var strict = false

  enum ReportFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    if let explain { return try printExplanation(of: explain) }
    try reportingTrouble {
      var loaded = try LoadedProject(path: path)
      try loaded.checkDocuments()
      switch format {
      case .text: report(loaded)
      case .json:
        printOutput(
          json(loaded.diagnostics, files: loaded.project.sources.files, language: loaded.project.language))
      }
      if loaded.hasErrors || loaded.hasFindings || (strict && !loaded.diagnostics.isEmpty) {
        throw ExitCode.problems
      }
    }
  }

  private func report(_ loaded: LoadedProject) {
    let language = loaded.project.language
    if proofs {
      let lines = loaded.proofs.map { line(of: $0, files: loaded.project.sources.files, language) }
      printOutput(lines.joined(separator: "\n") + "\n")
    }
    loaded.printDiagnostics()
    printOutput(summary(loaded)[language] + "\n")
  }

  private func summary(_ loaded: LoadedProject) -> Phrase {
    func count(_ severity: Diagnostic.Severity) -> Int {
      loaded.diagnostics.count { $0.severity == severity }
    }
    let held = loaded.proofs.count { $0.verdict.holds }
    return Phrase(
      da:
        "\(loaded.proofs.count) tal efterprøvet, \(held) holder; \(count(.error)) fejl, \(count(.finding)) fund, \(count(.hint)) vink",
      en:
        "\(loaded.proofs.count) figures checked, \(held) hold; \(count(.error)) errors, \(count(.finding)) findings, \(count(.hint)) hints"
    )
  }

  private func printExplanation(of code: String) throws {
    guard let check = Check.all.first(where: { $0.code.name == code }) else {
      let near = nearest(code, among: Check.all.map(\.code.name)).map { "; did you mean \($0)?" } ?? ""
      throw ValidationError("no check has the code \(code)\(near)")
    }
    printOutput("\(check.code.name)\n  \(check.meaning.danish)\n  \(check.meaning.english)\n")
  }
}

/// `holds  path:line:column  subject: printed = arithmetic`
private func line(of proof: Proof, files: [SourceFile], _ language: Language) -> String {
  let file = files[Int(proof.span.file)]
  let position = file.position(Int(proof.span.start))
  let how = proof.how[language].isEmpty ? "" : "; \(proof.how[language])"
  return
    "\(word(proof.verdict)[language])\t\(file.path):\(position.line):\(position.column)\t\(proof.code.name)\t\(proof.subject[language]): \(proof.printed[language])\(how)"
}

private func word(_ verdict: Verdict) -> Phrase {
  switch verdict {
  case .holds: Phrase(da: "holder", en: "holds")
  case .holdsRounded(let rule):
    Phrase(da: "holder (\(rule.danish))", en: "holds (\(rule.english))")
  case .fails, .broken: Phrase(da: "holder ikke", en: "fails")
  case .unknown: Phrase(da: "kan ikke vides", en: "cannot be known")
  }
}
