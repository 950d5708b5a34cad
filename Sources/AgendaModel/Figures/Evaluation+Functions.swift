internal import Diagnostics

/// Values row by row; a single value goes with every row.
private struct Series {
  /// Nil for a blank row.
  var values: [Quantity?]
  var isSingle: Bool
}

extension Evaluation {
  mutating func call(
    _ function: Function, _ arguments: [Expression], _ span: SourceSpan
  ) throws(FigureError) -> Quantity {
    switch function {
    case .sum:
      if let argument = arguments.first { return try sum(try series(argument).values, at: span) }
      return try sum(rows: rowsAbove(span), at: span)
    case .subtotal: return try sum(rows: rowsSinceSubtotal(span), at: span)
    case .share: return try share(arguments[0], span)
    case .mean: return try mean(arguments, span)
    case .minimum: return try extreme(arguments[0], span) { $0 < $1 }
    case .maximum: return try extreme(arguments[0], span) { $1 < $0 }
    case .count: return try count(arguments[0], span)
    case .index: return try index(arguments, span)
    case .brackets: return try brackets(arguments, span)
    }
  }

  // MARK: Sums

  /// Of my own column; blank cells are passed over.
  mutating func sum(rows: [Int], at span: SourceSpan) throws(FigureError) -> Quantity {
    guard let record = context.record, let column = context.column else {
      throw .fault("no-table", .noTable, at: span)
    }
    return try sum(rows.map { .cell(record: record, row: $0, column: column) }, at: span)
  }

  /// Of any cells; blank ones are passed over.
  mutating func sum(_ cells: [FigureKey], at span: SourceSpan) throws(FigureError) -> Quantity {
    var values: [Quantity?] = []
    for cell in cells { values.append(try optional(cell, span)) }
    return try sum(values, at: span)
  }

  private func sum(_ values: [Quantity?], at span: SourceSpan) throws(FigureError) -> Quantity {
    var total: Quantity?
    for case let value? in values {
      if let sum = total { total = try combine(.plus, sum, value, span) } else { total = value }
    }
    guard let total else { throw .unknown(.nothing, at: span) }
    return total
  }

  /// Nil where the cell is blank; a withheld one cannot be known, and text among figures is the author's to
  /// mend first.
  private mutating func optional(_ key: FigureKey, _ span: SourceSpan) throws(FigureError) -> Quantity? {
    guard case .cell(let record, let row, let column) = key, let table = figures.bodies[record].table
    else { return try input(key, span) }
    switch table.cell(row, column).value {
    case .blank: return table.rows[row].isGroup ? try input(key, span) : nil
    case .dash: return nil
    case .text where table.columns[column].kind == .text: return nil
    case .text, .figure, .interval, .date, .withheld, .computed: return try input(key, span)
    }
  }

  private func rowsAbove(_ span: SourceSpan) throws(FigureError) -> [Int] {
    guard let table = ownTable, let row = context.row else { throw .fault("no-table", .noTable, at: span) }
    return table.summedRows(above: row, isSubtotal: false)
  }

  /// Back to the group's heading or the last subtotal.
  private func rowsSinceSubtotal(_ span: SourceSpan) throws(FigureError) -> [Int] {
    guard let table = ownTable, let row = context.row else { throw .fault("no-table", .noTable, at: span) }
    return table.summedRows(above: row, isSubtotal: true)
  }

  // MARK: Rows

  /// Inside a function: row by row.
  private mutating func series(_ expression: Expression) throws(FigureError) -> Series {
    figures.depth += 1
    defer { figures.depth -= 1 }
    switch expression.content {
    case .path(let path):
      let set = try cells(path, expression.span, asRows: true)
      var values: [Quantity?] = []
      for key in set.keys { values.append(try optional(key, expression.span)) }
      return Series(values: values, isSingle: !set.isSeries)
    case .binary(let operation, let left, let right):
      return try combine(operation, try series(left), try series(right), expression.span)
    case .number, .date, .call, .range: return Series(values: [try scalar(expression)], isSingle: true)
    }
  }

  private func combine(
    _ operation: Expression.Operation, _ a: Series, _ b: Series, _ span: SourceSpan
  ) throws(FigureError) -> Series {
    guard a.isSingle || b.isSingle || a.values.count == b.values.count else {
      throw .fault("row-count", .rowCount(a.values.count, b.values.count), at: span)
    }
    var values: [Quantity?] = []
    for row in 0..<(a.isSingle ? b.values.count : a.values.count) {
      guard let left = a.isSingle ? a.values[0] : a.values[row],
        let right = b.isSingle ? b.values[0] : b.values[row]
      else {
        values.append(nil)
        continue
      }
      values.append(try combine(operation, left, right, span))
    }
    return Series(values: values, isSingle: a.isSingle && b.isSingle)
  }

  // MARK: Others

