package import DocumentTree

/// The time a package says it was made, in UTC: from SOURCE_DATE_EPOCH or the meeting's date, never the clock.
package struct TimeStamp: Sendable, Hashable {
  /// `2022-06-17T00:00:00Z`
  package let text: String

  /// Midnight at the beginning of a day.
  package init(_ date: CalendarDate) { text = date.iso + "T00:00:00Z" }

  /// Seconds since 1 January 1970; years 1 to 9999, others become 1970.
  package init(secondsSince1970 seconds: Int64) {
    let inRange = (-62_135_596_800...253_402_300_799).contains(seconds) ? Int(seconds) : 0
    let day = inRange >= 0 ? inRange / 86_400 : (inRange - 86_399) / 86_400
    let rest = inRange - day * 86_400
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    text = Self.date(daysSince1970: day).iso + "T" + time.joined(separator: ":") + "Z"
  }

  /// For a document without a date.
  package static let unknown = TimeStamp(secondsSince1970: 0)

  /// Counts in years that begin on 1 March, so that a leap day comes last (Howard Hinnant's days algorithm).
  private static func date(daysSince1970 days: Int) -> CalendarDate {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return CalendarDate(year: year, month: month < 10 ? month + 3 : month - 9, day: day)
  }
}
