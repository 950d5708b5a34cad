package import DocumentTree

/// A document as GitHub-flavoured Markdown, UTF-8 with a final line feed: one sentence a line, so that git
/// shows what changed, and readable as plain text.
///
/// It holds no raw HTML and no file: images are named, the pictures themselves stand in the HTML and the DOCX.
/// Page breaks have no form in Markdown and are left out; lettered lists become bullets with the letter.
package func renderMarkdown(_ document: ResolvedDocument) -> [UInt8] {
  var writer = MarkdownWriter(document)
  writer.front(document.document.properties)
  writer.blocks(document.document.blocks, level: 2)
  for footnote in document.footnotes { writer.definition(of: footnote) }
  return writer.finished()
}

extension MarkdownWriter {
  /// The title, who meets, and the facts as a list.
  fileprivate mutating func front(_ properties: Properties) {
    if !properties.title.isEmpty {
      beginBlock()
      heading(level: 1, lead: "", properties.title)
    }
    var bodies = [properties.organisation]
    if properties.body != properties.organisation { bodies.append(properties.body) }
    bodies.removeAll(where: \.isEmpty)
    if !bodies.isEmpty {
      beginBlock()
      line([.text(bodies.joined(separator: " · "))])
    }
    definitions(properties.facts)
  }

  /// `[^1]: The text.`, what follows indented under it.
  fileprivate mutating func definition(of footnote: ResolvedDocument.Footnote) {
    beginBlock()
    raw("[^\(footnote.number)]: ")
    nested(indent: "    ") { writer in writer.blocks(footnote.blocks, level: 2) }
  }
}