  /// My cell of a column, as a share of that column's printed total.
  private mutating func share(_ argument: Expression, _ span: SourceSpan) throws(FigureError) -> Quantity {
    guard case .path(let path) = argument.content,
      case .cell(let record, let row, let column)? = try cells(path, argument.span).keys.first,
      let table = figures.bodies[record].table
    else { throw .fault("no-table", .shareOfCell, at: argument.span) }
    let part = try input(.cell(record: record, row: row, column: column), span)
    let whole: Quantity
    if let total = table.rows.indices.last(where: { table.rows[$0].isTotal }) {
      whole = try input(.cell(record: record, row: total, column: column), span)
    } else {
      var values: [Quantity?] = []
      for row in dataRows(table) {
        values.append(try optional(.cell(record: record, row: row, column: column), span))
      }
      whole = try sum(values, at: span)
    }
    var share = try combine(.divided, part, whole, span)
    (share.unit, share.decimals) = (.percent, 2)
    return share
  }

  private mutating func mean(_ arguments: [Expression], _ span: SourceSpan) throws(FigureError) -> Quantity {
    let values = try series(arguments[0])
    guard arguments.count == 2 else {
      let known = values.values.compactMap { $0 }
      return try combine(.divided, try sum(values.values, at: span), Quantity(Exact(known.count)), span)
    }
    let weights = try series(arguments[1])
    let weighted = try combine(.times, values, weights, span)
    var mean = try combine(
      .divided, try sum(weighted.values, at: span), try sum(weights.values, at: span), span)
    mean.unit = values.values.compactMap { $0 }.first?.unit ?? mean.unit
    return mean
  }

  private mutating func extreme(
    _ argument: Expression, _ span: SourceSpan, _ isBefore: (Exact, Exact) -> Bool
  ) throws(FigureError) -> Quantity {
    let known = try series(argument).values.compactMap { $0 }
    guard var best = known.first else { throw .unknown(.nothing, at: span) }
    for value in known where isBefore(value.exact, best.exact) { best = value }
    return best
  }

  /// Rows of a record or group, items of a list.
  private mutating func count(_ argument: Expression, _ span: SourceSpan) throws(FigureError) -> Quantity {
    guard case .path(let path) = argument.content else {
      throw .fault("not-countable", .countable, at: argument.span)
    }
    if let (referent, rest) = project.names.locate(path[...], from: context.scope), rest.isEmpty {
      switch referent {
      case .list(let list): return Quantity(Exact(project.lists[list].count))
      case .record(let record):
        let record = try base(of: record, argument.span)
        guard let table = figures.bodies[record].table else { break }
        return Quantity(Exact(dataRows(table).count))
      case .claim, .section: throw .fault("not-countable", .countable, at: argument.span)
      }
    }
    let values = try series(argument).values
    return Quantity(Exact(values.count { $0 != nil }))
  }

  /// x × (1 + rate)
  private mutating func index(_ arguments: [Expression], _ span: SourceSpan) throws(FigureError) -> Quantity {
    let base = try scalar(arguments[0])
    let rate = try scalar(arguments[1])
    var factor = rate
    guard let sum = rate.exact.adding(.one) else { throw .fault("too-large", .tooLarge, at: span) }
    (factor.exact, factor.unit) = (sum, .none)
    var indexed = try combine(.times, base, factor, span)
    indexed.decimals = base.decimals
    return indexed
  }

  /// Each bracket's rate on the part of x above its limit, up to the next limit.
  private mutating func brackets(_ arguments: [Expression], _ span: SourceSpan) throws(FigureError)
    -> Quantity
  {
    let x = try scalar(arguments[0])
    let limits = try series(arguments[1]).values.compactMap { $0 }
    let rates = try series(arguments[2]).values.compactMap { $0 }
    guard limits.count == rates.count, zip(limits, limits.dropFirst()).allSatisfy({ $0.exact < $1.exact })
    else {
      throw .fault("row-count", .brackets, at: span)
    }
    var total = Quantity(.zero, unit: x.unit, decimals: x.decimals, power: x.power)
    for index in limits.indices where limits[index].exact < x.exact {
      let isLast = index + 1 == limits.count
      let top = isLast ? x : (x.exact < limits[index + 1].exact ? x : limits[index + 1])
      let part = try combine(.times, try combine(.minus, top, limits[index], span), rates[index], span)
      total = try combine(.plus, total, part, span)
    }
    return total
  }
}

extension Phrase {
  fileprivate static let noTable = Phrase(
    da: "»sum« uden navn står kun i en tabels rækker",
    en: "'sum' without a name stands only in a table's rows")
  fileprivate static func rowCount(_ a: Int, _ b: Int) -> Phrase {
    Phrase(
      da: "\(a) rækker kan ikke regnes sammen med \(b) rækker",
      en: "\(a) rows cannot be computed with \(b) rows")
  }
  fileprivate static let countable = Phrase(
    da: "antal tæller rækkerne i en post eller punkterne i en liste",
    en: "count counts the rows of a record or the items of a list")
  fileprivate static let shareOfCell = Phrase(
    da: "andel tager et felt i en tabel", en: "share takes a cell of a table")
  fileprivate static let brackets = Phrase(
    da: "trin skal have lige mange grænser og satser, med voksende grænser",
    en: "brackets takes as many limits as rates, with growing limits")
}
