package import Diagnostics

extension Exact {
  /// In a language's form, rounded half up to `decimals`: 1579705 → "1.579.705"; −0.65, 2 → "−0,65".
  package func text(decimals: Int = 0, _ language: Language, grouped: Bool = true) -> String {
    let places = min(max(decimals, 0), 18)
    guard let steps = steps(of: Exact(digits: 1, exponent: -places), .halfUp) else { return "?" }
    return digitText(steps, decimals: places, language, grouped: grouped)
  }

  /// With as many decimals as it has, at most `limit`.
  package func fullText(_ language: Language, limit: Int = 4) -> String {
    let decimals = (0...limit).first { powerOfTen($0) % denominator == 0 } ?? limit
    return text(decimals: decimals, language)
  }
}

extension Printed {
  /// As written, in the language's form, without the unit.
  package func numberText(_ language: Language) -> String {
    digitText(Int128(digits), decimals: decimals, language, grouped: isGrouped)
  }

  /// With "ca." and its own unit: "ca. 1,43 mio. kr.", no-break spaces inside.
  package func text(_ language: Language) -> String {
    let about = isApproximate ? Phrase(da: "ca.\u{A0}", en: "about\u{A0}")[language] : ""
    return about + numberText(language) + (hasOwnUnit ? unit.suffix : "")
  }
}

extension UnitSource {
  /// What follows the digits: " mio. kr." with no-break spaces, the price level; "" of a bare number.
  package var suffix: String {
    let level = priceLevel.map { "\u{A0}(\($0)-pl)" } ?? ""
    guard !text.isEmpty else { return level }
    return "\u{A0}" + String(text.map { $0 == " " ? "\u{A0}" : $0 }) + level
  }
}

extension Quantity {
  /// With the unit's word: "7,13 mio. kr.", "2,0 %", "17. juni 2022".
  package func text(_ language: Language) -> String {
    if let upper { return numberText(exact, language) + "–" + numberText(upper, language) + suffix }
    return numberText(exact, language) + suffix
  }

  /// Without the unit, in the quantity's own power and decimals.
  package func numberText(_ language: Language) -> String {
    upper.map { numberText(exact, language) + "–" + numberText($0, language) } ?? numberText(exact, language)
  }

  private func numberText(_ value: Exact, _ language: Language) -> String {
    if unit == .day { return dayText(value, language) }
    let scale = unit == .percent ? -2 : power
    guard let scaled = value.divided(by: Exact(digits: 1, exponent: scale)) else { return "?" }
    return scaled.text(decimals: decimals, language, grouped: isGrouped)
  }

  private func dayText(_ value: Exact, _ language: Language) -> String {
    Day(number: Int(clamping: value.numerator))?.text(language) ?? "?"
  }

  private var suffix: String {
    switch unit {
    case .none, .day, .derived: ""
    case .percent: "\u{A0}%"
    case .kroner:
      switch power {
      case 3: "\u{A0}t.kr."
      case 6: "\u{A0}mio.\u{A0}kr."
      case 9: "\u{A0}mia.\u{A0}kr."
      default: "\u{A0}kr."
      }
    case .named(let name): "\u{A0}" + name
    }
  }
}

extension Day {
  /// From days since 1 January 1970.
  package init?(number: Int) {
    guard (-4_000_000..<4_000_000).contains(number) else { return nil }
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

/// −65, 2 → "−0,65".
func digitText(_ steps: Int128, decimals: Int, _ language: Language, grouped: Bool) -> String {
  // Dividing 128 bits is slow, and nearly all figures have fewer.
  guard let few = UInt64(exactly: steps.magnitude) else {
    return digitText(steps.magnitude, steps < 0, decimals, language, grouped)
  }
  return digitText(few, steps < 0, decimals, language, grouped)
}

/// Written from its end, where the grouping begins.
private func digitText<Magnitude: FixedWidthInteger & UnsignedInteger>(
  _ magnitude: Magnitude, _ isNegative: Bool, _ decimals: Int, _ language: Language, _ isGrouped: Bool
) -> String {
  let (group, mark): (UInt8, UInt8) =
    language == .danish
    ? (UInt8(ascii: "."), UInt8(ascii: ",")) : (UInt8(ascii: ","), UInt8(ascii: "."))
  return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWhole + decimals) { bytes in
    var place = bytes.count
    func put(_ byte: UInt8) {
      place -= 1
      bytes[place] = byte
    }
    var rest = magnitude
    var count = 0
    while rest > 0 || count <= decimals {
      if decimals > 0, count == decimals { put(mark) }
      if isGrouped, count > decimals, (count - decimals) % 3 == 0 { put(group) }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
      count += 1
    }
    if isNegative { for byte in "−".utf8.reversed() { put(byte) } }
    return String(decoding: bytes[place...], as: UTF8.self)
  }
}

/// In bytes, without decimals: 39 digits with a sign after every third, the decimal mark, the minus.
private let longestWhole = 64
