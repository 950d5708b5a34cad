import Diagnostics
import DocumentTree
import OfficePackage
import Renderers
import Testing

/// The built-in reference document as a .docx, with texts of its parts replaced.
private func reference(_ changes: [(part: String, old: String, new: String)]) throws -> [UInt8] {
  var package = try defaultReferenceDocument(Templates(), language: .danish)
  for change in changes {
    let index = try #require(package.parts.firstIndex { $0.name == change.part })
    let text = String(decoding: package.parts[index].bytes, as: UTF8.self)
    #expect(text.contains(change.old))
    package.parts[index].bytes = Array(
      text.split(separator: change.old, omittingEmptySubsequences: false).joined(separator: change.new).utf8)
  }
  return try package.zip()
}

private func text(_ package: OfficePackage, _ name: String) throws -> String {
  String(decoding: try #require(package.part(name)).bytes, as: UTF8.self)
}

@Test func `the built-in reference document given as a file changes nothing`() throws {
  var diagnostics: [Diagnostic] = []
  let given = try rendered(sampleDocument(), reference: try reference([]), into: &diagnostics)
  let builtIn = try rendered(sampleDocument())
  #expect(given == builtIn)
  #expect(!diagnostics.contains { $0.code.name == "missing-style" })
}

@Test func `styles, page and header come from the reference document`() throws {
  let changed = try reference([
    ("word/styles.xml", "w:styleId=\"Heading1\"", "w:styleId=\"Overskrift1\""),
    ("word/styles.xml", "1B365D", "AA0000"),
    ("word/document.xml", "w:w=\"11906\" w:h=\"16838\"", "w:w=\"12240\" w:h=\"15840\""),
    ("word/header1.xml", "<w:fldSimple", "<w:r><w:t>Logo</w:t></w:r><w:fldSimple"),
  ])
  var diagnostics: [Diagnostic] = []
  let package = try rendered(sampleDocument(), reference: changed, into: &diagnostics)
  #expect(try lintPackage(package).isEmpty)
  #expect(try text(package, "word/document.xml").contains("<w:pStyle w:val=\"Overskrift1\"/>"))
  #expect(try text(package, "word/document.xml").contains("w:w=\"12240\""))
  #expect(try text(package, "word/styles.xml").contains("AA0000"))
  let header = try text(package, "word/header1.xml")
  #expect(header.contains("Logo"))
  #expect(header.contains("Kommunekontaktrådet · 17.06.2022 · Dagsorden for møde i KKR Nordjylland"))
}

@Test func `a complex field in a header is filled`() throws {
  let field = """
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> DOCPROPERTY "Case number" \\* MERGEFORMAT </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>gammel</w:t></w:r><w:r><w:t>rest</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple
    """
  let changed = try reference([("word/header1.xml", "<w:fldSimple", field)])
  var diagnostics: [Diagnostic] = []
  let header = try text(
    try rendered(sampleDocument(), reference: changed, into: &diagnostics), "word/header1.xml")
  #expect(header.contains("<w:t>SAG-2022-01234</w:t>"))
  #expect(!header.contains("gammel") && !header.contains("rest"))
}

@Test func `a missing style is named and taken from the built-in ones`() throws {
  let changed = try reference([
    ("word/styles.xml", "<w:name w:val=\"caption\"/>", "<w:name w:val=\"Tabeltekst\"/>"),
    ("word/styles.xml", "<w:name w:val=\"Badge\"/>", "<w:name w:val=\"Emblem\"/>"),
  ])
  var diagnostics: [Diagnostic] = []
  let package = try rendered(sampleDocument(), reference: changed, into: &diagnostics)
  let missing = diagnostics.filter { $0.code.name == "missing-style" }
  #expect(missing.map(\.message.english).contains { $0.contains("'caption'") })
  #expect(missing.count == 2)
  #expect(try text(package, "word/styles.xml").contains("<w:name w:val=\"caption\"/>"))
  #expect(try lintPackage(package).isEmpty)
}

@Test func `lists and drawings count on from the reference document`() throws {
  let num = "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
  let changed = try reference([("word/numbering.xml", "</w:numbering>", num)])
  var diagnostics: [Diagnostic] = []
  let package = try rendered(sampleDocument(), reference: changed, into: &diagnostics)
  #expect(try lintPackage(package).isEmpty)
  #expect(try text(package, "word/document.xml").contains("<w:numId w:val=\"8\"/>"))
}

@Test(arguments: [[], Array("ikke en pakke".utf8), [80, 75, 5, 6]])
func `what is no reference document is refused`(bytes: [UInt8]) {
  var diagnostics: [Diagnostic] = []
  #expect(throws: OfficeError.self) { try rendered(sampleDocument(), reference: bytes, into: &diagnostics) }
}
