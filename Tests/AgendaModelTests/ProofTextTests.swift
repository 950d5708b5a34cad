import AgendaModel
import Diagnostics
import Testing

/// What is told of a proof in words: which figure it is about, and how it is computed.
@Suite struct ProofTextTests {
  private func first(_ text: String) throws -> Proof {
    let sample = Sample(text: text)
    return try #require(proofs(sample.project, sample.figures).first)
  }

  /// Names stand for their figures where each stands for one; else the formula, with what went into it.
  @Test(arguments: [
    ("a - b", "7 − 5"), ("a - (b - c)", "7 − (5 − 2)"), ("(a - b) - c", "7 − 5 − 2"),
    ("a × (b + c)", "7 × (5 + 2)"),
    ("a / (b × c)", "7 / (5 × 2) = 0,7"), ("(a × b) / c", "7 × 5 / 2 = 17,5"), ("2 × a", "2 × 7"),
    ("indeks(a; sats)", "7 × (1 + 2,5 %) = 7,175"), ("a", "a"), ("sum(t.f)", "7 + 5 + 2"),
    ("antal(t)", "antal(t)"),
    ("max(t.f)", "max(t.f)  [7; 5; 2]"), ("a + max(t.f)", "a + max(t.f)  [7; 7; 5; 2]"),
  ])
  func showsHowAFigureIsComputed(_ formula: String, _ expected: String) throws {
    let rows = "| a | 7 |\n| b | 5 |\n| c | 2 |\n"
    let text =
      "```tabel T {#t}\n| R | F |\n|---|--:|\n\(rows)| x {= \(formula)} | 1 |\n```\n\n{{2,5 % #sats}}\n"
    let row = Sample(text: text.replacing("x {= a}", with: "x {= t.f.a}"))
    let proof = try #require(proofs(row.project, row.figures).first)
    #expect(plain(proof.workings.danish) == expected.replacing(/^a$/, with: "t.f.a"))
  }

  @Test(arguments: [
    ("I alt {{3 = 1 + 1}} ting.", "I alt 3 ting."),
    ("- Der er {{3 kr. = 1 kr.}}.", "Der er 3 kr."),
    (
      "Den *ene* og [den **anden**](#t) i [^n] {{3 = 1 + 1}}{accept 1: x}, nemlig",
      "Den ene og den anden i 3, nemlig"
    ),
    ("af {{2 #to}} er {{ca. 3 = 1 + 1}} og {{4 #fire}}", "af 2 er ca. 3 og 4"),
    ("{{3 = 1 + 1}}", "3"),
    (
      "En lang linje, der begynder længe før tallet, har her {{3 = 1 + 1}} og fortsætter længe efter det",
      "… der begynder længe før tallet, har her 3 og fortsætter …"
    ),
    ("første linje\nanden {{3 = 1 + 1}}\nog tredje", "første linje anden 3 og tredje"),
    ("første afsnit\n\nandet {{3 = 1 + 1}}\n\nog tredje", "andet 3"),
  ])
  func namesAFigureInTextByTheWordsAroundIt(_ text: String, _ expected: String) throws {
    let sample = Sample(text: text + "\n\n[^n]: note\n")
    let proof = try #require(proofs(sample.project, sample.figures).first)
    #expect(plain(proof.title.danish) == "tallet i teksten: »\(expected)«")
  }

  @Test func tellsTheRelation() throws {
    #expect(try first("{{3 <= 4}}").relation == .atMost)
    #expect(try first("{{3 >= 4}}").relation == .atLeast)
    #expect(try first("{{3 = 4}}").relation == .equal)
  }

  @Test(
    arguments: [
      ("{{3 = 3}}", "holds", nil), ("{{4 = 7 / 2}}", "holds-rounded", "almindelig afrunding"),
      ("{{3 = 4}}", "fails", nil), ("{{3 = 4}}{accept 1: i kilden}", "accepted", "i kilden"),
      ("{{3 = 4}}{accept 2: i kilden}", "fails", nil),
      ("{{3 = 4}}{accept claim-mismatch: i kilden}", "accepted", "i kilden"),
    ] as [(String, String, String?)])
  func tellsTheOutcome(_ text: String, _ outcome: String, _ reason: String?) throws {
    let proof = try first(text)
    #expect(proof.outcome.rawValue == outcome)
    #expect(proof.reason?.danish == reason)
    let sample = Sample(text: text)
    #expect(
      acceptedFindings(proofs(sample.project, sample.figures)).map(\.reason)
        == (outcome == "accepted" ? ["i kilden"] : []))
  }
}
