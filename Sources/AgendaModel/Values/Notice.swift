package import Diagnostics

/// How long before a meeting its papers are sent (varsel): "4 hverdage", "8 dage", "1 uge".
package struct Notice: Sendable, Hashable {
  package enum Measure: Sendable, Hashable {
    /// Days between, both ends left out, holidays and Sundays too.
    case weekdays
    /// Days from the one to the other.
    case days
  }

  package var count: Int
  package var measure: Measure

  package init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard words.count == 2, let count = Int(words[0]) ?? figureInWords(words[0]).map({ Int($0.digits) }),
      (1...365).contains(count)
    else { return nil }
    switch words[1] {
    case "hverdag", "hverdage", "weekday", "weekdays": (self.count, measure) = (count, .weekdays)
    case "dag", "dage", "døgn", "day", "days": (self.count, measure) = (count, .days)
    case "uge", "uger", "week", "weeks": (self.count, measure) = (7 * count, .days)
    default: return nil
    }
  }

  /// How many there are from a day to another.
  func days(from sent: Day, to meeting: Day, countingSaturdays: Bool) -> Int {
    switch measure {
    case .weekdays: weekdays(between: sent, and: meeting, countingSaturdays: countingSaturdays)
    case .days: max(0, meeting.number - sent.number)
    }
  }

  package func text(_ count: Int) -> Phrase {
    switch measure {
    case .weekdays:
      Phrase(
        da: count == 1 ? "1 hverdag" : "\(count) hverdage", en: count == 1 ? "1 weekday" : "\(count) weekdays"
      )
    case .days: Phrase(da: count == 1 ? "1 dag" : "\(count) dage", en: count == 1 ? "1 day" : "\(count) days")
    }
  }
}
