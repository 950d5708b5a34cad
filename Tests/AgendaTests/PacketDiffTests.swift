import Foundation
import Testing

/// `agenda diff` of packets and `agenda build --since`, as a user runs them.
@Suite struct PacketDiffTests {
  private static let meeting = "organ: Udvalget\ndato: 3. juni 2024\npunkter:\n"

  private static func files(
    _ items: [(file: String, text: String)], lead: String = "møder/juni/"
  ) -> [String: String] {
    var files = ["agenda.yaml": "navn: A\n"]
    files[lead + "meeting.yaml"] = meeting + items.map { "  - \($0.file)\n" }.joined()
    for item in items { files[lead + item.file] = item.text }
    return files
  }

  private static let old = files([
    ("1-tag.md", "# Skolens tag\n\n## Indstilling\n\nUdvalget godkender 1.200 kr.\n"),
    ("2-salg.md", "# Salg af grund\n\nHemmeligt bud på 4.711 kr.\n"),
  ])
  private static let new = files([
    ("1-budget.md", "# Budget\n\nDet er nyt.\n"),
    ("2-tag.md", "# Skolens tag\n\n## Indstilling\n\nUdvalget godkender 1.300 kr.\n"),
    ("3-salg.md", "---\nlukket: økonomiske forhold\n---\n\n# Salg af grund\n\nHemmeligt bud på 5.822 kr.\n"),
  ])

  private static func write(_ files: [String: String], _ folder: Folder, to name: String = "") throws {
    for (path, text) in files { try folder.write(text, to: name + path) }
  }

  private static func versions() throws -> Folder {
    let folder = try Folder()
    try write(old, folder, to: "old/")
    try write(new, folder, to: "new/")
    return folder
  }

  @Test func `two folders are compared item by item`() throws {
    let folder = try Self.versions()
    let run = try agenda(["diff", "old", "new"], in: folder.path)
    #expect(run.status == 1, "\(run.errors)")
    let text = run.output.replacing("\u{A0}", with: " ").replacing("\n", with: " ")
    #expect(text.contains("Punkt 1 er nyt; 2 af 2 punkter er ændret; 2 har fået nyt nummer."))
    #expect(text.contains("Udvalget godkender [udgår: 1.200][nyt: 1.300] kr."))
    #expect(text.contains("Punkt 3 Salg af grund – var punkt 2; er nu lukket"))
    #expect(try agenda(["diff", "new", "new"], in: folder.path).status == 0)
    for pair in [["old/møder/juni", "new/møder/juni/meeting.yaml"], ["old/agenda.yaml", "new"]] {
      #expect(try agenda(["diff"] + pair, in: folder.path).output.hasSuffix(String(run.output.suffix(200))))
    }
  }

  /// Every format is made of one tree; what is not for everybody must be in none of them.
  @Test(arguments: ["text", "markdown", "html", "docx", "json"])
  func `every format is written, the same twice, without a closed item's content`(_ format: String) throws {
    let folder = try Self.versions()
    let arguments = ["diff", "old", "new", "--format", format, "--output"]
    #expect(try agenda(arguments + ["a"], in: folder.path).status == 1)
    #expect(try agenda(arguments + ["b"], in: folder.path).status == 1)
    #expect(try folder.data("a") == folder.data("b"))
    let text = format == "docx" ? try Self.documentText(folder, "a") : try folder.text("a")
    #expect(text.contains("Salg af grund"))
    for secret in ["Hemmeligt", "4.711", "5.822"] { #expect(!text.contains(secret)) }
  }

  private static func documentText(_ folder: Folder, _ name: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);[sys.stdout.buffer.write(z.read(n)) for n in z.namelist()]",
      folder.path + "/" + name,
    ]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `what cannot be compared is told`() throws {
    let folder = try Self.versions()
    try folder.write("Post;Beløb\nLøn;1\n", to: "a.csv")
    try folder.write("# Tom\n", to: "tom/a.md")
    try Self.write(Self.old, folder, to: "fejl/")
    try folder.write("# Skolens tag\n\nSe {{findes-ikke}}.\n", to: "fejl/møder/juni/1-tag.md")
    let cases: [([String], Int32, String)] = [
      (["old", "nix"], 2, "nix: no such file or folder"),
      (["old", "a.csv"], 2, "is a packet and a.csv is a file"),
      (["a.csv", "old"], 2, "is a packet and a.csv is a file"),
      (["old", "tom"], 2, "no meeting here"),
      (["old", "fejl"], 2, "[unknown-name]"),
      (["old@x", "new"], 2, "a packet is compared whole"),
      (["HEAD:old", "new"], 2, "not in a git repository"),
      (["old", "new", "--format", "csv"], 64, "--format csv is for one table"),
      (["old", "new", "--via", "old"], 64, "--via, --key and --key-file are of one table"),
    ]
    for (arguments, status, message) in cases {
      let run = try agenda(["diff"] + arguments, in: folder.path)
      #expect(run.status == status, "\(arguments): \(run.errors)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func `one meeting against a project is compared with its meeting of that name`() throws {
    let folder = try Self.versions()
    try folder.write(Self.meeting + "  - 1-andet.md\n", to: "old/møder/maj/meeting.yaml")
    try folder.write("# Andet\n\nTekst.\n", to: "old/møder/maj/1-andet.md")
    let one = try agenda(["diff", "old", "new/møder/juni"], in: folder.path)
    #expect(one.output.contains("Punkt 1 er nyt; 2 af 2 punkter er ændret"), "\(one.errors)")
    #expect(!one.output.contains("udgået"))
    let all = try agenda(["diff", "old", "new"], in: folder.path)
    #expect(all.output.contains("Mødet er udgået: Udvalget: dagsorden"))
    let none = try agenda(["diff", "old/møder/maj", "new"], in: folder.path)
    #expect(none.status == 1)
    try folder.write(Self.meeting + "  - 1-andet.md\n", to: "new/møder/april/meeting.yaml")
    try folder.write("# Andet\n\nTekst.\n", to: "new/møder/april/1-andet.md")
    let unknown = try agenda(["diff", "old/møder/maj", "new"], in: folder.path)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("no meeting here is called 'maj'"), "\(unknown.errors)")
  }

