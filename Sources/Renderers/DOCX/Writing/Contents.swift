internal import DocumentTree
internal import OfficePackage

/// One line of the table of contents.
struct ContentsEntry {
  var text: String
  var level: Int
  var label: Label
}

extension DocumentWriter {
  /// The table of contents as a TOC field over the TC marks in the headings, filled in. Page numbers are not
  /// known here; Word adds them when the field is updated.
  mutating func writeContents() {
    let entries = contentsEntries(state.resolved.outline, level: 1)
    guard !entries.isEmpty else { return }
    startContents()
    paragraph(.contentsHeading) { $0.text($0.state.words.contents) }
    for (index, entry) in entries.enumerated() {
      paragraph(.contents(entry.level)) { writer in
        if index == 0 { writer.startField(#"TOC \f A \l "1-3" \h \z"#) }
        writer.write(entry)
        if index == entries.count - 1 { writer.endField() }
      }
    }
    xml.end()
    xml.end()
    place.needsPageBreak = place.isInBody
  }

  /// Opens the frame by which Word offers to update the table.
  private mutating func startContents() {
    xml.start("w:sdt")
    xml.start("w:sdtPr")
    xml.start("w:docPartObj")
    xml.value("w:docPartGallery", "Table of Contents")
    xml.empty("w:docPartUnique")
    xml.end()
    xml.end()
    xml.start("w:sdtContent")
  }

  private mutating func write(_ entry: ContentsEntry) {
    guard let bookmark = state.bookmarks.name(entry.label) else { return text(entry.text) }
    writeInternalLink(to: bookmark, [.text(entry.text)], .plain)
  }

  /// The mark in a heading from which Word makes its line of the table of contents.
  mutating func writeContentsMark(_ section: Section) {
    guard !place.isInNote, let entry = state.contents[section.label] else { return }
    let escaped = entry.text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
    hiddenField("TC \"\(String(escaped))\" \\f A \\l \(min(entry.level, 3))")
  }
}

/// Line feeds and tabs as spaces.
func onOneLine(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { "\n\r\t".unicodeScalars.contains($0) ? " " : $0 }))
}

/// "Punkt 2.8 Title", "Bilag 1 Title", in reading order; attachments a level below their item.
func contentsEntries(_ entries: [ResolvedDocument.OutlineEntry], level: Int) -> [ContentsEntry] {
  entries.flatMap { entry -> [ContentsEntry] in
    let heading = plainText(entry.heading)
    let text = entry.target.caption.isEmpty ? heading : "\(entry.target.caption) \(heading)"
    return [ContentsEntry(text: onOneLine(text), level: level, label: entry.label)]
      + contentsEntries(entry.entries, level: level + 1)
  }
}
