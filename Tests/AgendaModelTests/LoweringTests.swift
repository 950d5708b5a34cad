import Testing

@Suite struct LoweringTests {
  /// A line of Markdown in a document with a table, and the words it becomes.
  @Test(arguments: [
    ("Prisen er {{12.000 kr. = bænke.pris.i-alt}}.", "»Prisen er 12.000⍽kr.«"),
    ("Prisen er {{12.000 kr.}} i alt.", "»Prisen er 12.000⍽kr. i alt.«"),
    ("Prisen er {{12.000 kr. = bænke.pris.i-alt}}…", "»Prisen er 12.000⍽kr.…«"),
    ("Den er {{bænke.pris.i-alt i 0,1 mio. kr.}} dyr.", "»Den er 0,0⍽mio.⍽kr. dyr.«"),
    ("Den er {{bænke.pris.i-alt i 0,01 t.kr.}} dyr.", "»Den er 12,00⍽t.kr. dyr.«"),
    ("Den er {{bænke.pris.i-alt i kr.}}.", "»Den er 12.000⍽kr.«"),
    ("Den er {{bænke.pris.i-alt}} dyr.", "»Den er 12.000⍽kr. dyr.«"),
    ("Andel {{bænke.pris.torvet / bænke.pris.i-alt i 0,1 %}}.", "»Andel 37,5⍽%.«"),
    ("Fra {{4-5 #x}} til {{-3 #y}}.", "»Fra 4–5 til −3.«"),
    ("{{fem #x}} og {{17. juni 2022 #y}}.", "»fem og 17.⍽juni⍽2022.«"),
    ("Se [](#bænke).", "»Se {reference #bænke tabel 1}.«"),
    ("Se [](#bænke).\n\n```tabel Bænke\n| R |\n|---|\n| a |\n```\n", "»Se {reference #bænke tabel 2}.«"),
    ("Se [bænkene](#bænke).", "»Se {reference #bænke bænkene}.«"),
    ("Se [](#bænke.torvet).", "»Se {reference #bænke Torvet}.«"),
    ("Se [](#bænke.pris).", "»Se {reference #bænke Pris}.«"),
    ("Se [](#her).", "»Se {reference #her Overskriften}.«"),
    ("Se [](#tallet) {{7 kr. #tallet}}.", "»Se 7⍽kr. 7⍽kr.«"),
    ("**{{7 kr. #a}}** _{{8 % #b}}_ `{{9}}`", "»**7⍽kr.** *8⍽%* `{{9}}`«"),
    ("Note[^n] og note.\n\n[^n]: Noten.", "»Note{footnote 1} og note.«"),
    ("{{bænke.pris.havnen - bænke.pris.torvet}}", "»3.000⍽kr.«"),
  ])
  func printsFiguresAndReferences(_ line: String, _ expected: String) {
    let lines = tree(line + "\n\n## Overskriften {#her}\n\n" + Self.table)
    #expect(lines.first { $0.hasPrefix("paragraph") } == "paragraph " + expected)
  }

  @Test(arguments: [
    ("Se [](#bænk).\n\n" + table, ["unknown-reference @ 2:4 \"[](#bænk)\""]),
    ("Se [](#bænke.havn).\n\n" + table, ["unknown-reference @ 2:4 \"[](#bænke.havn)\""]),
    ("## H {#h}\n\nSe [](#h.x).\n", ["unknown-reference @ 4:4 \"[](#h.x)\""]),
    ("```tabel X\nfra: bænk\n```\n\n" + table, ["unknown-name @ 3:6 \"bænk\""]),
    ("```tabel X\nfra: bænke\nkolonner: prisen\n```\n\n" + table, ["unknown-name @ 3:6 \"bænke\""]),
    ("```tabel X\n```\n", ["empty-record @ 2:1 \"```tabel X\""]),
    ("![kort](kort.png)\n", ["missing-file @ 2:1 \"![kort](kort.png)\""]),
    ("![kort](../kort.png)\n", ["path-outside @ 2:1 \"![kort](../kort.png)\""]),
    ("```forløb X\n| Trin | Derefter |\n|---|---|\n| A | b |\n```\n", ["unknown-name @ 5:3 \"A\""]),
  ])
  func reportsWhatLeadsNowhere(_ text: String, _ expected: [String]) {
    #expect(saidWhenLowered(text) == expected)
  }

