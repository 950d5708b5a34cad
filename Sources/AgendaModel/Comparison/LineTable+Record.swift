internal import Diagnostics
internal import Syntax

extension LineTable {
  /// The table of a record, with what its source says about its lines; nil where it has none.
  package init?(record index: Int, _ project: Project, _ figures: Figures) {
    let record = project.records[index]
    guard let table = record.body.table, !table.isMisread else { return nil }
    var builder = RecordLines(record: index, body: record.body, table: table, figures: figures)
    builder.addLines()
    for column in table.columns.indices { builder.addColumn(column) }
    self = builder.lines
    (isRounded, rounding) = (record.body.isRounded, record.body.rounding)
    let traits = record.comparison
    negatedGroups = traits.negatedGroups
    for (row, line) in table.rows.enumerated() {
      if let former = traits.formerLabels[line.name] { formerLabels[row] = former }
    }
  }
}

private struct RecordLines {
  let record: Int
  let body: RecordBody
  let table: RecordTable
  let figures: Figures
  var lines: LineTable

  init(record: Int, body: RecordBody, table: RecordTable, figures: Figures) {
    (self.record, self.body, self.table, self.figures) = (record, body, table, figures)
    let file = figures.project.file(Int(body.span.file))
    lines = LineTable(title: plainText(body.title, in: file), file: table.file)
  }

  private var file: SourceFile { figures.project.file(table.file) }

  // MARK: Lines

  mutating func addLines() {
    for (index, row) in table.rows.enumerated() {
      lines.lines.append(
        LineTable.Line(
          key: lines.append(row.name.text), label: lines.append(row.label.text),
          group: Int32(clamping: row.group ?? -1), role: role(index),
          hasKey: row.name != Name(row.label.text)))
      let text = plainText(row.explanation, in: file)
      if !text.isEmpty { add(.init(text: text), to: index) }
      for text in row.label.notes.compactMap(note) { add(.init(isOfLabel: true, text: text), to: index) }
    }
  }

  private func role(_ index: Int) -> LineTable.Role {
    let row = table.rows[index]
    if row.isGroup { return .group }
    if row.role == .ofWhich { return .ofWhich }
    if table.isSum(index) { return addsIncomeAndExpenses(index) ? .result : .total }
    if isTotalWithoutFormula(index) { return .total }
    return row.isData ? .data : .result
  }

  /// `= indtægter + udgifter`, where one of them is printed with a minus: what is left, not what it comes to.
  private func addsIncomeAndExpenses(_ index: Int) -> Bool {
    table.rows[index].formulas.contains { formula in
      guard case .named(let rows) = table.lineSum(formula, in: index) else { return false }
      let groups = rows.map { Name(table.rows[table.rows[$0].group ?? $0].label.text) }
      return groups.contains(where: SideWords.income.contains)
        && groups.contains(where: SideWords.expenses.contains)
    }
  }

  /// A row below others that is called their total.
  private func isTotalWithoutFormula(_ index: Int) -> Bool {
    table.isCalledTotal(index) && lines.lines.contains { $0.role == .data }
  }

  private mutating func add(_ remark: LineTable.Remark, to line: Int) {
    lines.remarks[line, default: []].append(remark)
  }

  /// The text of a note of the record.
  private func note(_ name: NameSource) -> String? {
    guard let note = body.notes.first(where: { $0.name == name.text }) else { return nil }
    let text = plainText(note.content, in: figures.project.file(Int(note.span.file)))
    return text.isEmpty ? nil : text
  }

  // MARK: Columns

  mutating func addColumn(_ index: Int) {
    let source = table.columns[index]
    var column = LineTable.Column(
      name: source.name, title: table.columnTitle(index), isText: source.kind != .figures, cells: [])
    column.cells.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      column.cells.append(amount(row, index))
      for text in table.cell(row, index).notes.compactMap(note) {
        add(.init(column: index, text: text), to: row)
      }
      let formulas = table.formulas(row, index)
      for formula in formulas {
        if let indexation = indexation(formula, row, index) { column.indexations[row] = indexation }
        if lines.lines[row].role == .total, let sum = table.lineSum(formula, in: row) {
          column.sums[row] = sum
        }
      }
      if !formulas.isEmpty {
        column.formulas[row] = formulas.map { figures.project.text($0.span) }.joined(separator: "; ")
      }
    }
    lines.columns.append(column)
  }

  private mutating func amount(_ row: Int, _ column: Int) -> Amount {
    let cell = table.cell(row, column)
    switch cell.value {
    case .figure(let printed):
      return Amount(
        digits: printed.digits, decimals: printed.decimals, power: printed.unit.basePower,
        unit: lines.index(of: printed.unit))
    case .computed:
      let key = FigureKey.cell(record: record, row: row, column: column)
      return (try? figures.value(key)).flatMap { computed($0, table.columns[column].unit) } ?? .withheld
    case .blank, .dash: return .blank
    case .withheld: return .withheld
    case .text, .date, .interval: return Amount(text: lines.append(figures.project.text(cell.span)))
    }
  }

  private mutating func computed(_ value: Quantity, _ unit: UnitSource) -> Amount? {
    let power = value.unit == .percent ? -2 : value.power
    guard value.upper == nil,
      let steps = value.exact.steps(of: Exact(digits: 1, exponent: power - value.decimals), .halfUp),
      let digits = Int64(exactly: steps)
    else { return nil }
    return Amount(digits: digits, decimals: value.decimals, power: power, unit: lines.index(of: unit))
  }

  /// `= indeks(base; rate)`, where both can be known.
  private func indexation(_ formula: Formula, _ row: Int, _ column: Int) -> Indexation? {
    guard formula.relation == .equal, case .call(.index, let arguments) = formula.expression.content,
      arguments.count == 2
    else { return nil }
    let key = FigureKey.cell(record: record, row: row, column: column)
    var trace: [FigureInput] = []
    var evaluation = Evaluation(figures: figures, context: figures.context(key))
    guard let base = try? evaluation.scalar(arguments[0]), let rate = try? evaluation.scalar(arguments[1]),
      let computed = try? figures.computed(formula, for: key, trace: &trace)
    else { return nil }
    return Indexation(base: base.exact, rate: rate, computed: computed, rule: body.rounding)
  }
}
