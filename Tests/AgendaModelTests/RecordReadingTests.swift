import Testing

@Suite struct RecordReadingTests {
  static let row = "| R | F |\n|---|--:|\n| a | 1 |\n"

  /// Kind, keys that are right, in Danish and in English.
  @Test(
    arguments: [
      ("tabel", ["kilde: bilag 3", "dato: 1.1.2022", "tal: afrundede", "tal: nøjagtige", "afrunding: ned"]),
      ("table", ["source: paper 3", "date: 1 January 2022", "figures: rounded", "rounding: down"]),
      ("budget", ["tidligere:\n  løn: Lønninger", "indtægter: negative", "indtægter: positive"]),
      ("budget", ["formerly:\n  pay: Wages", "income: negative"]), ("nøgle", ["dato: 1. januar 2022"]),
      ("key", ["date: 1 January 2022"]), ("scenarier", ["belægning: b"]), ("scenarios", ["occupancy: b"]),
      (
        "fordeling",
        [
          "nøgle: n", "beløb: a.b, c", "rest: største rest", "rest: ingen", "rest: sidste",
          "rest: kommunekode",
        ]
      ),
      (
        "allocation",
        [
          "key: n", "amount: a.b", "remainder: largest remainder", "remainder: none",
          "remainder: municipality code",
        ]
      ),
      ("takster", []), ("rates", []), ("anbringelser", []), ("placements", []), ("dimensionering", []),
      ("dimensioning", []), ("aftale", ["parter: A, B", "gælder: 2020-2023", "evalueres: 2022", "under: x"]),
      ("agreement", ["parties: A, B", "applies: 2020-2023", "evaluated: 2022", "under: x"]),
      ("sammensætning", []), ("composition", []), ("møder", []), ("meetings", []), ("kilder", []),
      ("sources", []),
      ("forløb", ["slags:\n  lys: Egen frist"]), ("flow", ["kinds:\n  light: Our own"]),
      ("styringsstruktur", ["organer: x, y"]), ("governance", ["bodies:\n- x"]),
      ("medlemmer", ["sammensætning: x", "kommuner: A, B"]),
      ("members", ["composition: x", "municipalities: A, B"]),
      ("diagram", ["form: søjler", "form: stablet", "form: linje"]),
      ("chart", ["form: bars", "form: stacked", "form: line", "source: here"]),
    ] as [(String, [String])])
  func readsEveryKindWithItsKeys(_ kind: String, _ heads: [String]) {
    for head in heads.map({ $0 + "\n" }) + [""] {
      let named = "\n{{1 #a}} {{1 #b}} {{1 #c}} {{1 #n}} {{1 #x}}\n"
      let sample = Sample(text: "```\(kind) X\n\(head)\(Self.row)```\n" + named)
      #expect(sample.told(sample.diagnostics) == [])
      #expect(sample.kinds == [kind])
    }
  }

  /// Kind, head, what is said about it.
  @Test(arguments: [
    ("tabl", "", "unknown-kind \"tabl\" → mente du »tabel«?"),
    ("budgett", "", "unknown-kind \"budgett\" → mente du »budget«?"),
    ("grønkål", "", "unknown-kind \"grønkål\" → kendte slags: tabel, budget, nøgle"),
    ("tabel", "kidle: x", "unknown-key \"kidle\""),
    ("tabel", "kild: x", "unknown-key \"kild\" → mente du »kilde«?"),
    ("tabel", "sorce: x", "unknown-key \"sorce\" → mente du »source«?"),
    ("tabel", "indtægter: negative", "unknown-key \"indtægter\" → her kendes: kilde, dato, tal"),
    ("budget", "indtægter: rød", "wrong-value \"rød\" → skriv negative, positive"),
    ("budget", "tidligere: løn", "wrong-value \"løn\""),
    ("scenarier", "belægninger: x", "unknown-key \"belægninger\" → mente du »belægning«?"),
    ("nøgle", "nøgle: x", "unknown-key \"nøgle\""),
    ("fordeling", "rest: alle", "wrong-value \"alle\" → skriv største rest"),
    ("takster", "rest: ingen", "unknown-key \"rest\""),
    ("anbringelser", "form: linje", "unknown-key \"form\""),
    ("dimensionering", "parter: A", "unknown-key \"parter\""), ("aftale", "part: A", "unknown-key \"part\""),
    ("aftale", "parter:\n  a: b", "wrong-value \"a: b\""),
    ("sammensætning", "antal: 3", "unknown-key \"antal\""),
    ("møder", "slags: x", "unknown-key \"slags\""),
    ("kilder", "kilder: x", "unknown-key \"kilder\" → mente du »kilde«?"),
    ("forløb", "slags: x", "wrong-value \"x\""),
    ("diagram", "form: lagkage", "wrong-value \"lagkage\" → skriv søjler, stablet, linje"),
    ("diagram", "vis: x", "unknown-key \"vis\""), ("tabel", "dato: i går", "malformed-date \"i går\""),
    ("tabel", "dato: 31. april 2022", "malformed-date \"31. april 2022\""),
    ("tabel", "dato: mandag den 17. juni 2022", "weekday-mismatch \"mandag den 17. juni 2022\""),
    ("tabel", "tal: runde", "wrong-value \"runde\" → skriv afrundede, nøjagtige"),
    ("tabel", "afrunding: skæv", "wrong-value \"skæv\" → skriv ned, op"),
    ("tabel", "kilde:\n- a", "wrong-value \"- a\""), ("tabel", "rækker: x.csv", "missing-file \"x.csv\""),
  ])
  func refusesWhatAKindDoesNotKnow(_ kind: String, _ head: String, _ expected: String) {
    let told = firstFault("```\(kind) X\n\(head.isEmpty ? "" : head + "\n")\(Self.row)```\n")
    #expect(told.hasPrefix(expected), "\(told)")
  }