  /// The table of a record: head, rows, notes.
  @Test(arguments: [
    (
      Self.table,
      """
      table 1 »Bænke« #bænke → bænke
        unit »Beløb i kr.«
        columns label, amount
        head: header »Sted« | header »Pris«
        body: header »Havnen« | number »7.500« = 7500
        body: header »Torvet« | number »4.500« = 4500
        total: header »I alt« | number »12.000« = 12000
      """
    ),
    (
      "```tabel X {#x}\n| | 2021 | | 2022 |\n| R | A | B | C |\n|---|--:|--:|---|\n| G {gruppe} |\n| a | 1,5 % | – | ord |\n    Forklaring.\n| deraf {heraf} | .. |  | |\n| s {= delsum} | 1 | = | |\n```\n",
      """
      table 1 »X« #x → x
        columns label, count.1, count, text
        head: header 1×2 »R« | header 2×1 »2021« | header »2022«
        head: header »A« | header »B« | header »C«
        group: header 4×1 »G«
        body: header »a« | number »1,5⍽%« = 1.5 | blank »–« | text »ord«
          explanation »Forklaring.«
        body: part »deraf« | text »..« | blank »« | blank »«
        subtotal: header »s« | number »1« = 1 | text »ikke kendt« | blank »«
      """
    ),
    (
      "```tabel X {#x}\n| R | Tal |\n|---|--:|\n| G {gruppe} |\n| a | 1 |\n| H {gruppe} |\n| b | 2 |\n| c | 3 |\n| p {= a + b} | 3 |\n| q {= g + h} | 6 |\n| r {= g - h} | -4 |\n| s {= a} | 1 |\n```\n",
      """
      table 1 »X« #x → x
        columns label, count
        head: header »R« | header »Tal«
        group: header 2×1 »G«
        body: header »a« | number »1« = 1
        group: header 2×1 »H«
        body: header »b« | number »2« = 2
        body: header »c« | number »3« = 3
        subtotal: header »p« | number »3« = 3
        total: header »q« | number »6« = 6
        body: header »r« | number »−4« = -4
        body: header »s« | number »1« = 1
      """
    ),
    (
      "```tabel X[^t] {#x i kr.}\nkilde: bilag 3\n| R | F[^f] | G {i mio. kr.} |\n|---|--:|--:|\n| a[^a] | 1[^t] | 2 |\n\n[^t]: T\n[^a]: A er {{2 #to}}\n[^f]: F\n```\n",
      """
      table 1 »X{note a}« #x → x
        unit »Beløb i kr.«
        columns label, amount, amount
        head: header »R« | header »F{note c}« | header »G (mio.⍽kr.)«
        body: header »a{note b}« | number »1{note a}« = 1 | number »2« = 2
        note a #x.note-t »T«
        note b #x.note-a »A er 2«
        note c #x.note-f »F«
        source »bilag 3«
      """
    ),
    (
      "```tabel X {#x}\n| R | F |\n|---|--:|\n| a | 4-5 |\n| b | ca. 7 mio. kr. |\n| c | = {= a × 2} |\n| d | {{3 #n}} |\n```\n",
      """
      table 1 »X« #x → x
        columns label, count
        head: header »R« | header »F«
        body: header »a« | text »4–5«
        body: header »b« | number »ca.⍽7⍽mio.⍽kr.« = 7
        body: header »c« | text »8–10«
        body: header »d« | text »3«
      """
    ),
    (
      "```tabel X {#x}\nfra: bænke\nkolonner: pris\n```\n\n" + Self.table,
      """
      table 1 »X« #bænke → bænke
        unit »Beløb i kr.«
        columns label, amount
        head: header »Sted« | header »Pris«
        body: header »Havnen« | number »7.500« = 7500
        body: header »Torvet« | number »4.500« = 4500
        total: header »I alt« | number »12.000« = 12000
      """
    ),
  ])
  func lowersRecordsToTables(_ text: String, _ expected: String) {
    #expect(firstBlock(text, "table") == expected)
  }

  static let table = """
    ```tabel Bænke {#bænke i kr.}
    | Sted | Pris |
    |---|--:|
    | Havnen | 7.500 |
    | Torvet | 4.500 |
    | I alt {= sum} | 12.000 |
    ```

    """
}