  // MARK: git

  private static func repository() throws -> Folder {
    let folder = try Folder()
    try write(old, folder, to: "projekt/")
    for arguments in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "en"]] { try git(arguments, folder) }
    for path in old.keys { try FileManager.default.removeItem(atPath: folder.path + "/projekt/" + path) }
    try write(new, folder, to: "projekt/")
    return folder
  }

  private static func git(_ arguments: [String], _ folder: Folder) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-C", folder.path] + arguments
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a revision's packet is compared with the folder as it is, from wherever one stands`() throws {
    let folder = try Self.repository()
    let cases = [
      (folder.path, "HEAD:projekt", "projekt"), (folder.path + "/projekt", "HEAD:.", "."),
      (folder.path + "/projekt", "HEAD:", "."), (folder.path + "/projekt/møder/juni", "HEAD:", "."),
      (folder.path, "HEAD:projekt/møder/juni/meeting.yaml", "projekt/møder/juni"),
      (folder.path + "/projekt/møder", "HEAD:..", ".."),
    ]
    for (place, former, current) in cases {
      let run = try agenda(["diff", former, current], in: place)
      #expect(run.status == 1, "\(former): \(run.errors)")
      #expect(run.output.contains("Punkt 1 er nyt; 2 af 2 punkter er ændret"), "\(former)")
    }
    let same = try agenda(["diff", "HEAD:projekt", "HEAD:projekt"], in: folder.path)
    #expect(same.status == 0, "\(same.errors)")
    for (name, message) in [("nix:projekt", "no such revision"), ("HEAD:nix", "no such file or folder")] {
      let run = try agenda(["diff", name, "projekt"], in: folder.path)
      #expect(run.status == 2)
      #expect(run.errors.contains(message), "\(run.errors)")
    }
  }

  @Test func `a packet says what is new since a revision or a folder`() throws {
    let folder = try Self.repository()
    try Self.write(Self.old, folder, to: "før/")
    var written: [Data] = []
    for since in ["HEAD", "før", "HEAD:projekt", "HEAD"] {
      let run = try agenda(
        ["build", "projekt", "--since", since, "--to", "html,markdown,docx", "--output", "ud"],
        in: folder.path)
      #expect(run.status == 0, "\(since): \(run.errors)")
      let markdown = try folder.text("ud/juni.md")
      #expect(markdown.contains("Nyt siden \(since)"))
      #expect(markdown.contains("**Nyt punkt**"))
      #expect(markdown.contains("**Ændret**"))
      let html = try folder.text("ud/juni.html")
      #expect(html.contains("<span class=\"badge new\">Nyt punkt</span>"))
      #expect(html.contains("er nu lukket"))
      for text in [markdown, html, try Self.documentText(folder, "ud/juni.docx")] {
        #expect(text.contains("Nyt siden"))
        #expect(!text.contains("Hemmeligt"))
      }
      if since == "HEAD" { written.append(try folder.data("ud/juni.docx")) }
    }
    #expect(written.first == written.last)
    let missing = try agenda(["build", "projekt", "--since", "nix", "--output", "intet"], in: folder.path)
    #expect(missing.status == 2)
    #expect(missing.errors.contains("no such revision"))
    #expect(!folder.exists("intet"))
  }

  // MARK: The example

  @Test func `the example's draft and its packet read as recorded`() throws {
    let names = ["Examples/kkr-nordjylland-udkast", "Examples/kkr-nordjylland"]
    let run = try agenda(["diff"] + names)
    #expect(run.status == 1, "\(run.errors)")
    try expectGolden(run.output, golden: "diff-kkr-nordjylland.txt")
  }
}
