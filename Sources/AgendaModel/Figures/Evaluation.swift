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

  var ownTable: RecordTable? { context.record.flatMap { figures.bodies[$0].table } }

  // MARK: One value

  mutating func scalar(_ expression: Expression) throws(FigureError) -> Quantity {
    figures.depth += 1
    defer { figures.depth -= 1 }
    switch expression.content {
    case .number(let printed):
      try refuseColumnAsNumber(printed, expression.span)
      return Quantity(printed)
    case .date(let day): return Quantity(day)
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
}
