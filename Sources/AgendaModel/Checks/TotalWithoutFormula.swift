internal import Diagnostics

extension Check {
  /// Rows that are called a total, with figures under others that neither a formula nor a rule of the kind holds: said,
  /// never guessed.
  static let totalWithoutFormula = Check(
    "total-without-formula",
    Phrase(
      da: "En række, der kaldes en sum, har ingen formel, og efterprøves ikke.",
      en: "A row that is called a total has no formula and is not checked."), severity: .hint
  ) { project, figures in
    project.records.indices.flatMap { record -> [Proof] in
      guard let table = project.records[record].body.table, !table.isMisread else { return [] }
      return table.rows.indices.dropFirst().compactMap { row in
        guard table.isCalledTotal(row), hasUncheckedFigures(record, row, table, figures) else { return nil }
        let label = table.rows[row].label.text
        return Proof(
          rule: .total(label), broken: .withoutFormula(label), help: .totalFormula,
          at: table.rows[row].span,
          acceptances: table.rows[row].acceptances + project.records[record].body.acceptances)
      }
    }
  }
}

extension RecordTable {
  func isCalledTotal(_ row: Int) -> Bool {
    let name = Name(rows[row].label.text).text
    return ["total", "hovedtotal", "samlet", "sum", "i-alt"].contains(name) || name.hasSuffix("-i-alt")
      || name.hasPrefix("total-")
  }
}

/// A printed figure in a column that is added, which no formula of cell, row or column holds, and no rule.
private func hasUncheckedFigures(_ record: Int, _ row: Int, _ table: RecordTable, _ figures: Figures) -> Bool
{
  table.columns.indices.contains { column in
    guard table.columns[column].isSummed, table.printed(row, column) != nil,
      table.formulas(row, column).isEmpty
    else { return false }
    return (try? figures.ruled(.cell(record: record, row: row, column: column))) == nil
  }
}

extension Phrase {
  fileprivate static func total(_ label: String) -> Phrase { Phrase(da: "»\(label)«", en: "'\(label)'") }
  fileprivate static func withoutFormula(_ label: String) -> Phrase {
    Phrase(
      da: "»\(label)« ligner en sum, men har ingen formel, og efterprøves ikke",
      en: "'\(label)' looks like a total, but has no formula and is not checked")
  }
  fileprivate static let totalFormula = Phrase(
    da: "skriv {= sum} eller {= delsum} efter rækkens tekst",
    en: "write {= sum} or {= subtotal} after the row's label")
}
