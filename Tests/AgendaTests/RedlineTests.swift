import OfficePackage
import Testing

/// `agenda diff OLD NEW --redline` as a user runs it. That both versions come back is held against other programs by
/// Tests/Conformance.
@Suite struct RedlineTests {
  private func write(_ items: [(file: String, text: String)], to version: String, _ folder: Folder) throws {
    try folder.write("navn: Rådet\nsprog: da\n", to: "\(version)/agenda.yaml")
    let listed = items.map { "  - \($0.file)\n" }.joined()
    try folder.write(
      "organ: rådet\ndato: fredag den 17. juni 2022\npunkter:\n\(listed)", to: "\(version)/m/meeting.yaml")
    for item in items { try folder.write(item.text, to: "\(version)/m/\(item.file)") }
  }

  private func redline(_ folder: Folder) throws -> (run: Run, text: String) {
    let run = try agenda(["diff", "old", "new", "--redline", "--output", "r.docx"], in: folder.path)
    guard run.status != 2 else { return (run, "") }
    let package = try OfficePackage(reading: Array(try folder.data("r.docx")))
    let parts = package.parts.filter { $0.name.hasSuffix(".xml") }
    return (run, parts.map { String(decoding: $0.bytes, as: UTF8.self) }.joined())
  }

  @Test func `what changed is tracked, and the exit code tells`() throws {
    let folder = try Folder()
    try write([("a.md", "# Lønnen\n\nLønnen er 12.000 kr. om året.\n")], to: "old", folder)
    try write([("a.md", "# Lønnen\n\nLønnen er 13.000 kr. om året.\n")], to: "new", folder)
    let (run, text) = try redline(folder)
    #expect((run.status, run.output, run.errors) == (1, "r.docx\n", ""))
    #expect(text.contains(">12.000</w:delText>"))
    #expect(text.contains(">13.000</w:t></w:r></w:ins>"))
    let same = try agenda(["diff", "new", "new", "--redline", "--output", "s.docx"], in: folder.path)
    #expect(same.status == 0)
    let again = try agenda(["diff", "old", "new", "--redline", "--output", "r2.docx"], in: folder.path)
    #expect(again.status == 1)
    #expect(try folder.data("r.docx") == folder.data("r2.docx"))
  }

  @Test func `a number that moved with its item is tracked, and the item is not`() throws {
    let folder = try Folder()
    let (first, second) = ("# Lønnen\n\nLønnen er uændret.\n", "# Bussen\n\nBussen kører som før.\n")
    try write([("a.md", first), ("b.md", second)], to: "old", folder)
    try write([("c.md", "# Ny sag\n\nDen er ny.\n"), ("a.md", first), ("b.md", second)], to: "new", folder)
    let (_, text) = try redline(folder)
    #expect(text.contains(">1</w:delText>"))
    #expect(!text.contains(">Bussen kører som før.</w:delText>"))
    #expect(text.contains("<w:r><w:t xml:space=\"preserve\">Bussen kører som før.</w:t></w:r>"))
  }

  private static let secret = "Direktøren fratræder efter aftale, som koster 900.000 kr."

  /// What the old version said openly of an item that is closed now must not stand in the file as deleted text.
  @Test(arguments: [
    ("a.md", "# Personalesag\n", "sagsnr: 1\n"), ("b.md", "# Personalesag\n", ""), ("a.md", "# En sag\n", ""),
    ("b.md", "# En sag\n", "sagsnr: 1\n"), ("b.md", "# En anden sag\n", ""),
  ])
  func `an item closed since leaves nothing behind`(_ file: String, _ title: String, _ head: String) throws {
    let folder = try Folder()
    let other = ("o.md", "# Bussen\n\nBussen kører som før.\n")
    try write(
      [
        ("a.md", "---\nsagsnr: 1\nbilag:\n  - fil: x.md\n---\n# Personalesag\n\n\(Self.secret)\n"), other,
      ], to: "old", folder)
    try folder.write("# Aftalen\n\n\(Self.secret)\n", to: "old/m/x.md")
    try write(
      [
        (file, "---\n\(head)lukket: personaleforhold\n---\n\(title)\n\(Self.secret)\n"),
        (other.0, other.1.replacing("før", with: "hidtil")),
      ], to: "new", folder)
    let (run, text) = try redline(folder)
    #expect(run.status == 1)
    #expect(!text.contains("fratræder"))
    #expect(!text.contains("900.000"))
    #expect(text.contains("hidtil"))
    #expect(run.errors.contains("»Personalesag«"))
  }

