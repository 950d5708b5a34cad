package import Diagnostics

/// A table that says what its parts are. Kept by the only initialiser: in each row the cells, together with
/// those that reach down from rows above, fill exactly `columns.count` places.
package struct Table: Sendable {
  package struct Column: Sendable {
    package enum Kind: Sendable, CaseIterable { case label, text, amount, percent, count, date }

    package var kind: Kind
    /// The most decimals in the column: for the decimal tab and the alignment.
    package var decimals: Int

    package init(_ kind: Kind, decimals: Int = 0) {
      self.kind = kind
      self.decimals = decimals
    }

    /// Figures are set flush right, in tabular digits.
    package var isNumeric: Bool {
      switch kind {
      case .amount, .percent, .count: true
      case .label, .text, .date: false
      }
    }
  }

  package struct Row: Sendable {
    /// What a row is for. `group` is a heading of the rows below it, one cell wide as the table.
    package enum Kind: Sendable, CaseIterable { case head, body, group, subtotal, total }

    package var kind: Kind
    package var cells: [Cell]
    /// The row's explanation, printed under it over the whole width.
    package var explanation: [Inline]
    package var change: Change?
    /// In a table that compares two versions: the same in both, and of less interest.
    package var isUnchanged: Bool

    package init(
      _ kind: Kind, _ cells: [Cell], explanation: [Inline] = [], change: Change? = nil,
      isUnchanged: Bool = false
    ) {
      self.kind = kind
      self.cells = cells
      self.explanation = explanation
      self.change = change
      self.isUnchanged = isUnchanged
    }
  }

  package struct Cell: Sendable {
    package enum Kind: Sendable {
      /// Heads a column (in a head row) or its row (first cell of a body row).
      case header
      case text
      case number(Number)
      /// Printed empty, or as a dash: no figure.
      case blank
      /// A part of the label: its own row is a "heraf" line, indented.
      case partHeader
    }

    package var kind: Kind
    package var content: [Inline]
    package var width: Int
    package var height: Int
    package var span: SourceSpan?

    package init(
      _ kind: Kind, _ content: [Inline], width: Int = 1, height: Int = 1, span: SourceSpan? = nil
    ) {
      self.kind = kind
      self.content = content
      self.width = width
      self.height = height
      self.span = span
    }
  }

  /// A note of the table: stands directly under it. Its mark (a, b, …) is settled by `resolve`.
  package struct Note: Sendable {
    package var label: Label
    package var content: [Inline]

    package init(_ label: Label, _ content: [Inline]) {
      self.label = label
      self.content = content
    }
  }

  package let label: Label
  /// Without caption the table is not numbered.
  package let caption: [Inline]
  /// "Beløb i kr." and the sign rule; printed with the caption.
  package let unit: [Inline]
  package let columns: [Column]
  package let head: [Row]
  package let body: [Row]
  package let notes: [Note]
  /// "Kilde: …", printed under the notes.
  package let source: [Inline]

  /// Nil where a row does not fill the columns exactly.
  package init?(
    label: Label, caption: [Inline], unit: [Inline] = [], columns: [Column], head: [Row], body: [Row],
    notes: [Note] = [], source: [Inline] = []
  ) {
    guard !columns.isEmpty, Self.fills(head, columns.count), Self.fills(body, columns.count) else {
      return nil
    }
    self.label = label
    self.caption = caption
    self.unit = unit
    self.columns = columns
    self.head = head
    self.body = body
    self.notes = notes
    self.source = source
  }

  /// Do the rows' cells, with their widths and heights, tile a rectangle of this width?
  private static func fills(_ rows: [Row], _ width: Int) -> Bool {
    var rowsReached = Array(repeating: 0, count: width)
    for row in rows {
      var place = 0
      for cell in row.cells {
        while place < width, rowsReached[place] > 0 { place += 1 }
        guard cell.width > 0, cell.height > 0, cell.width <= width - place else { return false }
        let places = place..<place + cell.width
        guard rowsReached[places].allSatisfy({ $0 == 0 }) else { return false }
        for taken in places { rowsReached[taken] = cell.height }
        place = places.upperBound
      }
      guard rowsReached.allSatisfy({ $0 > 0 }) else { return false }
      for place in rowsReached.indices { rowsReached[place] -= 1 }
    }
    return rowsReached.allSatisfy { $0 == 0 }
  }
}

/// A figure's value beside its printed form: `digits` × 10^-`scale`. For charts, the workbook in a DOCX,
/// CSV and sorting.
package struct Number: Sendable, Hashable {
  package var digits: Int64
  package var scale: Int

  package init(digits: Int64, scale: Int) {
    self.digits = digits
    self.scale = scale
  }
}
