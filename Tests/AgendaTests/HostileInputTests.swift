import Foundation
import Testing

/// Input made to hurt, through the program: a clear diagnostic with its code, bounded memory (`agenda(_:)`
/// bounds it), and nothing written.
@Suite struct HostileInputTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
  private static func item(_ text: String) -> [String: String] {
    ["m/1-a.md": "# Et punkt\n\n" + text + "\n"]
  }
  private static func head(_ text: String) -> [String: String] {
    ["m/1-a.md": "---\n" + text + "\n---\n\n# Et punkt\n"]
  }

  static let cases: [(name: String, files: [String: String], code: String)] = [
    (
      "alias bomb",
      head((0..<30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")),
      "yaml-anchor"
    ),
    ("aliases as keys", head("a: &a x\n*a : 1\n? *a\n: 2"), "yaml-anchor"),
    (
      "aliases as keys of an alias bomb",
      head((0..<30).map { "? &a\($0) [*a\($0 - 1)]\n: *a\($0)" }.joined(separator: "\n")), "line-without-key"
    ),
    ("a tag", head("punkt: !!binary 1"), "yaml-anchor"),
    ("deep flow in YAML", head("punkt: " + repeated("[", 10_000)), "flow-collection"),
    ("deep lists in YAML", head("bilag:\n  " + repeated("- ", 10_000) + "x"), "too-deep"),
    (
      "deep maps in YAML", head((0..<2_000).map { repeated(" ", $0) + "a:" }.joined(separator: "\n")),
      "too-deep"
    ),
    ("deep lists", item(repeated("- ", 10_000) + "a"), "too-deep"),
    ("deep quotes", item(repeated("> ", 10_000) + "a"), "too-deep"),
    (
      "a table of 3,000 × 3,000",
      item(
        "```tabel T\n" + repeated("|a", 3_000) + "|\n" + repeated("|-", 3_000) + "|\n"
          + repeated(repeated("|", 1_300) + "\n", 3_000) + "```"), "table-too-large"
    ),
    ("100,000 brackets", item(repeated("[", 100_000)), "paragraph-too-long"),
    ("a formula of 10,000 parentheses", item("{{1 = " + repeated("(", 10_000) + "}}"), "claim-not-closed"),
    (
      "a formula of 200 parentheses", item("{{1 = " + repeated("(", 200) + "1" + repeated(")", 200) + "}}"),
      "expression-syntax"
    ),
    ("control characters", item("a\u{1}b"), "control-character"),
    ("a private character", item("a\u{10FFFD}b"), "private-character"),
    ("a javascript: link", item("[klik](javascript:alert(1))"), "unsafe-link"),
    ("a javascript: link in disguise", item("[klik](JaVaScRiPt&#58;alert(1))"), "unsafe-link"),
    ("a data: link", item("[klik](data:text/html,x)"), "unsafe-link"),
    ("raw HTML", item("<script>alert(1)</script>"), "raw-html"),
    ("raw HTML in a line", item("a <img src=x onerror=alert(1)> b"), "raw-html"),
    ("a claim without end", item("{{1 = a"), "claim-not-closed"),
    ("a record without end", item("```tabel T\n| a |"), "record-not-closed"),
    ("a head without end", ["m/1-a.md": "---\npunkt: 1\n"], "head-not-closed"),
    (
      "a cycle", item("```tabel T {#t}\n| a | b |\n|---|---|\n| c | = {= d} |\n| d | = {= c} |\n```"),
      "circular-figure"
    ),
    (
      "a number too large", item("{{1 = 999999999999999999 × 999999999999999999 × 999999999999999999}}"),
      "too-large"
    ),
    ("division by nought", item("{{1 = 1 / 0}}"), "division-by-zero"),
    ("../ in punkter", ["m/meeting.yaml": "punkter:\n  - ../../../etc/passwd\n"], "path-outside"),
    ("an absolute path in punkter", ["m/meeting.yaml": "punkter:\n  - /etc/passwd\n"], "path-outside"),
    ("../ in bilag", head("bilag:\n  - fil: ../../secret.pdf\n    titel: x"), "path-outside"),
    ("../ in rækker", item("```tabel T\nrækker: ../../../etc/passwd\n```"), "path-outside"),
    ("../ in a picture", item("![kort](../../../etc/kort.png)"), "path-outside"),
    ("an empty file", ["m/1-a.md": ""], "missing-title"),
    (
      "a picture that is none", item("![kort](../kort.png)").merging(["kort.png": "not a picture"]) { $1 },
      "unreadable-image"
    ),
  ]

  @Test(arguments: cases.indices) func `hostile input is refused`(_ index: Int) throws {
    let test = Self.cases[index]
    let folder = try Folder(project: test.files)
    let before = try folder.files()
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 1, "\(test.name): \(run.status ?? -1)\n\(run.errors.prefix(500))")
    #expect(run.errors.contains("[\(test.code)]"), "\(test.name): \(run.errors.prefix(800))")
    #expect(run.errors.utf8.count < 200_000, "\(test.name): \(run.errors.utf8.count) bytes of diagnostics")
    #expect(run.output == "")
    #expect(try folder.files() == before)
  }

  @Test(arguments: ["m/1-a.md", "m/meeting.yaml", "agenda.yaml", "bodies/b.md", "m/rows.csv"])
  func `a file of 100 MB is refused before it is read`(_ name: String) throws {
    let folder = try Folder(project: [:])
    let handle = try folder.newFile(name)
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("[file-too-large]"), "\(run.errors.prefix(500))")
    #expect(!folder.exists("out"))
  }

  /// Each row needs the next; the formulas are as deep as they may be.
  @Test(arguments: [(2_000, 0), (400, 60)]) func `a long chain of figures does not end the program`(
    _ rows: Int, _ depth: Int
  ) throws {
    let chain = (0..<rows).map { row in
      "| r\(row) | = {= \(Self.repeated("min(", depth))r\(row + 1)\(Self.repeated(")", depth))} |"
    }
    let table = ["```tabel T {#t}", "| a | b |", "|---|---|"] + chain + ["| r\(rows) | 1 |", "```"]
    let folder = try Folder(project: Self.item(table.joined(separator: "\n")))
    let run = try agenda(["check"], in: folder.path)
    #expect(run.status == 0 || run.status == 1, "\(run.errors.prefix(300))")
  }

  @Test func `invalid UTF-8 is refused with its place`() throws {
    let folder = try Folder(project: [:])
    try folder.write(Data("# Et punkt\n\nab".utf8) + Data([0xFF, 0xC3]), to: "m/1-a.md")
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix("m/1-a.md:3:3: fejl: ikke gyldig UTF-8 her [invalid-utf-8]\n"), "\(run.errors)")
    #expect(!folder.exists("out"))
  }

  @Test func `a link that leads out of the project is not followed`() throws {
    let secret = try Folder(project: ["secret.md": "# Hemmeligt\n"])
    let folder = try Folder(project: ["m/meeting.yaml": "punkter:\n  - link.md\n  - folder/secret.md\n"])
    for (name, target) in [("link.md", "/secret.md"), ("folder", "")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/m/" + name, withDestinationPath: secret.path + target)
    }
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("filen »link.md« findes ikke [missing-file]"))
    #expect(run.errors.contains("filen »folder/secret.md« findes ikke [missing-file]"))
    #expect(!run.errors.contains("Hemmeligt"))
  }

  @Test func `a folder named as a file is no file`() throws {
    let folder = try Folder(project: ["m/1-a.md/x.txt": "x"], without: ["m/1-a.md"])
    let run = try agenda(["build"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("[missing-file]"))
  }

  @Test func `a link to itself does not loop`() throws {
    let folder = try Folder(project: [:])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/m/round", withDestinationPath: folder.path)
    #expect(try agenda(["check"], in: folder.path).status == 0)
  }

  @Test func `without a meeting there is nothing to build`() throws {
    let empty = try Folder()
    let run = try agenda(["build"], in: empty.path)
    #expect(run.status == 2)
    #expect(run.errors == "agenda: .: no meeting here (a meeting is a folder with meeting.yaml)\n")
    let project = try Folder(project: ["agenda.yaml": ""], without: ["m/meeting.yaml", "m/1-a.md"])
    #expect(try agenda(["build"], in: project.path).status == 2)
    #expect(try agenda(["check"], in: project.path).status == 0)
  }

  @Test func `a template with an unknown placeholder writes nothing`() throws {
    let folder = try Folder(project: ["t/html/page.html": "<html>{{nonsense}}</html>"])
    let run = try agenda(["build", "--templates", "t"], in: folder.path)
    #expect(run.status == 1, "\(run.status ?? -1) \(run.errors)")
    #expect(!folder.exists("out"))
  }
}
