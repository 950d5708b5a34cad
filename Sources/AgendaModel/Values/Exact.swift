/// A rational number, exact; operations give nil where 128 bits do not suffice, never a trap.
/// What is computed is `Exact`; what an author wrote is `Printed`.
package struct Exact: Sendable, Hashable, Comparable {
  package let numerator: Int128
  /// > 0, without a factor in common with the numerator.
  package let denominator: Int128

  package static let zero = Exact(0)
  package static let one = Exact(1)

  package init(_ whole: Int) {
    self.init(lowest: Int128(whole), 1)
  }

  /// Nil where the denominator is 0 or a sign cannot be turned.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Int128(commonDivisor(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    if divisor == 1 {
      self.init(lowest: sign * numerator, sign * denominator)
    } else {
      self.init(lowest: sign * (numerator / divisor), sign * (denominator / divisor))
    }
  }

  /// digits × 10^exponent: (143, −2) → 1,43. The exponent is held within ±18.
  package init(digits: Int64, exponent: Int) {
    let power = powerOfTen(abs(exponent))
    if exponent >= 0 {
      self.init(lowest: Int128(digits) * power, 1)
    } else {
      let divisor = Int128(commonDivisor(digits.magnitude128, power.magnitude))
      self.init(lowest: Int128(digits) / divisor, power / divisor)
    }
  }

  private init(lowest numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package var isZero: Bool { numerator == 0 }
  package var isNegative: Bool { numerator < 0 }
  package var negated: Exact { Exact(lowest: -numerator, denominator) }
  package var magnitude: Exact { isNegative ? negated : self }

  package func adding(_ other: Exact) -> Exact? {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow || sum == .min ? nil : Exact(lowest: sum, 1)
    }
    let (a, o1) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (b, o2) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, o3) = a.addingReportingOverflow(b)
    let (bottom, o4) = denominator.multipliedReportingOverflow(by: other.denominator)
    return o1 || o2 || o3 || o4 ? nil : Exact(sum, over: bottom)
  }

  package func subtracting(_ other: Exact) -> Exact? { adding(other.negated) }

  package func multiplied(by other: Exact) -> Exact? {
    let (top, o1) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (bottom, o2) = denominator.multipliedReportingOverflow(by: other.denominator)
    return o1 || o2 ? nil : Exact(top, over: bottom)
  }

  /// Nil also for division by zero.
  package func divided(by other: Exact) -> Exact? {
    let (top, o1) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (bottom, o2) = denominator.multipliedReportingOverflow(by: other.numerator)
    return o1 || o2 ? nil : Exact(top, over: bottom)
  }

  package static func < (a: Exact, b: Exact) -> Bool {
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}

/// 10^exponent, exponent 0…18.
func powerOfTen(_ exponent: Int) -> Int128 { powersOfTen[min(max(exponent, 0), 18)] }

private let powersOfTen: [Int128] = (0...18).map { (0..<$0).reduce(Int128(1)) { power, _ in power * 10 } }

/// The greatest, 1 of two noughts. Nearly all numbers have less than 64 bits.
private func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  if a == 1 || b == 1 { return 1 }
  guard let few = UInt64(exactly: a), let others = UInt64(exactly: b) else { return binaryDivisor(a, b) }
  return UInt128(binaryDivisor(few, others))
}

/// Stein's algorithm, which does not divide.
private func binaryDivisor<Number: FixedWidthInteger & UnsignedInteger>(_ a: Number, _ b: Number) -> Number {
  guard a != 0, b != 0 else { return max(a, b, 1) }
  let twos = (a | b).trailingZeroBitCount
  var odd = a >> a.trailingZeroBitCount
  var rest = b
  while rest != 0 {
    rest >>= rest.trailingZeroBitCount
    (odd, rest) = (min(odd, rest), odd > rest ? odd - rest : rest - odd)
  }
  return odd << twos
}

extension Int64 {
  fileprivate var magnitude128: UInt128 { UInt128(magnitude) }
}
