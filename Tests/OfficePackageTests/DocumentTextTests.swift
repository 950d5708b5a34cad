import OfficePackage
import Testing

private let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// A DOCX file with this body.
private func file(
  _ body: String, styles: String = "", footnotes: String = "", links: [OfficePackage.Relationship] = []
) throws -> [UInt8] {
  func xml(_ root: String, _ content: String) -> [UInt8] {
    Array("<w:\(root) xmlns:w=\"\(word)\" xmlns:r=\"\(office)\">\(content)</w:\(root)>".utf8)
  }
  let relationships: [OfficePackage.Relationship] = [
    .init(id: "rId1", type: office + "/styles", target: "word/styles.xml"),
    .init(id: "rId2", type: office + "/footnotes", target: "word/footnotes.xml"),
  ]
  return try OfficePackage(
    parts: [
      .init(
        name: "word/document.xml", contentType: "a/main+xml",
        bytes: xml("document", "<w:body>\(body)</w:body>"), relationships: relationships + links),
      .init(name: "word/styles.xml", contentType: "a/styles+xml", bytes: xml("styles", styles)),
      .init(name: "word/footnotes.xml", contentType: "a/notes+xml", bytes: xml("footnotes", footnotes)),
    ], relationships: [.init(id: "rId1", type: office + "/officeDocument", target: "word/document.xml")]
  ).zip()
}

private func text(_ body: String) throws -> String { try documentText(ofDOCX: try file(body)) }

private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

private func paragraph(_ content: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr>\(content)</w:p>"
}

@Test func `paragraphs, headings, items and rows are lines`() throws {
  let styles = """
    <w:style w:styleId="A"><w:name w:val="heading 2"/></w:style>
    <w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
    <w:style w:styleId="C"><w:basedOn w:val="C"/></w:style>
    """
  let cell =
    "<w:tc>" + paragraph(run("a")) + paragraph(run("b")) + "</w:tc><w:tc>" + paragraph("") + "</w:tc>"
  let body =
    paragraph(run("Over"), "<w:pStyle w:val=\"B\"/>") + paragraph(run("En ") + run("linje"))
    + paragraph(run("post"), "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr>")
    + "<w:tbl><w:tr>\(cell)</w:tr></w:tbl>" + paragraph(run("x"), "<w:pStyle w:val=\"C\"/>")
  #expect(
    try documentText(ofDOCX: try file(body, styles: styles))
      == "## Over\n\nEn linje\n\n  - post\n\n| a / b |  |\n\nx\n")
}

@Test func `tracked changes are read as accepted`() throws {
  let deleted = "<w:del><w:r><w:delText>væk</w:delText></w:r></w:del>"
  let moved = "<w:moveFrom>\(run("væk"))</w:moveFrom>"
  let joined = paragraph(run("et "), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + paragraph(run("afsnit"))
  let row = "<w:tr><w:trPr><w:del w:id=\"2\"/></w:trPr><w:tc>\(paragraph(run("væk")))</w:tc></w:tr>"
  let former = "<w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>"
  let body =
    paragraph("<w:ins>\(run("nyt"))</w:ins>" + deleted + moved, former) + joined
    + "<w:tbl>\(row)<w:tr><w:tc>\(paragraph(run("står")))</w:tc></w:tr></w:tbl>"
  #expect(try text(body) == "nyt\n\net afsnit\n\n| står |\n")
}

@Test func `footnotes stand at the end, in the order they are referred to`() throws {
  let body = paragraph(
    run("a") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + run("b")
      + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>")
  let notes = [3, 7, 9].map { "<w:footnote w:id=\"\($0)\">\(paragraph(run("note \($0)")))</w:footnote>" }
  #expect(
    try documentText(ofDOCX: try file(body, footnotes: notes.joined()))
      == "a[^1]b[^2]\n\n[^1]: note 7\n[^2]: note 3\n")
}

@Test func `links, pictures, tabs, text boxes and tables in tables are read once`() throws {
  let box = """
    <mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:txbxContent>\(paragraph(run("i boks")))</w:txbxContent>
    </mc:Choice><mc:Fallback><w:txbxContent>\(paragraph(run("i boks")))</w:txbxContent></mc:Fallback>
    </mc:AlternateContent>
    """
  let inner = "<w:tbl><w:tr><w:tc>\(paragraph(run("inderst")))</w:tc></w:tr></w:tbl>"
  let body =
    paragraph("<w:hyperlink r:id=\"rId9\">\(run("her"))</w:hyperlink><w:r><w:tab/><w:t>x</w:t></w:r>")
    + paragraph("<w:r>\(box)</w:r><w:r><wp:docPr xmlns:wp=\"urn:wp\" descr=\"Et kort\"/></w:r>")
    + "<w:tbl><w:tr><w:tc>\(inner)\(paragraph(run("yderst")))</w:tc></w:tr></w:tbl>"
  let link = OfficePackage.Relationship(
    id: "rId9", type: "urn:link", target: "https://a.dk/", isExternal: true)
  #expect(
    try documentText(ofDOCX: try file(body, links: [link]))
      == "her <https://a.dk/>\tx\n\ni boks\n\n![Et kort]\n\n| | inderst | / yderst |\n")
}

