internal import Diagnostics

/// A comparison as JSON, every line of both versions once a column. Documentation/comparing.md says what each
/// key holds. Figures are decimal texts in base units (kroner; 0.02 for 2 %), so that nothing is rounded.
package func comparisonJSON(_ report: ComparisonReport) -> String {
  var out = JSONWriter()
  out.open("{")
  out.field("old", report.old)
  out.field("new", report.new)
  out.field("same", report.isSame)
  out.field("removed", report.removed)
  out.field("added", report.added)
  out.list("tables", report.parts) { out, part in out.table(part, report.key) }
  out.close("}")
  return out.text + "\n"
}

extension JSONWriter {
  mutating func table(_ part: ComparisonReport.Part, _ key: DistributionWeights?) {
    open("{")
    field("title", part.title)
    list("facts", part.comparison.facts) { out, fact in
      out.open("{")
      out.field("name", fact.name.english)
      out.field("old", fact.old)
      out.field("new", fact.new)
      out.close("}")
    }
    field("removedColumns", part.comparison.removedColumns)
    field("addedColumns", part.comparison.addedColumns)
    list("columns", part.comparison.columns) { out, column in out.column(column, part, key) }
    close("}")
  }

  private mutating func column(
    _ column: ColumnComparison, _ part: ComparisonReport.Part, _ key: DistributionWeights?
  ) {
    let comparison = part.comparison
    open("{")
    field("old", comparison.old.columns[column.pair.old].title)
    field("new", comparison.new.columns[column.pair.new].title)
    field("turnedSigns", column.turnedGroups.sorted().map { $0 < 0 ? "" : comparison.new.label(Int($0)) })
    list("sides", column.sides) { out, side in out.side(side) }
    list("totals", column.closings) { out, closing in out.total(closing, comparison) }
    list("lines", Array(comparison.pairs.indices)) { out, index in
      out.line(index, column, part)
    }
    effect(key, key.flatMap { keyEffect($0, column, comparison) })
    close("}")
  }

  private mutating func effect(_ key: DistributionWeights?, _ effect: KeyEffect?) {
    guard let key, let effect else { return }
    object("effect") { out in
      out.field("key", key.title)
      out.field("lines", effect.subject.labels)
      out.field("change", out.decimal(effect.change))
      out.list("municipalities", Array(key.labels.indices)) { out, index in
        out.open("{")
        out.field("label", key.labels[index])
        out.field("weight", out.decimal(key.weights[index]))
        out.field("change", out.decimal(effect.parts?[index]))
        out.close("}")
      }
    }
  }

  private mutating func side(_ side: SideChange) {
    open("{")
    field("title", side.title)
    field("old", decimal(side.oldSum))
    field("new", decimal(side.newSum))
    field("change", decimal(side.delta))
    close("}")
  }

  private mutating func total(_ closing: Closing, _ comparison: TableComparison) {
    open("{")
    field("label", comparison.label(comparison.pairs[closing.total]))
    field("change", decimal(closing.change))
    field("linesOld", decimal(closing.lines?.old))
    field("linesNew", decimal(closing.lines?.new))
    field("linesChange", decimal(closing.linesChange))
    field("closes", closing.verdict.word)
    field("deviation", decimal(closing.verdict.deviation))
    close("}")
  }

  private mutating func line(_ index: Int, _ column: ColumnComparison, _ part: ComparisonReport.Part) {
    let comparison = part.comparison
    let pair = comparison.pairs[index]
    let former = comparison.oldAmount(pair, column.pair, column.turnedGroups)
    let current = comparison.newAmount(pair, column.pair)
    let (table, line) = pair.new >= 0 ? (comparison.new, Int(pair.new)) : (comparison.old, Int(pair.old))
    open("{")
    field("name", table.text(table.lines[line].key))
    field("label", comparison.label(pair))
    field("group", table.group(line).map { table.label($0) })
    field("role", comparison.role(pair).word)
    field("change", column.changes[index].word)
    value("old", former, comparison.old)
    value("new", current, comparison.new)
    if let via = part.via {
      let own = via.lines[index]
      value("via", own < 0 ? nil : via.table.columns[via.column].cells[Int(own)], via.table)
    }
    let isFigure = former?.isFigure == true || current?.isFigure == true
    let delta = isFigure ? comparison.contribution(pair, column.pair, column.turnedGroups) : nil
    field("difference", decimal(delta))
    field("indexed", decimal(comparison.indexedPart(pair, column.pair, column.turnedGroups)))
    field("formerLabel", comparison.renamings[index])
    field("movedFrom", comparison.moves[index])
    let isOtherFormula = column.changedFormulas.contains(index)
    field("formulaChanged", isOtherFormula)
    if isOtherFormula {
      let formulas = comparison.formulas(index, column.pair)
      field("oldFormula", formulas.old)
      field("newFormula", formulas.new)
    }
    field("matchedBy", pair.old < 0 || pair.new < 0 ? nil : pair.proof.word)
    close("}")
  }

  /// Null where there is no line; "" where nothing is printed.
  private mutating func value(_ key: String, _ amount: Amount?, _ table: LineTable) {
    guard let amount else { return field(key, String?.none) }
    switch amount.kind {
    case .blank: field(key, "")
    case .withheld: field(key, "..")
    case .text: field(key, amount.textRange.map { table.text($0) })
    case .figure: field(key, decimal(amount.exact))
    }
  }

  private func decimal(_ value: Exact?) -> String? {
    value.map { exact in
      let places = (0...18).first { powerOfTen($0) % exact.denominator == 0 } ?? 18
      let text = exact.text(decimals: places, .english, grouped: false)
      return text.hasPrefix("−") ? "-" + text.dropFirst() : text
    }
  }
}

extension KeyEffect.Subject {
  fileprivate var labels: [String] {
    switch self {
    case .contributions(let labels): labels
    case .expenses(let title): [title]
    case .all: []
    }
  }
}

extension Closing.Verdict {
  fileprivate var word: String {
    switch self {
    case .holds: "holds"
    case .rounding: "rounding"
    case .perhapsRounding: "perhaps-rounding"
    case .fails: "fails"
    case .unknown: "unknown"
    case .unknownLines: "unknown-lines"
    }
  }

  fileprivate var deviation: Exact? {
    switch self {
    case .rounding(let difference), .perhapsRounding(let difference), .fails(let difference): difference
    case .holds, .unknown, .unknownLines: nil
    }
  }
}

extension LineTable.Role {
  fileprivate var word: String {
    switch self {
    case .data: "line"
    case .ofWhich: "of-which"
    case .group: "group"
    case .total: "total"
    case .result: "result"
    }
  }
}

extension LineMatching.Proof {
  fileprivate var word: String? {
    switch self {
    case .none: nil
    case .key: "name"
    case .label: "label"
    case .declared: "declared"
    case .noteMark: "label-without-note"
    case .row: "row"
    }
  }
}

extension LineChange {
  var word: String {
    switch self {
    case .unchanged: "unchanged"
    case .withinRounding: "within-rounding"
    case .amount: "amount"
    case .indexed: "indexed"
    case .newAppropriation: "new-appropriation"
    case .discontinued: "discontinued"
    case .filled: "filled"
    case .emptied: "emptied"
    case .added: "added"
    case .removed: "removed"
    case .signTurned: "sign-turned"
    case .text: "text"
    case .unknown: "unknown"
    case .ambiguous: "ambiguous"
    }
  }
}
