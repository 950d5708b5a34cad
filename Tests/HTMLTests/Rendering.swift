import Diagnostics
import DocumentTree
import Renderers
import Testing

/// The page of a document, and what was found wrong.
func render(_ document: Document, templates: Templates = Templates()) -> (
  page: String, diagnostics: [Diagnostic]
) {
  var diagnostics: [Diagnostic] = []
  let bytes = renderHTML(resolve(document, into: &diagnostics), templates: templates, into: &diagnostics)
  return (String(decoding: bytes, as: UTF8.self), diagnostics)
}

/// The inside of `main` for these blocks, without line ends.
func content(_ blocks: [Block], notes: [Label: [Block]] = [:], _ language: Language = .danish) -> String {
  let document = Document(
    language: language, properties: Properties(title: ["Prøve"]), blocks: blocks, notes: notes)
  let page = render(document).page
  return String(
    (between(page, "<main", "</main>") ?? "").drop { $0 != ">" }.dropFirst().filter { $0 != "\n" })
}

func between(_ text: String, _ start: String, _ end: String) -> String? {
  guard let from = position(of: start, in: text[...]),
    let to = position(of: end, in: text[from.upperBound...])
  else { return nil }
  return String(text[from.upperBound..<to.lowerBound])
}

func position(of needle: String, in text: Substring) -> Range<Substring.Index>? {
  text.firstRange(of: needle)
}

/// Every value of an attribute, in order.
func values(of attribute: String, in page: String) -> [String] {
  page.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
}

/// The blocks print exactly this.
func check(
  _ blocks: [Block], notes: [Label: [Block]] = [:], _ expected: String,
  location: SourceLocation = #_sourceLocation
) {
  #expect(content(blocks, notes: notes) == expected, sourceLocation: location)
}

/// What the blocks print has this in it.
func checkContains(
  _ blocks: [Block], notes: [Label: [Block]] = [:], _ expected: String,
  location: SourceLocation = #_sourceLocation
) {
  let page = content(blocks, notes: notes)
  #expect(page.contains(expected), "\(page)", sourceLocation: location)
}
