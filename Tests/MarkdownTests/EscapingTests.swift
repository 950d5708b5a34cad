import DocumentTree
import Testing

/// What CommonMark would read as markup is escaped; everything else stays as written.
@Suite struct EscapingTests {
  @Test(arguments: [
    ("1.611.299 kr.", "1.611.299 kr."), ("1. maj", "1\\. maj"), ("12) to", "12\\) to"), ("1.", "1\\."),
    ("1234567890. x", "1234567890. x"), ("-5 %", "-5 %"), ("- 5", "\\- 5"), ("--", "\\--"), ("+5", "+5"),
    ("+ 5", "\\+ 5"), ("# x", "\\# x"), ("#x", "#x"), ("> x", "\\> x"), ("= x", "\\= x"), ("| x", "\\| x"),
    ("* x", "\\* x"), ("[ ] x", "\\[ ] x"), ("  x", "x"), ("~~~", "\\~\\~\\~"), ("```", "\\`\\`\\`"),
    ("___", "\\_\\_\\_"), (":--", "\\:--"), (": x", "\\: x"),
  ])
  func keepsLineStartsText(text: String, expected: String) { check([paragraph(text)], expected) }

  @Test(arguments: [
    ("2 * 3", "2 * 3"), ("2*3*4", "2\\*3\\*4"), ("snake_case", "snake_case"), ("_x_", "\\_x\\_"),
    ("a < b", "a < b"), ("a <b>", "a \\<b>"), ("</p>", "\\</p>"), ("A&B", "A&B"), ("&amp;", "\\&amp;"),
    ("&#65;", "\\&#65;"), ("a [b] c", "a [b] c"), ("a [b](c)", "a [b\\](c)"), ("a [^1]", "a \\[^1]"),
    ("a | b", "a | b"), ("C:\\dir", "C:\\dir"), ("a\\*", "a\\\\\\*"), ("~5", "\\~5"), ("a ~ b", "a ~ b"),
    ("a # b", "a # b"), ("5. og 6. klasse", "5\\. og 6. klasse"), ("ø\u{A0}kr.", "ø\u{A0}kr."),
    ("a\nb\tc", "a b c"),
  ])
  func keepsTextWithinALine(text: String, expected: String) { check([paragraph(text)], expected) }

  @Test func keepsTextInCellsHeadingsAndLinks() throws {
    #expect(markdown([section(.plain, "x", "# C #")]) == "## \\# C \\#\n")
    let table = Table(
      label: Label("t"), caption: [], columns: [.init(.text)], head: [row(.head, "a|b")],
      body: [row(.body, "1. # -")])
    check([Block(.table(try #require(table)))], "| a\\|b     |\n| -------- |\n| 1. # -   |")
    let link = Inline.link("https://x.dk/(a) b", [.text("a ] b")])
    check([Block(.paragraph([.text("Se!"), link, .text("(c)")]))], "Se\\![a \\] b](<https://x.dk/(a) b>)(c)")
  }

  /// Emphasis that CommonMark would not read as such is left out; the words stay.
  @Test func marksOnlyWhatCanBeMarked() {
    let cases: [([Inline], String)] = [
      ([.strong([.text("a")]), .text("b")], "**a**b"),
      ([.text("a"), .strong([.text("(b)")])], "a(b)"),
      ([.strong([.text("kr.")]), .text("b")], "kr.b"),
      ([.strong([.text("a ")])], "a"),
      ([.emphasis([.text("a")]), .emphasis([.text("b")])], "*a*b"),
      ([.strong([.text("a "), .emphasis([.text("b")])])], "**a *b***"),
      ([.strong([.strong([.text("a")])])], "**a**"),
      ([.strong([])], ""),
    ]
    for (inlines, expected) in cases {
      #expect(
        markdown([Block(.paragraph([.text("x "), .code("y"), .text(" ")] + inlines))])
          == trimmed("x `y` " + expected))
    }
  }

  private func trimmed(_ text: String) -> String {
    (text.last == " " ? String(text.dropLast()) : text) + "\n"
  }

  @Test func fencesCode() {
    let code: [(String, String)] = [
      ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), (" a ", "`  a  `"), ("", ""),
    ]
    for (text, expected) in code {
      #expect(markdown([Block(.paragraph([.code(text), .text("!")]))]) == expected + "!\n")
    }
    check([Block(.code("```\na\n"))], "````\n```\na\n````")
  }
}
