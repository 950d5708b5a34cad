import Foundation
import Testing

/// 0 fine, 1 errors or findings, 2 could not read or write, 64 wrong usage; and what is written when.
@Suite struct ExitCodeTests {
  /// 12.500 is printed, 12.000 computed.
  private static let finding = [
    "m/1-a.md": """
    # Bænke

    Bænkene koster {{12.500 kr. = bænke.pris.i-alt}}.

    ```tabel Bænke {#bænke i kr.}
    | Sted          |   Pris |
    |---------------|-------:|
    | Havnen        |  7.500 |
    | Torvet        |  4.500 |
    | I alt {= sum} | 12.000 |
    ```

    """
  ]
  private static let error = ["m/1-a.md": "# Bænke\n\n```tabl Bænke\n| a | b |\n|---|---|\n| c | 1 |\n```\n"]
  private static let hint = ["m/2-b.md": "# Ikke med\n"]

  @Test func `without findings everything exits with 0`() throws {
    let folder = try Folder(project: [:])
    for command in ["check", "build", "dump"] {
      let run = try agenda([command], in: folder.path)
      #expect(run.status == 0, "\(command): \(run.errors)")
      #expect(run.errors == "")
    }
  }

  @Test func `check exits with 1 on a finding and names place and figure`() throws {
    let folder = try Folder(project: Self.finding)
    let run = try agenda(["check"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output.replacing("\u{A0}", with: " ") == """
        1 Bænke: 1 fund

          m/1-a.md:3:18  tallet i teksten: »Bænkene koster 12.500 kr.«  [claim-mismatch]
            trykt             12.500 kr.
            regnet ud         12.000 kr.   = bænke.pris.i-alt
            forskel             +500 kr.
            står i m/1-a.md:10:19


        2 tal efterprøvet, 1 holder; 0 fejl, 1 fund, 0 vink

        """, "\(run.output)")
  }

  @Test func `build writes the packet in spite of findings and lists them`() throws {
    let folder = try Folder(project: Self.finding)
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors.contains("[claim-mismatch]"))
    #expect(run.output == "out/m/m.html\nout/m/m.md\nout/m/m.docx\n")
  }

  @Test func `build --strict writes nothing where there are findings`() throws {
    let folder = try Folder(project: Self.finding)
    let run = try agenda(["build", "--strict"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(!folder.exists("out"))
  }

  @Test func `an error writes nothing and leaves what was written before`() throws {
    let folder = try Folder(project: [:])
    #expect(try agenda(["build"], in: folder.path).status == 0)
    let before = try folder.data("out/m/m.html")
    try folder.write(Self.error["m/1-a.md"] ?? "", to: "m/1-a.md")
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("m/1-a.md:3:4: fejl: der er ingen slags post »tabl« [unknown-kind]"))
    #expect(run.errors.contains("hjælp: mente du »tabel«?"))
    #expect(run.output == "")
    #expect(try folder.data("out/m/m.html") == before)
    #expect(try agenda(["check"], in: folder.path).status == 1)
    #expect(try agenda(["dump"], in: folder.path).status == 1)
  }

  @Test func `a hint exits with 0, and with 1 where check is strict`() throws {
    let folder = try Folder(project: Self.hint)
    let run = try agenda(["check"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("  m/2-b.md:1:1  vink: filen er ikke med på dagsordenen  [unused-file]"))
    #expect(try agenda(["check", "--strict"], in: folder.path).status == 1)
    #expect(try agenda(["build", "--strict"], in: folder.path).status == 0)
  }

  @Test(arguments: ["check", "build", "dump"]) func `a path that is not there exits with 2`(_ command: String)
    throws
  {
    let run = try agenda([command, "nowhere"])
    #expect(run.status == 2)
    #expect(run.errors == "agenda: nowhere: no such file or folder\n")
    #expect(run.output == "")
  }

  @Test func `what cannot be written exits with 2`() throws {
    let folder = try Folder(project: ["out": "a file, not a folder\n"])
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors == "agenda: out/m/m.html: cannot be written\n")
    let elsewhere = try agenda(["build", "--reference-doc", "none.docx"], in: folder.path)
    #expect(elsewhere.status == 2)
    #expect(elsewhere.errors == "agenda: none.docx: no such file or folder\n")
  }

  @Test(arguments: [
    ["nonsense"], ["build", "--to", "pdf"], ["build", "--to", ""], ["check", "--format", "xml"],
    ["check", "--explain", "no-such-code"], ["check", "--format", "csv"], ["check", "--to", "html"],
    ["check", "--proofs", "--format", "sarif"], ["check", "--proofs", "--to", "html", "--format", "json"],
    ["check", "--output", "x"], ["new"], ["check", "a", "b"], ["build", "--nonsense"],
  ]) func `wrong usage exits with 64`(_ arguments: [String]) throws {
    let run = try agenda(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains("Error: "))
  }

  /// A command is parsed by itself; what it says of itself is what the whole program says.
  @Test(arguments: ["new", "build", "check", "diff", "dump"])
  func `a command tells its usage with the program's name`(_ command: String) throws {
    let help = try agenda([command, "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("USAGE: agenda \(command) "))
    #expect(try agenda(["help", command]).output == help.output)
    #expect(try agenda([command, "--version"]).output == "0.1.0\n")
    let wrong = try agenda([command, "--nonsense"])
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("See 'agenda \(command) --help' for more information."))
  }

  @Test func `help, version and completions are results`() throws {
    #expect(try agenda(["--help"]).output.contains("SUBCOMMANDS:"))
    #expect(try agenda(["--version"]).output == "0.1.0\n")
    for shell in ["bash", "zsh", "fish"] {
      #expect(try agenda(["--generate-completion-script", shell]).status == 0)
    }
  }

  @Test(arguments: ["[](#nothing)", "![map](nowhere.png)"])
  func `check finds what would stop build`(_ text: String) throws {
    let folder = try Folder(project: ["m/1-a.md": "# Et punkt\n\n\(text)\n"])
    let built = try agenda(["build"], in: folder.path)
    #expect(built.status == 1)
    #expect(built.errors.hasPrefix("m/1-a.md:3:1: fejl: "))
    let checked = try agenda(["check"], in: folder.path)
    #expect(checked.status == 1)
    #expect(checked.output.hasPrefix("1 Et punkt: 1 fejl\n\n  m/1-a.md:3:1  fejl: "))
  }

  @Test func `two meetings do not write over each other`() throws {
    let folder = try Folder(project: ["other/m/meeting.yaml": "organ: rådet\n"])
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("[duplicate-name]"))
    #expect(try agenda(["build", "m"], in: folder.path).status == 0)
  }

  @Test func `a meeting or a file is enough of a path`() throws {
    let folder = try Folder(project: [:])
    #expect(try agenda(["build", "m"], in: folder.path).output.hasPrefix("out/m/m.html\n"))
    #expect(try agenda(["build", "."], in: folder.path + "/m").output.hasPrefix("../out/m/m.html\n"))
    #expect(try agenda(["dump", "m/1-a.md"], in: folder.path).output.contains("»Et punkt«"))
  }
}
