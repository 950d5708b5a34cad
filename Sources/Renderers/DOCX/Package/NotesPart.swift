internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  /// footnotes.xml: the two separators, then the notes in the order of their marks.
  mutating func writeFootnotes() {
    xml.start("w:footnotes")
    writePartNamespaces()
    writeSeparator("separator", id: -1, "w:separator")
    writeSeparator("continuationSeparator", id: 0, "w:continuationSeparator")
    for note in state.notes {
      xml.start("w:footnote")
      xml.attribute("w:id", note.id)
      at({ $0.change = note.change }) { $0.writeNote(note.blocks) }
      xml.end()
    }
    xml.end()
  }

  private mutating func writeSeparator(_ type: StaticString, id: Int, _ mark: StaticString) {
    xml.start("w:footnote")
    xml.attribute("w:type", type)
    xml.attribute("w:id", id)
    paragraph(.normal) { writer in writer.run(.plain) { $0.xml.empty(mark) } }
    xml.end()
  }

  /// The note's number stands in its first paragraph; a note that begins otherwise gets one for it.
  private mutating func writeNote(_ blocks: [Block]) {
    var rest = blocks[...]
    var first: [Inline] = []
    if case .paragraph(let inlines) = rest.first?.content {
      first = inlines
      rest = rest.dropFirst()
    }
    paragraph(.footnoteText) { writer in
      writer.run(.styled(.footnoteReference)) { $0.xml.empty("w:footnoteRef") }
      writer.text(" ")
      writer.write(first)
    }
    write(Array(rest))
  }

  /// The namespaces of a part with paragraphs and pictures.
  mutating func writePartNamespaces() {
    xml.attribute("xmlns:w", Namespace.word)
    xml.attribute("xmlns:r", Namespace.relationships)
    xml.attribute("xmlns:wp", Namespace.wordDrawing)
  }
}
