/// A figure as its author wrote it: value, unit, and the place of its last digit.
/// "1,43 mio. kr." is 143 with two decimals and the power 6.
package struct Printed: Sendable, Hashable {
  package var digits: Int64
  package var decimals: Int
  package var unit: UnitSource
  /// ca.
  package var isApproximate: Bool
  /// Whether the unit stood at the figure itself, not only at its row, column or record.
  package var hasOwnUnit: Bool
  /// Written with points or spaces between the thousands.
  package var isGrouped: Bool

  /// In the base unit: kroner, one; percent as a share of 1.
  package var exact: Exact { Exact(digits: digits, exponent: exponent) }

  /// What one in the last printed place is worth: 10.000 kr. for "1,43 mio. kr.".
  package var step: Exact { Exact(digits: 1, exponent: exponent) }

  /// What one in the last place that is not 0 is worth: 100.000 kr. for "1,50 mio. kr.".
  package var significantStep: Exact {
    var rest = digits.magnitude
    var zeros = 0
    while rest != 0, rest % 10 == 0 {
      rest /= 10
      zeros += 1
    }
    return Exact(digits: 1, exponent: exponent + (digits == 0 ? 0 : zeros))
  }

  private var exponent: Int { unit.power - decimals - (unit.unit == .percent ? 2 : 0) }
}

/// What a cell or a claim holds.
package enum CellValue: Sendable, Hashable {
  case figure(Printed)
  /// "5-8,7 mio. kr.": both ends in the unit of the last.
  case interval(Printed, Printed)
  case date(Day)
  case text
  /// Nothing printed.
  case blank
  /// A printed dash: no figure.
  case dash
  /// "..": known, but not told.
  case withheld
  /// "=": to be computed and printed.
  case computed

  /// Of what is printed; nil of what is no figure.
  package var unit: UnitSource? {
    switch self {
    case .figure(let printed), .interval(_, let printed): printed.unit
    case .date, .text, .blank, .dash, .withheld, .computed: nil
    }
  }
}
