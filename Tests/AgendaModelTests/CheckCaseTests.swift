import AgendaModel
import Diagnostics
import Foundation
import Testing

/// Every code has a page of cases that a person can read, Tests/Checks/CODE.md: where it speaks, and where it
/// rightly keeps silent.
@Suite struct CheckCaseTests {
  /// The checks, and what reading itself finds.
  static let codes =
    Check.all.map(\.code.name) + ["unused-file", "weekday-mismatch"]

  @Test func everyCodeHasItsPageAndNoPageIsLeftOver() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: CasePage.folder)
      .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
    #expect(Set(pages) == Set(Self.codes))
  }

  @Test(arguments: codes) func thePageHasBothSortsOfCases(_ code: String) throws {
    let cases = try CasePage(code).cases
    #expect(cases.contains { $0.speaks }, "\(code) never speaks")
    #expect(cases.contains { !$0.speaks }, "\(code) never keeps silent")
  }

  /// A case where it speaks is said by this code alone: one error is one finding. Where it keeps silent,
  /// nothing is said at all.
  @Test(arguments: codes) func theCasesAreToldAsThePageSays(_ code: String) throws {
    for example in try CasePage(code).cases {
      let said = Sample(example.files, other: example.otherPaths).all
      let messages = said.map { plain($0.message.danish) }
      #expect(messages == example.messages, "\(code): \(example.title)")
      #expect(said.allSatisfy { $0.code.name == code }, "\(code): \(example.title): \(said.map(\.code.name))")
    }
  }
}

/// One case: `## Speaks: title` or `## Silent: title`, its files in fences of tildes (`~~~ path`; without a path the
/// text of a register), and what is said in Danish as lines of a quotation.
struct CheckCase {
  var title: String
  var speaks: Bool
  var files: [(path: String, text: String)] = []
  var messages: [String] = []

  /// Attached files that are not text: named, not opened.
  var otherPaths: Set<String> { ["bilag.pdf"] }
}

struct CasePage {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    .joined(separator: "/") + "/Checks"

  var cases: [CheckCase] = []

  init(_ code: String) throws {
    let page = try String(contentsOfFile: "\(Self.folder)/\(code).md", encoding: .utf8)
    try #require(page.hasPrefix("# \(code)\n"), "\(code).md begins with another title")
    var fence: (path: String, lines: [Substring])?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
      if let open = fence {
        guard line == "~~~" else {
          fence?.lines.append(line)
          continue
        }
        let text = open.lines.map { $0 + "\n" }.joined()
        cases[cases.count - 1].files.append(open.path.isEmpty ? ("a.md", "# T\n" + text) : (open.path, text))
        fence = nil
      } else if line.hasPrefix("## ") {
        cases.append(try Self.heading(line.dropFirst(3)))
      } else if line.hasPrefix("~~~") {
        try #require(!cases.isEmpty, "\(code).md: files before the first case")
        fence = (line.dropFirst(3).trimmingCharacters(in: .whitespaces), [])
      } else if line.hasPrefix("> ") {
        cases[cases.count - 1].messages.append(String(line.dropFirst(2)))
      }
    }
    try #require(fence == nil, "\(code).md: a fence is not closed")
    for example in cases {
      try #require(!example.files.isEmpty, "\(code).md: \(example.title) has no file")
      try #require(example.speaks == !example.messages.isEmpty, "\(code).md: \(example.title)")
    }
  }

  private static func heading(_ text: Substring) throws -> CheckCase {
    let parts = text.split(separator: ": ", maxSplits: 1)
    try #require(parts.count == 2 && ["Speaks", "Silent"].contains(parts[0]), "\(text)")
    return CheckCase(title: String(parts[1]), speaks: parts[0] == "Speaks")
  }
}
