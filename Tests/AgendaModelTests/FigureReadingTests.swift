import AgendaModel
import Testing

@Suite struct FigureReadingTests {
  @Test(arguments: [
    ("0", "0"), ("7", "7"), ("1579", "1579"), ("1.579.705", "1579705 grouped"),
    ("1 579 705", "1579705 grouped"),
    ("1\u{A0}579\u{A0}705", "1579705 grouped"), ("1\u{202F}579", "1579 grouped"), ("1,43", "143/100 .2"),
    ("1.234,50", "2469/2 .2 grouped"), ("-5.000", "-5000 grouped"), ("−5.000", "-5000 grouped"),
    ("–5", "-5"), ("0,0", "0 .1"), ("007", "7"),
    ("1,43 mio. kr.", "1430000 kroner .2 own"), ("1,43\u{A0}mio.\u{A0}kr.", "1430000 kroner .2 own"),
    ("2 mia. kr.", "2000000000 kroner own"), ("850 t.kr.", "850000 kroner own"),
    ("8.900 kr.", "8900 kroner own grouped"), ("8.900,- kr.", "8900 kroner own grouped"),
    ("8.900,-", "8900 grouped"), ("2,0 %", "1/50 percent .1 own"), ("2,0%", "1/50 percent .1 own"),
    ("12 pct.", "3/25 percent own"), ("12 procent", "3/25 percent own"),
    ("3 borgere", "3 'borgere' own"), ("8.900 kr./døgn", "8900 'kr./døgn' own grouped"),
    ("ca. 1,5 mio. kr.", "ca. 1500000 kroner .1 own"), ("ca. −5 %", "ca. -1/20 percent own"),
    ("about 7", "ca. 7"), ("cirka 7", "ca. 7"),
    ("7,16 mio. kr. (2024-pl)", "7160000 kroner .2 own 2024-pl"),
    ("7,16 mio. kr. 2024-pl", "7160000 kroner .2 own 2024-pl"), ("7 (2024-pl)", "7 own 2024-pl"),
    ("5-8,7 mio. kr.", "5000000 kroner own to 8700000 kroner .1 own"),
    ("5–8 %", "1/20 percent own to 2/25 percent own"), ("5 – 8", "5 to 8"),
    ("1.000-2.000", "1000 grouped to 2000 grouped"),
    ("", "blank"), ("–", "dash"), ("-", "dash"), ("—", "dash"), ("..", "withheld"), ("…", "withheld"),
    ("=", "computed"), ("foreløbig", "text"), ("17. juni 2022", "2022-06-17"),
  ])
  func readsEveryForm(_ text: String, _ expected: String) { #expect(cell(text) == expected) }

  @Test(arguments: [
    ("7", "kr.", "7 kroner"), ("7", "mio. kr.", "7000000 kroner"), ("7", "1.000 kr.", "7000 kroner"),
    ("7,5", "%", "3/40 percent .1"), ("7", "kr. 2024-pl", "7 kroner 2024-pl"),
    ("7 %", "kr.", "7/100 percent own"), ("7 mio. kr.", "kr. (2024-pl)", "7000000 kroner own 2024-pl"),
    ("7 kr. (2023-pl)", "kr. (2024-pl)", "7 kroner own 2023-pl"),
    ("247,1 (2024-pl)", "mio. kr.", "247100000 kroner .1 own 2024-pl"), ("7", "borgere", "7 'borgere'"),
  ])
  func takesTheUnitOfItsRecord(_ text: String, _ unit: String, _ expected: String) {
    #expect(cell(text, in: unit) == expected)
  }

  @Test(arguments: [
    ("1.43", "malformed-figure"), ("1.43 mio. kr.", "malformed-figure"), ("36.1941", "malformed-figure"),
    ("1.611.2991", "malformed-figure"), ("1.5", "malformed-figure"), ("1.2345", "malformed-figure"),
    ("1234567890123456789012", "malformed-figure"), ("12.34.567", "malformed-figure"),
    ("1.579.70", "malformed-figure"), ("1579.705", "malformed-figure"), ("5-1.43", "malformed-figure"),
  ])
  func refusesWhatIsNoFigure(_ text: String, _ expected: String) { #expect(cell(text) == expected) }

  /// A text may begin with a digit: nothing is guessed.
  @Test(arguments: ["12 !", "1. halvår", "2020/21", "7 8", "1,2,3", "3 a b c d e", "12 34"])
  func keepsOtherTextAsText(_ text: String) { #expect(cell(text) == "text") }

  @Test(arguments: [
    ("fem", "5"), ("tolv borgere", "12 'borgere' own"), ("én måned", "1 'måned' own"), ("nul", "0"),
    ("Tre", "3"), ("seven members", "7 'members' own"), ("tretten", "claim-not-figure"),
    ("3-5", "3 to 5"), ("den 17. juni 2022", "2022-06-17"), ("mange", "claim-not-figure"),
    ("1.43", "malformed-figure, claim-not-figure"), ("..", "claim-not-figure"), ("–", "claim-not-figure"),
  ])
  func readsTheWordsOfRunningText(_ text: String, _ expected: String) { #expect(claim(text) == expected) }

  @Test(arguments: [
    ("kr.", "kroner 0"), ("t.kr.", "kroner 3"), ("mio. kr.", "kroner 6"), ("mia.kr.", "kroner 9"),
    ("%", "percent 0"), ("procent", "percent 0"), ("", "none 0"), ("kr./døgn", "'kr./døgn' 0"),
    ("kr. 2024-pl", "kroner 0 2024-pl"), ("mio. kr. (2024-pl)", "kroner 6 2024-pl"), ("år", "'år' 0"),
    ("7", "none"), ("kr!", "none"), ("a b c d e", "none"), ("(2024-pl", "none"),
  ])
  func readsUnits(_ text: String, _ expected: String) {
    let unit = UnitSource(text)
    let level = unit?.priceLevel.map { " \($0)-pl" } ?? ""
    #expect((unit.map { "\(described($0.unit)) \($0.power)" } ?? "none") + level == expected)
  }

  @Test(arguments: [
    ("kr.", "mio. kr.", true), ("kr.", "%", false), ("", "%", true), ("måned", "måneder", true),
    ("pladser", "personer", false), ("kr./døgn", "kr./døgn", true), ("kr./døgn", "kr.", false),
    ("person", "persons", true), ("person", "personer", true),
  ])
  func addsOnlyUnitsThatAgree(_ left: String, _ right: String, _ expected: Bool) throws {
    let a = try #require(UnitSource(left)).unit
    let b = try #require(UnitSource(right)).unit
    #expect(a.agrees(with: b) == expected)
    #expect(b.agrees(with: a) == expected)
  }
}
