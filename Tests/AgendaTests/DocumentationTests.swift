import AgendaModel
import Foundation
import Testing

/// Pages that are written from the code are not stale.
@Suite struct DocumentationTests {
  @Test func `the page of checks is the code's`() throws {
    try expectGolden(checkDocumentation(), "Documentation/checks.md")
  }

  /// `<!-- NAME: … -->` … `<!-- end -->`
  @Test func `keys, kinds, functions and limits of the source format are the code's`() throws {
    let path = "Documentation/source-format.md"
    let page = try String(contentsOf: URL(filePath: Repository.path).appending(path: path), encoding: .utf8)
    var expected = page
    for part in formatDocumentation() {
      let start = "<!-- \(part.name): written from the code by `make record` -->\n"
      let from = try #require(expected.range(of: start), "\(part.name) has no place in \(path)")
      let end = try #require(
        expected.range(of: "<!-- end -->", range: from.upperBound..<expected.endIndex), "\(part.name)")
      expected.replaceSubrange(from.upperBound..<end.lowerBound, with: "\n" + part.text + "\n\n")
    }
    try expectGolden(expected, path)
  }

  /// The two-minute example of the page is a project that is right.
  @Test func `the example of the source format holds`() throws {
    let path = Repository.path + "/Documentation/source-format.md"
    let page = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let folder = try Folder(project: try exampleFiles(page), without: ["m/1-a.md"])
    let run = try agenda(["check"], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "10 tal efterprøvet, 10 holder; 0 fejl, 0 fund, 0 vink\n")
  }

  /// What the page says a clerk changes, and the first words of the answer it quotes.
  static let edits: [(what: String, from: String, to: String)] = [
    ("an amount", "  80.000 |", "  85.000 |"),
    (
      "a line", "      68.500 |\n",
      "      68.500 |\n| Revision                          |               |               |      12.000 |\n"
    ),
    (
      "a name that a sentence uses", "869.500 kr. = sekretariat.budget-2026.udgifter-i-alt",
      "721.000 kr. = sekretariat.budget-2026.løn"
    ),
    ("a point", "     721.000 |\n", "     721.00 |\n"),
    ("a cell", "|      90.000 |        61.200 |", "|      90.000 |"),
    ("a misspelt name", "udgifter-i-alt}}", "udgift-i-alt}}"),
  ]

  @Test(arguments: edits.indices) func `the answers quoted in the source format are the program's`(
    _ index: Int
  ) throws {
    let edit = Self.edits[index]
    let path = Repository.path + "/Documentation/source-format.md"
    let page = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    var files = try exampleFiles(page)
    var item = try #require(files["m/1-sekretariat.md"])
    item = item.replacing(edit.from, with: edit.to)
    if edit.what.hasPrefix("a name") { item = item.replacing("| Løn       ", with: "| Lønninger ") }
    #expect(item != files["m/1-sekretariat.md"])
    files["m/1-sekretariat.md"] = item
    let folder = try Folder(project: files, without: ["m/1-a.md"])
    let run = try agenda(["check"], in: folder.path)
    #expect(run.status == 1)
    let report = run.output.replacing("\u{A0}", with: " ").split(separator: "\n\n")
    let answer = try #require(report.dropFirst().first)
    #expect(page.contains(answer + "\n"), "\(edit.what): \(answer)")
  }

  /// Blocks of four backticks under a line "`path`:".
  private func exampleFiles(_ page: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for match in page.matches(of: /`([a-z0-9.\/-]+)`:\n\n````[a-z]*\n([\s\S]*?)\n````\n/) {
      files[String(match.output.1)] = String(match.output.2) + "\n"
    }
    try #require(files.count == 4, "\(files.keys.sorted())")
    return files
  }
}
