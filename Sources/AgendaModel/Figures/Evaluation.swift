package import Diagnostics

/// Where an expression stands: names are looked up from its scope, and from its own table.
package struct FigureContext: Sendable {
  package var scope: Int
  package var record: Int?
  package var row: Int?
  package var column: Int?

  package init(scope: Int, record: Int? = nil, row: Int? = nil, column: Int? = nil) {
    self.scope = scope
    self.record = record
    self.row = row
    self.column = column
  }
}

/// A figure that went into another, with the place it stands.
package struct FigureInput: Sendable {
  package var value: Quantity
  package var span: SourceSpan?
}

/// One evaluation of an expression, with what went into it.
struct Evaluation {
  let figures: Figures
  let context: FigureContext
  var inputs: [FigureInput] = []

  init(figures: Figures, context: FigureContext) {
    self.figures = figures
    self.context = context
  }

  var project: Project { figures.project }

  var ownTable: RecordTable? { context.record.flatMap { project.records[$0].body.table } }

  // MARK: One value

  mutating func scalar(_ expression: Expression) throws(FigureError) -> Quantity {
    figures.depth += 1
    defer { figures.depth -= 1 }
    switch expression.content {
    case .number(let printed):
      try refuseColumnAsNumber(printed, expression.span)
      return Quantity(printed)
    case .path(let path): return try scalar(path, expression.span)
    case .call(let function, let arguments): return try call(function, arguments, expression.span)
    case .binary(let operation, let left, let right):
      return try combine(operation, try scalar(left), try scalar(right), expression.span)
    case .range(let low, let high):
      let (first, last) = (try scalar(low), try scalar(high))
      var interval = last
      interval.exact = first.exact
      interval.upper = last.exact
      return interval
    }
  }

  /// `2017` is a number, though a column be named so.
  private func refuseColumnAsNumber(_ printed: Printed, _ span: SourceSpan) throws(FigureError) {
    guard !printed.hasOwnUnit, !printed.isGrouped, printed.decimals == 0, let table = ownTable,
      !table.columns(named: Name(String(printed.digits))).isEmpty
    else { return }
    throw .fault(
      "column-as-number", .columnAsNumber(printed.digits), at: span, help: .nameColumn(printed.digits))
  }

  private mutating func scalar(_ path: [Name], _ span: SourceSpan) throws(FigureError) -> Quantity {
    let cells = try cells(path, span)
    guard cells.keys.count == 1, let key = cells.keys.first else {
      throw .fault("ambiguous-figure", .ambiguous(path, cells.keys.count), at: span, help: .nameCell)
    }
    return try input(key, span)
  }

  /// The value of a figure, kept as an input.
  mutating func input(_ key: FigureKey, _ span: SourceSpan) throws(FigureError) -> Quantity {
    let value: Quantity
    do { value = try figures.value(key) } catch {
      var error = error
      if case .unknown = error.kind {} else { error.span = error.span ?? span }
      throw error
    }
    inputs.append(FigureInput(value: value, span: figures.span(key)))
    return value
  }

  func combine(
    _ operation: Expression.Operation, _ a: Quantity, _ b: Quantity, _ span: SourceSpan
  ) throws(FigureError) -> Quantity {
    switch operation {
    case .plus, .minus: return try added(a, operation == .minus ? negated(b) : b, operation, span)
    case .times: return try multiplied(a, b, span)
    case .divided: return try divided(a, b, span)
    }
  }

  private func negated(_ a: Quantity) -> Quantity {
    var out = a
    out.exact = a.exact.negated
    return out
  }

  func added(
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
      sum, unit: isDifferenceOfDays ? .derived : a.unit.joined(with: b.unit),
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
    return Quantity(
      product, unit: unit, priceLevel: a.priceLevel ?? b.priceLevel,
      decimals: unit == .kroner ? 0 : max(a.decimals, b.decimals), power: max(a.power, b.power), slack: slack)
  }

  private func divided(_ a: Quantity, _ b: Quantity, _ span: SourceSpan) throws(FigureError) -> Quantity {
    guard !b.exact.isZero else { throw .fault("division-by-zero", .byZero, at: span) }
    guard let quotient = a.exact.divided(by: b.exact), let fromTop = a.slack.divided(by: b.exact.magnitude),
      let relative = b.slack.divided(by: b.exact.magnitude),
      let fromBottom = relative.multiplied(by: quotient.magnitude), let slack = fromTop.adding(fromBottom)
    else { throw .fault("too-large", .tooLarge, at: span) }
    let isRatio = a.unit == b.unit
    let keepsUnit = a.unit == .kroner && (b.unit == .none || b.unit == .percent)
    return Quantity(
      quotient, unit: keepsUnit ? .kroner : .derived, priceLevel: isRatio ? nil : a.priceLevel,
      decimals: max(a.decimals, b.decimals, 2), slack: slack)
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
  fileprivate static func columnAsNumber(_ digits: Int64) -> Phrase {
    Phrase(
      da: "\(digits) er her et tal, men også navnet på en kolonne",
      en: "\(digits) is a number here, but also the name of a column")
  }
  fileprivate static func nameColumn(_ digits: Int64) -> Phrase {
    Phrase(
      da: "giv kolonnen et navn, {#å\(digits)}, og brug det",
      en: "give the column a name, {#y\(digits)}, and use that")
  }
  fileprivate static func ambiguous(_ path: [Name], _ count: Int) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(da: "»\(name)« er \(count) tal, ikke ét", en: "'\(name)' is \(count) figures, not one")
  }
  fileprivate static let nameCell = Phrase(
    da: "nævn både kolonne og række: navn.kolonne.række", en: "name both column and row: name.column.row")
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
