/// A value with its unit and what is needed to print it and to judge it.
package struct Quantity: Sendable, Hashable {
  /// In the base unit: kroner, one; percent as a share of 1; days since 1970 of a date.
  package var exact: Exact
  /// The upper end, of an interval.
  package var upper: Exact?
  package var unit: Unit
  package var priceLevel: Int?
  /// How it is shown where nothing else is said: decimals, and the power of ten of the unit.
  package var decimals: Int
  package var power: Int
  /// With points between the thousands; a year has none.
  package var isGrouped = true
  /// How far the true value may be off, because printed figures stand for an interval (`tal: afrundede`).
  package var slack: Exact

  package init(
    _ exact: Exact, upper: Exact? = nil, unit: Unit = .none, priceLevel: Int? = nil, decimals: Int = 0,
    power: Int = 0, slack: Exact = .zero
  ) {
    self.exact = exact
    self.upper = upper
    self.unit = unit
    self.priceLevel = priceLevel
    self.decimals = decimals
    self.power = power
    self.slack = slack
  }

  /// `isRounded`: the figure stands for ± half of its last digit.
  package init(_ printed: Printed, isRounded: Bool = false) {
    let half = Exact(1, over: 2).flatMap(printed.step.multiplied) ?? .zero
    self.init(
      printed.exact, unit: printed.unit.unit, priceLevel: printed.unit.priceLevel,
      decimals: printed.decimals, power: printed.unit.power, slack: isRounded ? half : .zero)
    isGrouped = printed.isGrouped
  }

  package init(_ day: Day) {
    self.init(Exact(day.number), unit: .day)
  }
}
