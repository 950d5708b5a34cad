import AgendaModel
import Diagnostics
import Foundation
import Testing

/// Every code that the program can print is explained.
@Suite struct CodeTests {
  /// Words in kebab-case in the sources that are no codes.
  static let otherWords: Set<String> = [
    "i-alt", "docx-xml", "holds-rounded", "lukkede-punkter", "extended-properties", "custom-properties",
    "content-id", "in-all", "label-without-note", "rev-parse", "sign-turned", "ls-tree", "cat-file",
    "case-number",
    "over-underskud", "overskud-underskud", "within-rounding", "unknown-lines", "perhaps-rounding",
    "of-which", "new-appropriation",
  ]

  @Test func `every code has one explanation, and every explanation a code`() throws {
    let explained = CodeExplanation.catalogue.map(\.code.name)
    #expect(Set(explained).count == explained.count)
    let written = try kebabWords()
    #expect(written.subtracting(explained) == Self.otherWords)
    #expect(Set(explained).subtracting(written) == [])
  }

  @Test func `an explanation is two sentences in each language`() {
    for code in CodeExplanation.catalogue {
      for text in [code.meaning, code.remedy].flatMap({ [$0.danish, $0.english] }) {
        #expect(text.last.map { ".}.{".contains($0) } == true, "\(code.code.name): \(text)")
        #expect(
          text.first?.isUppercase == true || !(text.first?.isLetter ?? false), "\(code.code.name): \(text)")
      }
    }
  }

  @Test func `explain says both in both languages`() throws {
    for code in ["row-width", "claim-mismatch", "unused-file"] {
      let run = try agenda(["check", "--explain", code])
      let explanation = try #require(CodeExplanation.catalogue.first { $0.code.name == code })
      #expect(run.status == 0)
      for text in [explanation.meaning, explanation.remedy] {
        #expect(run.output.contains(text.danish) && run.output.contains(text.english))
      }
    }
    #expect(try agenda(["check", "--explain", "row-widht"]).errors.contains("did you mean row-width?"))
  }

  /// String literals of words with hyphens where diagnostics are made; keys, kinds and words of both languages are
  /// written as `da: "…", en: "…"`.
  private func kebabWords() throws -> Set<String> {
    var words: Set<String> = []
    for folder in ["Syntax", "DocumentTree", "AgendaModel", "AgendaProject", "Renderers"] {
      for file in try swiftFiles(in: Repository.path + "/Sources/" + folder) {
        let code = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").filter {
          !$0.drop { $0 == " " }.hasPrefix("//") && !$0.contains("aria-") && !$0.contains("class\"")
        }.joined(separator: "\n")
        for match in code.matches(of: /(?<before>da: |en: )?"(?<word>[a-z]+(-[a-z0-9]+)+)"/)
        where match.before == nil {
          words.insert(String(match.word))
        }
      }
    }
    return words
  }

  private func swiftFiles(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
      .map { "\(folder)/\($0)" }
  }
}
