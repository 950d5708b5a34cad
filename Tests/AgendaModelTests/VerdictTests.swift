import AgendaModel
import Testing

@Suite struct VerdictTests {
  /// Printed text, what is computed, the record's rule, the verdict.
  @Test(arguments: [
    ("1.790.802", "179080176/100", "", "rounded (rounding half up)"),
    ("1.790.801", "179080176/100", "", "fails (down)"),
    ("1.790.801", "179080176/100", "afrunding: ned\n", "rounded (rounding down)"),
    ("1.790.802", "179080176/100", "afrunding: ned\n", "fails (halfUp)"),
    ("1.790.803", "179080176/100", "", "fails"),
    ("662.729", "662729", "", "holds"), ("662.728", "662729", "", "fails"),
    ("2", "5/2", "", "fails (halfEven)"),
    ("2", "5/2", "afrunding: lige\n", "rounded (rounding half to even)"),
    ("4", "16/5", "", "fails (up)"), ("4", "16/5", "afrunding: op\n", "rounded (rounding up)"),
    ("−2", "-5/2", "", "fails (halfEven)"), ("−3", "-5/2", "", "rounded (rounding half up)"),
    ("1.235.000", "1234567", "afrunding: \"hele 1.000 kr.\"\n", "rounded (rounding half up)"),
    ("1.234.567", "1234567", "afrunding: \"hele 1.000 kr.\"\n", "holds"),
    ("1.234.568", "1234567", "afrunding: \"hele 1.000 kr.\"\n", "fails"),
    ("1.235.000", "1234567", "", "fails (whole 1000)"), ("1,2350 mio. kr.", "1234567", "", "fails"),
    ("7,16", "713/100", "", "fails"), ("7,1", "713/100", "", "rounded (rounding half up)"),
    ("ca. 66", "6639/100", "", "rounded (rounding half up)"), ("ca. 66", "67", "", "rounded (about)"),
    ("ca. 66", "68", "", "fails"), ("ca. 1.500", "1599", "", "rounded (about)"),
    ("ca. 1.500", "1601", "", "fails"), ("ca. 1,50", "7/5", "", "rounded (about)"),
    ("ca. 0", "1", "", "rounded (about)"), ("ca. 0", "2", "", "fails"),
  ])
  func judges(_ printed: String, _ computed: String, _ head: String, _ expected: String) throws {
    let value = try #require(exact(computed))
    let body = try #require(record("| r | \(printed) |", head: head)?.body)
    guard case .figure(let figure)? = body.table?.cell(0, 0).value else {
      Issue.record("\(printed) is no figure")
      return
    }
    #expect(word(verdict(figure, Quantity(value), body.rounding)) == expected)
  }

  /// Printed, the bounds' sign, computed, slack.
  @Test(arguments: [
    ("5", true, "5", "0", "holds"), ("5", true, "4", "0", "fails"), ("5", false, "4", "0", "holds"),
    ("4", false, "5", "0", "fails"), ("5", true, "9/2", "1/2", "rounded (rounded figures)"),
    ("−5", true, "-4", "0", "holds"), ("5", true, "-5", "0", "fails"),
  ])
  func judgesBounds(
    _ printed: String, _ isAtMost: Bool, _ computed: String, _ slack: String, _ expected: String
  ) throws {
    let quantity = Quantity(try #require(exact(computed)), slack: try #require(exact(slack)))
    guard case .figure(let figure)? = record("| r | \(printed) |")?.body.table?.cell(0, 0).value else {
      Issue.record("\(printed) is no figure")
      return
    }
    #expect(word(verdict(figure, atMost: isAtMost, quantity)) == expected)
  }

  /// What the record's rows prove of its last row, "I alt {= sum}".
  @Test(arguments: [
    ("tal: afrundede", ["16.746.616", "33.493.233"], "50.239.850", "rounded (rounded figures)"),
    ("tal: nøjagtige", ["16.746.616", "33.493.233"], "50.239.850", "fails"),
    ("", ["16.746.616", "33.493.233"], "50.239.850", "fails"),
    ("tal: afrundede", ["16.746.616", "33.493.233"], "50.239.852", "fails"),
    ("tal: afrundede", ["1", "1", "1"], "5", "rounded (rounded figures)"),
    ("tal: afrundede", ["1", "1", "1"], "6", "fails"),
    ("", ["1,4", "1,4", "1,4"], "3", "fails (rounded addends)"), ("", ["1,4", "1,4", "1,4"], "6", "fails"),
    ("figures: rounded", ["16.746.616", "33.493.233"], "50.239.850", "rounded (rounded figures)"),
    ("", ["1,9", "3,8", "1,43"], "7,16", "fails"), ("", ["1,9", "3,8", "1,43"], "7,13", "holds"),
    ("", ["1,9", "3,8", "1,43"], "7,1", "rounded (rounding half up)"),
    ("", ["2.168.571", "−1.505.842"], "662.728", "fails"),
    ("", ["2.168.571", "−1.505.842"], "662.729", "holds"),
  ])
  func judgesSums(_ head: String, _ parts: [String], _ total: String, _ expected: String) {
    let rows = parts.map { "| p | \($0) |\n" }.joined()
    let text = "```tabel X\n\(head)\n| R | F |\n|---|--:|\n\(rows)| I alt {= sum} | \(total) |\n```\n"
    #expect(proven(text).map { $0.prefix { $0 != "\"" } } == ["\(expected) total-mismatch "])
  }

  private func record(_ row: String, head: String = "") -> (any Record)? {
    Sample(text: "```tabel X\n\(head)| R | F |\n|---|--:|\n\(row)\n```\n").project.records.first
  }
}
