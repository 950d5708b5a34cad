import Foundation
import Testing

/// `agenda diff` as a user runs it: what it reads, what it refuses, and how it exits.
@Suite struct DiffTests {
  private static let old = "Post;Beløb\nLøn;100.000\nMøder;20.000\nRejser;5.000\n"
  private static let new = "Post;Beløb\nLøn;110.000\nMøder;20.000\nKurser;7.000\n"

  private static func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write(old, to: "old.csv")
    try folder.write(new, to: "new.csv")
    return folder
  }

  @Test func `it exits with 0 for the same and 1 for different`() throws {
    let folder = try Self.folder()
    let same = try agenda(["diff", "old.csv", "old.csv"], in: folder.path)
    #expect(same.status == 0)
    #expect(same.output.contains("Intet er ændret."))
    let different = try agenda(["diff", "old.csv", "new.csv"], in: folder.path)
    #expect(different.status == 1)
    #expect(
      different.output.replacing("\u{A0}", with: " ").contains(
        "3 af 4 rækker er ændret, samlet +12.000 (+9,6 %)."))
    #expect(different.output.contains("[nyt] Kurser"))
    #expect(different.output.contains("[udgår] Rejser"))
    #expect(different.errors.isEmpty)
  }

  /// Large files are read, and many rows set, on two threads.
  @Test func `a long comparison keeps every row, in order`() throws {
    func table(_ count: Int, _ amount: (Int) -> Int) -> String {
      let rows = (1...count).map { "\(1000 + $0);Bevilling nummer \($0) til drift;\(amount($0))" }
      return (["Konto;Post;Beløb"] + rows).joined(separator: "\n") + "\n"
    }
    let folder = try Folder()
    try folder.write(table(5_000) { $0 }, to: "old.csv")
    try folder.write(table(5_000) { $0.isMultiple(of: 4) ? $0 + 1 : $0 }, to: "new.csv")
    let run = try agenda(["diff", "old.csv", "new.csv"], in: folder.path)
    #expect(run.status == 1)
    let rows = run.output.split(separator: "\n").filter { $0.hasPrefix("Bevilling") }
    let numbers = rows.compactMap { $0.split(separator: " ").dropFirst(2).first.flatMap { Int($0) } }
    #expect(numbers == Array(stride(from: 4, through: 5_000, by: 4)))
    #expect(rows.allSatisfy { $0.contains("+1 ") })
  }

  @Test(arguments: ["text", "markdown", "html", "docx", "json", "csv"])
  func `every format is written, the same twice`(_ format: String) throws {
    let folder = try Self.folder()
    let arguments = ["diff", "old.csv", "new.csv", "--format", format, "--output"]
    #expect(try agenda(arguments + ["a"], in: folder.path).status == 1)
    #expect(try agenda(arguments + ["b"], in: folder.path).status == 1)
    #expect(try folder.data("a") == folder.data("b"))
    #expect(try !folder.data("a").isEmpty)
  }

  @Test func `JSON has every line once, with exact figures`() throws {
    let folder = try Self.folder()
    let run = try agenda(["diff", "old.csv", "new.csv", "--format", "json"], in: folder.path)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let tables = try #require(object["tables"] as? [[String: Any]])
    let columns = try #require(tables.first?["columns"] as? [[String: Any]])
    let lines = try #require(columns.first?["lines"] as? [[String: Any]])
    #expect(lines.compactMap { $0["label"] as? String } == ["Løn", "Møder", "Rejser", "Kurser"])
    #expect(lines.compactMap { $0["change"] as? String } == ["amount", "unchanged", "removed", "added"])
    #expect(lines.compactMap { $0["difference"] as? String } == ["10000", "0", "-5000", "7000"])
  }

  @Test func `CSV is daff's highlighter format`() throws {
    let folder = try Self.folder()
    let run = try agenda(["diff", "old.csv", "new.csv", "--format", "csv"], in: folder.path)
    #expect(
      run.output == """
        @@,række,Beløb
        ->,Løn,100000->110000
        ...,...,...
        ---,Rejser,5000
        +++,Kurser,7000

        """)
  }

  @Test(arguments: [("text", 1), ("markdown", 1), ("html", 1), ("docx", 1), ("json", 1), ("csv", 0)])
  func `the effect per municipality is in every format but CSV`(_ format: String, _ count: Int) throws {
    let folder = try Self.folder()
    try folder.write("Kommune;Personer\nMorsø;20.068\nThisted;43.089\n", to: "key.csv")
    let run = try agenda(
      ["diff", "old.csv", "new.csv", "--key-file", "key.csv", "--format", format, "--output", "out.docx"],
      in: folder.path)
    #expect(run.status == 1, "\(run.errors)")
    let text =
      format == "docx"
      ? try agenda(["dump", "--text", "out.docx"], in: folder.path).output : try folder.text("out.docx")
    // 12.000 × 20.068 / 63.157 = 3.812,97 and 12.000 × 43.089 / 63.157 = 8.187,03.
    #expect(text.contains("3.813") && text.contains("8.187") || text.contains("\"3813\"") || count == 0)
    #expect(text.contains("Thisted") == (count == 1))
  }

  @Test func `a key that cannot be used is told, and exits with 2`() throws {
    let folder = try Self.folder()
    try folder.write("Kommune;Personer\nMorsø;0\n", to: "zero.csv")
    try folder.write("Kommune;By\nMorsø;Nykøbing\n", to: "text.csv")
    let cases = [
      ("zero.csv", "vægtene er tilsammen 0"), ("text.csv", "der er ingen nøgle"),
      ("zero.csv@nix", "ingen kolonne hedder »nix«"), ("mangler.csv", "no such file"),
      ("mangler.md", "no such file"),
    ]
    for (key, message) in cases {
      let run = try agenda(["diff", "old.csv", "new.csv", "--key-file", key], in: folder.path)
      #expect(run.status == 2, "\(key)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  @Test func `a changed formula is told in every format that is read`() throws {
    let folder = try Folder()
    func record(_ formula: String) -> String {
      "# T\n\n```budget A {#a i kr.}\n| P | B |\n|---|---:|\n| Løn | 10 {= \(formula)} |\n```\n"
    }
    try folder.write(record("2 × 5"), to: "old/a.md")
    try folder.write(record("1 × 10"), to: "new/a.md")
    for format in ["text", "markdown", "html", "docx"] {
      let run = try agenda(
        ["diff", "old/a.md", "new/a.md", "--format", format, "--output", "out.docx"], in: folder.path)
      #expect(run.status == 1, "\(run.errors)")
      let text =
        format == "docx"
        ? try agenda(["dump", "--text", "out.docx"], in: folder.path).output : try folder.text("out.docx")
      #expect(
        text.replacing("\u{A0}", with: " ").contains("Regnes nu ud som 1 × 10; før som 2 × 5."), "\(text)")
    }
  }

  @Test func `the text is as wide as the terminal`() throws {
    let path = "Examples/kkr-nordjylland/budgets/sundhed.md"
    for width in [60, 80, 100] {
      let run = try agenda(
        ["diff", path + "@budget-2021", path + "@budget-2022"], environment: ["COLUMNS": "\(width)"])
      let longest = run.output.split(separator: "\n").map(\.count).max() ?? 0
      #expect((width - 20...width).contains(longest), "\(width): \(longest)")
    }
  }

  private static let malformed: [(name: String, bytes: [UInt8], code: String)] = [
    ("ragged", Array("Post;Beløb\nLøn;1;2\n".utf8), "row-width"),
    ("unquoted", Array("Post,Beløb\nLøn,1.234,50\n".utf8), "row-width"),
    ("open quote", Array("Post;Beløb\n\"Løn;1\n".utf8), "quote-not-closed"),
    ("two columns of one name", Array("Post;Beløb;beløb\nLøn;1;2\n".utf8), "duplicate-column"),
    ("two encodings", Array("Post;Beløb\nLøn;1\n".utf8) + [0x4D, 0xF8, 0x3B, 0x31, 0x0A], "mixed-encodings"),
    ("a row that is too short", Array("Post;A;B\nLøn;1\n".utf8), "row-width"),
    ("binary", [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0x0A], "binary-csv"),
    ("empty", [], "empty-csv"),
  ]

  @Test(arguments: malformed)
  func `a malformed CSV file is told, and exits with 2`(_ name: String, _ bytes: [UInt8], _ code: String)
    throws
  {
    let folder = try Self.folder()
    try folder.write(Data(bytes), to: "bad.csv")
    for arguments in [["bad.csv", "old.csv"], ["old.csv", "bad.csv"]] {
      let run = try agenda(["diff"] + arguments, in: folder.path)
      #expect(run.status == 2, "\(name)")
      #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  private static let readable: [(name: String, bytes: [UInt8])] = [
    ("a byte order mark", [0xEF, 0xBB, 0xBF] + Array(old.utf8)),
    ("CR only", Array(old.replacing("\n", with: "\r").utf8)),
    ("CR LF", Array(old.replacing("\n", with: "\r\n").utf8)),
    ("Windows-1252", old.unicodeScalars.map { UInt8($0.value & 0xFF) }),
    ("UTF-16", [0xFF, 0xFE] + old.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("tabs", Array(old.replacing(";", with: "\t").utf8)),
    (
      "commas and quotes",
      Array(old.replacing(";", with: ",").replacing("100.000", with: "\"100.000,00\"").utf8)
    ),
    ("a separator that is named", Array(("sep=|\n" + old.replacing(";", with: "|")).utf8)),
    ("no line end at the end", Array(old.dropLast().utf8)),
  ]

  @Test(arguments: readable)
  func `the way a CSV file is written is no change`(_ name: String, _ bytes: [UInt8]) throws {
    let folder = try Self.folder()
    try folder.write(Data(bytes), to: "other.csv")
    let run = try agenda(["diff", "old.csv", "other.csv"], in: folder.path)
    #expect(run.status == 0, "\(name): \(run.output)\(run.errors)")
  }

  @Test func `what cannot be compared is told, and exits with 2`() throws {
    let folder = try Self.folder()
    try folder.write("x", to: "a.docx")
    let record = "# T\n\n```KIND A {#a i kr.}\n| Poster | Beløb |\n|---|---:|\n| Løn | 1 |\n```\n"
    try folder.write(record.replacing("KIND", with: "budget"), to: "budget.md")
    try folder.write(record.replacing("KIND", with: "takster"), to: "rates.md")
    try folder.write("# T\n\nTekst.\n", to: "text.md")
    let cases: [([String], String)] = [
      (["old.csv", "missing.csv"], "missing.csv: no such file or folder"),
      (["old.csv", "missing.md"], "missing.md: no such file or folder"),
      (["a.docx", "old.csv"], "only .md and .csv files can be compared"),
      (["old.csv@nix", "new.csv"], "ingen kolonne hedder »nix«"),
      (["old.csv", "new.csv", "--key", "id"], "[unknown-key-column]"),
      (["budget.md", "rates.md"], "kan ikke sammenlignes"),
      (["text.md", "budget.md"], "der er ingen tabel at sammenligne"),
      (["HEAD:old.csv", "new.csv"], "not in a git repository"),
    ]
    for (arguments, message) in cases {
      let run = try agenda(["diff"] + arguments, in: folder.path)
      #expect(run.status == 2, "\(arguments)")
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(run.output.isEmpty)
    }
  }

  /// Whether the files are read one after the other or at once.
  @Test(arguments: [1, 10_000])
  func `what is wrong with both files is told`(_ count: Int) throws {
    let folder = try Folder()
    let rows = String(repeating: "Løn til drift;1.000\n", count: count)
    try folder.write("Post;Beløb\n" + rows + "Møder\n", to: "old.csv")
    try folder.write("Post;Beløb\n" + rows + "Rejser;1;2\n", to: "new.csv")
    let run = try agenda(["diff", "old.csv", "new.csv"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("old.csv:\(count + 2):1: fejl: rækken har 1 celle"))
    #expect(run.errors.contains("new.csv:\(count + 2):1: fejl: rækken har 3 celler"))
  }

  @Test func `a key tells lines apart whatever they are called`() throws {
    let folder = try Folder()
    try folder.write("nr;Post;Beløb\n10;Løn;1.000\n20;Løn;500\n", to: "old.csv")
    try folder.write("nr;Post;Beløb\n20;Lønninger;600\n10;Løn;1.000\n", to: "new.csv")
    let run = try agenda(["diff", "old.csv", "new.csv", "--key", "nr"], in: folder.path)
    #expect(run.output.contains("Hed før »Løn«."))
    #expect(run.output.contains("1 af 2 rækker er ændret"))
  }

  // MARK: git

  private static func repository() throws -> Folder {
    let folder = try Folder(project: [
      "budgets/a.md":
        "# A\n\n```budget A {#a i kr.}\n| Poster | 2021 | 2022 |\n|---|---:|---:|\n| Løn | 1 | 2 |\n```\n",
      "tal/b.csv": old,
    ])
    try git(["init", "-q"], folder)
    try git(["add", "-A"], folder)
    try git(["commit", "-qm", "en"], folder)
    try folder.write(
      "# A\n\n```budget A {#a i kr.}\n| Poster | 2021 | 2022 |\n|---|---:|---:|\n| Løn | 1 | 3 |\n```\n",
      to: "budgets/a.md")
    try folder.write(new, to: "tal/b.csv")
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

  @Test func `a revision is compared with the file as it is`() throws {
    let folder = try Self.repository()
    for place in [folder.path, folder.path + "/budgets"] {
      let path = place == folder.path ? "budgets/a.md" : "a.md"
      let run = try agenda(["diff", "HEAD:\(path)", path], in: place)
      #expect(run.status == 1, "\(run.errors)")
      #expect(
        run.output.replacing("\u{A0}", with: " ").contains("1 af 1 post er ændret, samlet +1 kr. (+50,0 %)."))
      #expect(run.output.contains("Kolonnen »2021« er uændret."))
    }
    let csv = try agenda(["diff", "HEAD:tal/b.csv", "tal/b.csv"], in: folder.path)
    #expect(csv.status == 1, "\(csv.errors)")
    #expect(try agenda(["diff", "HEAD:tal/b.csv", "HEAD:tal/b.csv"], in: folder.path).status == 0)
    let column = try agenda(["diff", "HEAD:budgets/a.md@2022", "budgets/a.md@2022"], in: folder.path)
    #expect(column.status == 1, "\(column.errors)")
  }

  @Test func `a missing revision or file of one is told, and exits with 2`() throws {
    let folder = try Self.repository()
    let cases = [
      ("nix:tal/b.csv", "nix: git knows no such revision"),
      ("HEAD:tal/nix.csv", "HEAD:tal/nix.csv: no such file or folder"),
      ("HEAD:budgets/nix.md", "HEAD:budgets/nix.md: no such file or folder"),
      ("--output=x:tal/b.csv", "git knows no such revision"),
    ]
    for (name, message) in cases {
      let run = try agenda(["diff", "--", name, "tal/b.csv"], in: folder.path)
      #expect(run.status == 2, "\(name)")
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    #expect(!folder.exists("x"))
    let bare = try agenda(
      ["diff", "HEAD:tal/b.csv", "tal/b.csv"], in: folder.path, environment: ["PATH": "/nonexistent"])
    #expect(bare.status == 2)
    #expect(bare.errors.contains("git is needed"))
  }

  @Test func `as git's own diff it exits with 0, and git goes on`() throws {
    let folder = try Self.repository()
    try folder.write("# A\n\nTekst.\n", to: "m/1-a.md")
    let arguments = ["a.csv", "0", "100644", "b.csv", "0", "100644"]
    try folder.write(Self.old, to: "a.csv")
    try folder.write(Self.new, to: "b.csv")
    let table = try agenda(["diff", "--git", "tal/b.csv"] + arguments, in: folder.path)
    #expect(table.status == 0, "\(table.errors)")
    #expect(table.output.contains("[udgår] Rejser"))
    let gone = try agenda(
      ["diff", "--git", "tal/b.csv", "a.csv", "0", "1", "/dev/null", "0", "1"], in: folder.path)
    #expect(gone.status == 0)
    #expect(gone.output.contains("-Rejser;5.000"))
    let text = try agenda(
      ["diff", "--git", "m/1-a.md", "a.csv", "0", "1", "m/1-a.md", "0", "1"], in: folder.path)
    #expect(text.status == 0)
    #expect(text.output.contains("+Tekst."))
  }

  // MARK: The examples

  @Test(arguments: ["sundhed", "social"])
  func `the secretariats' budgets read as recorded`(_ name: String) throws {
    let path = "Examples/kkr-nordjylland/budgets/\(name).md"
    let arguments = ["diff", path + "@budget-2021", path + "@budget-2022", "--via", path + "@regnskab-2021"]
    let run = try agenda(arguments)
    #expect(run.status == 1)
    try expectGolden(run.output, golden: "diff-\(name).txt")
    let markdown = try agenda(arguments + ["--format", "markdown"])
    try expectGolden(markdown.output, golden: "diff-\(name).md")
  }
}
