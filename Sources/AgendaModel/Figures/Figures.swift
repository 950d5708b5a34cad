package import Diagnostics
internal import Syntax

/// Which figure: a cell of a record's table, or a claim.
package enum FigureKey: Sendable, Hashable {
  case cell(record: Int, row: Int, column: Int)
  case claim(Int)
}

/// A column of a record's table.
struct FigureColumn: Hashable {
  var record: Int
  var column: Int
}

/// All figures of a project, computed when first asked for and kept. Every figure that a check, a claim or a
/// table needs comes from here, so it is the same everywhere; one that needs itself is an error, not a loop.
package final class Figures {
  package let project: Project
  /// What all records share, by record: asked for at every figure, and dear to copy out of a record.
  let bodies: [RecordBody]
  private var known: [FigureKey: Result<Quantity, FigureError>] = [:]
  /// What formulas came to, with what went into them.
  private var results: [FormulaUse: (value: Quantity, inputs: [FigureInput])] = [:]
  /// The rules of records that were asked for.
  var rules: [Int: [CellRule.Figure]] = [:]
  var allocations = AllocationFigures()
  /// The decimals columns print at most; nil of one that prints no figure.
  var columnDecimals: [FigureColumn: Int?] = [:]
  private var underWay: [FigureKey] = []
  /// Figures and parts of expressions that are being computed within each other.
  var depth = 0
  /// The figure at which computing within each other went too deep: it comes first, then the others again.
  private var tooDeep: FigureKey?
  /// Whether what is computed now must be computed again from there.
  var isTooDeep: Bool { tooDeep != nil }

  package init(_ project: Project) {
    self.project = project
    bodies = project.records.map { $0.body }
  }

  /// The value others compute with: what is printed, where something is; else what is computed.
  package func value(_ key: FigureKey) throws(FigureError) -> Quantity {
    guard underWay.isEmpty else { return try valueWithin(key) }
    var waiting = [key]
    while let next = waiting.last {
      do {
        let value = try valueWithin(next)
        waiting.removeLast()
        if waiting.isEmpty { return value }
      } catch {
        guard let deeper = tooDeep else {
          waiting.removeLast()
          if waiting.isEmpty { throw error }
          continue
        }
        tooDeep = nil
        if waiting.contains(deeper) {
          known[deeper] = .failure(circle(deeper))
        } else if waiting.count == Self.longestChain {
          known[deeper] = .failure(error)
        } else {
          waiting.append(deeper)
        }
      }
    }
    throw .unknown(.nothing, at: span(key))
  }

  /// One figure, perhaps for another that is being computed.
  private func valueWithin(_ key: FigureKey) throws(FigureError) -> Quantity {
    if let result = known[key] { return try result.get() }
    if underWay.contains(key) { throw circle(key) }
    guard depth < Self.deepest else {
      tooDeep = key
      throw .fault("circular-figure", .chain, at: span(key))
    }
    underWay.append(key)
    depth += 1
    defer {
      underWay.removeLast()
      depth -= 1
    }
    let result: Result<Quantity, FigureError>
    do { result = .success(try compute(key)) } catch { result = .failure(error) }
    if tooDeep == nil { known[key] = result }
    return try result.get()
  }

  private func circle(_ key: FigureKey) -> FigureError {
    .fault("circular-figure", .circle, at: span(key), help: .circleHelp)
  }

  /// What a formula of a cell or claim comes to, whatever is printed there.
  package func computed(
    _ formula: Formula, for key: FigureKey, trace: inout [FigureInput]
  ) throws(FigureError) -> Quantity {
    let use = FormulaUse(formula: formula.span, key: key)
    if let known = results[use] {
      trace += known.inputs
      return known.value
    }
    var evaluation = Evaluation(figures: self, context: context(key))
    let value = try evaluation.scalar(formula.expression)
    results[use] = (value, evaluation.inputs)
    trace += evaluation.inputs
    return value
  }

  /// A formula of a row or column is used by many cells.
  private struct FormulaUse: Hashable {
    var formula: SourceSpan
    var key: FigureKey
  }

  package func context(_ key: FigureKey) -> FigureContext {
    switch key {
    case .cell(let record, let row, let column):
      FigureContext(scope: bodies[record].scope, record: record, row: row, column: column)
    case .claim(let claim): FigureContext(scope: project.claims[claim].scope)
    }
  }

  /// The one figure a path stands for, seen from a place; nil where it is none or cannot be known.
  func value(of path: [Name], in context: FigureContext, at span: SourceSpan) -> Quantity? {
    input(of: path, in: context, at: span)?.value
  }

  /// The same, with the place it stands.
  func input(of path: [Name], in context: FigureContext, at span: SourceSpan) -> FigureInput? {
    var evaluation = Evaluation(figures: self, context: context)
    guard let set = try? evaluation.cells(path, span), set.keys.count == 1, let key = set.keys.first,
      (try? evaluation.input(key, span)) != nil
    else { return nil }
    return evaluation.inputs.first
  }

  package func span(_ key: FigureKey) -> SourceSpan? {
    switch key {
    case .cell(let record, let row, let column):
      bodies[record].table?.cell(row, column).span
    case .claim(let claim): project.claims[claim].printedSpan
    }
  }

  /// So deep that a thread's stack bears it.
  private static let deepest = 200
  /// Times `deepest`: how many figures may need each other in a row.
  private static let longestChain = 1_000

  private func compute(_ key: FigureKey) throws(FigureError) -> Quantity {
    switch key {
    case .cell(let record, let row, let column): try cell(record, row, column)
    case .claim(let claim): try self.claim(claim)
    }
  }

  private func cell(_ record: Int, _ row: Int, _ column: Int) throws(FigureError) -> Quantity {
    guard let table = bodies[record].table else { throw .unknown(.nothing, at: bodies[record].span) }
    if table.isMisread { throw .misread }
    let cell = table.cell(row, column)
    let key = FigureKey.cell(record: record, row: row, column: column)
    if let quantity = quantity(of: cell.value, isRounded: bodies[record].isRounded) { return quantity }
    switch cell.value {
    case .computed: return try computedCell(table, record, row, column, key)
    case .withheld: throw .unknown(.withheld, at: cell.span)
    case .text: throw .fault("not-a-figure", .noFigure, at: cell.span)
    case .blank, .dash, .figure, .interval, .date:
      if table.rows[row].isGroup { return try groupSum(record, row, column) }
      throw .unknown(.blank, at: cell.span)
    }
  }

  /// The sum of a group's rows in a column.
  func groupSum(_ record: Int, _ row: Int, _ column: Int) throws(FigureError) -> Quantity {
    guard let table = bodies[record].table else { throw .unknown(.nothing, at: nil) }
    let context = FigureContext(
      scope: bodies[record].scope, record: record, row: row, column: column)
    var evaluation = Evaluation(figures: self, context: context)
    return try evaluation.sum(rows: table.rows(ofGroup: row), at: table.rows[row].span)
  }

  private func claim(_ index: Int) throws(FigureError) -> Quantity {
    let claim = project.claims[index]
    if let printed = claim.printed, let quantity = quantity(of: printed, isRounded: false) { return quantity }
    guard let formula = claim.formula else { throw .unknown(.nothing, at: claim.span) }
    var trace: [FigureInput] = []
    return try computed(formula, for: .claim(index), trace: &trace)
  }
}

