package import Diagnostics
package import Syntax

/// A table as the comparison reads it: lines with what identifies them, and a packed figure in each column.
/// Names and labels stay ranges of `bytes`.
package struct LineTable: Sendable {
  package enum Role: UInt8, Sendable {
    /// A line of its own figures.
    case data
    /// Part of another, not added.
    case ofWhich
    /// The heading of the lines below it.
    case group
    /// The sum of others.
    case total
    /// Computed from others otherwise: income − expenses.
    case result
  }

  package struct Line: Sendable {
    /// What identifies it: the name it was given, its key; else its label.
    package var key: TableSource.CellRange
    package var label: TableSource.CellRange
    /// Index of the group's line; −1 outside of groups.
    package var group: Int32
    package var role: Role
    /// Whether the key was given to it, and is not only its label.
    package var hasKey: Bool
  }

  package struct Column: Sendable {
    package var name: Name
    package var title: String
    package var isText: Bool
    /// One a line.
    package var cells: [Amount]
    /// What the source says the figure of a line grows by, by line.
    package var indexations: [Int: Indexation] = [:]
    /// The formulas as written, by line.
    package var formulas: [Int: String] = [:]
    /// What totals add, by line; nothing of one that does not say it.
    package var sums: [Int: LineSum] = [:]
  }

  /// What the author says about a line, in all columns or in one.
  package struct Remark: Sendable {
    package var column: Int?
    /// A note of the label: about the line's name rather than its figures.
    package var isOfLabel = false
    package var text: String
  }

  package var title: String
  /// Index of the file its lines stand in.
  package var file: Int
  package var bytes: [UInt8]
  package var lines: [Line] = []
  package var columns: [Column] = []
  package var units: [UnitSource] = [.bare]
  package var remarks: [Int: [Remark]] = [:]
  /// Former labels by line (tidligere).
  package var formerLabels: [Int: String] = [:]
  /// Groups whose figures are declared to be printed with a minus, by the name of the group.
  package var negatedGroups: Set<Name> = []
  /// Whether each figure stands for ± half of its last digit.
  package var isRounded = false
  /// How results may differ from the exact ones.
  package var rounding = RoundingRule.house
  /// Whether keys are compared byte by byte, or as names are.
  package var hasExactKeys = false
  /// Two looks at the same table have the same; nil where that cannot be.
  package var origin: Origin?

  package struct Origin: Sendable, Hashable {
    package var version: String
    package var place: SourceSpan

    package init(version: String, place: SourceSpan) { (self.version, self.place) = (version, place) }
  }

  package init(title: String, file: Int, bytes: [UInt8] = []) {
    (self.title, self.file, self.bytes) = (title, file, bytes)
  }

  package func text(_ range: TableSource.CellRange) -> String {
    let range = range.range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  package func label(_ line: Int) -> String { text(lines[line].label) }

  package func labelName(_ line: Int) -> Name { Name(label(line)) }

  /// The group a line stands in.
  package func group(_ line: Int) -> Int? { lines[line].group < 0 ? nil : Int(lines[line].group) }

  package func unit(_ amount: Amount) -> UnitSource {
    Int(amount.unit) < units.count ? units[Int(amount.unit)] : .bare
  }

  /// With the unit it is printed in; nil where there is no figure, and of 0, which is the same in all units.
  func figure(_ amount: Amount?) -> (amount: Amount, unit: UnitSource)? {
    amount.flatMap { $0.isFigure && !$0.isNought ? ($0, unit($0)) : nil }
  }

  package func columns(named name: Name) -> [Int] { columns.indices.filter { columns[$0].name == name } }

  package var figureColumns: [Int] { columns.indices.filter { !columns[$0].isText } }

  /// Puts a text among the bytes.
  mutating func append(_ text: String) -> TableSource.CellRange {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return TableSource.CellRange(start: UInt32(clamping: start), end: UInt32(clamping: bytes.count))
  }

  /// The index of a unit; that of the bare number where there are too many.
  mutating func index(of unit: UnitSource) -> UInt8 {
    if let known = units.firstIndex(of: unit) { return UInt8(known) }
    guard units.count < 255 else { return 0 }
    units.append(unit)
    return UInt8(units.count - 1)
  }
}

/// Which lines a total adds.
package enum LineSum: Sendable, Hashable {
  /// All lines of their own figures from this one down to the total.
  case since(Int)
  /// These lines as they are printed; a heading stands for the lines of its group.
  case named([Int])
}

/// What the source declares of a figure: `= indeks(base; rate)`.
package struct Indexation: Sendable, Hashable {
  package var base: Exact
  package var rate: Quantity
  package var computed: Quantity
  package var rule: RoundingRule
}
