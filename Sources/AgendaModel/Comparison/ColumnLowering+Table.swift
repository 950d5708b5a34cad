internal import Diagnostics
internal import DocumentTree
internal import Threads

extension ColumnLowering {
  /// Line, old, (between,) new, change, change in percent.
  func table(_ lines: [Int]) -> Table? {
    Table(
      label: Label("\(part.label)-tabel-\(index + 1)"),
      caption: [.text(words.caption(titles.old, titles.new))], unit: unitLine,
      columns: columns, head: [Table.Row(.head, heads)],
      body: concurrentMap(lines, row))
  }

  var unitLine: [Inline] {
    form.unit.text.isEmpty ? [] : [.text(words.amounts(form.unit))]
  }

  private var columns: [Table.Column] {
    let figure = Table.Column(isText ? .text : .amount, decimals: form.decimals)
    let versions = part.part.via == nil ? [figure, figure] : [figure, figure, figure]
    guard !isText else { return [Table.Column(.label)] + versions }
    return [Table.Column(.label)] + versions + [figure]
      + (form.isPercent ? [] : [Table.Column(.percent, decimals: 1)])
  }

  private var heads: [Table.Cell] {
    let titles = headTitles
    var texts = [words.lineHead(comparison.traits), titles.old]
    if let via = part.part.via { texts.append(via.title) }
    texts.append(titles.new)
    if !isText {
      texts +=
        [form.isPercent ? words.changeInPoints : words.change]
        + (form.isPercent ? [] : [words.changeInPercent])
    }
    return texts.map { Table.Cell(.header, [.text($0)]) }
  }

  var titles: (old: String, new: String) {
    (comparison.old.columns[column.pair.old].title, comparison.new.columns[column.pair.new].title)
  }

  /// Two columns of one name are told apart by time.
  var headTitles: (old: String, new: String) {
    titles.old == titles.new ? (words.before, words.after) : titles
  }

  // MARK: Rows

  private func row(_ index: Int) -> Table.Row {
    let pair = comparison.pairs[index]
    let role = comparison.role(pair)
    let label: [Inline] = [.text(comparison.label(pair))]
    let change: Change? = pair.new < 0 ? .removed : pair.old < 0 ? .inserted : nil
    if role == .group {
      return Table.Row(
        .group, [Table.Cell(.header, label, width: columns.count)], change: change)
    }
    let remark = remarks(index).joined(separator: " ")
    return Table.Row(
      rowKind(index), cells(index, Table.Cell(role == .ofWhich ? .partHeader : .header, label)),
      explanation: remark.isEmpty ? [] : [.text(remark)], change: change,
      isUnchanged: !isChanged(index) && (role == .data || role == .ofWhich))
  }

  /// As its own paper sets it: a result stands out where it is called one.
  private func rowKind(_ index: Int) -> Table.Row.Kind {
    switch comparison.role(comparison.pairs[index]) {
    case .total: .subtotal
    case .result: isCalledResult(index) ? .total : .body
    case .data, .ofWhich, .group: .body
    }
  }

  private func isCalledResult(_ index: Int) -> Bool {
    let pair = comparison.pairs[index]
    let (table, line) = pair.new >= 0 ? (comparison.new, Int(pair.new)) : (comparison.old, Int(pair.old))
    return table.isCalledResult(line)
  }

  private func cells(_ index: Int, _ header: Table.Cell) -> [Table.Cell] {
    let pair = comparison.pairs[index]
    let former = comparison.oldAmount(pair, column.pair, column.turnedGroups)
    let current = comparison.newAmount(pair, column.pair)
    var cells: [Table.Cell] = []
    cells.reserveCapacity(6)
    cells.append(header)
    cells.append(cell(former, comparison.old))
    if let via = part.part.via {
      let line = via.lines[index]
      cells.append(line < 0 ? absent : cell(via.table.columns[via.column].cells[Int(line)], via.table))
    }
    cells.append(emphasized(cell(current, comparison.new), index))
    guard !isText else { return cells }
    let isComparable =
      former?.isFigure ?? true && current?.isFigure ?? true
      || former?.kind == .blank || current?.kind == .blank
    let isBlank = (former.map { $0.kind == .blank } ?? true) && (current.map { $0.kind == .blank } ?? true)
    guard isComparable, !isBlank else {
      return cells + Array(repeating: Table.Cell(.blank, []), count: form.isPercent ? 1 : 2)
    }
    let delta = contribution(index)
    let form = form(index)
    cells.append(form.cell(signed: delta))
    if !self.form.isPercent { cells.append(form.cell(delta, of: former?.exact)) }
    return cells
  }

  private var absent: Table.Cell { Table.Cell(.blank, [.text("–")]) }

  func cell(_ amount: Amount?, _ table: LineTable) -> Table.Cell {
    amount.map { form.cell($0, table) } ?? absent
  }

  /// The new figure of a changed line stands out.
  private func emphasized(_ cell: Table.Cell, _ index: Int) -> Table.Cell {
    let role = comparison.role(comparison.pairs[index])
    guard column.changes[index].isChange, role == .data || role == .ofWhich, !cell.content.isEmpty else {
      return cell
    }
    var cell = cell
    cell.content = [.strong(cell.content)]
    return cell
  }
}
