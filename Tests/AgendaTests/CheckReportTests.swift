import AgendaModel
import Diagnostics
import Foundation
import Testing

/// What `agenda check` prints, for a person and for programs.
@Suite struct CheckReportTests {
  /// A register that item 2 shows, another that none shows, an attachment, a rule that is no figure's.
  private static let project = [
    "m/meeting.yaml": "organ: rådet\ndato: 18. september 2025\npunkter:\n  - 1-a.md\n  - 2-b.md\n",
    "m/1-a.md": "---\npunkt: 4\nbilag:\n  - fil: bilag/x.md\n---\n# Første\n\n[](#intet)\n",
    "m/bilag/x.md": "# Bilaget\n\nI alt {{3 = 1 + 1}} og {{4 = 4}}.\n",
    "m/2-b.md": "# Anden\n\n```tabel\nfra: vist\n```\n",
    "keys/vist.md": "# Vist register\n\n" + table("vist"),
    "keys/skjult.md": "# Skjult register\n\n" + table("skjult"),
  ]

  private static func table(_ name: String) -> String {
    "```tabel T {#\(name) i kr.}\n| A | B |\n|---|--:|\n| a | 5 |\n| I alt {= sum} | 6 |\n```\n"
  }

  @Test func `findings stand under their item, registers under the item that shows them`() throws {
    let folder = try Folder(project: Self.project)
    let run = try agenda(["check"], in: folder.path)
    let headings = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      headings == [
        "4 Første: 1 fejl, 1 fund", "2 Anden: 1 fund", "Skjult register: 1 fund",
        "4 tal efterprøvet, 1 holder; 1 fejl, 3 fund, 0 vink",
      ])
    #expect(run.errors == "")
  }

  @Test func `of two meetings the heading says which`() throws {
    let folder = try Folder(project: [
      "n/meeting.yaml": "organ: rådet\npunkter:\n  - 1-c.md\n", "n/1-c.md": "# Et punkt\n\n{{3 = 1 + 1}}\n",
      "m/1-a.md": "# Et punkt\n\n{{3 = 1 + 1}}\n", "m/2.md": "# Udenfor\n",
    ])
    let run = try agenda(["check"], in: folder.path)
    let headings = run.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(
      headings.dropLast() == ["m, 1 Et punkt: 1 fund", "n, 1 Et punkt: 1 fund", "Lillevig: 1 vink"])
  }

  @Test func `findings as JSON can be read`() throws {
    struct Report: Decodable {
      struct Row: Decodable {
        struct Item: Decodable {
          let number: String?
          let title: String
        }
        let path: String
        let line, column: Int
        let severity, code: String
        let printed, computed, difference: String?
        let item: Item
      }
      let summary: [String: Int]
      let diagnostics: [Row]
    }
    let folder = try Folder(project: Self.project)
    let run = try agenda(["check", "--format", "json"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors == "")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.summary == ["proofs": 4, "held": 1, "errors": 1, "findings": 3, "hints": 0])
    #expect(report.diagnostics.map(\.severity) == ["error", "finding", "finding", "finding"])
    let row = try #require(report.diagnostics.first { $0.path == "m/bilag/x.md" })
    #expect((row.line, row.column, row.code) == (3, 9, "claim-mismatch"))
    #expect((row.item.number, row.item.title) == ("4", "Første"))
    #expect((row.printed, row.computed, row.difference) == ("3", "2", "+1"))
  }

  /// The schema itself is held against in Tests/Conformance.
  @Test func `SARIF names rules, places in code points, and what was accepted`() throws {
    let files = ["m/1-a.md": "# Ø\n\nÆ𝕏 {{3 = 1 + 1}} {{3 = 1 + 1}} {{3 = 1 + 1}}{accept 1: i orden}\n"]
    let folder = try Folder(project: files)
    let first = try SARIF(try agenda(["check", "--format", "sarif"], in: folder.path).output)
    #expect(first.results.map(\.ruleId) == Array(repeating: "claim-mismatch", count: 3))
    #expect(first.results.map(\.suppressions?.first?.justification) == [nil, nil, "i orden"])
    #expect(first.results.map { $0.locations[0].physicalLocation.region.startColumn } == [6, 20, 34])
    #expect(Set(first.fingerprints).count == 3)
    for result in first.results { #expect(first.run.tool.driver.rules[result.ruleIndex].id == result.ruleId) }
    try folder.write("# Ø\n\nEn linje til.\n\n" + (files["m/1-a.md"] ?? "").dropFirst(5), to: "m/1-a.md")
    let moved = try SARIF(
      try agenda(["check", "--format", "sarif", folder.path], in: "/").output)
    #expect(moved.results[0].locations[0].physicalLocation.region.startLine == 5)
    #expect(moved.fingerprints == first.fingerprints)
    #expect(moved.results[0].locations[0].physicalLocation.artifactLocation.uri.hasPrefix("file:///"))
  }
}

private struct SARIF: Decodable {
  struct Run: Decodable {
    struct Tool: Decodable {
      struct Driver: Decodable {
        struct Rule: Decodable { let id: String }
        let rules: [Rule]
      }
      let driver: Driver
    }
    struct Result: Decodable {
      struct Suppression: Decodable { let justification: String }
      struct Location: Decodable {
        struct Physical: Decodable {
          struct Artifact: Decodable { let uri: String }
          struct Region: Decodable { let startLine, startColumn: Int }
          let artifactLocation: Artifact
          let region: Region
        }
        let physicalLocation: Physical
      }
      let ruleId: String
      let ruleIndex: Int
      let locations: [Location]
      let partialFingerprints: [String: String]
      let suppressions: [Suppression]?
    }
    let tool: Tool
    let columnKind: String
    let results: [Result]
  }
  let version: String
  let runs: [Run]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8))
    try #require(runs.count == 1 && version == "2.1.0" && run.columnKind == "unicodeCodePoints")
  }

  var run: Run { runs[0] }
  var results: [Run.Result] { run.results }
  var fingerprints: [String] { results.flatMap(\.partialFingerprints.values) }
}
