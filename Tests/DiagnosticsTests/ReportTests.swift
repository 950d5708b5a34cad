import Diagnostics
import Testing

@Suite struct ReportTests {
  private let file = SourceFile(index: 0, path: "a.md", bytes: Array("ab cd\nef\n".utf8))

  private func plain(_ groups: [DiagnosticGroup], _ language: Language = .danish) -> String {
    plainSpaces(report(groups, files: [file], language: language))
  }

  @Test func figuresStandFlushRight() {
    var finding = wrongTotal
    finding.span = file.span(3..<5)
    finding.help = Phrase(same: "h")
    finding.figures?.source = file.span(6..<8)
    #expect(
      plain([DiagnosticGroup(heading: "2.8 Budget", diagnostics: [finding])]) == """
        2.8 Budget: 1 fund

          a.md:1:4  »I alt«  [total-mismatch]
            trykt            662.728 kr.
            regnet ud        662.729 kr.   = 2.168.571 − 1.505.842
            forskel               −1 kr.
            står i a.md:2:1
            hjælp: h
        """)
  }

  @Test func unitsStandInOneColumnAndWideFiguresMakeRoom() {
    var finding = wrongTotal
    finding.figures?.printed = Phrase(same: "10,86\u{A0}%")
    finding.figures?.computed = Phrase(same: "123.456.789.012.345,79\u{A0}%")
    finding.figures?.difference = Phrase(same: "+0,07\u{A0}percentage points")
    let lines = plain([DiagnosticGroup(heading: "H", diagnostics: [finding])], .english).split(
      separator: "\n")
    #expect(
      lines.dropFirst(2) == [
        "    printed                     10,86 %",
        "    computed   123.456.789.012.345,79 %   = 2.168.571 − 1.505.842",
        "    difference                  +0,07 percentage points",
      ])
  }

  @Test func errorsGoBeforeFindingsBeforeHintsInTheirGroup() {
    let make: (Diagnostic.Severity, String) -> Diagnostic = {
      Diagnostic($0, DiagnosticCode($1), Phrase(da: "forkert", en: "wrong"), at: file.span(0..<2))
    }
    let first = DiagnosticGroup(heading: "1 A", diagnostics: [make(.hint, "h"), make(.finding, "f")])
    let second = DiagnosticGroup(heading: "2 B", diagnostics: [make(.finding, "g"), make(.error, "e")])
    #expect(
      plain([first, second], .english) == """
        1 A: 1 finding, 1 hint

          a.md:1:1  wrong  [f]
            ab cd
            ^^

          a.md:1:1  hint: wrong  [h]
            ab cd
            ^^


        2 B: 1 error, 1 finding

          a.md:1:1  error: wrong  [e]
            ab cd
            ^^

          a.md:1:1  wrong  [g]
            ab cd
            ^^
        """)
  }

  /// An error of a late group is printed before a hundred findings of the first.
  @Test func ofManyTheGravestArePrinted() {
    let finding = Diagnostic(.finding, DiagnosticCode("f"), Phrase(same: "m"), at: nil)
    let error = Diagnostic.error("e", Phrase(same: "m"), at: nil)
    let groups = [
      DiagnosticGroup(heading: "1", diagnostics: Array(repeating: finding, count: 103)),
      DiagnosticGroup(heading: "2", diagnostics: [error]),
      DiagnosticGroup(heading: "3", diagnostics: [finding]),
    ]
    let text = plain(groups)
    #expect(text.hasPrefix("1: 103 fund\n"))
    #expect(text.matches(of: /\[f\]/).count == 99)
    #expect(text.hasSuffix("2: 1 fejl\n\n  fejl: m  [e]\n\n\n… og 5 til"))
  }
}
