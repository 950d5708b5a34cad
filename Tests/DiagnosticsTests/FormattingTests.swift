import Diagnostics
import Testing

private let message = Phrase(da: "forkert sum", en: "wrong sum")

@Suite struct FormattingTests {
  /// The excerpt and carets under the part of `text` between ‹ and ›.
  private func check(_ marked: String, _ expected: String, at place: SourceLocation = #_sourceLocation) {
    let parts = marked.split(omittingEmptySubsequences: false) { "‹›".contains($0) }.map { Array($0.utf8) }
    guard parts.count == 3 else { return #expect(Bool(false), "two marks", sourceLocation: place) }
    let file = SourceFile(index: 0, path: "f.md", bytes: parts.flatMap(\.self))
    let span = file.span(parts[0].count..<parts[0].count + parts[1].count)
    let lines = formatted(.error("wrong-sum", message, at: span), files: [file], language: .english)
    #expect(
      lines.split(separator: "\n").dropFirst().joined(separator: "\n") == expected, sourceLocation: place)
  }

  @Test func putsCaretsUnderTheRightCharacters() {
    check("sum: ‹12›", "  sum: 12\n       ^^")
    check("ærø: ‹blåbær› på", "  ærø: blåbær på\n       ^^^^^^")
    check("a\n\t‹x›\ty\nb", "   x y\n   ^")
    check("e\u{301}‹x›", "  e\u{301}x\n   ^")
    check("ab‹›c", "  abc\n    ^")
    check("ab‹›\nc", "  ab\n    ^")
    check("a‹b\nc›d", "  ab\n   ^")
    check("‹›", "  \n  ^")
  }

  @Test func cutsLongLinesAroundThePlace() {
    let long = String(repeating: "å", count: 300)
    let lead = "…" + String(repeating: "å", count: 49)
    check(
      long + "‹x›" + long,
      "  " + lead + "x" + String(repeating: "å", count: 100) + "\n" + String(repeating: " ", count: 52) + "^")
  }

  @Test func printsPlaceNotesAndHelp() {
    let file = SourceFile(index: 0, path: "a/b.md", bytes: Array("ø 12".utf8))
    let diagnostic = Diagnostic(
      .finding, DiagnosticCode("wrong-sum"), message, at: file.span(3..<5), notes: [Phrase(same: "1 + 2")],
      help: Phrase(da: "skriv 3", en: "write 3"))
    #expect(
      formatted(diagnostic, files: [file], language: .danish)
        == "a/b.md:1:3: fund: forkert sum [wrong-sum]\n  ø 12\n    ^^\n  note: 1 + 2\n  hjælp: skriv 3")
    #expect(formatted(.error("c", message, at: nil), files: [], language: .english) == "error: wrong sum [c]")
    let elsewhere = SourceSpan(file: 9, 0..<1)
    #expect(
      formatted(.error("c", message, at: elsewhere), files: [file], language: .english)
        == "error: wrong sum [c]")
  }

  @Test func ordersBySeverityThenPlace() {
    let make: (Diagnostic.Severity, String, Int, Int) -> Diagnostic = { severity, code, file, start in
      Diagnostic(severity, DiagnosticCode(code), message, at: SourceSpan(file: file, start..<start))
    }
    let diagnostics = [
      make(.hint, "h", 0, 0), make(.error, "e3", 1, 0), make(.finding, "f", 0, 0), make(.error, "e2", 0, 9),
      make(.error, "e1", 0, 2), make(.error, "e2b", 0, 9),
    ]
    #expect(inReadingOrder(diagnostics).map(\.code.name) == ["e1", "e2", "e2b", "e3", "f", "h"])
  }

  @Test func printsAHundredAndCountsTheRest() {
    let one = Diagnostic.error("c", message, at: nil)
    let printed = { formatted(Array(repeating: one, count: $0), files: [], language: .danish) }
    #expect(printed(100).split(separator: "\n").count == 100)
    #expect(printed(103).hasSuffix("[c]\n\n… og 3 til"))
    #expect(printed(0) == "")
  }
}