  @Test(arguments: [
    // A column is figures, dates or text, as its cells are; one that does not fit is an error.
    ("| R | F |\n|---|--:|\n| a | 1 |\n| b | 2 |\n| c | ord |\n", ["misfit-cell @ 7:7 \"ord\""]),
    ("| R | F |\n|---|--:|\n| a | 1-1-2022 |\n| b | 2-1-2022 |\n| c | 5 |\n", ["misfit-cell @ 7:7 \"5\""]),
    ("| R | F |\n|---|--:|\n| a | 1 |\n| b | 2 |\n| c | 1-1-2022 |\n", ["misfit-cell @ 7:7 \"1-1-2022\""]),
    ("| R | F |\n|---|--:|\n| a | ord |\n| b | to |\n| c | 5 |\n", []),
    ("| R | F {tekst} |\n|---|--:|\n| a | 1.43 |\n| b | 2 |\n| c | ord |\n", []),
    ("| R | F |\n|---|--:|\n| a | 1 |\n| b | 1.43 |\n", ["malformed-figure @ 6:7 \"1.43\""]),
    ("| R | F |\n|---|--:|\n| a | 1 |\n| b | 36.1941 |\n", ["malformed-figure @ 6:7 \"36.1941\""]),
    (
      "| R | F |\n|---|---|\n| a | mandag den 17. juni 2022 |\n",
      ["weekday-mismatch @ 5:7 \"mandag den 17. juni 2022\""]
    ),
    ("| R | F |\n|---|--:|\n| a |\n", ["row-width @ 5:1 \"| a |\""]),
    ("| R | F {i 7} |\n|---|--:|\n| a | 1 |\n", ["unknown-unit @ 3:12 \"7\""]),
    ("| R | F {gruppp} |\n|---|--:|\n| a | 1 |\n", ["unknown-brace-word @ 3:10 \"gruppp\""]),
    ("| R | F |\n|---|--:|\n| a | 1[^x] |\n", ["unknown-note @ 5:10 \"x\""]),
    (
      "| Å | Budget 2021 | | Budget 2022 | |\n| | A | B | A | B |\n|---|--:|--:|--:|--:|\n| a | 5 | 6 | 7 | 12 {= budget-2021-a + budget-2022-a} |\n",
      []
    ),
  ])
  func readsTables(_ table: String, _ expected: [String]) {
    let told = said("```tabel X\n\(table)```\n")
    #expect(told == expected)
  }

  /// The unit of the cell, else of the row, the column, the record.
  @Test(arguments: [
    ("", "", "", "4", "4"), ("mio. kr.", "", "", "4", "4.000.000"), ("mio. kr.", "t.kr.", "", "4", "4.000"),
    ("mio. kr.", "t.kr.", "kr.", "4", "4"), ("mio. kr.", "t.kr.", "kr.", "4 %", "0,04"),
    ("kr.", "%", "", "4", "0,04"),
  ])
  func takesTheNearestUnit(
    _ record: String, _ column: String, _ row: String, _ cell: String, _ expected: String
  ) {
    func brace(_ unit: String) -> String { unit.isEmpty ? "" : " {i \(unit)}" }
    let sample = Sample(
      text:
        "```tabel X\(brace(record))\n| R | F\(brace(column)) |\n|---|--:|\n| a\(brace(row)) | \(cell) |\n```\n"
    )
    #expect(sample.cell(0, 0) == expected)
  }
}
