/// The public holidays of Denmark in a year: Sundays aside, the days that are no weekdays (hverdage).
///
/// The days that the law makes holidays. 1 May, 5 June, 24 and 31 December are weekdays here: shops and offices
/// close on them by custom or agreement, not because they are holidays. Store bededag was one until 2023 (lov nr.
/// 214 af 6. marts 2023).
package func danishHolidays(_ year: Int) -> [Day] {
  guard let easter = easterSunday(year) else { return [] }
  // skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfart, pinsedag, 2. pinsedag
  let movable = [-3, -2, 0, 1, 39, 49, 50] + (year <= 2023 ? [26] : [])
  let fixed = [(1, 1), (12, 25), (12, 26)].compactMap { Day(year: year, month: $0.0, day: $0.1) }
  return (fixed + movable.compactMap { Day(number: easter.number + $0) }).sorted()
}

/// Easter Sunday of the Gregorian calendar (the anonymous computus of 1876).
func easterSunday(_ year: Int) -> Day? {
  let (century, ofCentury) = (year / 100, year % 100)
  let golden = year % 19
  let lunar = (8 * century + 13) / 25
  let epact = (19 * golden + century - century / 4 - lunar + 15) % 30
  let sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
  let late = (golden + 11 * epact + 22 * sunday) / 451
  let march = epact + sunday - 7 * late + 22
  return march > 31
    ? Day(year: year, month: 4, day: march - 31) : Day(year: year, month: 3, day: march)
}

/// How many weekdays (hverdage) lie between two days, both of them left out; counted for at most a year.
package func weekdays(between first: Day, and last: Day, countingSaturdays: Bool) -> Int {
  let end = min(last.number, first.number + 366)
  guard first.number + 1 < end else { return 0 }
  let holidays = Set((first.year...first.year + 1).flatMap { danishHolidays($0).map(\.number) })
  return (first.number + 1..<end).count { number in
    let weekday = Day.weekday(ofNumber: number)
    return weekday < (countingSaturdays ? 6 : 5) && !holidays.contains(number)
  }
}
