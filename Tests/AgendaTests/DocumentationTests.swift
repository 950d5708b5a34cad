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
