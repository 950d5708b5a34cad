import AgendaModel
import Diagnostics
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("17. juni 2022", "2022-06-17"), ("17 juni 2022", "2022-06-17"), ("17. Juni 2022", "2022-06-17"),
    ("fredag den 17. juni 2022", "2022-06-17"), ("Fredag den 17. juni 2022", "2022-06-17"),
    ("fredag d. 17. juni 2022", "2022-06-17"), ("den 1. maj 2022", "2022-05-01"),
    ("d. 11. juni 2021", "2021-06-11"), ("10-10-2024", "2024-10-10"), ("1.1.2022", "2022-01-01"),
    ("1/8 2020", "2020-08-01"), ("01/08/2020", "2020-08-01"), ("1.8 2020", "2020-08-01"),
    ("2022-06-17", "2022-06-17"), ("17\u{A0}juni\u{A0}2022", "2022-06-17"), ("17 June 2022", "2022-06-17"),
    ("Friday 17 June 2022", "2022-06-17"), ("29. februar 2024", "2024-02-29"),
    ("29. februar 2000", "2000-02-29"), ("mandag den 17. juni 2022", "2022-06-17 not mandag"),
    ("Monday 17 June 2022", "2022-06-17 not monday"),
  ])
  func readsAllWrittenForms(_ text: String, _ expected: String) {
    #expect(day(text) == expected)
  }

  @Test(arguments: [
    "29. februar 2023", "29. februar 1900", "31. april 2022", "0. maj 2022", "32-1-2022", "1-13-2022",
    "17. jumi 2022", "17. juni 22", "17. juni", "juni 2022", "1.579.705", "1.1.0999", "2022", "", "fredag",
    "1-2-2022-3", "--", "1..2022", "99999-1-1",
  ])
  func refusesWhatIsNoDay(_ text: String) { #expect(day(text) == "none") }

  @Test(arguments: [
    ("17. juni 2022", "fredag den 17. juni 2022", "Friday 17 June 2022"),
    ("1-1-1970", "torsdag den 1. januar 1970", "Thursday 1 January 1970"),
    ("29-2-2000", "tirsdag den 29. februar 2000", "Tuesday 29 February 2000"),
    ("31-12-1999", "fredag den 31. december 1999", "Friday 31 December 1999"),
    ("3-3-2024", "søndag den 3. marts 2024", "Sunday 3 March 2024"),
  ])
  func knowsItsWeekday(_ text: String, _ danish: String, _ english: String) throws {
    let day = try #require(readDay(text)).day
    #expect(plain(day.longText(.danish)) == danish)
    #expect(plain(day.longText(.english)) == english)
  }

  /// Every day of 1900–2100: one number after the other, and back; printed and read again.
  @Test func countsDaysWithoutGap() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    #expect(last.number - first.number == 73_413)
    var previous = first
    for number in first.number + 1...last.number {
      let day = try #require(Day(number: number))
      guard day.number == number, previous < day, day.weekday == (previous.weekday + 1) % 7 else {
        Issue.record("\(iso(previous)) is followed by \(iso(day))")
        return
      }
      if day.day <= 2 || day.day >= 28 {
        #expect(self.day(day.longText(.danish)) == iso(day))
        #expect(self.day(iso(day)) == iso(day))
      }
      previous = day
    }
    #expect(previous == last)
  }

  @Test(arguments: [Int.min, Int.max, 4_000_000, -4_000_000, -354_286, 2_932_897])
  func hasNoDayOutsideItsYears(_ number: Int) { #expect(Day(number: number) == nil) }

  private func day(_ text: String) -> String {
    guard let reading = readDay(text) else { return "none" }
    return iso(reading.day) + (reading.wrongWeekday.map { " not \($0)" } ?? "")
  }
}