  @Test
  func `an item closed since under another title leaves nothing behind where files are named by number`()
    throws
  {
    let folder = try Folder()
    try write(
      [("1.md", "# Personalesag\n\n\(Self.secret)\n"), ("2.md", "# Bussen\n\nBussen kører.\n")], to: "old",
      folder)
    try write(
      [
        ("1.md", "# Bussen\n\nBussen kører.\n"),
        ("2.md", "---\nlukket: personaleforhold\n---\n# En sag\n\n\(Self.secret)\n"),
      ], to: "new", folder)
    let (_, text) = try redline(folder)
    #expect(!text.contains("fratræder"))
    #expect(text.contains("<w:r><w:t xml:space=\"preserve\">Bussen kører.</w:t></w:r>"))
  }

  @Test func `an open item of the same case stays open`() throws {
    let folder = try Folder()
    let open = ("a.md", "---\nsagsnr: 1\n---\n# Byggesagen\n\nBygningen er revet ned.\n")
    try write([open], to: "old", folder)
    try write(
      [open, ("b.md", "---\nsagsnr: 1\nlukket: tilbud\n---\n# Byggesagen, priser\n\n900.000 kr.\n")],
      to: "new", folder)
    let (run, text) = try redline(folder)
    #expect(run.errors.isEmpty)
    #expect(text.contains("<w:r><w:t xml:space=\"preserve\">Bygningen er revet ned.</w:t></w:r>"))
    #expect(!text.contains("900.000"))
  }

  @Test(arguments: [
    (["old", "new", "--redline"], "--redline needs --output FILE.docx"),
    (["old", "new", "--redline", "--output", "x.html"], "--redline needs --output FILE.docx"),
    (["old", "new", "--redline", "--format", "html", "--output", "x.docx"], "a redline is a DOCX"),
    (["old", "new", "--redline", "--all", "--output", "x.docx"], "--redline shows every change"),
    (["old/m/a.md", "new/m/a.md", "--redline", "--output", "x.docx"], "name two folders"),
    (["old", "nowhere", "--redline", "--output", "x.docx"], "nowhere: no such file"),
    (["old/m/a.md", "new", "--redline", "--output", "x.docx"], "name two folders or two files"),
  ])
  func `what cannot be a redline is told`(_ arguments: [String], _ says: String) throws {
    let folder = try Folder()
    let item = ("a.md", "# Lønnen\n\nLønnen er uændret.\n")
    try write([item], to: "old", folder)
    try write([item], to: "new", folder)
    let run = try agenda(["diff"] + arguments, in: folder.path)
    #expect(run.status == 2 || run.status == 64)
    #expect(run.errors.contains(says))
    #expect(run.output.isEmpty)
  }

  @Test func `of several meetings one is named`() throws {
    let folder = try Folder()
    for version in ["old", "new"] {
      try write([("a.md", "# Lønnen\n\nLønnen er uændret.\n")], to: version, folder)
      try folder.write("organ: rådet\npunkter:\n  - b.md\n", to: "\(version)/n/meeting.yaml")
      try folder.write("# Bussen\n\nBussen kører.\n", to: "\(version)/n/b.md")
    }
    let both = try redline(folder)
    #expect(both.run.status == 2)
    #expect(both.run.errors.contains("name the folder of one of these in both versions: m, n"))
    let one = try agenda(["diff", "old/m", "new/m", "--redline", "--output", "r.docx"], in: folder.path)
    #expect(one.status == 0)
  }
}
