/// How many, perhaps for each of something: "1", "1-2", "mindst 2", "1 pr. kommune", "4 pr. år".
struct Headcount: Sendable, Hashable {
  enum Measure: Sendable, Hashable {
    case municipality
    case year
    /// Of something the program does not count: "klynge", "region".
    case other(String)
  }

  var low: Int
  /// Nil without an upper limit.
  var high: Int?
  var per: Measure?

  /// Nil of other words.
  init?(_ text: String) {
    var text = text.replacingNoBreakSpaces.lowercased()
    let lower = Self.lowerMarks.first(where: text.hasPrefix)
    let upper = Self.upperMarks.first(where: text.hasPrefix)
    if let mark = lower ?? upper { text.removeFirst(mark.count) }
    let words = text.split(separator: " ").map(String.init)
    let mark = words.firstIndex { ["pr.", "pr", "per", "om", "a"].contains($0) }
    guard let range = Self.range(words[..<(mark ?? words.count)]) else { return nil }
    (low, high) = (upper == nil ? range.lowerBound : 0, lower == nil ? range.upperBound : nil)
    guard let mark else { return }
    guard words.count == mark + 2 else { return nil }
    switch words[mark + 1] {
    case "kommune", "municipality": per = .municipality
    case "år", "året", "year": per = .year
    case "kvartal", "kvartalet", "quarter": self = times(4)
    case "måned", "måneden", "month": self = times(12)
    default: per = .other(words[mark + 1])
    }
  }

  private static let lowerMarks = ["mindst ", "minimum ", "at least "]
  private static let upperMarks = ["højst ", "maksimalt ", "op til ", "at most ", "up to "]

  /// "1", "en", "1-2", perhaps with one word for what is counted.
  private static func range(_ words: ArraySlice<String>) -> ClosedRange<Int>? {
    guard let first = words.first, words.count <= 2 else { return nil }
    if words.count == 2, let last = words.last, last.contains(where: \.isNumber) { return nil }
    if let number = Int(first) ?? figureInWords(first).map({ Int($0.digits) }), (0...10_000).contains(number)
    {
      return number...number
    }
    let ends = first.split { $0 == "-" || $0 == "–" }.compactMap { Int($0) }
    guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1], ends[1] <= 10_000 else { return nil }
    return ends[0]...ends[1]
  }

  private func times(_ count: Int) -> Headcount {
    var out = self
    (out.low, out.high, out.per) = (low * count, high.map { $0 * count }, .year)
    return out
  }
}
