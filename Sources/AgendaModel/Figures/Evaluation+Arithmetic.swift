internal import Diagnostics

/// Plus, minus, times and divided over values with units, price levels, intervals and slack.
extension Evaluation {
  func combine(
    _ operation: Expression.Operation, _ a: Quantity, _ b: Quantity, _ span: SourceSpan
  ) throws(FigureError) -> Quantity {
    switch operation {
    case .plus: return try added(a, b, .plus, span)
    case .minus: return try added(a, negated(b), .minus, span)
    case .times: return try multiplied(a, b, span)
    case .divided: return try divided(a, b, span)
    }
  }

  /// An interval turned round keeps its lower end first.
  private func negated(_ a: Quantity) -> Quantity {
    var out = a
    out.exact = (a.upper ?? a.exact).negated
    out.upper = a.upper.map { _ in a.exact.negated }
    return out
  }

  /// `operation`: plus, or minus with the second already negated.
  private func added(
    _ a: Quantity, _ b: Quantity, _ operation: Expression.Operation, _ span: SourceSpan
  ) throws(FigureError) -> Quantity {
    let isSumOfDays = a.unit == .day && b.unit == .day && operation == .plus
    guard a.unit.agrees(with: b.unit) && !isSumOfDays || (a.unit == .day) != (b.unit == .day) else {
      throw .fault("unit-mismatch", .units(a.unit, b.unit), at: span)
    }
    if let first = a.priceLevel, let second = b.priceLevel, first != second {
      throw .fault("price-level-mismatch", .priceLevels(first, second), at: span)
    }
    guard let sum = a.exact.adding(b.exact), let slack = a.slack.adding(b.slack) else {
      throw .fault("too-large", .tooLarge, at: span)
    }
    let isDifferenceOfDays = a.unit == .day && b.unit == .day && operation == .minus
    return Quantity(
      sum, upper: try upper(a, b, span) { $0.adding($1) },
      unit: isDifferenceOfDays ? .derived : a.unit.joined(with: b.unit),
      priceLevel: a.priceLevel ?? b.priceLevel, decimals: max(a.decimals, b.decimals),
      power: min(a.power, b.power), slack: slack)
  }

  private func multiplied(_ a: Quantity, _ b: Quantity, _ span: SourceSpan) throws(FigureError) -> Quantity {
    guard let product = a.exact.multiplied(by: b.exact),
      let left = a.slack.multiplied(by: b.exact.magnitude),
      let right = b.slack.multiplied(by: a.exact.magnitude),
      let slack = left.adding(right)
    else { throw .fault("too-large", .tooLarge, at: span) }
    let unit = productUnit(a.unit, b.unit)
    return ordered(
      Quantity(
        product, upper: try upper(a, b, span) { $0.multiplied(by: $1) }, unit: unit,
        priceLevel: a.priceLevel ?? b.priceLevel,
        decimals: unit == .kroner ? 0 : max(a.decimals, b.decimals), power: max(a.power, b.power),
        slack: slack)
    )
  }

  private func divided(_ a: Quantity, _ b: Quantity, _ span: SourceSpan) throws(FigureError) -> Quantity {
    guard !b.exact.isZero, b.upper?.isZero != true else {
      throw .fault("division-by-zero", .byZero, at: span)
    }
    guard let quotient = a.exact.divided(by: b.exact), let fromTop = a.slack.divided(by: b.exact.magnitude),
      let relative = b.slack.divided(by: b.exact.magnitude),
      let fromBottom = relative.multiplied(by: quotient.magnitude), let slack = fromTop.adding(fromBottom)
    else { throw .fault("too-large", .tooLarge, at: span) }
    let isRatio = a.unit == b.unit
    let keepsUnit = a.unit == .kroner && (b.unit == .none || b.unit == .percent)
    return ordered(
      Quantity(
        quotient, upper: try upper(a, b, span) { $0.divided(by: $1) }, unit: keepsUnit ? .kroner : .derived,
        priceLevel: isRatio ? nil : a.priceLevel, decimals: max(a.decimals, b.decimals, 2), slack: slack))
  }

  /// The other end, where one of the two is an interval. The ends of two intervals go together: the lower with
  /// the lower, as in the lowest and the highest estimate of each.
  private func upper(
    _ a: Quantity, _ b: Quantity, _ span: SourceSpan, _ operation: (Exact, Exact) -> Exact?
  ) throws(FigureError) -> Exact? {
    guard a.upper != nil || b.upper != nil else { return nil }
    guard let upper = operation(a.upper ?? a.exact, b.upper ?? b.exact) else {
      throw .fault("too-large", .tooLarge, at: span)
    }
    return upper
  }

  /// The lower end first: a factor below nought turns an interval round.
  private func ordered(_ quantity: Quantity) -> Quantity {
    guard let upper = quantity.upper, upper < quantity.exact else { return quantity }
    var out = quantity
    (out.exact, out.upper) = (upper, quantity.exact)
    return out
  }

  private func productUnit(_ a: Unit, _ b: Unit) -> Unit {
    switch (a, b) {
    case (.none, let other), (let other, .none): other.isRatio ? .derived : other
    case (.percent, let other), (let other, .percent): other
    default: .derived
    }
  }
}

extension Phrase {
  fileprivate static func units(_ a: Unit, _ b: Unit) -> Phrase {
    Phrase(
      da: "\(a.word.danish) og \(b.word.danish) kan ikke lægges sammen",
      en: "\(a.word.english) and \(b.word.english) cannot be added")
  }
  fileprivate static func priceLevels(_ a: Int, _ b: Int) -> Phrase {
    Phrase(
      da: "\(a)-pl og \(b)-pl er forskellige prisniveauer",
      en: "\(a)-pl and \(b)-pl are different price levels")
  }
  fileprivate static let byZero = Phrase(da: "der divideres med nul", en: "division by zero")
}

extension Unit {
  /// As named in messages.
  var word: Phrase {
    switch self {
    case .none, .derived: Phrase(da: "et tal", en: "a number")
    case .percent: Phrase(da: "procent", en: "percent")
    case .kroner: Phrase(da: "kroner", en: "kroner")
    case .named(let name): Phrase(same: name)
    case .day: Phrase(da: "en dato", en: "a date")
    }
  }
}
