import Foundation
import Testing

/// `agenda check --proofs`: the audit trail, in every form.
@Suite struct ProofTests {
  /// Holds, holds by rounding, fails, is accepted, cannot be known; at most.
  private static let item = [
    "m/1-a.md": """
    # Bænke, "nye"

    ```tabel Bænke {#bænke i kr.}
    | Sted           |   Pris | Andel {i %} {= andel(pris)} |
    |----------------|-------:|----:|
    | Havnen         |  7.500 | 63 |
    | Torvet         |  4.500 | 39 {accept 1 %: afrundet op} |
    | I alt {= sum}  | 12.000 | 100 |
    | Rest           |     .. |     |
    | Havn og rest {= havnen + rest} | 9.000 | |
    ```

    Bænkene koster {{12.500 kr. = bænke.pris.i-alt}}, højst {{13.000 kr. >= bænke.pris.i-alt}}.

    """
  ]

  @Test func `the text tells verdict, arithmetic and where each figure stands`() throws {
    let folder = try Folder(project: Self.item)
    let run = try agenda(["check", "--proofs"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors == "")
    try expectGolden(run.output, golden: "proofs.txt")
  }

  @Test func `the CSV has one row a proof, quoted as RFC 4180 says`() throws {
    let folder = try Folder(project: Self.item)
    let run = try agenda(["check", "--proofs", "--format", "csv"], in: folder.path)
    #expect(run.output.hasSuffix("\r\n"))
    try expectGolden(run.output.replacing("\r\n", with: "\n"), golden: "proofs.csv")
  }

  @Test func `the JSON has the inputs in characters and in bytes`() throws {
    struct Report: Decodable {
      struct Proof: Decodable {
        struct Input: Decodable {
          let path: String
          let line, column, length, start, end: Int
          let value: String
        }
        let code, outcome, relation, printed: String
        let reason: String?
        let inputs: [Input]
      }
      let proofs: [Proof]
    }
    let folder = try Folder(project: Self.item)
    let run = try agenda(["check", "--proofs", "--format", "json"], in: folder.path)
    let proofs = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).proofs
    #expect(Set(proofs.map(\.outcome)) == ["holds", "holds-rounded", "accepted", "fails", "unknown"])
    #expect(proofs.first { $0.outcome == "accepted" }?.reason == "afrundet op")
    #expect(proofs.last.map(\.relation) == "≥")
    let bytes = Array(try folder.data("m/1-a.md"))
    let lines = try folder.text("m/1-a.md").split(separator: "\n", omittingEmptySubsequences: false)
    for input in proofs.flatMap(\.inputs) {
      let line = lines[input.line - 1]
      let written = line.dropFirst(input.column - 1).prefix(input.length)
      #expect(String(decoding: bytes[input.start..<input.end], as: UTF8.self) == written)
      #expect(input.value.hasPrefix(written), "\(input)")
    }
  }

  @Test func `the document is written in every format, the same wherever it is run`() throws {
    let folder = try Folder(project: Self.item)
    let formats = "html,markdown,docx,docx-xml"
    let run = try agenda(["check", "--proofs", "--to", formats], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output == ["html", "md", "docx", "xml"].map { "out/lillevig-proofs.\($0)\n" }.joined())
    try expectGolden(try folder.text("out/lillevig-proofs.md"), golden: "proofs.md")
    let elsewhere = try Folder()
    let again = ["check", "--proofs", folder.path, "--to", formats, "--output", elsewhere.path]
    #expect(try agenda(again, in: "/").status == 1)
    for name in try elsewhere.files() {
      #expect(try elsewhere.data(name) == folder.data("out/" + name), "\(name)")
    }
  }

  @Test func `where there are errors no document is written`() throws {
    let folder = try Folder(project: ["m/1-a.md": "# A\n\n{{3 = nope}}\n"])
    let run = try agenda(["check", "--proofs", "--to", "html"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("[unknown-name]"))
    #expect(!folder.exists("out"))
    let text = try agenda(["check", "--proofs"], in: folder.path)
    #expect(text.output.contains("[unknown-name]"))
  }

  @Test func `figures of closed items are said to be in it`() throws {
    let folder = try Folder(project: ["m/1-a.md": "---\nlukket: persondata\n---\n# A\n\n{{3 = 3}}\n"])
    _ = try agenda(["check", "--proofs", "--to", "markdown"], in: folder.path)
    #expect(try folder.text("out/lillevig-proofs.md").contains("Rummer tal fra lukkede punkter."))
  }
}
