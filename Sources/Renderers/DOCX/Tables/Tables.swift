internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  mutating func write(_ table: Table) {
    let grid = TableGrid(table)
    let widths = ColumnWidths(table, grid)
    writeCaption(table.label, state.words.table, table.caption)
    if !table.unit.isEmpty { writeUnit(table.unit) }
    startPageBeforeTable()
    let facts = TableFacts(
      keepsWithNext: !table.notes.isEmpty || !table.source.isEmpty,
      title: captionText(table.label, table.caption), description: plainText(table.unit))
    write(table, grid, widths.fitted(to: availableWidth), facts)
    writeBelow(table.notes, table.source)
  }

  /// Does a table need the width of a turned page?
  func isTooWide(_ table: Table) -> Bool {
    ColumnWidths(table, TableGrid(table)).leastTotal > state.page.textWidth - place.indent
  }

  /// A table cannot begin a page itself: a paragraph does.
  private mutating func startPageBeforeTable() {
    guard place.isInBody else { return }
    let isNeeded = (
      old: place.change != .inserted && place.needsPageBreak.holds(.deleted),
      new: place.change != .deleted && place.needsPageBreak.holds(.inserted)
    )
    write(.tableEnd, inOld: isNeeded.old, inNew: isNeeded.new)
  }

  /// "Tabel 2.8-3: …" with the number as a bookmark around the item's number and a SEQ field.
  mutating func writeCaption(_ label: Label, _ word: String, _ caption: [Inline]) {
    guard !caption.isEmpty else { return }
    changing(with: caption) { writer in
      writer.paragraph(writer.indented(.caption)) { writer in
        writer.text(word + "\u{A0}")
        writer.bookmarked(label) { writer in
          writer.versions(of: label) { $0.writeSequence(word, $1.number) }
        }
        writer.text(": ")
        writer.write(caption)
      }
    }
  }

  /// "2.8-3" as "2.8-" and `SEQ Tabel_2_8` with the result 3: each item counts from 1.
  private mutating func writeSequence(_ word: String, _ number: String) {
    let dash = number.lastIndex(of: "-")
    let prefix = dash.map { number[...$0] } ?? ""
    let count = String(number.dropFirst(prefix.count))
    let counter = String(prefix.dropLast().map { $0.isLetter || $0.isNumber ? $0 : "_" })
    text(String(prefix))
    field("SEQ \(word)\(counter.isEmpty ? "" : "_" + counter) \\* ARABIC", result: count)
  }

  private mutating func writeUnit(_ unit: [Inline]) {
    changing(with: unit) { $0.paragraph($0.indented(.tableUnit)) { $0.write(unit) } }
  }

  /// Notes and source; where there are neither an empty line, since a table is followed by a paragraph.
  mutating func writeBelow(_ notes: [Table.Note], _ source: [Inline]) {
    for note in notes {
      paragraph(noteProperties()) { writer in
        writer.text(writer.state.resolved.tableNoteMark(note.label) ?? "", .styled(.tableNoteMark))
        writer.run(.plain) { $0.xml.empty("w:tab") }
        writer.write(note.content)
      }
    }
    let change = wholeChange(source)
    if !source.isEmpty {
      changing(with: source) {
        $0.paragraph($0.indented(.tableSource)) { $0.write($0.state.words.sourceLine(source)) }
      }
    }
    guard notes.isEmpty else { return }
    write(
      .tableEnd, inOld: source.isEmpty || change == .inserted, inNew: source.isEmpty || change == .deleted)
  }

  /// An empty paragraph that not every version has.
  private mutating func write(_ style: StyleName, inOld: Bool, inNew: Bool) {
    let outer = place.change
    let isThere = (old: inOld && outer != .inserted, new: inNew && outer != .deleted)
    guard isThere.old || isThere.new else { return }
    at({ place in
      if !isThere.new { place.change = .deleted }
      if !isThere.old { place.change = .inserted }
    }) { $0.paragraph(style) { _ in } }
  }

  private func noteProperties() -> ParagraphProperties {
    var properties = ParagraphProperties(.tableNote)
    properties.tab = place.indent + 227
    if place.indent > 0 {
      properties.left = place.indent + 227
      properties.hanging = 227
    }
    return properties
  }

  /// "Tabel 2.8-3: …" for those who hear the table announced.
  func captionText(_ label: Label, _ caption: [Inline]) -> String {
    let number = state.resolved.target(label)?.caption ?? ""
    return [number, plainText(caption)].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

/// What a table says of itself.
struct TableFacts {
  var style = StyleName.table
  /// Notes or a source stand below: the last row stays with them.
  var keepsWithNext = false
  var title: String
  var description: String
}
