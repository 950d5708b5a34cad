internal import Diagnostics
internal import DocumentTree

/// How the figures of two compared columns are printed: in the finer of their units, with the most decimals.
struct ColumnForm {
  let language: Language
  let unit: UnitSource
  /// The power of ten of one printed unit in base units.
  private let power: Int
  let decimals: Int

  init(_ column: ColumnPair, _ comparison: TableComparison, _ language: Language) {
    self.language = language
    var finest: (amount: Amount, table: LineTable)?
    var exponent: Int?
    for (table, index) in [(comparison.new, column.new), (comparison.old, column.old)] {
      for amount in table.columns[index].cells where amount.isFigure {
        if amount.power < finest?.amount.power ?? .max { finest = (amount, table) }
        exponent = min(exponent ?? .max, Int(amount.exponent))
      }
    }
    unit = finest.map { $0.table.unit($0.amount) } ?? .bare
    power = unit.basePower
    decimals = max(0, min(18, power - (exponent ?? power)))
  }

  var isPercent: Bool { unit.unit == .percent }

  /// "1.397.835", as it stands in its own version.
  func own(_ amount: Amount) -> String {
    Exact(digits: amount.digits, exponent: -Int(amount.decimals)).text(
      decimals: Int(amount.decimals), language)
  }

  /// "+80.539", "−30.082", "0", without unit.
  func signed(_ value: Exact) -> String {
    let text = number(value)
    return value.isNegative || value.isZero ? text : "+" + text
  }

  /// Without unit.
  func number(_ value: Exact) -> String {
    guard let scaled = value.divided(by: Exact(digits: 1, exponent: power)) else { return "?" }
    return scaled.text(decimals: decimals, language)
  }

  /// "+80.539 kr."
  func signedWithUnit(_ value: Exact) -> String { signed(value) + suffix }

  /// Of shares a difference is in percentage points.
  var suffix: String {
    isPercent ? "\u{A0}" + Phrase(da: "procentpoint", en: "percentage points")[language] : unit.suffix
  }

  /// "+6,1 %" of a base; "–" where there is no base to compare with.
  func share(_ delta: Exact, of base: Exact?) -> String {
    guard let base, !base.isZero, let ratio = delta.divided(by: base.magnitude),
      let percent = ratio.multiplied(by: Exact(100))
    else { return "–" }
    let sign = percent.isNegative || percent.isZero ? "" : "+"
    return sign + percent.text(decimals: 1, language) + "\u{A0}%"
  }

  func cell(_ amount: Amount, _ table: LineTable) -> Table.Cell {
    switch amount.kind {
    case .blank: return Table.Cell(.blank, [])
    case .withheld: return Table.Cell(.text, [.text("..")])
    case .text: return Table.Cell(.text, [.text(amount.textRange.map { table.text($0) } ?? "")])
    case .figure:
      let unit = table.unit(amount)
      // A figure in another unit than the column says so itself.
      let suffix = unit.unit == .percent ? "\u{A0}%" : unit.basePower == power ? "" : unit.suffix
      return Table.Cell(
        .number(Number(digits: amount.digits, scale: Int(amount.decimals))), [.text(own(amount) + suffix)])
    }
  }

  func cell(signed value: Exact?) -> Table.Cell {
    guard let value else { return Table.Cell(.text, [.text("?")]) }
    let steps = value.divided(by: Exact(digits: 1, exponent: power - decimals)).flatMap {
      Int64(exactly: $0.numerator)
    }
    return Table.Cell(.number(Number(digits: steps ?? 0, scale: decimals)), [.text(signed(value))])
  }

  func cell(_ delta: Exact?, of base: Exact?) -> Table.Cell {
    guard let delta else { return Table.Cell(.blank, [.text("–")]) }
    let text = share(delta, of: base)
    return Table.Cell(text == "–" ? .blank : .text, [.text(text)])
  }
}
