import Diagnostics
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    ("æ", "\"æ\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\t\r\u{0}\u{1F}", #""\n\t\u000d\u0000\u001f""#),
    ("👍", "\"👍\""),
  ])
  func escapes(text: String, expected: String) { #expect(jsonString(text) == expected) }

  @Test func writesElementsOnLinesOfTheirOwnDownToADepth() {
    let value = JSON.object([
      "a": .array([.object(["b": .number(-1), "c": nil, "d": .null]), .bool(true)]), "e": .array([]),
    ])
    #expect(value.text(linesTo: 0) == "{\"a\": [{\"b\": -1, \"d\": null}, true], \"e\": []}\n")
    let lines = "{\n  \"a\": [\n    {\"b\": -1, \"d\": null},\n    true\n  ],\n  \"e\": []\n}\n"
    #expect(value.text(linesTo: 2) == lines)
  }

  @Test func aDiagnosticSaysWhereAndWhat() {
    let file = SourceFile(index: 0, path: "a\"b", bytes: Array("ø\nåx".utf8))
    let error = Diagnostic.error(
      "second", Phrase(same: "m"), at: file.span(3..<6), notes: [Phrase(same: "n")])
    #expect(
      json(error, files: [file], language: .danish, item: .string("i")).text(linesTo: 0) == #"""
        {"path": "a\"b", "line": 2, "column": 1, "endLine": 2, "endColumn": 3, "severity": "error", \#
        "code": "second", "item": "i", "message": "m", "notes": ["n"]}

        """#)
    let hint = Diagnostic(
      .hint, DiagnosticCode("third"), Phrase(same: "m"), at: nil, help: Phrase(da: "h", en: "help"))
    #expect(
      json(hint, files: [], language: .english).text(linesTo: 0)
        == #"{"severity": "hint", "code": "third", "message": "m", "notes": [], "help": "help"}"# + "\n")
  }

  @Test func aFindingAboutAFigureHasItWithPlainSpaces() {
    let text = json(wrongTotal, files: [], language: .danish).text(linesTo: 0)
    #expect(
      text.contains(
        #""subject": "»I alt«", "printed": "662.728 kr.", "computed": "662.729 kr.", "difference": "−1 kr.", "#
      ))
  }
}

let wrongTotal = Diagnostic(
  .finding, DiagnosticCode("total-mismatch"), Phrase(same: "m"), at: nil,
  figures: FigureComparison(
    subject: Phrase(same: "»I alt«"), printed: Phrase(same: "662.728\u{A0}kr."),
    computed: Phrase(same: "662.729\u{A0}kr."), difference: Phrase(same: "−1\u{A0}kr."),
    arithmetic: Phrase(same: "2.168.571 − 1.505.842")))
