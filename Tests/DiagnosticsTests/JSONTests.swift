import Diagnostics
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    ("æ", "\"æ\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\t\r\u{0}\u{1F}", #""\n\t\u000d\u0000\u001f""#),
    ("👍", "\"👍\""),
  ])
  func escapes(text: String, expected: String) { #expect(jsonString(text) == expected) }

  @Test func writesOneDiagnosticALine() {
    let file = SourceFile(index: 0, path: "a\"b", bytes: Array("ø\nåx".utf8))
    let diagnostics = [
      Diagnostic.error("second", Phrase(same: "m"), at: file.span(3..<6), notes: [Phrase(same: "n")]),
      Diagnostic(
        .hint, DiagnosticCode("third"), Phrase(same: "m"), at: nil, help: Phrase(da: "h", en: "help")),
    ]
    let expected = #"""
      {"diagnostics": [
        {"path": "a\"b", "line": 2, "column": 1, "endLine": 2, "endColumn": 3, "severity": "error", "code": "second", \#
      "message": "m", "notes": ["n"], "help": null},
        {"severity": "hint", "code": "third", "message": "m", "notes": [], "help": "h"}
      ]}

      """#
    #expect(json(diagnostics, files: [file], language: .danish) == expected)
    #expect(json([], files: [], language: .danish) == "{\"diagnostics\": []}\n")
  }
}
