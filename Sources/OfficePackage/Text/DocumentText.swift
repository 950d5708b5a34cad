/// The text of a DOCX file as lines: headings with `#`, items with `-`, a row of a table a line, footnotes at the
/// end. Tracked changes are read as accepted. Headers and footers are left out.
package func documentText(ofDOCX bytes: [UInt8]) throws(OfficeError) -> String {
  let package = try OfficePackage(reading: bytes)
  guard let main = package.relationships.first(where: { $0.type.hasSuffix("/officeDocument") }),
    let part = package.part(main.target)
  else { throw .missingPart("word/document.xml") }
  func contents(_ type: String) -> [UInt8]? {
    part.relationships.first { $0.type.hasSuffix(type) && !$0.isExternal }.flatMap {
      package.part($0.target)
    }?
    .bytes
  }
  let styles = try contents("/styles").map { styles throws(OfficeError) in try OutlineLevels(styles) }
  var body = TextReader(levels: styles ?? OutlineLevels(), part: part)
  try body.read(part.bytes)
  guard body.isDocument else { throw .missingPart("word/document.xml") }
  var lines = body.lines
  for (kind, type) in [(TextReader.Note.Kind.footnote, "/footnotes"), (.endnote, "/endnotes")] {
    guard body.notes.contains(where: { $0.kind == kind }), let own = contents(type) else { continue }
    var reader = TextReader(levels: OutlineLevels(), part: part)
    try reader.read(own)
    for (index, note) in body.notes.enumerated() where note.kind == kind {
      lines.append("[^\(index + 1)]: " + (reader.texts[note.id] ?? []).joined(separator: " "))
    }
  }
  return joined(lines)
}

/// No two blank lines, none at the end.
private func joined(_ lines: [String]) -> String {
  var text = ""
  var isBlank = true
  for line in lines where !(line.isEmpty && isBlank) {
    text += line + "\n"
    isBlank = line.isEmpty
  }
  return text.hasSuffix("\n\n") ? String(text.dropLast()) : text
}
