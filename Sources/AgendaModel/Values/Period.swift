/// From a day to another, either of which may be open: "2020-2023", "fra 1. juli 2022", "1. juli 2022 – 31. december
/// 2023". A year stands for 1 January to 31 December, a month for its days.
package struct Period: Sendable, Hashable {
  package var start: Day?
  package var end: Day?

  package init?(_ text: String) {
    var text = trimmed(text.replacingNoBreakSpaces.lowercased())
    let opening = Self.openings.first(where: text.hasPrefix)
    if let opening { text.removeFirst(opening.count) }
    if let closing = Self.closings.first(where: { text.hasPrefix($0.dropFirst()) }) {
      guard opening == nil, let last = Self.bounds(String(text.dropFirst(closing.count - 1))) else {
        return nil
      }
      (start, end) = (nil, last.end)
    } else if let (first, last) = Self.parts(text) {
      guard let first = Self.bounds(first), let last = Self.bounds(last) else { return nil }
      (start, end) = (first.start, last.end)
    } else {
      guard let whole = Self.bounds(text) else { return nil }
      (start, end) = (whole.start, opening == nil ? whole.end : nil)
    }
  }

  private static let openings = ["fra og med ", "fra ", "from "]
  private static let closings = [" til og med ", " til ", " indtil ", " until ", " to "]

  /// "2020" and "2023" of "2020-2023" and "2020-23"; else what stands on both sides of a word or a dash.
  private static func parts(_ text: String) -> (String, String)? {
    for mark in closings + [" – ", " - "] {
      guard let first = text.range(ofFirst: mark) else { continue }
      return (String(text[..<first.lowerBound]), String(text[first.upperBound...]))
    }
    let years = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map(String.init)
    guard years.count == 2, years.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }), years[0].count == 4 else {
      return nil
    }
    switch years[1].count {
    case 4: return (years[0], years[1])
    case 2: return (years[0], years[0].prefix(2) + years[1])
    default: return nil
    }
  }

  /// The first and the last day of a year, a month or a day.
  private static func bounds(_ text: String) -> (start: Day, end: Day)? {
    let text = trimmed(text)
    if text.count == 4, let year = Int(text), let start = Day(year: year, month: 1, day: 1),
      let end = Day(year: year, month: 12, day: 31)
    {
      return (start, end)
    }
    if let start = readDay("1. " + text)?.day, let end = start.lastOfMonth { return (start, end) }
    guard let reading = readDay(text) else { return nil }
    return (reading.day, reading.day)
  }
}

extension Day {
  fileprivate var lastOfMonth: Day? {
    (28...31).reversed().lazy.compactMap { Day(year: year, month: month, day: $0) }.first
  }
}

extension String {
  fileprivate func range(ofFirst mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return nil
  }
}
