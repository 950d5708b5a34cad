import Testing

/// A small budget in which every figure is tied to others: changed by one it is found, written otherwise not.
@Suite struct MutationTests {
  static let text = """
    ```budget Fælles bibliotek {#budget i kr.}
    kilde: regnskabet
    dato: 31. december 2024
    | Poster | Regnskab 2024 | Budget 2025 |
    |---|--:|--:|
    | Indtægter {gruppe} |
    | Bidrag fra kommunerne {#bidrag} | 1.250.001 | 1.280.001 {= indeks(regnskab-2024; sats)} |
    | Overført | 85.002 | −10 {= budget.regnskab-2024.resultat} |
    | Indtægter i alt {= delsum} | 1.335.003 | 1.279.991 |
    | Udgifter {gruppe} |
    | Løn | 878.404 | 899.486 {= indeks(regnskab-2024; sats)} |
    | Øvrigt | 456.609 | 380.505 |
    | Udgifter i alt {= delsum} | 1.335.013 | 1.279.991 |
    | Resultat {#resultat = indtægter - udgifter} | −10 | 0 |
    ```

    Bidragene stiger med {{2,4 % #sats}}, i alt {{30.000 kr. = budget.budget-2025.bidrag - budget.regnskab-2024.bidrag}}.

    """

  @Test func holdsAsItStands() {
    #expect(said(Self.text) == [])
    #expect(verdicts(Self.text).count == 10)
  }

  /// A figure with what stands around it, and the figures beside it.
  @Test(
    arguments: [
      ("| 1.250.001 |", ["| 1.250.000 |", "| 1.250.002 |", "| 1.251.001 |"]),
      ("| 1.280.001 {", ["| 1.280.000 {", "| 1.280.002 {"]),
      ("| 85.002 |", ["| 85.001 |", "| 85.003 |", "| |", "| – |"]),
      ("| −10 {", ["| −11 {", "| −9 {", "| 10 {", "| 0 {"]),
      ("| 1.335.003 |", ["| 1.335.002 |", "| 1.335.004 |", "| 1.353.003 |"]),
      ("| 1.335.003 | 1.279.991 |", ["| 1.335.003 | 1.279.990 |", "| 1.335.003 | 1.279.992 |"]),
      ("| 878.404 |", ["| 878.403 |", "| 878.405 |"]), ("| 899.486 {", ["| 899.485 {", "| 899.487 {"]),
      ("| 456.609 |", ["| 456.608 |", "| 456.610 |", "| 465.609 |"]),
      ("| 380.505 |", ["| 380.504 |", "| 380.506 |"]),
      ("| 1.335.013 |", ["| 1.335.012 |", "| 1.335.014 |"]),
      ("| 1.335.013 | 1.279.991 |", ["| 1.335.013 | 1.279.990 |", "| 1.335.013 | 1.279.992 |"]),
      ("} | −10 |", ["} | −11 |", "} | −9 |", "} | 10 |"]), ("| 0 |", ["| 1 |", "| −1 |"]),
      ("2,4 %", ["2,3 %", "2,5 %", "4,2 %", "24 %", "2,4"]),
      ("30.000 kr.", ["29.999 kr.", "30.001 kr.", "30.000 mio. kr."]),
    ] as [(String, [String])])
  func noticesEveryChangedFigure(_ figure: String, _ others: [String]) {
    for other in others {
      let changed = Self.text.split(separator: figure, omittingEmptySubsequences: false).joined(
        separator: other)
      #expect(changed != Self.text)
      let told = codes(changed)
      #expect(!told.isEmpty, "\(figure) changed to \(other)")
      #expect(told.allSatisfy { $0.hasSuffix("-mismatch") }, "\(told)")
    }
  }

  @Test(
    arguments: [
      ("1.250.001", "1250001"), ("1.250.001", "1 250 001"), ("1.250.001", "1\u{A0}250\u{A0}001"),
      ("1.250.001", "1.250.001 kr."), ("1.250.001", "1.250.001,- kr."), ("1.250.001", "1.250.001,00"),
      ("1.335.003", "1.335,003 t.kr."), ("1.335.003", "1,335003 mio. kr."), ("−10 |", "-10 |"),
      ("2,4 %", "2,4%"), ("2,4 %", "2,40 %"),
      ("2,4 %", "2,4 pct."), ("30.000 kr.", "30 t.kr."), ("30.000 kr.", "0,03 mio. kr."),
      ("30.000 kr.", "30000\u{A0}kr."),
      ("kilde: regnskabet\ndato: 31. december 2024", "dato: 31-12-2024\nkilde: regnskabet"),
      ("kilde: regnskabet", "source: regnskabet"), ("{#budget i kr.}", "{#budget in kr.}"),
      ("{gruppe}", "{group}"),
      ("delsum", "subtotal"), ("indeks(", "INDEX("), ("indtægter - udgifter", "indtægter − udgifter"),
      ("| Løn | 878.404 |", "|Løn|878.404|"), ("```budget", "```tabel"),
    ] as [(String, String)])
  func keepsSilentWhenOnlyTheFormChanges(_ old: String, _ new: String) {
    let changed = Self.text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    #expect(changed != Self.text)
    #expect(said(changed) == [])
  }
}
