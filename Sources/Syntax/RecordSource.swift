package import Diagnostics

/// A record as written: ```` ```KIND TITLE {#name i UNIT} ````, head lines, a table, notes.
package struct RecordSource: Sendable {
  /// The word on the fence; empty for a pipe table in the text, and for a file of rows.
  package var kind: String
  package var kindSpan: SourceSpan
  package var title: [MarkupInline]
  package var braces: [BraceSource]
  /// The head's keys, in the order of the file; empty where there is none.
  package var head: [SourceNode.Entry]
  package var table: TableSource?
  package var notes: [NoteSource]
  /// The fence's first line, or the table's.
  package var span: SourceSpan
}

/// A table as ranges of its file: no cell is copied until it is printed or computed with.
package struct TableSource: Sendable {
  /// UTF-8 offsets of a cell without the spaces around it.
  package struct CellRange: Sendable, Hashable {
    package var start: UInt32
    package var end: UInt32

    package init(start: UInt32, end: UInt32) { (self.start, self.end) = (start, end) }

    package var range: Range<Int> { Int(start)..<Int(end) }
  }

  package struct Row: Sendable {
    /// Of `cells`.
    package var cells: Range<Int>
    /// Lines indented four under the row; empty where there are none.
    package var explanation: CellRange
    package var line: CellRange
    /// It had more or fewer cells than the head, which was reported: what stands in which column is a guess.
    package var isMisread = false
  }

  /// Index of the file it stands in: another one where the rows come from a CSV file.
  package var file: Int
  /// One or two rows.
  package var head: [Row]
  package var rows: [Row]
  package var cells: [CellRange]
}

/// A cell taken apart: `1.611.299[^pl] {= indeks(budget-2021; pl.sats.2022)}`.
package struct CellSource: Sendable {
  /// What is printed: without marks of notes and braces.
  package var content: SourceSpan
  package var notes: [NameSource]
  package var braces: [BraceSource]
}
