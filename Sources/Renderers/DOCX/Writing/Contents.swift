internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  /// The table of contents as a TOC field over the TC marks in the headings, filled in. Page numbers are not
  /// known here; Word adds them when the field is updated.
  mutating func writeContents() {
    let lines = state.resolved.contents.filter { shows($0) }
    guard !lines.isEmpty else { return }
    startContents()
    paragraph(.contentsHeading) { $0.text($0.state.words.contents) }
    for (index, line) in lines.enumerated() {
      let isEnd = index == lines.count - 1
      let change: RunChange? = line.new == nil ? .deleted : line.old == nil ? .inserted : nil
      at({ $0.change = $0.change ?? change }) { $0.write(line, isStart: index == 0, isEnd: isEnd) }
    }
    endContents()
    breakPage()
  }

  /// What came or went whole shows one version's lines.
  private func shows(_ line: ContentsLine) -> Bool {
    switch place.change {
    case .inserted: line.new != nil
    case .deleted: line.old != nil
    case nil: true
    }
  }

  /// The frame by which Word offers to update the table. Where it came or went, its ends did.
  private mutating func startContents() {
    changingFrame { writer in
      writer.xml.start("w:sdt")
      writer.xml.start("w:sdtPr")
      writer.xml.start("w:docPartObj")
      writer.xml.value("w:docPartGallery", "Table of Contents")
      writer.xml.empty("w:docPartUnique")
      writer.xml.end()
      writer.xml.end()
      writer.xml.start("w:sdtContent")
    }
  }

  private mutating func endContents() {
    changingFrame { writer in
      writer.xml.end()
      writer.xml.end()
    }
  }

  private mutating func changingFrame(_ body: (inout DocumentWriter) -> Void) {
    guard let change = place.change else { return body(&self) }
    let id = state.ids.revision()
    xml.start(change == .inserted ? "w:customXmlInsRangeStart" : "w:customXmlDelRangeStart")
    writeRevision(id)
    xml.end()
    body(&self)
    xml.start(change == .inserted ? "w:customXmlInsRangeEnd" : "w:customXmlDelRangeEnd")
    xml.attribute("w:id", id)
    xml.end()
  }

  private mutating func write(_ line: ContentsLine, isStart: Bool, isEnd: Bool) {
    let isGone = place.change == .deleted
    guard let shown = isGone ? line.old : line.new ?? line.old else { return }
    var properties = ParagraphProperties(.contents(shown.level))
    if let old = line.old, place.change == nil, old.level != shown.level {
      properties.formerStyle = .contents(old.level)
    }
    paragraph(properties) { writer in
      if isStart { writer.startField(#"TOC \f A \l "1-3" \h \z"#) }
      writer.writeText(of: line)
      if isEnd { writer.endField() }
    }
  }

  private mutating func writeText(of line: ContentsLine) {
    guard let old = line.old, let new = line.new, old.label == new.label, place.change == nil else {
      return versions(line.old, line.new) { $0.write([.text($1.text)], $1.label) }
    }
    write(contentsWords(old.text, new.text), new.label)
  }

  private mutating func write(_ words: [Inline], _ label: Label) {
    guard let bookmark = state.bookmarks.name(label) else { return write(words) }
    writeInternalLink(to: bookmark, words, .plain)
  }

  /// The mark in a heading from which Word makes its line of the table of contents.
  mutating func writeContentsMark(_ section: Section) {
    guard !place.isInNote, let entry = state.contents[section.label]?.new else { return }
    let escaped = entry.text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
    hiddenField("TC \"\(String(escaped))\" \\f A \\l \(min(entry.level, 3))")
  }
}

/// One line of two versions: what they begin and end with alike stays, the words between are exchanged.
private func contentsWords(_ old: String, _ new: String) -> [Inline] {
  let (before, after) = (words(of: old), words(of: new))
  let start = zip(before, after).prefix { $0 == $1 }.count
  let end = min(
    zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count, min(before.count, after.count) - start
  )
  func joined(_ words: ArraySlice<Substring>) -> String { words.joined(separator: " ") }
  let gone = joined(before[start..<before.count - end])
  let come = joined(after[start..<after.count - end])
  guard old != new, !gone.isEmpty, !come.isEmpty else {
    return old == new ? [.text(new)] : [.changed(.removed, [.text(old)]), .changed(.inserted, [.text(new)])]
  }
  let (head, tail) = (joined(after[..<start]), joined(after[(after.count - end)...]))
  return [
    .text(head.isEmpty ? "" : head + " "), .changed(.removed, [.text(gone)]),
    .changed(.inserted, [.text(come)]),
    .text(tail.isEmpty ? "" : " " + tail),
  ]
}

private func words(of text: String) -> [Substring] {
  text.split(separator: " ", omittingEmptySubsequences: false)
}

/// The lines of the table of contents by the labels they lead to.
func contentsByLabel(_ lines: [ContentsLine]) -> [Label: ContentsLine] {
  var out: [Label: ContentsLine] = [:]
  for line in lines {
    if let old = line.old { out[old.label, default: ContentsLine()].old = old }
    if let new = line.new { out[new.label, default: ContentsLine()].new = new }
  }
  return out
}
