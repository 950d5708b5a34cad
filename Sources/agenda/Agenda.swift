import ArgumentParser
internal import CMalloc
internal import Glibc

/// The command line. Results go to standard output, diagnostics to standard error.
@main
struct Agenda: ParsableCommand {
  static let name = "agenda"
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Compile the papers of political bodies, and check every figure in them.",
    discussion: """
      A project is a folder with agenda.yaml, bodies, and meetings whose items are Markdown. PATH is a project, \
      a meeting's folder or one file; without it, the current folder.

      Exit codes: 0 fine; 1 errors, or findings where the command says so; 2 something could not be read or \
      written; 64 wrong usage.
      """,
    version: version,
    subcommands: [New.self, Build.self, CheckCommand.self, DiffCommand.self, Dump.self])

  static func main() {
    reuseFreedMemory()
    guard var command = namedCommand() else { return main(nil) }
    do { try command.run() } catch let code as ExitCode {
      // Known at once: the library would look for words to say first.
      Glibc.exit(code.rawValue)
    } catch {
      exit(withError: error)
    }
  }

  /// The command that is named, parsed by itself: that takes half as long as the whole tree of them, which is left to
  /// tell what it is that does not parse.
  private static func namedCommand() -> (any ParsableCommand)? {
    let arguments = CommandLine.arguments.dropFirst()
    let kind = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    guard let kind, let command = try? kind.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == kind
    else { return nil }
    return command
  }
}

extension CommandConfiguration {
  /// Of one of the program's commands.
  init(command: String, abstract: String, discussion: String) {
    self.init(
      commandName: command, _superCommandName: Agenda.name, abstract: abstract, discussion: discussion)
  }
}

/// What is freed serves what comes next: giving it back to the system and asking for it again takes longer.
private func reuseFreedMemory() {
  mallopt(M_MMAP_THRESHOLD, 32 << 20)
  mallopt(M_TRIM_THRESHOLD, 256 << 20)
  mallopt(M_TOP_PAD, 1 << 20)
}
