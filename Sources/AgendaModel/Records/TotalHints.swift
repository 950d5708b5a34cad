internal import Diagnostics
internal import Syntax

/// Rows that are called a total, with figures under others and no formula: said, never guessed.
func totalHints(_ table: RecordTable) -> [Diagnostic] {
  table.rows.indices.dropFirst().compactMap { row in
    guard isCalledTotal(table.rows[row]), hasUncheckedFigures(row, table) else { return nil }
    return Diagnostic(
      .hint, DiagnosticCode("total-without-formula"), .totalWithoutFormula(table.rows[row].label.text),
      at: table.rows[row].span, help: .totalFormula)
  }
}

private func isCalledTotal(_ row: RecordTable.Row) -> Bool {
  let name = Name(row.label.text).text
  return ["total", "hovedtotal", "samlet", "sum", "i-alt"].contains(name) || name.hasSuffix("-i-alt")
    || name.hasPrefix("total-")
}

/// A printed figure in a column that is added, which no formula of cell, row or column holds.
private func hasUncheckedFigures(_ row: Int, _ table: RecordTable) -> Bool {
  table.columns.indices.contains { column in
    guard table.columns[column].isSummed, case .figure = table.cell(row, column).value else { return false }
    return table.formulas(row, column).isEmpty
  }
}

extension Phrase {
  fileprivate static func totalWithoutFormula(_ label: String) -> Phrase {
    Phrase(
      da: "»\(label)« ligner en sum, men har ingen formel, og efterprøves ikke",
      en: "'\(label)' looks like a total, but has no formula and is not checked")
  }
  fileprivate static let totalFormula = Phrase(
    da: "skriv {= sum} eller {= delsum} efter rækkens tekst",
    en: "write {= sum} or {= subtotal} after the row's label")
}
