import Diagnostics
import DocumentTree
import OfficePackage
import Renderers
import Testing

@Test func `the same document gives the same bytes`() throws {
  let first = try rendered(sampleDocument())
  let second = try rendered(sampleDocument())
  #expect(try first.zip() == second.zip())
  #expect(try first.flatOPC() == second.flatOPC())
}

@Test func `the ZIP read again is the package`() throws {
  let package = try rendered(sampleDocument())
  let again = try OfficePackage(reading: try package.zip())
  #expect(again.parts == package.parts)
  #expect(again.relationships == package.relationships)
}

@Test func `the Flat OPC has the parts of the ZIP`() throws {
  let package = try rendered(sampleDocument())
  let root = try readXML(try package.flatOPC())
  for part in package.parts {
    let flat = try #require(root.all("part").first { $0.value("name") == "/" + part.name })
    #expect(flat.value("contentType") == part.contentType)
    guard part.isXML else {
      #expect(flat.first("binaryData")?.text.isEmpty == false)
      continue
    }
    let data = try #require(flat.first("xmlData")?.elements.first)
    #expect(withoutLayout(data) == withoutLayout(try readXML(part.bytes)), "\(part.name)")
  }
}

/// Without the whitespace between elements.
private func withoutLayout(_ element: XMLElement) -> XMLElement {
  var element = element
  if !element.elements.isEmpty { element.children = element.elements.map { .element(withoutLayout($0)) } }
  return element
}

@Test func `hostile text is written without forbidden characters`() throws {
  let text =
    (0..<0x20).compactMap { UnicodeScalar($0) }.map(String.init).joined() + "\u{FFFE}\u{FFFF}<&>\"']]>"
  var properties = Properties(title: [.text(text)])
  properties.organisation = text
  properties.body = text
  let link = Inline.link("https://a.dk/?\"<&>" + text, [.text(text)])
  let section = Section(
    .item(given: text), label: Label(text), heading: [.text(text)],
    blocks: [
      Block(.paragraph([.reference(Label(text), []), link])), Block(.code(text)),
    ])
  var diagnostics: [Diagnostic] = []
  let document = Document(language: .danish, properties: properties, blocks: [Block(.section(section))])
  let package = try rendered(document, into: &diagnostics)
  let problems = try lintPackage(package)
  #expect(problems.isEmpty, "\(problems)")
  #expect(diagnostics.contains { $0.code.name == "forbidden-characters" })
  let main = try #require(package.part("word/document.xml"))
  #expect(try readXML(main.bytes).text.contains("<&>\"']]>"))
}

@Test func `an empty document is a whole package`() throws {
  let document = Document(language: .english, properties: Properties(title: []), blocks: [])
  #expect(try lintPackage(try rendered(document)).isEmpty)
}

@Test func `deep lists and headings stay within Word's levels`() throws {
  var block = paragraph("inderst")
  for level in 0..<12 {
    block = Block(
      .list(List(.number(start: 1), isTight: true, items: [List.Item([paragraph("\(level)"), block])])))
  }
  for level in 0..<9 {
    block = Block(
      .section(Section(.plain, label: Label("s\(level)"), heading: [.text("\(level)")], blocks: [block])))
  }
  let document = Document(language: .danish, properties: Properties(title: []), blocks: [block])
  #expect(try lintPackage(try rendered(document)).isEmpty)
}

@Test(arguments: [
  (Int64(0), "1970-01-01T00:00:00Z"), (1_655_424_000, "2022-06-17T00:00:00Z"),
  (951_827_696, "2000-02-29T12:34:56Z"), (-1, "1969-12-31T23:59:59Z"), (.max, "1970-01-01T00:00:00Z"),
])
func `a time stamp counts days as the calendar does`(seconds: Int64, expected: String) {
  #expect(TimeStamp(secondsSince1970: seconds).text == expected)
}

/// The texts of a package's paragraphs with all tracked changes accepted or rejected.
private func texts(_ package: OfficePackage, accepting: Bool) throws -> [String] {
  let root = try readXML(try #require(package.part("word/document.xml")).bytes)
  var paragraphs: [String] = []
  var text = ""
  func visit(_ element: XMLElement) {
    let gone = accepting ? "del" : "ins"
    if element.name == "w:tr", element.first("trPr")?.first(gone) != nil { return }
    if element.localName == gone { return }
    if element.name == "w:t" || element.name == "w:delText" { text += element.text }
    for child in element.elements { visit(child) }
    guard element.name == "w:p", element.first("pPr")?.first("rPr")?.first(gone) == nil else { return }
    paragraphs.append(text)
    text = ""
  }
  visit(root)
  return paragraphs
}

@Test(arguments: [true, false])
func `accepting all changes gives the new text, rejecting all the old`(accepting: Bool) throws {
  let redline = try rendered(redlineDocument { $0 })
  let plain = try rendered(redlineDocument { settled($0, accepting: accepting) })
  #expect(try texts(redline, accepting: accepting) == texts(plain, accepting: accepting))
  #expect(try lintPackage(redline) == [])
}
