import AgendaModel
import Diagnostics
import Testing

@Suite struct DanishHolidaysTests {
  /// As the Danish calendars of these years have them.
  @Test(arguments: [
    (
      2022,
      "1.1 14.4 15.4 17.4 18.4 13.5 26.5 5.6 6.6 25.12 26.12"
    ),
    (
      2023,
      "1.1 6.4 7.4 9.4 10.4 5.5 18.5 28.5 29.5 25.12 26.12"
    ),
    (
      2024,
      "1.1 28.3 29.3 31.3 1.4 9.5 19.5 20.5 25.12 26.12"
    ),
    (
      2026,
      "1.1 2.4 3.4 5.4 6.4 14.5 24.5 25.5 25.12 26.12"
    ),
  ])
  func holidaysOfAYear(_ year: Int, _ expected: String) {
    let found = danishHolidays(year).map { "\($0.day).\($0.month)" }.joined(separator: " ")
    #expect(found == expected)
  }

  /// The earliest and the latest Easter there is, and one in a century that has no leap year.
  @Test(arguments: [(1818, "22.3"), (2038, "25.4"), (1900, "15.4"), (2000, "23.4"), (2285, "22.3")])
  func easterOfFarYears(_ year: Int, _ expected: String) {
    let days = danishHolidays(year)
    #expect(days.contains { "\($0.day).\($0.month)" == expected })
  }

  @Test(arguments: [
    ("10. juni 2022", "17. juni 2022", false, 4), ("10. juni 2022", "17. juni 2022", true, 5),
    ("23. december 2024", "2. januar 2025", false, 4), ("17. juni 2022", "10. juni 2022", false, 0),
    ("17. juni 2022", "17. juni 2022", false, 0), ("1. januar 1000", "31. december 9999", false, 252),
  ])
  func countsTheDaysBetween(_ first: String, _ last: String, _ saturdays: Bool, _ expected: Int) throws {
    let (first, last) = (try #require(readDay(first)?.day), try #require(readDay(last)?.day))
    #expect(weekdays(between: first, and: last, countingSaturdays: saturdays) == expected)
  }

  @Test func aDayIsItsNumbersDay() throws {
    for number in stride(from: -354_285, through: 2_932_896, by: 97) {
      #expect(try #require(Day(number: number)).number == number)
    }
    #expect(Day(number: -400_001) == nil)
    #expect(Day(number: .max) == nil)
  }

  @Test(arguments: [
    ("4 hverdage", "4 hverdage"), ("fire hverdage", "4 hverdage"), ("1 uge", "7 dage"), ("8 dage", "8 dage"),
    ("1 day", "1 dag"), ("4", "-"), ("snart", "-"), ("0 dage", "-"), ("400 dage", "-"), ("4 møder", "-"),
  ])
  func noticesAreRead(_ text: String, _ expected: String) {
    #expect(Notice(text).map { $0.text($0.count).danish } ?? "-" == expected)
  }
}
