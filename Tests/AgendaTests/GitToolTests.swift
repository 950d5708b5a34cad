import Foundation
import OfficePackage
import Testing

/// The settings of Documentation/comparing.md in a repository of git's own.
@Suite struct GitToolTests {
  private static func budget(_ salary: String) -> String {
    """
    # A

    ```budget A {#a i kr.}
    | Poster | 2021 | 2022 |
    |---|---:|---:|
    | Løn | 1.000 | \(salary) {= indeks(2021; satser.pl.2022)} |
    ```

    """
  }

  private static func document(_ text: String) throws -> Data {
    let xml =
      "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>"
    let package = OfficePackage(
      parts: [.init(name: "word/document.xml", contentType: "a/main+xml", bytes: Array(xml.utf8))],
      relationships: [.init(id: "rId1", type: "urn:o/officeDocument", target: "word/document.xml")])
    return Data(try package.zip())
  }

  /// A repository with a budget, a CSV file and a DOCX file, all of which have changed since.
  private static func repository() throws -> Folder {
    let folder = try Folder(project: [
      "budgets/a.md": budget("1.020"),
      "keys/satser.md":
        "# S\n\n```takster S {#satser i %}\n| S | 2022 |\n|---|---:|\n| PL {#pl} | 2,0 |\n```\n",
      "b.csv": "Post;Beløb\nLøn;100\n",
      ".gitattributes": "*.docx diff=docx\n*.md diff=agenda\n",
    ])
    try folder.write(try document("Indstillingen godkendes."), to: "r.docx")
    try git(["init", "-q"], folder)
    try git(["add", "-A"], folder)
    try git(["commit", "-qm", "en"], folder)
    try git(["config", "difftool.agenda.cmd", #"agenda diff --as "$MERGED" "$LOCAL" "$REMOTE""#], folder)
    try git(["config", "diff.docx.textconv", "agenda dump --textconv"], folder)
    try git(["config", "diff.agenda.textconv", "agenda dump --textconv"], folder)
    return folder
  }

  /// What git wrote, with the built program in its path.
  @discardableResult
  private static func git(_ arguments: [String], _ folder: Folder) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "--no-pager"] + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    let program = URL(filePath: try program()).deletingLastPathComponent().path(percentEncoded: false)
    process.environment = ["PATH": program + ":/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
    let scratch = try Folder()
    process.standardOutput = try scratch.newFile("output")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(arguments)")
    return try scratch.text("output").replacing("\u{A0}", with: " ")
  }

  @Test func `the difftool compares a budget where it stands`() throws {
    let folder = try Self.repository()
    try folder.write(Self.budget("1.030"), to: "budgets/a.md")
    try folder.write("Post;Beløb\nLøn;110\n", to: "b.csv")
    try folder.write("navn: Lillevig by\n", to: "agenda.yaml")
    let output = try Self.git(["difftool", "-y", "--tool=agenda"], folder)
    #expect(output.contains("1 af 1 post er ændret, samlet +10 kr. (+1,0 %)."))
    #expect(output.contains("1 af 1 række er ændret, samlet +10 (+10,0 %)."))
    #expect(output.contains("+navn: Lillevig by"))
  }

  @Test func `the difftool shows a file that came, and one that went`() throws {
    let folder = try Self.repository()
    try folder.write(Self.budget("1"), to: "budgets/b.md")
    try Self.git(["rm", "-q", "b.csv"], folder)
    try Self.git(["add", "-A"], folder)
    let output = try Self.git(["difftool", "-y", "--cached", "--tool=agenda"], folder)
    #expect(output.contains("+# A"))
    #expect(output.contains("-Løn;100"))
  }

  @Test func `the difftool works between two commits, and without a place`() throws {
    let folder = try Self.repository()
    try folder.write(Self.budget("1.030"), to: "budgets/a.md")
    try Self.git(["commit", "-qam", "to"], folder)
    let placed = try Self.git(["difftool", "-y", "--tool=agenda", "HEAD~1", "HEAD"], folder)
    #expect(placed.contains("1 af 1 post er ændret, samlet +10 kr. (+1,0 %)."))
    try Self.git(["config", "difftool.agenda.cmd", #"agenda diff "$LOCAL" "$REMOTE""#], folder)
    let bare = try Self.git(["difftool", "-y", "--tool=agenda", "HEAD~1", "HEAD"], folder)
    #expect(bare.contains("1 af 1 post er ændret, samlet +10 kr. (+1,0 %)."))
  }

  @Test func `a DOCX file is compared by its text`() throws {
    let folder = try Self.repository()
    try folder.write(try Self.document("Indstillingen afvises."), to: "r.docx")
    let output = try Self.git(["diff"], folder)
    #expect(output.contains("-Indstillingen godkendes.\n+Indstillingen afvises.\n"))
  }

  @Test func `with a command and a textconv, diff compares and log prints lines`() throws {
    let folder = try Self.repository()
    try Self.git(["config", "diff.agenda.command", "agenda diff --git"], folder)
    try folder.write(Self.budget("1030"), to: "budgets/a.md")
    #expect(try Self.git(["diff"], folder).contains("samlet +10 kr. (+1,0 %)."))
    try Self.git(["commit", "-qam", "to"], folder)
    let log = try Self.git(["log", "-p", "-1"], folder)
    #expect(log.contains("-| Løn | 1.000 | 1.020 {= indeks"))
    #expect(log.contains("+| Løn | 1.000 | 1.030 {= indeks"))
  }

  @Test func `a DOCX file that cannot be read does not stop git`() throws {
    let folder = try Self.repository()
    try folder.write("ikke en pakke", to: "r.docx")
    let output = try Self.git(["diff"], folder)
    #expect(output.contains("+(the file is not a ZIP package; SHA-256 "))
    let run = try agenda(["dump", "--text", "r.docx"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("r.docx: the file is not a ZIP package"))
    #expect(try agenda(["dump", "--textconv", "mangler.docx"], in: folder.path).status == 2)
  }

  @Test func `a budget that is only written otherwise gives no difference`() throws {
    let folder = try Self.repository()
    try folder.write(Self.budget("1020").replacing("| Løn |", with: "|Løn     |"), to: "budgets/a.md")
    #expect(!(try Self.git(["diff"], folder).contains("Løn")))
    try folder.write(Self.budget("1.021"), to: "budgets/a.md")
    #expect(try Self.git(["diff"], folder).contains("+| Løn | 1.000 | 1.021 {= indeks"))
  }
}
