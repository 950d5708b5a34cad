import Diagnostics
import DocumentTree
import OfficePackage
import Renderers
import Testing

@Test(arguments: Language.allCases)
func `the sample keeps every rule`(language: Language) throws {
  let problems = try lintPackage(try rendered(sampleDocument(language)))
  #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
}

/// A package whose document.xml has `old` replaced by `new` once.
private func broken(_ old: String, _ new: String, part name: String = "word/document.xml") throws -> [String]
{
  var package = try rendered(sampleDocument())
  let index = try #require(package.parts.firstIndex { $0.name == name })
  let text = String(decoding: package.parts[index].bytes, as: UTF8.self)
  let range = try #require(text.firstRange(of: old), "the sample holds \(old)")
  package.parts[index].bytes = Array(text.replacingCharacters(in: range, new).utf8)
  return try lintPackage(package)
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, _ text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}

@Test(arguments: [
  ("</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", "a cell does not end with a paragraph"),
  ("<w:gridCol w:w=", "<w:gridCol w:w=\"5\"/><w:gridCol w:w=", "a row does not fill the grid"),
  ("</w:tbl><w:p>", "</w:tbl><w:tbl/><w:p>", "no paragraph follows a table"),
  ("<w:delText ", "<w:t xml:lang=\"da\"/><w:delText ", "w:t stands in w:del"),
  ("w:fldCharType=\"end\"", "w:fldCharType=\"begin\"", "a field does not end"),
  ("<w:bookmarkEnd w:id=\"1\"/>", "", "does not both start and end"),
  ("<w:keepNext/>", "<w:jc w:val=\"left\"/><w:keepNext/>", "stands too late in w:pPr"),
  ("r:embed=\"rId", "r:embed=\"no", "is no relationship"),
  ("<wp:docPr id=\"2\"", "<wp:docPr id=\"1\"", "the drawing id 1"),
  ("w:val=\"Title\"", "w:val=\"Nowhere\"", "there is no style Nowhere"),
  ("w:numId w:val=\"1\"", "w:numId w:val=\"999\"", "there is no list 999"),
  (" REF ", " REF nowhere ", "there is no bookmark nowhere"),
])
func `the lint finds what is broken`(old: String, new: String, expected: String) throws {
  let problems = try broken(old, new)
  #expect(problems.contains { $0.contains(expected) }, "found: \(problems)")
}

@Test func `the lint finds missing and doubled parts`() throws {
  var package = try rendered(sampleDocument())
  package.parts.removeAll { $0.name == "word/webSettings.xml" }
  package.parts.append(.init(name: "WORD/document.xml", contentType: "text/xml", bytes: Array("<a/>".utf8)))
  let problems = try lintPackage(package)
  #expect(problems.contains { $0.contains("leads to no part") })
  #expect(problems.contains { $0.contains("is there twice") })
}
