import AgendaModel
import Diagnostics
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    ("1579705", 0, "1.579.705", "1,579,705"), ("-5000", 0, "−5.000", "−5,000"), ("999", 0, "999", "999"),
    ("-13/20", 2, "−0,65", "−0.65"), ("1/3", 2, "0,33", "0.33"), ("2/3", 0, "1", "1"), ("0", 1, "0,0", "0.0"),
    ("1/1000", 2, "0,00", "0.00"), ("-1/1000", 2, "0,00", "0.00"), ("5/2", 0, "3", "3"),
    ("1234567/100", 1, "12.345,7", "12,345.7"), ("1000000", 2, "1.000.000,00", "1,000,000.00"),
    (ExactTests.maximum, 2, "?", "?"),
  ])
  func printsInBothLanguages(_ value: String, _ decimals: Int, _ danish: String, _ english: String) throws {
    let value = try #require(exact(value))
    #expect(value.text(decimals: decimals, .danish) == danish)
    #expect(value.text(decimals: decimals, .english) == english)
  }

  @Test(arguments: [
    ("1/4", "0,25"), ("1/3", "0,3333"), ("7", "7"), ("12345/10", "1.234,5"), ("1/32", "0,0313"),
  ])
  func printsAsManyDecimalsAsThereAre(_ value: String, _ expected: String) throws {
    #expect(try #require(exact(value)).fullText(.danish) == expected)
  }

  @Test(
    arguments: [
      ("7130000", Unit.kroner, 6, 2, "7,13 mio. kr.", "7.13 mio. kr."),
      ("1500", .kroner, 3, 1, "1,5 t.kr.", "1.5 t.kr."),
      ("1/50", .percent, 0, 1, "2,0 %", "2.0 %"), ("3", .named("borgere"), 0, 0, "3 borgere", "3 borgere"),
      ("7/2", .derived, 0, 2, "3,50", "3.50"), ("19160", .day, 0, 0, "17. juni 2022", "17 June 2022"),
      ("2000000000", .kroner, 9, 0, "2 mia. kr.", "2 mia. kr."), ("99999999", .day, 0, 0, "?", "?"),
    ] as [(String, Unit, Int, Int, String, String)])
  func printsQuantities(
    _ value: String, _ unit: Unit, _ power: Int, _ decimals: Int, _ danish: String, _ english: String
  ) throws {
    let quantity = Quantity(try #require(exact(value)), unit: unit, decimals: decimals, power: power)
    #expect(plain(quantity.text(.danish)) == danish)
    #expect(plain(quantity.text(.english)) == english)
  }
}
