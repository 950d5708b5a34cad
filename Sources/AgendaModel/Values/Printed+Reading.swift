/// Why something that begins like a figure is none.
package enum FigureFault: Error, Sendable, Hashable {
  /// "1.43": a point that does not stand between groups of three.
  case grouping
  /// "1.611.2991": digits glued to the figure, as a footnote's mark in a pasted table.
  case gluedDigits
  case tooLarge
  /// "12 !": what follows is no unit.
  case unit
}

/// A reader of Danish figures: "1.579.705", "1,43 mio. kr.", "ca. 2,0 %", "−5.000", "8.900,- kr.",
/// "5-8,7 mio. kr.". Nothing is guessed.
struct FigureReader {
  private var rest: Substring.UTF8View
  private let inherited: UnitSource

  /// `inherited`: the unit of row, column or record, for a figure without one.
  init(_ text: String, inherited: UnitSource) {
    rest = Substring(text.replacingNoBreakSpaces).utf8
    self.inherited = inherited
  }

  /// Nil where it does not begin like a figure at all.
  mutating func read() throws(FigureFault) -> CellValue? {
    let isApproximate = takeAbout()
    let isNegative = takeMinus()
    guard rest.first?.isDigit == true else { return nil }
    let first = try takeNumber()
    if let last = try takeIntervalEnd() {
      let unit = try takeUnit()
      return .interval(
        figure(first, isNegative, isApproximate, unit), figure(last, false, isApproximate, unit))
    }
    let unit = try takeUnit()
    return .figure(figure(first, isNegative, isApproximate, unit))
  }

  private struct Digits {
    var digits: Int64 = 0
    var decimals = 0
    var isGrouped = false
  }

  private func figure(
    _ number: Digits, _ isNegative: Bool, _ isApproximate: Bool, _ unit: UnitSource?
  ) -> Printed {
    var source = unit ?? inherited
    if let unit, unit.text.isEmpty { (source.unit, source.power) = (inherited.unit, inherited.power) }
    if unit != nil, source.priceLevel == nil { source.priceLevel = inherited.priceLevel }
    return Printed(
      digits: isNegative ? -number.digits : number.digits, decimals: number.decimals, unit: source,
      isApproximate: isApproximate, hasOwnUnit: unit != nil, isGrouped: number.isGrouped)
  }

  private mutating func takeAbout() -> Bool {
    for word in ["ca. ", "ca ", "about ", "cirka "] where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count)
      return true
    }
    return false
  }

  private mutating func takeMinus() -> Bool {
    for sign in ["-", "−", "–"] where rest.starts(with: sign.utf8) {
      rest = rest.dropFirst(sign.utf8.count)
      return true
    }
    return false
  }

  /// Digits, points or spaces between groups of three, a comma before decimals.
  private mutating func takeNumber() throws(FigureFault) -> Digits {
    var number = Digits()
    let lead = try takeDigits(into: &number)
    var separator: UInt8?
    while let next = groupSeparator(separator, lead) {
      separator = next
      rest = rest.dropFirst()
      number.isGrouped = true
      guard try takeDigits(into: &number) == 3 else { throw .gluedDigits }
    }
    if rest.first == .point, rest.dropFirst().first?.isDigit == true { throw .grouping }
    if rest.first == .comma, rest.dropFirst().first?.isDigit == true {
      rest = rest.dropFirst()
      number.decimals = try takeDigits(into: &number)
    }
    return number
  }

  /// The separator, where one stands here with three digits after it. A space groups only with more digits
  /// to follow in threes.
  private func groupSeparator(_ used: UInt8?, _ lead: Int) -> UInt8? {
    guard let next = rest.first, next == .point || next == .space else { return nil }
    guard used == nil || used == next, lead <= 3 else { return nil }
    let after = rest.dropFirst().prefix(4)
    guard after.prefix(3).count == 3, after.prefix(3).allSatisfy(\.isDigit) else { return nil }
    return next == .space && after.last?.isDigit == true && after.count == 4 ? nil : next
  }

  private mutating func takeDigits(into number: inout Digits) throws(FigureFault) -> Int {
    var count = 0
    while let digit = rest.first, digit.isDigit {
      let (ten, o1) = number.digits.multipliedReportingOverflow(by: 10)
      let (sum, o2) = ten.addingReportingOverflow(Int64(digit - .nought))
      guard !o1, !o2, count < 18 else { throw .tooLarge }
      number.digits = sum
      count += 1
      rest = rest.dropFirst()
    }
    return count
  }

  private mutating func takeIntervalEnd() throws(FigureFault) -> Digits? {
    for dash in ["-", "–", " - ", " – "] where rest.starts(with: dash.utf8) {
      let after = rest.dropFirst(dash.utf8.count)
      guard after.first?.isDigit == true else { continue }
      rest = after
      return try takeNumber()
    }
    return nil
  }

  /// Nil where none stands here.
  private mutating func takeUnit() throws(FigureFault) -> UnitSource? {
    if rest.starts(with: ",-".utf8) { rest = rest.dropFirst(2) }
    let text = rest.drop { $0 == .space }
    guard !text.isEmpty else { return nil }
    guard let unit = UnitSource(String(Substring(text))) else { throw .unit }
    rest = rest.suffix(0)
    return unit
  }
}

/// The words nul–tolv of running text: "fem" → 5, "en måned" → 1 måned.
func figureInWords(_ text: String) -> Printed? {
  let parts = text.split(separator: " ", maxSplits: 1)
  guard let first = parts.first, let digits = numberWords[first.lowercased()] else { return nil }
  guard let unit = parts.count > 1 ? UnitSource(String(parts[1])) : .bare else { return nil }
  return Printed(
    digits: digits, decimals: 0, unit: unit, isApproximate: false, hasOwnUnit: parts.count > 1,
    isGrouped: false)
}

private let numberWords: [String: Int64] = [
  "nul": 0, "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7,
  "otte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
  "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
  "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
]

extension Character {
  var isASCIIDigit: Bool { "0" <= self && self <= "9" }
}