/// What is printed, as a quantity; nil for what is no figure.
func quantity(of value: CellValue, isRounded: Bool) -> Quantity? {
  switch value {
  case .figure(let printed): return Quantity(printed, isRounded: isRounded)
  case .interval(let low, let high):
    var quantity = Quantity(high)
    quantity.exact = low.exact
    quantity.upper = high.exact
    quantity.decimals = max(low.decimals, high.decimals)
    return quantity
  case .date(let day): return Quantity(day)
  case .text, .blank, .dash, .withheld, .computed: return nil
  }
}

extension Phrase {
  fileprivate static let circle = Phrase(
    da: "tallet afhænger af sig selv", en: "the figure depends on itself")
  fileprivate static let circleHelp = Phrase(
    da: "skriv det ene tal som trykt i stedet for »=«",
    en: "write one of the figures as printed instead of '='")
  fileprivate static let chain = Phrase(
    da: "tallet afhænger af for mange andre efter hinanden",
    en: "the figure depends on too many others in a row")
  static let nothing = Phrase(da: "her står intet tal", en: "no figure stands here")
  static let blank = Phrase(da: "et felt er tomt", en: "a field is blank")
  static let withheld = Phrase(da: "et tal er ikke oplyst", en: "a figure is withheld")
  fileprivate static let noFigure = Phrase(
    da: "her står tekst, ikke et tal", en: "text stands here, not a figure")
}
