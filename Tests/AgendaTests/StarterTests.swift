import Foundation
import Testing

/// `agenda new` and what it writes.
@Suite struct StarterTests {
  @Test(arguments: ["da", "en"]) func `a new project is right from the start`(_ language: String) throws {
    let folder = try Folder()
    let made = try agenda(["new", "p", "--language", language], in: folder.path)
    #expect(made.status == 0)
    #expect(made.output.split(separator: "\n").map(String.init).sorted() == (try folder.files()))
    let checked = try agenda(["check", "p"], in: folder.path)
    #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
    #expect(checked.errors == "")
    let built = try agenda(["build", "p", "--strict"], in: folder.path)
    #expect(built.status == 0)
    #expect(built.errors == "")
    let start = "p/out/2026-01-20/2026-01-20"
    #expect(built.output == "\(start).html\n\(start).md\n\(start).docx\n")
    #expect(try folder.files().filter { $0.hasPrefix("p/out") }.count == 3)
  }

  @Test func `nothing is overwritten`() throws {
    let folder = try Folder(project: ["agenda.yaml": "navn: Min egen\n"])
    let before = try folder.files()
    let run = try agenda(["new", "."], in: folder.path)
    #expect(run.status == 64)
    #expect(run.errors.contains("agenda.yaml is there already; nothing was written"))
    #expect(try folder.files() == before)
    #expect(try folder.text("agenda.yaml") == "navn: Min egen\n")
  }
}
