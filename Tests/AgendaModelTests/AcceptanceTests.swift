import Diagnostics
import Testing

@Suite struct AcceptanceTests {
  /// A total that is 1 too high, or 2; what the author accepted.
  @Test(arguments: [
    ("13", "", true), ("13", "{accept 1: fra kilden}", false), ("13", "{accept 1 kr.: fra kilden}", false),
    ("14", "{accept 1: fra kilden}", true), ("11", "{accept 1: fra kilden}", false),
    ("13", "{accept 2: fra kilden}", true), ("13", "{accept total-mismatch: fra kilden}", false),
    ("14", "{accept total-mismatch: fra kilden}", false),
    ("13", "{accept figure-mismatch: fra kilden}", true),
    ("12", "{accept 1: fra kilden}", false),
  ])
  func silencesExactlyThatFinding(_ total: String, _ accept: String, _ isFound: Bool) {
    let table = "| R | F |\n|---|--:|\n| a | 5 |\n| b | 7 |\n| I alt {= sum} | \(total) \(accept) |\n"
    #expect(codes("```tabel X\n\(table)```\n") == (isFound ? ["total-mismatch"] : []))
  }

  @Test(arguments: [
    ("accept:\n  total-mismatch: fra kilden\n", []),
    ("accept:\n  figure-mismatch: fra kilden\n", ["total-mismatch"]),
    ("accept: total-mismatch\n", ["wrong-value", "total-mismatch"]),
  ])
  func silencesByTheRecordsHead(_ head: String, _ expected: [String]) {
    let table = "| R | F |\n|---|--:|\n| a | 5 |\n| b | 7 |\n| I alt {= sum} | 13 |\n"
    #expect(codes("```tabel X\n\(head)\(table)```\n") == expected)
  }

  @Test(arguments: [
    ("{{7,16 mio. kr. = 7,13 mio. kr.}}", ["claim-mismatch"]),
    ("{{7,16 mio. kr. = 7,13 mio. kr.}}{accept 0,03 mio. kr.: kilden}", []),
    ("{{7,16 mio. kr. = 7,13 mio. kr.}}{accept 30.000 kr.: kilden}", []),
    ("{{7,17 mio. kr. = 7,13 mio. kr.}}{accept 0,03 mio. kr.: kilden}", ["claim-mismatch"]),
    ("{{7,16 mio. kr. = 7,13 mio. kr.}} {accept claim-mismatch: kilden}", []),
    ("{{51 % = 50 %}}{accept 1 %: kilden}", []), ("{{51 % = 50 %}}{accept 1: kilden}", []),
    ("{{5 = a}} {{#a = t.f.b}}{accept claim-mismatch: x}", ["claim-mismatch"]),
    ("{{5 = t.f.b}}{accept claim-mismatch: mangler i kilden}", []),
  ])
  func silencesClaims(_ claim: String, _ expected: [String]) {
    #expect(
      codes("```tabel T {#t}\n| R | F |\n|---|--:|\n| a | 1 |\n| b |  |\n```\n\n\(claim)\n") == expected)
  }

  /// Name and formula belong inside a claim's own braces.
  @Test(arguments: ["{{5 #c}} {= 6}", "{{5 #c}}{>= 4}", "{{5 = 5}}{#c}"])
  func refusesOtherBracesAfterAClaim(_ claim: String) {
    #expect(codes("Der er \(claim) her.\n") == ["brace-out-of-place"])
  }

  /// A deviation without a unit is in that of its table, column or claim.
  @Test(arguments: [
    ("i mio. kr.", "7,16", "0,03", true), ("i mio. kr.", "7,16", "30.000 kr.", true),
    ("i mio. kr.", "7,16", "30.000", false), ("i mio. kr.", "7,16", "0,04", false),
    ("i t.kr.", "7,16", "0,03", true),
  ])
  func takesTheUnitOfItsTable(_ unit: String, _ total: String, _ accepted: String, _ isSilent: Bool) {
    let rows = "| a | 5,7 |\n| b | 1,43 |\n| I alt {= sum} | \(total) {accept \(accepted): kilden} |\n"
    #expect(
      codes("```tabel X {#x \(unit)}\n| R | F |\n|---|--:|\n\(rows)```\n")
        == (isSilent ? [] : ["total-mismatch"]))
  }

  /// A row's acceptance holds for all its figures.
  @Test func silencesARow() {
    let row = "| b {= 2 × a} {accept 1: kilden} | 3 | 5 | 9 |\n"
    #expect(codes("```tabel T\n| R | F | G | H |\n|---|--:|--:|--:|\n| a | 1 | 2 | 4 |\n\(row)```\n") == [])
    #expect(
      codes("```tabel T\n| R | F | G | H |\n|---|--:|--:|--:|\n| a | 1 | 2 | 3 |\n\(row)```\n") == [
        "figure-mismatch"
      ])
  }

  /// A document's head: `accept:` with `CODE: reason` silences that code in the whole file.
  @Test(arguments: [("claim-mismatch", []), ("total-mismatch", ["claim-mismatch"])])
  func silencesByTheFilesHead(_ code: String, _ expected: [String]) {
    let sample = Sample(["a.md": "---\naccept:\n  \(code): fra kilden\n---\n# T\n{{5 = 4}}\n"])
    #expect(sample.all.map(\.code.name) == expected)
  }
}
