internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  @inline(never)
  mutating func write(_ inlines: [Inline], _ run: RunProperties = .plain) {
    for inline in inlines { write(inline, run) }
  }

  @inline(never)
  private mutating func write(_ inline: Inline, _ run: RunProperties) {
    switch inline {
    case .text(let text): self.text(text, run)
    case .emphasis(let inner): write(inner, run.italic)
    case .strong(let inner): write(inner, run.bold)
    case .superscript(let inner): write(inner, run.at(.superscript))
    case .subscript(let inner): write(inner, run.at(.subscript))
    case .code(let text): self.text(text, run.styled(.code))
    case .link(let address, let inner): writeLink(address, inner, run)
    case .reference(let label, let inner): writeReference(label, inner, run)
    case .footnote(let label): writeFootnoteMark(label)
    case .tableNote(let label): writeTableNoteMark(label)
    case .changed(let change, let inner): writeChanged(change, inner, run)
    case .lineBreak: self.run(run) { $0.xml.empty("w:br") }
    case .image(let image): writePicture(image, inline: true)
    }
  }

  private mutating func writeLink(_ address: String, _ inner: [Inline], _ run: RunProperties) {
    guard !place.isInLink else { return write(inner, run) }
    let id = relationship(PartKind.hyperlinkRelationship, to: address, isExternal: true)
    endRunChange()
    xml.start("w:hyperlink")
    xml.attribute("r:id", id)
    xml.attribute("w:history", "1")
    at({ $0.isInLink = true }) { $0.write(inner, run.styled(.hyperlink)) }
    endRunChange()
    xml.end()
  }

  /// The number as a REF field to its bookmark, with the words around it as text; without a number a link.
  private mutating func writeReference(_ label: Label, _ inner: [Inline], _ run: RunProperties) {
    guard let target = state.resolved.target(label) else { return write(inner, run) }
    let words = inner.isEmpty ? [Inline.text(target.text)] : inner
    guard !place.isInLink, let bookmark = state.bookmarks.name(label) else { return write(words, run) }
    if inner.isEmpty, let around = textAround(target.number, in: target.text) {
      text(around.before, run)
      field("REF \(bookmark) \\h", result: target.number, run)
      text(around.after, run)
    } else {
      writeInternalLink(to: bookmark, words, run)
    }
  }

  mutating func writeInternalLink(to bookmark: String, _ words: [Inline], _ run: RunProperties) {
    endRunChange()
    xml.start("w:hyperlink")
    xml.attribute("w:anchor", bookmark)
    xml.attribute("w:history", "1")
    at({ $0.isInLink = true }) { $0.write(words, run) }
    endRunChange()
    xml.end()
  }

  private mutating func writeTableNoteMark(_ label: Label) {
    text(state.resolved.tableNoteMark(label) ?? "", .styled(.tableNoteMark))
  }

  private mutating func writeChanged(_ change: Change, _ inner: [Inline], _ run: RunProperties) {
    at({ $0.change = $0.change ?? RunChange(change) }) { $0.write(inner, run) }
  }

  /// A footnote at its first mark; a reference to that mark at the following ones.
  private mutating func writeFootnoteMark(_ label: Label) {
    guard let number = state.resolved.footnoteNumber(label) else { return }
    if let id = state.noteIDs[label] {
      return field("NOTEREF \(noteBookmark(id)) \\h", result: String(number), .styled(.footnoteReference))
    }
    guard !place.isInNote, let note = state.resolved.footnotes.first(where: { $0.label == label }) else {
      return text(String(number), .styled(.footnoteReference))
    }
    let id = state.ids.note()
    state.noteIDs[label] = id
    state.notes.append((id, note.blocks, place.change))
    if state.resolved.repeatedNotes.contains(label) {
      bookmarked(named: noteBookmark(id)) { $0.writeFootnoteReference(id) }
    } else {
      writeFootnoteReference(id)
    }
  }

  private mutating func writeFootnoteReference(_ id: Int) {
    run(.styled(.footnoteReference)) { writer in
      writer.xml.start("w:footnoteReference")
      writer.xml.attribute("w:id", id)
      writer.xml.end()
    }
  }

  private func noteBookmark(_ id: Int) -> String { "_RefNote\(id)" }
}

/// "tabel 2.8-3" around "2.8-3" → "tabel " and nothing; nil where the number is empty or not in the text.
func textAround(_ number: String, in text: String) -> (before: String, after: String)? {
  guard !number.isEmpty else { return nil }
  let (whole, part) = (Array(text.utf8), Array(number.utf8))
  guard whole.count >= part.count,
    let start = (0...whole.count - part.count).first(where: {
      whole[$0..<$0 + part.count].elementsEqual(part)
    })
  else { return nil }
  let before = String(decoding: whole[..<start], as: UTF8.self)
  return (before, String(decoding: whole[(start + part.count)...], as: UTF8.self))
}
