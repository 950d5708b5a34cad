import AgendaModel
import Testing

@Suite struct FunctionTests {
  /// A claim about the tables below, and its verdict.
  @Test(arguments: [
    ("1.000 = sum(takst.personer)", "holds"), ("45 = sum(takst.døgn)", "fails"),
    ("100 = sum(takst.døgn)", "holds"),
    ("35.000 = sum(takst.døgn × takst.personer)", "holds"), ("20 % = andel(takst.personer.høj)", "holds"),
    ("80 % = andel(takst.personer.lav)", "holds"), ("20,1 % = andel(takst.personer.høj)", "fails"),
    ("50 = snit(takst.døgn)", "holds"), ("35 = snit(takst.døgn; takst.personer)", "holds"),
    ("32 = snit(takst.døgn; takst.personer)", "fails"), ("25-76 = min(takst.døgn)..max(takst.døgn)", "fails"),
    ("25 = min(takst.døgn)", "holds"), ("75 = max(takst.døgn)", "holds"), ("74 = max(takst.døgn)", "fails"),
    ("2 = antal(takst)", "holds"), ("to = antal(takst)", "holds"), ("3 = antal(takst)", "fails"),
    ("3 = antal(bilag)", "holds"), ("4 = antal(bilag)", "fails"),
    ("816.000 = indeks(800.000; 2 %)", "holds"),
    ("1.790.802 = indeks(1.755.688; 2,0 %)", "rounded (rounding half up)"),
    ("1.790.801 = indeks(1.755.688; 2,0 %)", "fails (down)"),
    ("1.150 = trin(14.600; trin.over; trin.sats)", "holds"),
    ("4.700 = trin(21.900; trin.over; trin.sats)", "holds"),
    ("0 = trin(10.000; trin.over; trin.sats)", "holds"),
    ("1 = trin(10.000; trin.over; trin.sats)", "fails"),
    ("1.250 = trin(15.000; trin.over; trin.sats)", "holds"),
    ("25-75 kr./døgn = min(takst.døgn)..max(takst.døgn)", "holds"),
    ("20-80 kr./døgn = 20 kr...80 kr.", "holds"),
    ("12 = 400 kr. / 33,3333 kr.", "rounded (rounding half up)"),
    ("75 % = 100 % - 25 %", "holds"), ("9.125 kr. = takst.døgn.lav × 365", "holds"),
  ])
  func computeClaims(_ claim: String, _ expected: String) {
    #expect(verdicts(Self.tables + "\nSatsen er {{\(claim)}} her.\n").dropFirst() == [expected])
  }

  @Test(arguments: [
    ("sum(takst.døgn × trin.over)", ""), ("sum(takst.døgn × tre.antal)", "row-count"),
    ("trin(1; trin.over; tre.antal)", "row-count"), ("trin(1; trin.sats; trin.over)", ""),
    ("trin(1; takst.personer; takst.døgn)", "row-count"), ("antal(takst.døgn.lav)", ""),
    ("antal(overskrift)", "not-countable"), ("antal(1 + 2)", "not-countable"), ("andel(1 + 2)", "no-table"),
    ("sum", "no-table"), ("delsum", "no-table"), ("min(overskrift)", "not-a-figure"), ("sum(takst.ord)", ""),
    ("takst.døgn.lav + takst.personer.lav", "unit-mismatch"), ("sum(takst.tom)", ""),
    ("10 kr. (2023-pl)", "expression-syntax"), ("sum(takst.dat)", "unknown-name"),
    ("priser.a.x + priser.b.x", "price-level-mismatch"), ("takst.dag.lav - takst.dag.høj", ""),
    ("takst.dag.lav + takst.dag.høj", "unit-mismatch"),
  ])
  func reportWhatTheyCannotTake(_ expression: String, _ expected: String) {
    let told = codes(Self.tables + "\nDer er {{\(expression)}} her.\n")
    #expect(told == (expected.isEmpty ? [] : [expected]))
  }

  /// A blank or withheld input: what others compute with it cannot be known.
  @Test(arguments: [
    ("x.a", "unknown: a field is blank"), ("x.b", "0"), ("x.c", "unknown: a field is blank"),
    ("x.d", "unknown: a figure is withheld"), ("sum(x.f)", "unknown: a figure is withheld"),
    ("sum(y.f)", "3"), ("y.a + y.b", "unknown: a field is blank"), ("y.a - y.a", "0"),
    ("antal(y.f)", "2"), ("snit(y.f)", "1,5"), ("sum(z.f)", "unknown: no figure stands here"),
    ("min(z.f)", "unknown: no figure stands here"), ("x.b / y.b", "unknown: a field is blank"),
  ])
  func passOverOnlyBlanks(_ expression: String, _ expected: String) {
    let sample = Sample(
      text: """
        ```tabel X {#x}
        | R | F |
        |---|--:|
        | a |   |
        | b | 0 |
        | c | – |
        | d | .. |
        ```

        ```tabel Y {#y}
        | R | F |
        |---|--:|
        | a | 1 |
        | b |   |
        | c | – |
        | d | 2 |
        ```

        ```tabel Z {#z}
        | R | F |
        |---|--:|
        | a |   |
        ```

        {{#svar = \(expression)}}
        """)
    #expect(sample.value(.claim(0)) == expected)
  }

  private static let tables = """
    ## Overskrift {#overskrift}

    {#bilag}
    - et
    - to
    - tre

    ```rates Takster {#takst}
    | Takst | Personer {i personer} | Døgn {i kr./døgn} | Dag | Ord {tekst} | Tom |
    |---|--:|--:|---|---|--:|
    | Lav | 800 | 25 | 1-1-2022 | a | |
    | Høj | 200 | 75 | 1-2-2022 | b | |
    | I alt {#i-alt = sum} | 1.000 | | | | |
    ```

    ```tabel Trin {#trin i kr.}
    | Trin | Over | Sats {i %} |
    |---|--:|--:|
    | 1 | 10.000 | 25 |
    | 2 | 15.000 | 50 |
    ```

    ```tabel Tre {#tre}
    | R | Antal |
    |---|--:|
    | a | 1 |
    | b | 2 |
    | c | 3 |
    ```

    ```tabel Priser {#priser}
    | R | A {i kr. 2023-pl} | B {i kr. 2024-pl} |
    |---|--:|--:|
    | x | 1 | 2 |
    ```

    """
}
