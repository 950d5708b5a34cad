/// What a figure counts. Units that differ are never added; a bare number goes with any.
package enum Unit: Sendable, Hashable {
  /// A bare number.
  case none
  case percent
  /// Kroner; scaled figures ("mio. kr.") are kroner with a power of ten.
  case kroner
  /// Anything else, as written: "borgere", "kr./døgn", "år".
  case named(String)
  /// A day of the calendar, counted in days.
  case day
  /// Of a product or quotient of units, and of days between dates: goes with any unit.
  case derived

  /// Can the two be added, and the one be printed for the other?
  package func agrees(with other: Unit) -> Bool {
    switch (self, other) {
    case (.none, _), (_, .none), (.derived, _), (_, .derived): true
    case (.percent, .percent), (.kroner, .kroner), (.day, .day): true
    case (.named(let a), .named(let b)): singular(a) == singular(b)
    case (.percent, _), (.kroner, _), (.named, _), (.day, _): false
    }
  }

  /// Can a figure of the other be printed in this one? "8.900 kr." may be said of kr./døgn.
  package func prints(_ other: Unit) -> Bool {
    agrees(with: other) || numerator.agrees(with: other.numerator)
  }

  /// kr. of "kr./døgn"; others are their own.
  private var numerator: Unit {
    guard case .named(let text) = self, let slash = text.firstIndex(of: "/") else { return self }
    return UnitSource(String(text[..<slash]))?.unit ?? self
  }

  /// The unit of a sum: the more telling of the two.
  package func joined(with other: Unit) -> Unit {
    switch self {
    case .none, .derived: other == .none ? self : other
    case .percent, .kroner, .named, .day: self
    }
  }

  /// A ratio such as "kr./døgn": not summed by `sum`.
  package var isRatio: Bool {
    if case .named(let text) = self { text.contains("/") } else { false }
  }
}

/// "måneder" and "måned", "pladser" and "plads" are the same unit.
private func singular(_ word: String) -> String {
  for (singular, plural) in unitPlurals where plural == word { return singular }
  return word
}

private let unitPlurals = [
  ("dag", "dage"), ("uge", "uger"), ("måned", "måneder"), ("time", "timer"), ("borger", "borgere"),
  ("person", "personer"), ("plads", "pladser"), ("sted", "steder"), ("kommune", "kommuner"),
  ("møde", "møder"), ("medlem", "medlemmer"), ("studieplads", "studiepladser"),
  ("day", "days"), ("week", "weeks"), ("month", "months"), ("year", "years"), ("hour", "hours"),
  ("place", "places"), ("meeting", "meetings"), ("member", "members"), ("person", "persons"),
]

/// A unit as written with its scale and price level: "mio. kr.", "kr. 2024-pl", "borgere".
package struct UnitSource: Sendable, Hashable {
  package var unit: Unit
  /// 0, 3, 6 or 9: kr., t.kr., mio. kr., mia. kr.
  package var power: Int
  /// The year of the prices (pris- og lønniveau), where one is given.
  package var priceLevel: Int?
  /// As written, without the price level; empty for a bare number.
  package var text: String

  package static let bare = UnitSource(unit: .none, power: 0, priceLevel: nil, text: "")

  package init(unit: Unit, power: Int, priceLevel: Int?, text: String) {
    self.unit = unit
    self.power = power
    self.priceLevel = priceLevel
    self.text = text
  }

  /// Nil where it is not made of words a unit is made of. "" is the bare number.
  package init?(_ written: String) {
    var text = Substring(written.replacingNoBreakSpaces)
    priceLevel = Self.takePriceLevel(&text)
    while text.last == " " { text = text.dropLast() }
    self.text = String(text)
    if let known = Self.known[self.text] {
      (unit, power) = known
    } else {
      guard Self.isNameOfUnit(text) else { return nil }
      (unit, power) = (.named(self.text), 0)
    }
  }

  /// "kr. (2024-pl)" and "kr. 2024-pl" lose their end.
  private static func takePriceLevel(_ text: inout Substring) -> Int? {
    let bare = text.hasSuffix(")") ? text.dropLast() : text
    guard bare.hasSuffix("-pl") else { return nil }
    let year = bare.dropLast(3).suffix(4)
    guard year.count == 4, let number = Int(year) else { return nil }
    var rest = bare.dropLast(7)
    if text.hasSuffix(")") {
      guard rest.last == "(" else { return nil }
      rest = rest.dropLast()
    }
    text = rest
    return number
  }

  /// At most four words of letters, points and slashes.
  private static func isNameOfUnit(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    guard (1...4).contains(words.count), text.first?.isLetter == true else { return false }
    return text.allSatisfy { $0.isLetter || " ./-".contains($0) }
  }

  private static let known: [String: (Unit, Int)] = [
    "": (.none, 0), "kr.": (.kroner, 0), "kr": (.kroner, 0), "kroner": (.kroner, 0),
    ",- kr.": (.kroner, 0), "DKK": (.kroner, 0),
    "t.kr.": (.kroner, 3), "t. kr.": (.kroner, 3), "1.000 kr.": (.kroner, 3), "tusind kr.": (.kroner, 3),
    "mio. kr.": (.kroner, 6), "mio.kr.": (.kroner, 6), "mio. kroner": (.kroner, 6),
    "million kr.": (.kroner, 6), "millioner kr.": (.kroner, 6), "million DKK": (.kroner, 6),
    "mia. kr.": (.kroner, 9), "mia.kr.": (.kroner, 9), "milliarder kr.": (.kroner, 9),
    "%": (.percent, 0), "pct.": (.percent, 0), "procent": (.percent, 0), "percent": (.percent, 0),
  ]
}

extension String {
  /// U+00A0 and U+202F as plain spaces.
  var replacingNoBreakSpaces: String {
    guard utf8.contains(0xC2) || utf8.contains(0xE2) else { return self }
    return String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
  }
}
