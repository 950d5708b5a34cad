import ArgumentParser
internal import CMalloc

/// The command line. Results go to standard output, diagnostics to standard error.
@main
struct Agenda: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
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
    main(nil)
  }
}

/// What is freed serves what comes next: giving it back to the system and asking for it again takes longer.
private func reuseFreedMemory() {
  mallopt(M_MMAP_THRESHOLD, 32 << 20)
  mallopt(M_TRIM_THRESHOLD, 256 << 20)
  mallopt(M_TOP_PAD, 64 << 20)
}

/// Of the program.
let version = "0.1.0"
