import Testing

@Suite struct FormulaTests {
  /// Every printed figure that follows a formula, in the order of the file.
  @Test(arguments: [
    // Totals and subtotals; a subtotal is not added twice.
    (
      "| R | F |\n|---|--:|\n| a | 1 |\n| b | 2 |\n| I alt {= sum} | 3 |",
      ["holds total-mismatch \"3\""]
    ),
    (
      "| R | F |\n|---|--:|\n| a | 1 |\n| b | 2 |\n| s {= delsum} | 3 |\n| c | 4 |\n| t {= delsum} | 4 |\n| I alt {= sum} | 7 |",
      ["holds total-mismatch \"3\"", "holds total-mismatch \"4\"", "holds total-mismatch \"7\""]
    ),
    (
      "| R | F |\n|---|--:|\n| A {gruppe} |\n| a | 1 |\n| B {gruppe} |\n| b | 2 |\n| s {= delsum} | 2 |\n| I alt {= sum} | 3 |",
      ["holds total-mismatch \"2\"", "holds total-mismatch \"3\""]
    ),
    (
      "| R | F |\n|---|--:|\n| a | 1 |\n| b | 2 |\n| I alt {= sum} | 4 |",
      ["fails total-mismatch \"4\" 3 +1"]
    ),
    // A row "heraf" is not added; a bound does not make a row a result.
    (
      "| R | F |\n|---|--:|\n| a | 5 |\n| deraf {heraf} | 2 |\n| b {<= 9} | 2 |\n| I alt {= sum} | 7 |",
      ["holds part-too-large \"\"", "holds figure-mismatch \"2\"", "holds total-mismatch \"7\""]
    ),
    // sum passes over percent and ratios; there the column's formula holds.
    (
      "| R | F | Andel {i % = andel(f)} | Takst {i kr./dag} |\n|---|--:|--:|--:|\n| a | 1 | 25 | 7 |\n| b | 3 | 75 | 7 |\n| I alt {= sum} | 4 | 100 | 7 |",
      [
        "holds figure-mismatch \"25 %\"", "holds figure-mismatch \"75 %\"", "holds total-mismatch \"4\"",
        "holds figure-mismatch \"100 %\"",
      ]
    ),
    // The cell's own goes before the row's, the row's before the column's.
    (
      "| R | F {= 1} | G {= 2} |\n|---|--:|--:|\n| a | 1 | 2 |\n| b {= 3} | 3 | 3 |\n| c {= 3} | 4 {= 4} | 3 |\n| d | 4 {= 4} | 3 |",
      [
        "holds figure-mismatch \"1\"", "holds figure-mismatch \"2\"", "holds figure-mismatch \"3\"",
        "holds figure-mismatch \"3\"", "holds figure-mismatch \"4\"", "holds figure-mismatch \"3\"",
        "holds figure-mismatch \"4\"", "fails figure-mismatch \"3\" 2 +1",
      ]
    ),
    // Several braces: all hold.
    (
      "| R | F |\n|---|--:|\n| a | 4 {= 2 × 2} {= 3 + 1} {<= 5} {>= 4} {<= 3} |",
      [
        "holds figure-mismatch \"4\"", "holds figure-mismatch \"4\"", "holds figure-mismatch \"4\"",
        "holds figure-mismatch \"4\"", "fails figure-mismatch \"4\" 3 +1",
      ]
    ),
    // Blank is passed over by a sum; any other formula that meets one cannot be known.
    (
      "| R | F |\n|---|--:|\n| a | 5 |\n| b |   |\n| c | – |\n| d | 0 |\n| I alt {= sum} | 5 |\n| x {= a + b} | 5 |\n| y {= a + c} | 5 |\n| z {= a + d} | 5 |",
      [
        "holds total-mismatch \"5\"", "unknown figure-mismatch \"5\"", "unknown figure-mismatch \"5\"",
        "holds figure-mismatch \"5\"",
      ]
    ),
    (
      "| R | F |\n|---|--:|\n| a | 5 |\n| b | .. |\n| c | .. |\n| I alt {= sum} | 5 |",
      [
        "holds recomputable-figure \"\"", "holds recomputable-figure \"\"", "unknown total-mismatch \"5\"",
      ]
    ),
    // Formulas use the printed neighbours: one error is one finding.
    (
      "| R | F |\n|---|--:|\n| a | 1 |\n| b | 2 |\n| s {= delsum} | 4 |\n| t {= 2 × s} | 8 |",
      ["fails total-mismatch \"4\" 3 +1", "holds figure-mismatch \"8\""]
    ),
    // Nothing is printed, nothing is proven.
    (
      "| R | F {= 2} |\n|---|--:|\n| a | = |\n| b |  |\n| c | – |\n| d | 2 |", ["holds figure-mismatch \"2\""]
    ),
    // Dates and days between them.
    (
      "| R | Fra | Til | Dage {= til - fra} |\n|---|---|---|--:|\n| a | 1-1-2022 | 31-1-2022 | 30 |\n| b | 1-2-2024 | 1-3-2024 | 28 |",
      ["holds figure-mismatch \"30\"", "fails figure-mismatch \"28\" 29 −1"]
    ),
    (
      "| R | Fra | Til {>= fra} |\n|---|---|---|\n| a | 1-1-2022 | 31-1-2022 |\n| b | 1-2-2024 | 31-1-2024 |",
      [
        "holds figure-mismatch \"31. januar 2022\"",
        "fails figure-mismatch \"31. januar 2024\" 1. februar 2024 −1 dag",
      ]
    ),
  ])
  func areProven(_ table: String, _ expected: [String]) {
    #expect(proven("```tabel X\n\(table)\n```\n") == expected)
  }

