import Foundation
import Testing

/// Each example's README lists what `agenda check` finds in it, with the arithmetic by hand.
@Suite struct ExpectedFindingsTests {
  @Test(arguments: Repository.examples) func `the README lists exactly what check finds`(_ example: String)
    throws
  {
    let expected = try ExpectedFindings(example)
    let found = try foundRows(example)
    #expect(expected.rows.map(\.compared) == found)
    #expect(expected.rows.isEmpty == expected.saysNone)
    for row in expected.rows { #expect(!row.byHand.isEmpty, "\(row.compared)") }
  }

  /// place, code, printed, computed, difference
  private func foundRows(_ example: String) throws -> [[String]] {
    struct Report: Decodable {
      struct Row: Decodable {
        let path: String
        let line: Int
        let severity, code: String
        let printed, computed, difference: String?
      }
      let diagnostics: [Row]
    }
    let run = try agenda(["check", "--format", "json"], in: Repository.path + "/Examples/" + example)
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    return report.diagnostics.filter { $0.severity == "finding" }.map { row in
      ["\(row.path):\(row.line)", row.code] + [row.printed, row.computed, row.difference].map { $0 ?? "" }
    }
  }
}

/// The section "## Expected findings" of an example's README: a table with one row a finding, or "None".
private struct ExpectedFindings {
  struct Row {
    var compared: [String]
    var byHand: String
  }

  var rows: [Row] = []
  var saysNone: Bool

  init(_ example: String) throws {
    let path = "\(Repository.path)/Examples/\(example)/README.md"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(page.range(of: "\n## Expected findings\n"), "\(example) has no such section")
    let section = page[start.upperBound...].split(separator: "\n## ", maxSplits: 1)[0]
    saysNone = section.drop { $0.isNewline }.hasPrefix("None")
    var isTable = false
    for line in section.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| place | code |") {
        isTable = true
      } else if !line.hasPrefix("|") {
        isTable = false
      } else if isTable, !line.hasPrefix("|---") {
        rows.append(try Self.row(line))
      }
    }
  }

  private static func row(_ line: Substring) throws -> Row {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
      $0.trimmingCharacters(in: .whitespaces).replacing("\u{A0}", with: " ").replacing("`", with: "")
    }
    try #require(cells.count == 7, "\(line)")
    return Row(compared: [cells[0], cells[1]] + cells[3...5], byHand: cells[6])
  }
}
