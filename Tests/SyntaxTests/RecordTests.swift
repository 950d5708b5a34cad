import Diagnostics
import Syntax
import Testing

@Suite struct RecordTests {
  static let budget = """
    ```budget Sekretariatet: **Regnskab** {{2021 #år}} {#sekretariat i kr.}
    tidligere:
      reform: Udmøntning

    | Poster {#p}   | Budget 2021[^h] | Regnskab |
    |---------------|------------:|---------:|
    | Indtægter {gruppe} |
    | Indkrævet \\| {{3|4}} | 1.579.705 | 1.611.299[^pl] {= indeks(a|b; pl)} |
        Første *linje*
        anden linje
    | Løn | | 5

    [^pl]: Den forventede {{2,0 % = pl.sats}}
        sats.
    [^h]: Hoved
    ```
    """

  @Test func whole() {
    let read = markup(Self.budget)
    #expect(
      read.dump == """
        record 'budget' Sekretariatet: <b>Regnskab</b> ⟦'2021' #år⟧ {#sekretariat i 'kr.'} \
        {tidligere: {reform: Udmøntning}} <Poster {#p}|Budget 2021[^h]|Regnskab / -- / Indtægter {gruppe} / \
        Indkrævet \\| {{3|4}}|1.579.705|1.611.299[^pl] {= indeks(a|b; pl)} ⟶ Første *linje*\n    anden linje / \
        Løn||5> [^pl]: Den forventede ⟦'2,0 %' equal 'pl.sats'⟧ sats. [^h]: Hoved
        """)
    #expect(read.codes == [])
  }

  @Test func lineEndsOfWindows() {
    let read = markup(Self.budget.replacing("\n", with: "\r\n"))
    #expect(read.dump.replacing("\r\n", with: "\n") == markup(Self.budget).dump)
    #expect(read.codes == [])
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |", ["row-width '| 1 |'", "row-width '| 2 | 3 | 4 |'"]),
    ("| a | b |\n|---|\n", ["row-width '|---|'"]),
    ("| a | b |\n| 1 | 2 |", ["table-without-line '| a | b |'"]),
    ("|---|\n| 1 |", ["table-without-head '|---|'"]),
    ("| a |\n|---|\n| 1 |\n\n| b |\n|---|", ["second-table '|---|'"]),
    ("| a |\n| b |\n| c |\n|---|", ["table-head-too-tall '| a |'"]),
    ("| a |\n|---|\nx: y", ["line-out-of-place 'x: y'"]),
    ("| a |\n    x\n|---|", ["line-out-of-place 'x'"]),
    ("| a[^x] |\n|---|", ["unknown-note 'x'"]),
    ("| a |\n|---|\n[^x]: y", ["unused-note '[^x]: y'"]),
    ("rækker: a.csv\n[^x]: y", []),
    ("titel: a: b\n| a |\n|---|", ["colon-in-value 'a: b'"]),
    ("| | a | |\n| x | y | z |\n|---|---|---|\n| 1 | 2 | 3 |", []),
  ])
  func refuses(_ body: String, _ expected: [String]) {
    #expect(markup("```tabel T\n\(body)\n```\n").codes == expected)
  }

  @Test func rowsAreMadeAsWideAsTheHead() {
    let read = markup("```tabel\n| a | b |\n|---|---|\n| 1 |\n| 2 | 3 | 4 |\n```")
    #expect(read.dump == "record 'tabel'  <a|b / -- / 1| / 2|3>")
  }

  @Test func nothingInARecordIsMasked() {
    let read = markup("```ukendt {#a}\nx: \"{\"\n| {{a |\n|---|\n```")
    #expect(read.codes == [])
  }
}
