internal import DocumentTree

extension HTMLRenderer {
  mutating func write(_ table: Table) {
    let anchor = anchor(table.label) ?? table.label.name
    let layout = HTMLTableLayout(table, anchor: anchor)
    let outerAnchor = noteAnchor
    noteAnchor = anchor
    out.open("div", ["class": layout.isShort ? "table keep" : "table", "id": anchor])
    out.newline()
    if table.body.contains(where: \.isUnchanged) { writeChangedOnly() }
    writeScrollBox(layout)
    writeNotes(table.notes, source: table.source)
    out.close("div")
    out.newline()
    noteAnchor = outerAnchor
  }

  /// Hides the rows that are the same in both versions, without a script.
  private mutating func writeChangedOnly() {
    out.open("p", ["class": "changed-only"])
    out.open("label")
    out.open("input", ["type": "checkbox"])
    out.text(" " + ownWords.changedOnly)
    out.close("label")
    out.close("p")
    out.newline()
  }

  /// Scrolls sideways inside; the keyboard reaches it.
  private mutating func writeScrollBox(_ layout: HTMLTableLayout) {
    let hasCaption = !layout.table.caption.isEmpty || !layout.table.unit.isEmpty
    let caption = HTMLIdentifier.caption(layout.anchor)
    let classes = [
      "scroll", layout.isWide ? "wide" : nil, layout.isLandscape ? "landscape" : nil,
      layout.isTall ? "tall" : nil,
      layout.hasShortLabels ? "short" : nil,
    ]
    out.open(
      "div",
      [
        "class": classes.compactMap { $0 }.joined(separator: " "), "role": "group", "tabindex": "0",
        "aria-labelledby": hasCaption ? caption : nil, "aria-label": hasCaption ? nil : words.table,
      ])
    out.open("table")
    out.newline()
    if hasCaption { writeCaption(layout, id: caption) }
    writeColumnGroups(layout)
    writeHead(layout)
    writeBody(layout)
    out.close("table")
    out.close("div")
    out.newline()
  }

  private mutating func writeCaption(_ layout: HTMLTableLayout, id: String) {
    out.open("caption", ["id": id])
    out.open("div", ["class": "caption"])
    writeNumberedCaption(layout.table.label, layout.table.caption)
    if !layout.table.unit.isEmpty {
      out.text(" ")
      out.open("span", ["class": "unit"])
      write(layout.table.unit)
      out.close("span")
    }
    out.close("div")
    out.close("caption")
    out.newline()
  }

  /// "Tabel 2.8-1" and the caption's own words; of tables and figures alike.
  mutating func writeNumberedCaption(_ label: Label, _ caption: [Inline]) {
    if let number = document.target(label)?.caption, !number.isEmpty {
      out.element("span", ["class": "number"], text: "\(number).")
      out.text(" ")
    }
    write(caption)
  }

  private mutating func writeColumnGroups(_ layout: HTMLTableLayout) {
    guard !layout.columnGroups.isEmpty else { return }
    for width in layout.columnGroups { out.markup("<colgroup span=\"\(width)\"></colgroup>") }
    out.newline()
  }

  private mutating func writeHead(_ layout: HTMLTableLayout) {
    guard !layout.table.head.isEmpty else { return }
    out.open("thead")
    out.newline()
    for (index, row) in layout.table.head.enumerated() {
      out.open("tr")
      for (cell, column) in zip(row.cells, layout.headStarts[index]) {
        writeHeadCell(cell, layout, row: index, column: column)
      }
      out.close("tr")
      out.newline()
    }
    out.close("thead")
    out.newline()
  }

  /// An empty corner is no head.
  private mutating func writeHeadCell(_ cell: Table.Cell, _ layout: HTMLTableLayout, row: Int, column: Int) {
    let isHead = !cell.content.isEmpty
    let name = isHead ? "th" : "td"
    let id = HTMLIdentifier.headCell(layout.anchor, row: row, column: column)
    out.open(
      name,
      [
        "id": isHead && layout.namesHeads ? id : nil,
        "scope": isHead ? (cell.width > 1 ? "colgroup" : "col") : nil,
        "class": headClass(cell, layout, column),
        "colspan": span(cell.width), "rowspan": span(cell.height),
      ])
    if cell.width > 1 {
      out.open("span", ["class": "spanning"])
      write(cell.content)
      out.close("span")
    } else {
      write(cell.content)
    }
    out.close(name)
  }

  private func headClass(_ cell: Table.Cell, _ layout: HTMLTableLayout, _ column: Int) -> String? {
    let isNumeric = cell.width == 1 && layout.table.columns[column].isNumeric
    return classes([
      column == 0 ? "first" : nil, layout.edges.contains(column) ? "edge" : nil, isNumeric ? "n" : nil,
    ])
  }

  func classes(_ names: [String?]) -> String? {
    let names = names.compactMap { $0 }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  func span(_ count: Int) -> String? { count > 1 ? String(count) : nil }
}
