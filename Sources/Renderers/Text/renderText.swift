package import DocumentTree

/// A document for the terminal: text wrapped at `width` characters, tables aligned with figures flush right,
/// headings underlined, no colour. UTF-8 that ends in a line feed; a word or a figure wider than the line stands
/// out.
package func renderText(_ document: ResolvedDocument, width: Int) -> [UInt8] {
  var writer = TextWriter(document, width: width)
  writer.front(document.document.properties)
  writer.blocks(document.document.blocks, level: 2)
  if !document.footnotes.isEmpty { writer.heading(level: 2, document.document.words.notes) }
  for footnote in document.footnotes { writer.definition(of: footnote) }
  return writer.out
}

extension TextWriter {
  fileprivate mutating func front(_ properties: Properties) {
    if !properties.title.isEmpty { heading(level: 1, string(properties.title)) }
    var bodies = [properties.organisation]
    if properties.body != properties.organisation { bodies.append(properties.body) }
    bodies.removeAll(where: \.isEmpty)
    if !bodies.isEmpty { paragraph(bodies.joined(separator: " · ")) }
    definitions(properties.facts)
  }

  /// `[1] The text.`
  fileprivate mutating func definition(of footnote: ResolvedDocument.Footnote) {
    let lead = "[\(footnote.number)] "
    beginBlock()
    nested(first: lead, indent: String(repeating: " ", count: lead.utf8.count)) { writer in
      writer.blocks(footnote.blocks, level: 3)
    }
  }
}
