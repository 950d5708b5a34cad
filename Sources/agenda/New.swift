internal import AgendaProject
import ArgumentParser
internal import Renderers

/// Writes a project to start from.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    command: "new",
    abstract: "Start a project: one body, one meeting, one item.",
    discussion: "Makes the folder where it is missing. Nothing is overwritten.")

  @Argument(help: "The folder to make.")
  var path: String

  @Option(help: "da or en.")
  var language: StarterLanguage = .da

  enum StarterLanguage: String, ExpressibleByArgument, CaseIterable { case da, en }

  func run() throws {
    try reportingTrouble {
      let start = "new/\(language.rawValue)/"
      let templates = Templates()
      let paths = Templates.paths.filter { $0.hasPrefix(start) }
      for template in paths where exists(target(template, start)) {
        throw ValidationError("\(target(template, start)) is there already; nothing was written")
      }
      for template in paths {
        guard let text = templates[template] else { continue }
        try write(Array(text.utf8), to: target(template, start))
        printOutput(target(template, start) + "\n")
      }
    }
  }

  private func target(_ template: String, _ start: String) -> String {
    "\(path)/\(template.dropFirst(start.count))"
  }
}
