import Foundation
import Testing

/// The tour of README.md is what the program does: its files are written, its commands run, its answers compared.
@Suite struct TourTests {
  @Test func `the two minutes of the README are true`() throws {
    let url = URL(filePath: Repository.path).appending(path: "README.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let folder = try Folder()
    for match in page.matches(of: /`(lillevig\/[^`]+)`\n\n(`{3,4})[a-z]+\n([\s\S]*?\n)\2\n/) {
      try folder.write(String(match.output.3), to: String(match.output.1))
    }
    #expect(try folder.files().count == 3)

    let checked = try agenda(["check", "lillevig"], in: folder.path)
    #expect(checked.status == 1)
    #expect(page.contains("$ agenda check lillevig\n" + plain(checked.errors + checked.output) + "```"))

    let item = "lillevig/meetings/2025-09-18/1-bænke.md"
    try folder.write(try folder.text(item).replacing("12.500", with: "12.000"), to: item)
    #expect(try agenda(["check", "lillevig"], in: folder.path).status == 0)
    let built = try agenda(["build", "lillevig", "--to", "html,markdown,docx"], in: folder.path)
    #expect(
      page.contains("$ agenda build lillevig --to html,markdown,docx\n" + built.output + "```"))
    let markdown = try folder.text("lillevig/out/2025-09-18/2025-09-18.md")
    #expect(page.contains("```markdown\n" + plain(markdown) + "```"))
  }

  /// A page may be written with plain spaces where the program prints no-break ones.
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
