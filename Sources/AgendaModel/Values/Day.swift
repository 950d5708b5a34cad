package import Diagnostics

/// A day of the Gregorian calendar.
package struct Day: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where there is no such day. Years 1000 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1 January 1970.
  package var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 0 is Monday.
  package var weekday: Int { Self.weekday(ofNumber: number) }

  static func weekday(ofNumber number: Int) -> Int { ((number + 3) % 7 + 7) % 7 }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// "17. juni 2022", "17 June 2022"
  package func text(_ language: Language) -> String {
    switch language {
    case .danish: "\(day).\u{A0}\(monthNames[month - 1].danish)\u{A0}\(year)"
    case .english: "\(day)\u{A0}\(monthNames[month - 1].english)\u{A0}\(year)"
    }
  }

  /// "fredag den 17. juni 2022", "Friday 17 June 2022"
  package func longText(_ language: Language) -> String {
    let name = weekdayNames[weekday][language]
    return language == .danish ? "\(name) den \(text(language))" : "\(name) \(text(language))"
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

/// What a text that names a day says: the day, and a weekday that contradicts it.
package struct DayReading: Sendable, Hashable {
  package var day: Day
  /// The weekday as written, where it is not the day's.
  package var wrongWeekday: String?
}

/// Dates as Danes write them: "17. juni 2022", "fredag den 17. juni 2022", "d. 11. juni 2021", "10-10-2024",
/// "1.1.2022", "1/8 2020", "2022-06-17"; and "17 June 2022". Nil where it is no date.
package func readDay(_ text: String) -> DayReading? {
  guard mayBeDay(text) else { return nil }
  var words = text.replacingNoBreakSpaces.lowercased().split(separator: " ").map(String.init)
  let weekday = words.first.flatMap { weekdayNumber($0) }
  let written = weekday.map { _ in words.removeFirst() }
  if let first = words.first, ["den", "d.", "d"].contains(first) { words.removeFirst() }
  guard let day = dayInWords(words) ?? dayInDigits(words) else { return nil }
  return DayReading(day: day, wrongWeekday: weekday == nil || weekday == day.weekday ? nil : written)
}

/// 0 is Monday; nil of another word.
func weekdayNumber(_ word: String) -> Int? {
  let word = word.lowercased()
  return weekdayNames.firstIndex { $0.danish == word || $0.english.lowercased() == word }
}

/// A quick look at the bytes, since most texts are labels or amounts: a day ends with a digit, has no comma, and
/// is not made of groups of three digits.
private func mayBeDay(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.count >= 5, let last = bytes.last else { return false }
    let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last)
    guard isDigit || last == UInt8(ascii: " ") || last >= 0x80 else { return false }
    guard !bytes.contains(UInt8(ascii: ",")) else { return false }
    var digits = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."):
        if digits == 3 { return false }
        digits = 0
      default: digits = 0
      }
    }
    return true
  }
}

private func dayInWords(_ words: [String]) -> Day? {
  guard words.count == 3, let year = Int(words[2]) else { return nil }
  let number = words[0].hasSuffix(".") ? String(words[0].dropLast()) : words[0]
  let month = monthNames.firstIndex { $0.danish == words[1] || $0.english.lowercased() == words[1] }
  guard let month, let day = Int(number) else { return nil }
  return Day(year: year, month: month + 1, day: day)
}

private func dayInDigits(_ words: [String]) -> Day? {
  guard let first = words.first, words.count <= 2 else { return nil }
  let whole = words.count == 2 ? first + "-" + words[1] : first
  let parts = whole.split(omittingEmptySubsequences: false) { "-./".contains($0) }
  guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) })
  else {
    return nil
  }
  let numbers = parts.compactMap { Int($0) }
  guard numbers.count == 3 else { return nil }
  return parts[0].count == 4
    ? Day(year: numbers[0], month: numbers[1], day: numbers[2])
    : Day(year: numbers[2], month: numbers[1], day: numbers[0])
}

private let monthNames: [Phrase] = zip(
  [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
    "november", "december",
  ],
  [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
).map { Phrase(da: $0, en: $1) }

private let weekdayNames: [Phrase] = zip(
  ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
).map { Phrase(da: $0, en: $1) }
