package import Syntax

/// What a cell of a compared table holds, in 16 bytes: a figure, a text, or why there is neither.
package struct Amount: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// Nothing printed, or a dash.
    case blank
    case figure
    /// "..": known, but not told.
    case withheld
    case text
  }

  package private(set) var kind: Kind
  /// Of a figure: what it is printed with.
  package private(set) var decimals: UInt8
  /// Of a figure: the power of ten of its last digit, in the base unit.
  package private(set) var exponent: Int8
  /// Index among the units of its table.
  package var unit: UInt8
  /// Of a figure its digits; of a text where it begins and ends.
  private var payload: Int64

  package static let blank = Amount(kind: .blank, payload: 0)
  package static let withheld = Amount(kind: .withheld, payload: 0)

  private init(kind: Kind, payload: Int64) {
    (self.kind, self.payload) = (kind, payload)
    (decimals, exponent, unit) = (0, 0, 0)
  }

  /// `power`: of the unit, 3 of t.kr., −2 of percent.
  package init(digits: Int64, decimals: Int, power: Int, unit: UInt8) {
    self.init(kind: .figure, payload: digits)
    self.decimals = UInt8(clamping: decimals)
    self.exponent = Int8(clamping: power - decimals)
    self.unit = unit
  }

  /// A text stands in the bytes of its table.
  package init(text: TableSource.CellRange) {
    self.init(kind: .text, payload: Int64(text.start) << 32 | Int64(text.end))
  }

  package var isFigure: Bool { kind == .figure }

  /// Digits of a figure, without decimal mark and unit; 0 of anything else.
  package var digits: Int64 { kind == .figure ? payload : 0 }

  package var isNought: Bool { kind == .figure && payload == 0 }

  /// The power of ten of the unit it is printed in.
  package var power: Int { Int(exponent) + Int(decimals) }

  /// In the base unit; nil where there is no figure.
  package var exact: Exact? {
    kind == .figure ? Exact(digits: payload, exponent: Int(exponent)) : nil
  }

  /// What one in the last printed place is worth.
  package var step: Exact { Exact(digits: 1, exponent: Int(exponent)) }

  /// Of a text.
  package var textRange: TableSource.CellRange? {
    guard kind == .text else { return nil }
    return TableSource.CellRange(start: UInt32(payload >> 32), end: UInt32(payload & 0xFFFF_FFFF))
  }

  /// With the sign turned.
  package var turned: Amount {
    guard kind == .figure, payload != .min else { return self }
    var amount = self
    amount.payload = -payload
    return amount
  }
}

/// A sum of many figures: added by their power of ten, so that nothing is rounded and little is computed.
struct AmountSum: Sendable {
  private struct Part {
    var exponent: Int8
    var digits: Int128
  }

  /// Of the power that was added last.
  private var current = Part(exponent: 0, digits: 0)
  /// Of other powers; there are few.
  private var others: [Part] = []
  private var hasOverflown = false

  mutating func add(_ amount: Amount) {
    guard amount.isFigure else { return }
    if amount.exponent != current.exponent { turn(to: amount.exponent) }
    let (sum, overflow) = current.digits.addingReportingOverflow(Int128(amount.digits))
    current.digits = sum
    if overflow { hasOverflown = true }
  }

  private mutating func turn(to exponent: Int8) {
    let former = current
    if let index = others.firstIndex(where: { $0.exponent == exponent }) {
      current = others[index]
      others[index] = former
    } else {
      current = Part(exponent: exponent, digits: 0)
      others.append(former)
    }
  }

  /// Nil where 128 bits do not suffice.
  var exact: Exact? {
    guard !hasOverflown else { return nil }
    var total = Exact.zero
    for part in (others + [current]).sorted(by: { $0.exponent < $1.exponent }) where part.digits != 0 {
      let power = Exact(digits: 1, exponent: Int(part.exponent))
      guard let sum = Exact(part.digits, over: 1)?.multiplied(by: power), let next = total.adding(sum) else {
        return nil
      }
      total = next
    }
    return total
  }
}
