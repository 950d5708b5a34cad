internal import DocumentTree

/// The axis of a chart: from the least to the greatest value, always with zero on it. Floating point is for
/// places on the page only; printed figures come from the document.
struct HTMLChartScale {
  let low: Double
  let high: Double

  /// The range as it is: for bars.
  init(_ values: [Double]) {
    low = min(0, values.min() ?? 0)
    let top = max(0, values.max() ?? 0)
    high = top == low ? low + 1 : top
  }

  private init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// Where a value stands between the low end (0) and the high end (1).
  func place(_ value: Double) -> Double { (value - low) / (high - low) }

  /// A round number on the axis: `multiple` × 10^`exponent`.
  struct Tick {
    var multiple: Int
    var exponent: Int

    var value: Double { scaled(Double(multiple), exponent) }
  }

  /// The scale widened to round numbers, three to six steps apart, and those numbers from low to high.
  func rounded() -> (scale: HTMLChartScale, ticks: [Tick]) {
    let least = (high - low) / 5
    var exponent = 0
    while scaled(1, exponent) > least { exponent -= 1 }
    while scaled(10, exponent) <= least { exponent += 1 }
    let step = [1, 2, 5, 10].first { scaled(Double($0), exponent) >= least } ?? 10
    let size = scaled(Double(step), exponent)
    let first = Int((low / size).rounded(.down))
    let last = Int((high / size).rounded(.up))
    let ticks = (first...last).map { Tick(multiple: $0 * step, exponent: exponent) }
    return (Self(low: Double(first) * size, high: Double(last) * size), ticks)
  }
}

/// `value` × 10^`exponent`
func scaled(_ value: Double, _ exponent: Int) -> Double {
  var factor = 1.0
  for _ in 0..<min(abs(exponent), 300) { factor *= 10 }
  return exponent < 0 ? value / factor : value * factor
}

extension Number {
  /// For places on the page.
  var approximate: Double { scaled(Double(digits), -scale) }
}

/// A share of the drawing as SVG wants it, in hundredths of a percent: 0.12345 → `12.35%`.
func percentage(_ share: Double) -> String {
  let hundredths = Int((min(max(share, 0), 1) * 10000).rounded())
  let rest = hundredths % 100
  guard rest != 0 else { return "\(hundredths / 100)%" }
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)%"
}

/// 2 × 10^3 → `2.000` in Danish, `2,000` in English; −15 × 10^-1 → `−1,5`.
func printed(_ tick: HTMLChartScale.Tick, grouping: Character, decimalMark: Character) -> String {
  var digits =
    String(abs(tick.multiple)) + String(repeating: "0", count: max(0, tick.multiple == 0 ? 0 : tick.exponent))
  var decimals = ""
  if tick.exponent < 0, tick.multiple != 0 {
    let places = -tick.exponent
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    decimals = String(digits.suffix(places))
    digits = String(digits.dropLast(places))
    while decimals.hasSuffix("0") { decimals.removeLast() }
  }
  var grouped = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(grouping) }
    grouped.append(digit)
  }
  return (tick.multiple < 0 ? "\u{2212}" : "") + grouped
    + (decimals.isEmpty ? "" : String(decimalMark) + decimals)
}