@Test func `a file that is no document is refused`() throws {
  #expect(throws: OfficeError.notAZip) { try documentText(ofDOCX: []) }
  #expect(throws: OfficeError.notAZip) { try documentText(ofDOCX: Array("# Ikke en DOCX".utf8)) }
  #expect(throws: OfficeError.missingPart("[Content_Types].xml")) {
    try documentText(ofDOCX: try zipArchive(of: [ZipEntry(name: "a.xml", bytes: [])]))
  }
  let sheet = OfficePackage(
    parts: [.init(name: "xl/workbook.xml", contentType: "a/b+xml", bytes: Array("<workbook/>".utf8))],
    relationships: [.init(id: "rId1", type: office + "/officeDocument", target: "xl/workbook.xml")])
  #expect(throws: OfficeError.missingPart("word/document.xml")) {
    try documentText(ofDOCX: try sheet.zip())
  }
}

@Test(arguments: [
  ("<w:p>", OfficeError.invalidXML), ("&x;", .invalidXML),
  (String(repeating: "<w:p>", count: 220) + String(repeating: "</w:p>", count: 220), .tooDeep),
])
func `a hostile document is refused`(_ body: String, _ error: OfficeError) throws {
  #expect(throws: error) { try text(body) }
}

@Test func `an element with very many attributes is refused before it takes long`() throws {
  func tag(_ count: Int) -> String {
    "<w:p " + (0..<count).map { "a\($0)=\"<>'\"" }.joined(separator: " ") + "/>"
  }
  #expect(throws: OfficeError.tooManyAttributes) { try readXML(Array(tag(50_000).utf8)) }
  let quotes = String(repeating: "'\"", count: 1_000)
  let plain = "<a><!--\(quotes)--><![CDATA[\(quotes)]]><?x \(quotes)?>\(quotes)<b x=\"1\"/></a>"
  #expect(try readXML(Array(plain.utf8)).text == quotes + quotes)
}

@Test func `a document with a document type is refused`() throws {
  var package = try OfficePackage(reading: try file(""))
  package.parts[0].bytes = Array("<!DOCTYPE a [<!ENTITY x \"yy\">]><a>&x;&x;</a>".utf8)
  #expect(throws: OfficeError.documentType) { try documentText(ofDOCX: try package.zip()) }
}

@Test func `a long address that is used often does not fill the memory`() throws {
  let link = OfficePackage.Relationship(
    id: "r", type: "urn:link", target: String(repeating: "a", count: 1 << 20), isExternal: true)
  let body = String(repeating: "<w:p><w:hyperlink r:id=\"r\"/></w:p>", count: 100)
  #expect(throws: OfficeError.tooLarge) { try documentText(ofDOCX: try file(body, links: [link])) }
}

@Test func `elements in places they do not belong are read, never worse`() throws {
  let pieces = [
    "<w:tc>", "</w:tc>", "<w:tr>", "</w:tr>", "<w:tbl>", "</w:tbl>", "<w:p>", "</w:p>", run("x"),
    "<w:numId/>", "<w:sym w:char=\"FFFFFFFF\"/>", "<w:del/>", "<w:rPr><w:del/></w:rPr>", "<w:footnote/>",
    "<w:hyperlink>", "</w:hyperlink>",
  ]
  for first in pieces {
    for second in pieces {
      for third in pieces { _ = try? text(first + second + third) }
    }
  }
  #expect(try text("<w:tc>" + run("x") + "</w:tc><w:tr/><w:t>y</w:t>") == "")
}
