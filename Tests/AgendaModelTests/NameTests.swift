import AgendaModel
import Testing

@Suite struct NameTests {
  @Test(arguments: [
    ("Løn", "løn"), ("I alt", "i-alt"), ("Budget 2021", "budget-2021"), ("§ 3, stk. 2", "3-stk-2"),
    ("Overskud/underskud", "overskud-underskud"), ("  Børn & unge  ", "børn-unge"), ("", ""), ("–", ""),
    ("sam\u{AD}arbejde", "samarbejde"), ("ÆØÅ", "æøå"), ("1.000 kr.", "1-000-kr"), ("a--b", "a-b"),
  ])
  func formsFromLabels(_ label: String, _ expected: String) { #expect(Name(label).text == expected) }

  @Test(arguments: [
    ("{{100 = nøgle.personer.aalborg}}", "holds"), ("{{100 = nøgle.personer.aalborg-kommune}}", "holds"),
    ("{{60 = nøgle.personer.frederikshavn}}", "holds"),
    ("{{60 = nøgle.personer.frederikshavns-kommune}}", "holds"),
    ("{{60 = nøgle.personer.frederikshavns}}", "holds"), ("{{30 = nøgle.personer.randers}}", "holds"),
    ("{{30 = nøgle.personer.randers-kommune}}", "holds"), ("{{20 = nøgle.personer.aarhus}}", "holds"),
    ("{{20 = nøgle.personer.aarhus-kommune}}", "holds"), ("{{20 = nøgle.personer.århus}}", "holds"),
    ("{{20 = nøgle.personer.århus-kommune}}", "holds"), ("{{10 = nøgle.personer.syddjurs-kommune}}", "holds"),
    ("{{10 = nøgle.personer.syddjurs}}", "holds"), ("{{5 = nøgle.personer.vesthimmerland}}", "holds"),
    ("{{6 = nøgle.personer.vesthimmerland}}", "fails"),
  ])
  func findsMunicipalities(_ claim: String, _ verdict: String) {
    let told = verdicts(
      """
      ```nøgle N {#nøgle}
      | Kommune | Personer |
      |---|--:|
      | Aalborg | 100 |
      | Frederikshavns Kommune | 60 |
      | Randers Kommune | 30 |
      | Aarhus Kommune | 20 |
      | Syddjurs Kommune | 10 |
      | Vesthimmerlands Kommune | 5 |
      ```
      \(claim)
      """)
    #expect(told == [verdict])
  }

  /// A cell's formula in a table of two groups; own names first, then the project's.
  @Test(arguments: [
    ("løn", "40"), ("udgifter", "70"), ("indtægter - udgifter", "30"), ("budget-2021", "5"),
    ("sekretariat.budget-2021.løn", "41"), ("sekretariat.løn", "40"), ("sekretariat.budget-2021", "5"),
    ("sats", "2"), ("sats + løn", "42"), ("sum(udgifter)", "70"), ("antal(udgifter)", "2"),
    ("andre.kolonne.sats", "9"),
    ("andre.sats", "9"),
  ])
  func looksInTheOwnTableFirst(_ formula: String, _ expected: String) {
    let sample = Sample(
      text: """
        ```budget S {#sekretariat}
        | Post | Budget 2021 | Budget 2022 |
        |---|--:|--:|
        | Prøve | 5 | = {= \(formula)} |
        | Indtægter {gruppe} |
        | Bidrag | 90 | 100 |
        | Udgifter {gruppe} |
        | Løn | 41 | 40 |
        | Øvrigt | 29 | 30 |
        ```

        ```tabel A {#andre}
        | R | Kolonne |
        |---|--:|
        | Sats | 9 |
        ```

        Satsen er {{2 #sats}}.
        """)
    #expect(sample.told(sample.all) == [])
    #expect(sample.cell(0, 1) == expected)
  }

  @Test(arguments: [
    ("doegntilbud.s.pris.i-alt", "holds"), ("ssu.regler.antal.møder", "holds"),
    ("fælles.pris.i-alt", "holds"),
    ("regler.antal.møder", ""), ("s.pris.i-alt", ""),
  ])
  func findsOtherItemsAndBodies(_ path: String, _ verdict: String) {
    let sample = Sample([
      "m/1-andet.md": "# A\n{{7 = \(path)}}\n",
      "m/meeting.yaml": "punkter:\n- 1-andet.md\n- 2.3-doegntilbud.md\n",
      "m/2.3-doegntilbud.md": "# D\n```tabel X {#s}\n| R | Pris |\n|---|--:|\n| I alt | 7 |\n```\n",
      "organer/ssu.md":
        "---\norgan: ssu\n---\n# S\n```tabel X {#regler}\n| R | Antal |\n|---|--:|\n| Møder | 7 |\n```\n",
      "fælles.md": "# F\n```tabel X {#fælles}\n| R | Pris |\n|---|--:|\n| I alt | 7 |\n```\n",
    ])
    #expect(sample.verdicts == (verdict.isEmpty ? [] : [verdict]))
    #expect(sample.told(sample.all).map { $0.prefix(12) } == (verdict.isEmpty ? ["unknown-name"] : []))
  }

  @Test(arguments: [
    ("{{1 #a}} og {{2 #a}}\n", ["duplicate-name @ 2:18 \"a\""]),
    ("{{1 #a}} og {{2 #b}}\n", []),
    ("```tabel X {#a}\n| R | F |\n|---|--:|\n| x | 1 |\n```\n\n{{1 #A}}\n", ["duplicate-name @ 8:6 \"A\""]),
    ("## H {#a}\n\n{#a}\n- x\n", ["duplicate-name @ 4:3 \"a\""]),
    ("```tabel X\n| R | F | F |\n|---|--:|--:|\n| x | 1 | 2 |\n```\n", ["duplicate-column @ 3:11 \"F\""]),
    ("```tabel X\n| R | F | F {#g} |\n|---|--:|--:|\n| x | 1 | 2 |\n```\n", []),
    ("```tabel X {#t}\n| R | F |\n|---|--:|\n| x | 1 |\n| x | 2 |\n```\n", []),
    (
      "```tabel X {#t}\n| R | F |\n|---|--:|\n| x | 1 |\n| x | 2 |\n```\n{{1 = t.x}}\n",
      ["ambiguous-row @ 8:7 \"t.x\""]
    ),
    (
      "```tabel X {#t}\n| R | F |\n|---|--:|\n| x | 1 |\n| y | 2 |\n```\n{{1 = t.f}}\n",
      ["ambiguous-figure @ 8:7 \"t.f\""]
    ),
    (
      "```tabel X {#t}\n| R | F | G |\n|---|--:|--:|\n| x | 1 | 2 |\n```\n{{1 = t}}\n",
      ["ambiguous-figure @ 7:7 \"t\""]
    ),
    ("## H {#h}\n\n{{1 = h}}\n", ["not-a-figure @ 4:7 \"h\""]),
    ("{#l}\n- x\n\n{{1 = l}}\n", ["not-a-figure @ 5:7 \"l\""]),
    ("{{1 #a}} {{1 = a.b}}\n", ["unknown-name @ 2:16 \"a.b\""]),
    (
      "```tabel X {#t}\n| R | F | T {tekst} |\n|---|--:|---|\n| x | 1 | ord |\n```\n{{1 = t.t.x}}\n",
      ["not-a-figure @ 5:11 \"ord\""]
    ),
  ])
  func reportsNamesThatAreNotOne(_ text: String, _ expected: [String]) { #expect(said(text) == expected) }

  @Test func reportsNamesThatTheProjectHas() {
    let told = said([
      "m/1-x.md": "# X\n{{1 #pris}}\n", "m/2-y.md": "# Y\n{{1 #antal-y}}\n",
      "m/3-z.md": "# Z\n{{1 #antal-y}}\n",
      "m/meeting.yaml": "punkter:\n- 1-x.md\n- 2-y.md\n- 3-z.md\n", "fælles.md": "# F\n{{2 #pris}}\n",
    ])
    #expect(told == ["duplicate-name @ 2:6 \"pris\""])
  }

  @Test(arguments: [
    ("{{1 = udgiter}} {{1 #udgifter}}\n", "intet hedder »udgiter« her → mente du »udgifter«?"),
    ("{{1 = helt-andet}} {{1 #udgifter}}\n", "intet hedder »helt-andet« her"),
    (
      "{{1 = t.i-al}}\n```tabel X {#t}\n| R | F |\n|---|--:|\n| I alt | 1 |\n```\n",
      "intet hedder »i-al« her → mente du »i-alt«?"
    ),
    (
      "{{1 = udgifter-løn}} {{1 #udgifter}} {{1 #løn}}\n",
      "intet hedder »udgifter-løn« her → minus skrives med mellemrum på begge sider: udgifter - løn"
    ),
  ])
  func suggestsTheNearestName(_ text: String, _ expected: String) { #expect(messages(text) == [expected]) }

  @Test(arguments: [
    "{{#a = b}} {{#b = a}}\n", "{{#a = a}}\n", "{{#a = b + 1}} {{#b = c}} {{#c = 2 × a}}\n",
    "```tabel X\n| R | F |\n|---|--:|\n| a {= b} | = |\n| b {= a} | = |\n```\n",
    "```tabel X\n| R | F |\n|---|--:|\n| a {= a} | = |\n```\n",
    "```tabel X {#t}\n| R | F {= g} | G {= f} |\n|---|--:|--:|\n| a | = | = |\n```\n",
  ])
  func reportsCircles(_ text: String) {
    let told = codes(text)
    #expect(told.contains("circular-figure"))
    #expect(told.allSatisfy { $0 == "circular-figure" })
  }

  /// Printed figures break a circle: the rule stands beside them.
  @Test func printedFiguresAreNoCircle() {
    #expect(said("```tabel X\n| R | F |\n|---|--:|\n| a {= b} | 3 |\n| b {= a} | 3 |\n```\n") == [])
  }

  @Test(arguments: [1, 150, 390, 3_000])
  func followsLongChains(_ length: Int) {
    let chain = (0..<length).map { "{{#a\($0) = ((((((((((((((0 + a\($0 + 1) + 1))))))))))))))}}" }
    let text = chain.joined(separator: "\n\n") + "\n\n{{1 #a\(length)}}\n"
    #expect(codes(text) == [])
    #expect(Sample(text: text).value(.claim(0)) == Sample(text: "{{\(length + 1) #a}}").value(.claim(0)))
  }

  @Test(arguments: [300, 3_000])
  func reportsLongCircles(_ length: Int) {
    let chain = (0..<length).map { "{{#a\($0) = a\(($0 + 1) % length)}}" }
    #expect(Set(codes(chain.joined(separator: "\n\n"))) == ["circular-figure"])
  }

  /// A chain that runs forwards, as a running total, may be as long as it likes.
  @Test func followsRunningTotals() {
    let rows = (1...2_000).map { "| r\($0) {= r\($0 - 1) + 1} | = |\n" }.joined()
    #expect(codes("```tabel X\n| R | F |\n|---|--:|\n| r0 | 0 |\n\(rows)```\n") == [])
  }
}