  @Test(arguments: [
    ("| R | F |\n|---|--:|\n| a | 4 |\n| b {= 2 × a} | = |", 1, "8"),
    ("| R | F {= 2 × g} | G |\n|---|--:|--:|\n| a | = | 4 |\n| b | = | 5 |", 1, "10"),
    ("| R | F |\n|---|--:|\n| a | 4 |\n| I alt {= sum} | = |", 1, "4"),
    ("| R | F |\n|---|--:|\n| a | 4 |\n| b | = {= a + 1} |", 1, "5"),
    ("| R | F |\n|---|--:|\n| a | 4 |\n| b | = |", 1, "computed-without-formula"),
    ("| R | F |\n|---|--:|\n| a | 4 |\n| b {<= a} | = |", 1, "computed-without-formula"),
    ("| R | F |\n|---|--:|\n| a |   |\n| b {= 2 × a} | = |", 1, "unknown: a field is blank"),
    ("| R | F | Andel {i % = andel(f)} |\n|---|--:|--:|\n| a | 1 | = |\n| I alt {= sum} | 4 | = |", 0, "1"),
  ])
  func computeCells(_ table: String, _ row: Int, _ expected: String) {
    #expect(Sample(text: "```tabel X\n\(table)\n```\n").cell(row, 0) == expected)
  }

  @Test(arguments: [
    ("| R | F |\n|---|--:|\n| a | = |", ["computed-without-formula @ 5:7 \"=\""]),
    ("| R | F |\n|---|--:|\n| a {= b} | = |", ["unknown-name @ 5:8 \"b\""]),
    ("| R | F | G |\n|---|--:|--:|\n| a {= b} | 1 | 2 |", ["unknown-name @ 5:8 \"b\""]),
    ("| R | F {= b} |\n|---|--:|\n| a | 1 |\n| c | 2 |", ["unknown-name @ 3:12 \"b\""]),
    ("| R | F |\n|---|--:|\n| a {= x + } | 1 |", ["expression-syntax @ 5:11 \"\""]),
  ])
  func reportAFaultOnce(_ table: String, _ expected: [String]) {
    #expect(said("```tabel X\n\(table)\n```\n") == expected)
  }

  /// The message names the figures and the arithmetic; the help the rule that would give what is printed.
  @Test func sayHowTheyWereComputed() {
    let told = messages(
      "```tabel X {i mio. kr.}\n| R | F |\n|---|--:|\n| a | 1,9 |\n| b | 3,8 |\n| I alt {= sum} | 5,8 |\n```\n"
    )
    #expect(
      told.map(plain) == ["»I alt, F«: trykt 5,8 mio. kr., regnet ud 5,7 mio. kr., forskel +0,1 mio. kr."])
    let rounded = messages(
      "```tabel X\n| R | F |\n|---|--:|\n| a | 1.755.688 |\n| b {= a × 1,02} | 1.790.801 |\n```\n")
    #expect(
      rounded.map(plain) == [
        "»b, F«: trykt 1.790.801, regnet ud 1.790.802, forskel −1 → afrunding nedad giver det trykte tal; er det reglen, så skriv den i »afrunding«"
      ])
  }
}
