internal import DocumentTree

extension HTMLRenderer {
  /// The footnotes marked since the last time, at the end of the item or attachment they are marked in.
  mutating func writePendingNotes() {
    var labels = notes.takePending()
    guard !labels.isEmpty else { return }
    out.open("section", ["class": "notes"])
    out.newline()
    out.element(headingElement, text: words.notes)
    out.newline()
    out.open("ol")
    out.newline()
    while !labels.isEmpty {
      for label in labels { writeNote(label) }
      labels = notes.takePending()
    }
    out.close("ol")
    out.close("section")
    out.newline()
  }

  private mutating func writeNote(_ label: Label) {
    guard let number = document.footnoteNumber(label),
      let note = document.footnotes.first(where: { $0.number == number })
    else { return }
    out.open("li", ["id": HTMLIdentifier.footnote(number), "value": String(number)])
    if note.blocks.count == 1, case .paragraph(let inlines) = note.blocks[0].content {
      write(inlines)
      out.text(" ")
    } else {
      write(note.blocks)
    }
    writeBackLink(to: HTMLIdentifier.footnoteMark(number, 1), from: String(number))
    out.close("li")
    out.newline()
  }

  mutating func writeBackLink(to id: String, from mark: String) {
    out.open("a", ["class": "back", "href": "#\(id)"])
    out.text(words.backToText)
    writeHidden(" (\(words.note.lowercased()) \(mark))")
    out.close("a")
  }

  /// The notes of a table or figure, directly under it.
  mutating func writeNotes(_ tableNotes: [Table.Note], source: [Inline]) {
    guard !tableNotes.isEmpty || !source.isEmpty else { return }
    out.open("div", ["class": "under"])
    out.newline()
    for note in tableNotes { writeTableNote(note) }
    if !source.isEmpty {
      out.open("p")
      write(words.sourceLine(source))
      out.close("p")
      out.newline()
    }
    out.close("div")
    out.newline()
  }

  private mutating func writeTableNote(_ note: Table.Note) {
    guard let mark = document.tableNoteMark(note.label) else { return }
    out.open("p", ["id": HTMLIdentifier.tableNote(noteAnchor, mark)])
    out.open("sup")
    writeHidden("\(words.note) ")
    out.text(mark)
    out.close("sup")
    out.text(" ")
    write(note.content)
    if notes.isMarked(note.label) {
      out.text(" ")
      writeBackLink(to: HTMLIdentifier.tableNoteMark(noteAnchor, mark, 1), from: mark)
    }
    out.close("p")
    out.newline()
  }
}
