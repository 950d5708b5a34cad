internal import Diagnostics
internal import DocumentTree

/// How the figures of two compared columns are printed: in the unit they have in common, with the most decimals.
struct ColumnForm {
  let language: Language
  private(set) var unit: UnitSource
  /// The power of ten of one printed unit in base units.
  private var power: Int
  private(set) var decimals: Int
  /// Each figure says its own unit.
  let isMixed: Bool

  init(_ column: ColumnPair, _ comparison: TableComparison, _ language: Language) {
    self.language = language
    let units = ColumnUnits(column, comparison)
    isMixed = units.isMixed
    unit = isMixed ? .bare : units.common
    power = unit.basePower
    var exponent: Int?
    for (table, index) in [(comparison.new, column.new), (comparison.old, column.old)] {
      for amount in table.columns[index].cells where amount.isFigure && !amount.isNought {
        exponent = min(exponent ?? .max, Int(amount.exponent))
      }
    }
    decimals = max(0, min(18, power - (exponent ?? power)))
  }

  /// As it is for a change of one line: with the decimals of its two figures, and their unit where the column has several.
  func of(_ figures: (amount: Amount, unit: UnitSource)?...) -> ColumnForm {
    var form = self
    if isMixed, let own = figures.compactMap(\.?.unit).min(by: { $0.basePower < $1.basePower }) {
      (form.unit, form.power) = (own, own.basePower)
    }
    form.decimals = 0
    for case let (amount, unit)? in figures where unit.basePower == form.power {
      form.decimals = max(form.decimals, Int(amount.decimals))
    }
    return form
  }

  /// In one unit, whatever the figures of a column are printed in.
  init(unit: UnitSource, decimals: Int, _ language: Language) {
    (self.unit, self.decimals, self.language) = (unit, decimals, language)
    power = unit.basePower
    isMixed = false
  }

  var isPercent: Bool { unit.unit == .percent }

  /// "1.397.835", as it stands in its own version; with its unit where that is not the column's.
  private func own(_ amount: Amount, _ table: LineTable) -> String {
    let text = digitText(Int128(amount.digits), decimals: Int(amount.decimals), language, grouped: true)
    let unit = table.unit(amount)
    let isOther = isMixed || !amount.isNought && unit.basePower != power
    return isOther || unit.unit == .percent ? text + unit.suffix : text
  }

  /// "+80.539", "−30.082", "0", without unit.
  func signed(_ value: Exact) -> String { sign(value) + number(value) }

  /// Without unit.
  func number(_ value: Exact) -> String { scaled(value).map(number(scaled:)) ?? "?" }

  private func number(scaled: Exact) -> String { scaled.text(decimals: places(scaled), language) }

  /// The decimals a figure in printed units has: more than the line's, where another unit brings them.
  private func places(_ scaled: Exact) -> Int {
    guard scaled.denominator > 1 else { return decimals }
    return (decimals...max(decimals, 18)).first { powerOfTen($0) % scaled.denominator == 0 } ?? decimals
  }

  /// In a sentence, without unit: with as many decimals as it has; kroner and bare numbers with those of their column, or
  /// none.
  func brief(_ value: Exact) -> String {
    guard let scaled = scaled(value) else { return "?" }
    let isInColumns = power == 0 && (unit.unit == .kroner || unit.unit == .none)
    return isInColumns && scaled.denominator > 1
      ? number(value) : scaled.fullText(language, limit: max(decimals, 4))
  }

  private func scaled(_ value: Exact) -> Exact? {
    power == 0 ? value : value.divided(by: Exact(digits: 1, exponent: power))
  }

  private func sign(_ value: Exact) -> String { value.isNegative || value.isZero ? "" : "+" }

  /// "+80.539 kr."
  func signedWithUnit(_ value: Exact) -> String { sign(value) + brief(value) + suffix }

  /// Of shares a difference is in percentage points.
  var suffix: String {
    isPercent ? "\u{A0}" + Phrase(da: "procentpoint", en: "percentage points")[language] : unit.suffix
  }

  /// "+6,1 %" of a base; "–" where there is no base to compare with.
  func share(_ delta: Exact, of base: Exact?) -> String {
    guard !isPercent, let base, !base.isZero, let ratio = delta.divided(by: base.magnitude),
      let percent = ratio.multiplied(by: Exact(100))
    else { return "–" }
    return sign(percent) + percent.text(decimals: 1, language) + "\u{A0}%"
  }

  func cell(_ amount: Amount, _ table: LineTable) -> Table.Cell {
    switch amount.kind {
    case .blank: Table.Cell(.blank, [])
    case .withheld: Table.Cell(.text, [.text("..")])
    case .text: Table.Cell(.text, [.text(amount.textRange.map { table.text($0) } ?? "")])
    case .figure:
      Table.Cell(
        .number(Number(digits: amount.digits, scale: Int(amount.decimals))), [.text(own(amount, table))])
    }
  }

  func cell(signed value: Exact?) -> Table.Cell {
    guard let value, let scaled = scaled(value) else { return Table.Cell(.text, [.text("?")]) }
    let places = places(scaled)
    let digits = scaled.multiplied(by: Exact(digits: 1, exponent: places)).flatMap {
      Int64(exactly: $0.numerator)
    }
    let text = sign(value) + number(scaled: scaled)
    return Table.Cell(
      .number(Number(digits: digits ?? 0, scale: places)), [.text(isMixed ? text + suffix : text)])
  }

  func cell(_ delta: Exact?, of base: Exact?) -> Table.Cell {
    guard let delta else { return Table.Cell(.blank, [.text("–")]) }
    let text = share(delta, of: base)
    return Table.Cell(text == "–" ? .blank : .text, [.text(text)])
  }
}
