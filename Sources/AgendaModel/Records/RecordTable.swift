package import Diagnostics
package import Syntax

/// A formula that a printed figure must follow, or that computes one.
package struct Formula: Sendable {
  package var relation: FormulaSource.Relation
  package var expression: Expression
  package var span: SourceSpan

  /// `sum` or `delsum` alone: passes over columns that are not added.
  var isTotal: Bool {
    if case .call(let function, let arguments) = expression.content, arguments.isEmpty {
      return function == .sum || function == .subtotal
    }
    return false
  }

  var isSubtotal: Bool {
    if case .call(.subtotal, _) = expression.content { true } else { false }
  }
}

/// `{accept 1 kr.: reason}` or `{accept CODE: reason}`: silences exactly that finding.
package struct Acceptance: Sendable {
  package enum Subject: Sendable, Hashable {
    case deviation(Printed)
    case code(String)
  }

  package var subject: Subject
  package var reason: String
  package var span: SourceSpan
}

/// The table of a record, typed. The first column is its labels; `columns` are the others.
package struct RecordTable: Sendable {
  package struct Column: Sendable {
    package enum Kind: Sendable { case figures, dates, text }

    package var name: Name
    /// The upper and the lower label of a head of two rows; one label else.
    package var labels: [Label]
    package var unit: UnitSource
    package var kind: Kind
    package var formulas: [Formula]
    package var span: SourceSpan

    /// The unit its cells bring themselves, where its head says none and they all bring the same.
    var cellUnit: Unit?

    /// "kr./døgn" and percent are not added by `sum` and `delsum`, nor are dates and text.
    var isSummed: Bool {
      guard kind == .figures else { return false }
      let unit = cellUnit ?? unit.unit
      return unit != .percent && !unit.isRatio
    }
  }

  /// A label as written: its text, the marks of its notes.
  package struct Label: Sendable {
    package var content: [MarkupInline]
    package var notes: [NameSource]
    package var text: String
    package var span: SourceSpan
  }

  package struct Row: Sendable {
    package var name: Name
    package var label: Label
    package var role: BraceSource.Role?
    package var unit: UnitSource?
    package var formulas: [Formula]
    package var acceptances: [Acceptance]
    /// Index of the group row it stands under.
    package var group: Int?
    package var explanation: [MarkupInline]
    package var span: SourceSpan

    package var isGroup: Bool { role == .group }
    package var isTotal: Bool { formulas.contains { $0.isTotal } }

    /// A row of its own figures: neither a heading nor a part of another nor the result of others.
    package var isData: Bool {
      role != .group && role != .ofWhich && !formulas.contains { $0.relation == .equal }
    }
  }

  package struct Cell: Sendable {
    package var value: CellValue
    package var formulas: [Formula]
    package var acceptances: [Acceptance]
    package var notes: [NameSource]
    /// Of what is printed, without marks and braces.
    package var span: SourceSpan

    static func blank(_ span: SourceSpan) -> Cell {
      Cell(value: .blank, formulas: [], acceptances: [], notes: [], span: span)
    }
  }

  /// The file its rows stand in.
  package var file: Int
  /// The head of the label column.
  package var corner: Label
  package var columns: [Column]
  package var rows: [Row]
  /// Row by row, `columns.count` each; blank ones for a group.
  package var cells: [Cell]
  /// A row of it was misread, which was reported: no figure of it is known.
  package var isMisread = false
  private var rowsByName: [Name: [Int]] = [:]
  private var rowsByMunicipality: [String: [Int]] = [:]

  init(file: Int, corner: Label) {
    self.file = file
    self.corner = corner
    (columns, rows, cells) = ([], [], [])
  }

  package func cell(_ row: Int, _ column: Int) -> Cell { cells[row * columns.count + column] }

  /// The formulas a cell follows: its own first, then its row's, then its column's. A total's `sum` passes
  /// over columns that are not added; there the column's formula holds.
  package func formulas(_ row: Int, _ column: Int) -> [Formula] {
    let own = cell(row, column).formulas
    if !own.isEmpty { return own }
    let isSummed = columns[column].isSummed
    let fromRow = rows[row].formulas.filter { isSummed || !$0.isTotal }
    if !fromRow.isEmpty { return fromRow }
    return rows[row].isGroup || columns[column].kind != .figures && columns[column].kind != .dates
      ? [] : columns[column].formulas
  }

  /// The columns of that name; more than one is the author's to settle.
  package func columns(named name: Name) -> [Int] {
    columns.indices.filter { columns[$0].name == name }
  }

  /// The rows of that name. A municipality is found with and without "Kommune".
  package func rows(named name: Name) -> [Int] {
    rowsByName[name] ?? municipalityKeys(name).lazy.compactMap { rowsByMunicipality[$0] }.first ?? []
  }

  mutating func indexRows() {
    for (index, row) in rows.enumerated() {
      rowsByName[row.name, default: []].append(index)
      for key in municipalityKeys(row.name) { rowsByMunicipality[key, default: []].append(index) }
    }
  }

  /// The rows of a group row.
  package func rows(ofGroup group: Int) -> [Int] {
    rows.indices.filter { rows[$0].group == group && rows[$0].isData }
  }

  /// What a total adds: all rows above, or back to the group's heading or the last subtotal.
  func summedRows(above total: Int, isSubtotal: Bool) -> [Int] {
    let start = isSubtotal ? subtotalStart(total) : 0
    return (start..<total).filter { rows[$0].isData }
  }

  /// The words over a column, of both rows of the head.
  package func columnTitle(_ column: Int) -> String {
    columns[column].labels.map(\.text).joined(separator: " ")
  }

  package var figureColumns: [Int] { columns.indices.filter { columns[$0].kind == .figures } }
}

/// "Aalborg", "Aalborg Kommune" and "Ålborg" are one municipality.
struct MunicipalityName {
  let text: String
  private let keys: [String]

  init(_ text: String) {
    self.text = text
    keys = municipalityKeys(Name(text))
  }

  func isSame(as other: Self) -> Bool { keys.contains(where: other.keys.contains) }
}

/// "frederikshavns-kommune" is also "frederikshavn", "århus" is "aarhus": the word "Kommune" falls away, and
/// perhaps the genitive's s before it.
func municipalityKeys(_ name: Name) -> [String] {
  let modern = name.text.split(separator: "å", omittingEmptySubsequences: false).joined(separator: "aa")
  guard modern.hasSuffix("-kommune") else { return [modern] }
  let stem = String(modern.dropLast("-kommune".count))
  return stem.hasSuffix("s") ? [stem, String(stem.dropLast())] : [stem]
}
