import AgendaModel
import Diagnostics

/// "3/4", "-7", or "none" for nil.
func fraction(_ exact: Exact?) -> String {
  guard let exact else { return "none" }
  return exact.denominator == 1 ? "\(exact.numerator)" : "\(exact.numerator)/\(exact.denominator)"
}

/// From "3/4" or "-7", or a figure as printed.
func exact(_ text: String) -> Exact? {
  let parts = text.split(separator: "/").compactMap { Int128($0) }
  return parts.isEmpty ? nil : Exact(parts[0], over: parts.count > 1 ? parts[1] : 1)
}

/// What a cell of a figure column reads as: `1430000 kroner .2 own`, `codes` where it is refused.
/// `unit`: that of the record.
func cell(_ text: String, in unit: String = "") -> String {
  let record = unit.isEmpty ? "" : " {i \(unit)}"
  let sample = Sample(text: "```tabel X\(record)\n| R | F |\n|---|--:|\n| r | \(text) |\n```\n")
  let values = sample.project.records.compactMap { $0.body.table?.cell(0, 0).value }
  let faults = sample.diagnostics.map(\.code.name)
  return faults.isEmpty
    ? values.map(described).joined(separator: "; ") : faults.joined(separator: ", ")
}

/// What a claim's left side reads as.
func claim(_ text: String) -> String {
  let sample = Sample(text: "Der er {{\(text) #x}} af dem.\n")
  let values = sample.project.claims.compactMap(\.printed)
  let faults = sample.diagnostics.map(\.code.name)
  return faults.isEmpty
    ? values.map(described).joined(separator: "; ") : faults.joined(separator: ", ")
}

func described(_ value: CellValue) -> String {
  switch value {
  case .figure(let printed): described(printed)
  case .interval(let low, let high): described(low) + " to " + described(high)
  case .date(let day): iso(day)
  case .text: "text"
  case .blank: "blank"
  case .dash: "dash"
  case .withheld: "withheld"
  case .computed: "computed"
  }
}

/// `ca. 1430000 kroner .2 own grouped 2024-pl`: exact value, unit, decimals, what else was written.
private func described(_ printed: Printed) -> String {
  var parts = printed.isApproximate ? ["ca."] : []
  parts.append(fraction(printed.exact))
  if printed.unit.unit != .none { parts.append(described(printed.unit.unit)) }
  if printed.decimals > 0 { parts.append(".\(printed.decimals)") }
  if printed.hasOwnUnit { parts.append("own") }
  if printed.isGrouped { parts.append("grouped") }
  if let level = printed.unit.priceLevel { parts.append("\(level)-pl") }
  return parts.joined(separator: " ")
}

func described(_ unit: Unit) -> String {
  switch unit {
  case .none: "none"
  case .percent: "percent"
  case .kroner: "kroner"
  case .named(let name): "'\(name)'"
  case .day: "day"
  case .derived: "derived"
  }
}

/// "2022-06-17"
func iso(_ day: Day) -> String {
  func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
  return "\(day.year)-\(padded(day.month))-\(padded(day.day))"
}
