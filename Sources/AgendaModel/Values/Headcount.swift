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
    let words = text.replacingNoBreakSpaces.lowercased().split(separator: " ").map(String.init)
    let mark = words.firstIndex { ["pr.", "pr", "per", "om", "a"].contains($0) }
    guard let range = Self.range(words[..<(mark ?? words.count)]) else { return nil }
    (low, high) = range
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

  /// "1", "1-2", "mindst 2", "højst 3", perhaps with one word for what is counted.
  private static func range(_ words: ArraySlice<String>) -> (Int, Int?)? {
    var words = words
    let lower = ["mindst", "minimum", "at-least"].contains(words.first ?? "")
    let upper = ["højst", "maksimalt", "op-til", "at-most"].contains(words.first ?? "")
    if lower || upper { words = words.dropFirst() }
    guard let first = words.first, words.count <= 2 else { return nil }
    if words.count == 2, let last = words.last, last.contains(where: \.isNumber) { return nil }
    if let number = Int(first) ?? figureInWords(first).map({ Int($0.digits) }), (0...10_000).contains(number)
    {
      return (upper ? 0 : number, lower ? nil : number)
    }
    let ends = first.split { $0 == "-" || $0 == "–" }.compactMap { Int($0) }
    guard !lower, !upper, ends.count == 2, 0 <= ends[0], ends[0] <= ends[1], ends[1] <= 10_000 else {
      return nil
    }
    return (ends[0], ends[1])
  }

  private func times(_ count: Int) -> Headcount {
    var out = self
    (out.low, out.high, out.per) = (low * count, high.map { $0 * count }, .year)
    return out
  }
}
