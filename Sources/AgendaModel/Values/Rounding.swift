package import Diagnostics

/// How an exact figure becomes a printed one. The first is the rule of the house; the others can be declared
/// with `afrunding`, and are named where they would reproduce a figure that does not hold.
package enum Rounding: Sendable, CaseIterable {
  case halfUp, halfEven, down, up

  package var phrase: Phrase {
    switch self {
    case .halfUp: Phrase(da: "almindelig afrunding", en: "rounding half up")
    case .halfEven: Phrase(da: "afrunding til lige ciffer", en: "rounding half to even")
    case .down: Phrase(da: "afrunding nedad", en: "rounding down")
    case .up: Phrase(da: "afrunding opad", en: "rounding up")
    }
  }
}

extension Exact {
  /// How many whole `step`s under a rule, away from zero alike for both signs:
  /// 1.790.801,76 with step 1 → 1.790.802 (half up), 1.790.801 (down).
  package func steps(of step: Exact, _ rule: Rounding) -> Int128? {
    guard let quotient = divided(by: step) else { return nil }
    let top = quotient.numerator.magnitude
    let bottom = quotient.denominator.magnitude
    let (whole, rest) = bottom == 1 ? (top, 0) : top.quotientAndRemainder(dividingBy: bottom)
    let result = Int128(rounds(rest, of: bottom, whole, rule) ? whole + 1 : whole)
    return quotient.isNegative ? -result : result
  }

  /// Rounded to a whole number of steps.
  package func rounded(to step: Exact, _ rule: Rounding) -> Exact? {
    steps(of: step, rule).flatMap { Exact($0, over: 1) }.flatMap(step.multiplied)
  }

  private func rounds(_ rest: UInt128, of bottom: UInt128, _ whole: UInt128, _ rule: Rounding) -> Bool {
    let twice = rest.addingReportingOverflow(rest)
    return switch rule {
    case .down: false
    case .up: rest > 0
    case .halfUp: twice.overflow || twice.partialValue >= bottom
    case .halfEven:
      twice.overflow || twice.partialValue > bottom || (twice.partialValue == bottom && whole % 2 == 1)
    }
  }
}
