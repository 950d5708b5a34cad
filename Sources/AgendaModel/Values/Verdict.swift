package import Diagnostics

/// What a proof found out about a printed figure.
package enum Verdict: Sendable, Hashable {
  case holds
  /// The rule, or the slack of rounded figures, under which it holds.
  case holdsRounded(Phrase)
  /// Printed minus computed, as the rule rounds it.
  case fails(by: Exact, reproducedBy: Reproduction?)
  /// A rule that no formula says is broken: what is wrong, and what to do about it.
  case broken(Phrase, help: Phrase?)
  /// An input is blank, withheld or missing: never a pass.
  case unknown(Phrase)
}

/// What would give a printed figure that does not hold, so that the author can declare it or mend the figure.
package enum Reproduction: Sendable, Hashable {
  case rounding(Rounding)
  /// Rounded to whole steps larger than the printed figure's last digit, in the base unit.
  case wholeSteps(Exact)
  /// The addends rounded one by one before they were added.
  case roundedAddends
}

/// How a printed result may differ from the exact one: the record's `afrunding`.
package struct RoundingRule: Sendable, Hashable {
  package var rounding: Rounding
  /// `hele 1.000 kr.`: rounded to whole steps; nil for the printed figure's own last digit.
  package var step: Exact?

  package static let house = RoundingRule(rounding: .halfUp, step: nil)

  /// Whole steps are of amounts: shares and counts beside them are rounded to their own digits.
  func step(for unit: Unit) -> Exact? {
    switch unit {
    case .kroner, .none, .derived: step
    case .percent, .named, .day: nil
    }
  }
}

/// Is `printed` what `computed` comes to, under the rule?
package func verdict(_ printed: Printed, _ computed: Quantity, _ rule: RoundingRule) -> Verdict {
  let exact = printed.exact
  guard let difference = exact.subtracting(computed.exact) else { return .unknown(.tooLarge) }
  if difference.isZero { return .holds }
  let step = rule.step(for: printed.unit.unit).map { max($0, printed.step) } ?? printed.step
  if computed.exact.rounded(to: step, rule.rounding) == exact { return .holdsRounded(rule.rounding.phrase) }
  if printed.isApproximate, difference.magnitude <= printed.significantStep {
    return .holdsRounded(.about)
  }
  if isWithin(computed, difference, step) { return .holdsRounded(.roundedFigures) }
  let told = min(step, toldStep(of: computed, like: printed))
  let rounded = computed.exact.rounded(to: told, rule.rounding).flatMap(exact.subtracting)
  return .fails(by: rounded ?? difference, reproducedBy: reproduction(of: printed, computed.exact, rule))
}

/// To what place a computed figure is told beside a printed one: the printed figure's last digit, or the last digit of
/// amounts that were added and have more (1,25 + 22,5 = 23,75 beside 23,1).
func toldStep(of computed: Quantity, like printed: Printed) -> Exact {
  guard computed.unit == .kroner, computed.power == printed.unit.power, computed.decimals > printed.decimals
  else { return printed.step }
  let finer = Exact(digits: 1, exponent: computed.power - computed.decimals)
  return computed.exact.rounded(to: finer, .halfUp) == computed.exact ? finer : printed.step
}

/// The rounding that gives the printed figure, if one does: another rule, or whole thousands of the last digit.
private func reproduction(of printed: Printed, _ computed: Exact, _ rule: RoundingRule) -> Reproduction? {
  let other = Rounding.allCases.first {
    $0 != rule.rounding && computed.rounded(to: printed.step, $0) == printed.exact
  }
  if let other { return .rounding(other) }
  let thousand = Exact(1_000)
  var step = printed.step.multiplied(by: thousand)
  while let whole = step, whole <= printed.significantStep {
    if computed.rounded(to: whole, rule.rounding) == printed.exact { return .wholeSteps(whole) }
    step = whole.multiplied(by: thousand)
  }
  return nil
}

/// `printed ≤ computed` or `printed ≥ computed`, give or take half of the printed figure's last digit.
package func verdict(_ printed: Printed, atMost isAtMost: Bool, _ computed: Quantity) -> Verdict {
  guard let difference = printed.exact.subtracting(computed.exact) else { return .unknown(.tooLarge) }
  let excess = isAtMost ? difference : difference.negated
  if !(Exact.zero < excess) { return .holds }
  return isWithin(computed, difference, printed.step)
    ? .holdsRounded(.roundedFigures) : .fails(by: difference, reproducedBy: nil)
}

/// Do rounded inputs leave room for a value that rounds to what is printed?
private func isWithin(_ computed: Quantity, _ difference: Exact, _ step: Exact) -> Bool {
  guard !computed.slack.isZero, let half = Exact(1, over: 2).flatMap(step.multiplied),
    let room = computed.slack.adding(half)
  else { return false }
  return difference.magnitude <= room
}

extension Phrase {
  static let tooLarge = Phrase(
    da: "tallet er for stort til at regne med", en: "the number is too large to compute with")
  fileprivate static let about = Phrase(da: "ca.", en: "about")
  fileprivate static let roundedFigures = Phrase(da: "afrundede tal", en: "rounded figures")
}
