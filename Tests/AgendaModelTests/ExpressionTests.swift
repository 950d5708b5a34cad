import Testing

@Suite struct ExpressionTests {
  /// In a table with the rows a (6), b (4) and c (3) and the columns x and y; printed is what it comes to.
  @Test(arguments: [
    ("6 + 4", "10"), ("6 − 4", "2"), ("6 - 4", "2"), ("6 – 4", "2"), ("6 × 4", "24"), ("6 * 4", "24"),
    ("6 / 4", "1,5"), ("6 ÷ 4", "1,5"), ("2 + 3 × 4", "14"), ("(2 + 3) × 4", "20"), ("20 / 2 / 5", "2"),
    ("10 − 3 − 2", "5"), ("1.000 + 1,5", "1.001,5"), ("2+3", "5"), ("2×3", "6"), ("a", "6"), ("A", "6"),
    ("a + b - c", "7"), ("a\u{A0}-\u{A0}b", "2"), ("( a )", "6"), ("200 % × a", "12"),
    ("rec.x.a", "6"), ("rec.a", "6"), ("REC.X.A", "6"), ("sum(x)", "13"), ("Sum(x)", "13"), ("antal(x)", "3"),
    ("min(x)", "3"), ("max(x)", "6"), ("snit(x)", "4,3333"), ("snit(x; y)", "5,3333"),
    ("indeks(a; 50 %)", "9"),
    ("sum(x × y)", "32"), ("sum(rec.x)", "13"), ("sum(x) / antal(x)", "4,3333"), ("count(rec)", "3"),
    ("10 pladser × 50 %", "5"), ("2 borgere + 1 borger", "3"), ("3 kr./døgn × 365", "1.095"),
    ("2 år..3 år", "2"),
    ("1. august 2020 - 1. juli 2020", "31"), ("01-08-2020 - 2020-07-01 + a", "37"),
    ("mean(x)", "4,3333"), ("index(a; 0,5)", "9"), ("sum(x + 1)", "16"),
  ])
  func computes(_ expression: String, _ expected: String) {
    #expect(computed(expression) == expected)
  }

  /// `code "excerpt"` and, after an arrow, the help.
  @Test(arguments: [
    ("a -b", "expression-syntax \"-\""), ("a- b", "expression-syntax \"-\""),
    ("6 -4", "expression-syntax \"-\""), ("6− 4", "expression-syntax \"−\""),
    ("-6", "expression-syntax \"-\""),
    ("min(x, y)", "expression-syntax \",\" → argumenter skilles med semikolon"),
    ("a, b", "expression-syntax \",\" → argumenter skilles med semikolon"),
    ("summ(x)", "expression-syntax \"summ\" → mente du »sum«?"),
    ("sin(x)", "expression-syntax \"sin\" → mente du »min«?"),
    ("cosinus(x)", "expression-syntax \"cosinus\""),
    ("a +", "expression-syntax \"\""), ("(a + b", "expression-syntax \"\""),
    ("a + b)", "expression-syntax \")\""),
    ("a b", "expression-syntax \"b\""), ("1.43 + a", "expression-syntax \"1.43\" → komma er decimaltegn"),
    ("2 ** a", "expression-syntax \"*\""), ("a × § 3", "expression-syntax \"§\""),
    ("indeks(a)", "expression-syntax \"indeks(a)\""),
    ("snit(x; y; x)", "expression-syntax \"snit(x; y; x)\""),
    ("delsum(x)", "expression-syntax \"delsum(x)\""), ("andel()", "expression-syntax \")\""),
    ("trin(a; x)", "expression-syntax \"trin(a; x)\""),
    ("a / 0", "division-by-zero \"a / 0\""), ("a / (b - 4)", "division-by-zero \"a / (b - 4)\""),
    ("2017 + a", "column-as-number \"2017\" → giv kolonnen et navn"),
    ("99999999999999999 × 99999999999999999 × 99999999999999999", "too-large"),
    ("6 kr. + 4 %", "unit-mismatch \"6 kr. + 4 %\""),
    ("6 pladser + 4 borgere", "unit-mismatch \"6 pladser + 4 borgere\""),
    ("6 kr. (2023-pl) + 4", "expression-syntax \"(\""), ("x.y", "unknown-name \"x.y\""),
    ("rec.x.qqqq", "unknown-name \"rec.x.qqqq\" → her findes: a, b, c"),
    ("aa", "unknown-name \"aa\" → mente du »a«?"), ("rec", "ambiguous-figure \"rec\""),
    ("andel(3)", "no-table \"3\""), ("antal(3)", "not-countable \"3\""),
  ])
  func pointsAtTheFault(_ expression: String, _ expected: String) {
    let told = fault(expression)
    #expect(told.hasPrefix(expected), "\(told)")
  }

  @Test(arguments: [(60, ""), (70, "expression-syntax")])
  func limitsParentheses(_ depth: Int, _ code: String) {
    let nested = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    #expect(fault(nested).hasPrefix(code))
    #expect(code.isEmpty ? computed(nested) == "1" : true)
  }

  @Test(arguments: [
    ("5,7-7,45 = 5,7..7,45", "holds"),
    ("3-6 = min(rec.x)..max(rec.x)", "holds"),
    ("3-7 = min(rec.x)..max(rec.x)", "fails"),
    ("4-6 = min(rec.x)..max(rec.x)", "fails"), ("3-6 = 3", "unknown"), ("6 = 3..6", "unknown"),
    ("7-10,7 = (5..8,7) + 2", "holds"),
    ("7-9 = (5..8,7) + 2", "fails"), ("1-4 = 6 - (2..5)", "holds"), ("10-17,4 = (5..8,7) × 2", "holds"),
    ("2,5-4,35 = (5..8,7) / 2", "holds"),
  ])
  func readsIntervals(_ claim: String, _ verdict: String) {
    #expect(verdicts(Self.table("") + "\n{{\(claim)}}\n") == [verdict])
  }

  private static func table(_ formula: String) -> String {
    """
    ```tabel T {#rec}
    | R | X | Y | 2017 {= x} |
    |---|--:|--:|--:|
    | a | 6,0000 | 4 |   |
    | b | 4 | 2 |   |
    | c | 3 | 0 |   |
    | d {\(formula.isEmpty ? "heraf" : "= " + formula)} | = | | |
    ```

    """
  }

  /// What the first cell of the last row comes to: with the four decimals that its column prints.
  private func computed(_ expression: String) -> String { Sample(text: Self.table(expression)).cell(3, 0) }

  private func fault(_ expression: String) -> String { firstFault(Self.table(expression)) }
}
