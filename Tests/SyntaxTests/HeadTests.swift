import Diagnostics
import Syntax
import Testing

@Suite struct HeadTests {
  @Test(arguments: [
    ("organ: kkr\ndato: 1. maj 2022", "{organ: kkr, dato: 1. maj 2022}"),
    ("punkt: 2.70", "{punkt: 2.70}"),
    ("\u{FEFF}organ: kkr\r\nsted: Aalborg\r\n", "{organ: kkr, sted: Aalborg}"),
    ("# note\norgan: kkr # not a value\n", "{}"),
    ("bilag:\n- fil: a.md\n  titel: \"A: b\"\n- c.md", "{bilag: [{fil: a.md, titel: A: b}, c.md]}"),
    ("bilag:\n  - a\n  - b\nx: y", "{bilag: [a, b], x: y}"),
    ("slags:\n  eget: Lys: 'x'\nb: 2", "{slags: , b: 2}"),
    ("slags:\n  eget: Lys\n  andre: Mørk\nb: 2", "{slags: {eget: Lys, andre: Mørk}, b: 2}"),
    ("tekst: |\n  a: b # c\n\n  {x}\nb: 2", "{tekst: a: b # c\n\n{x}\n, b: 2}"),
    ("tekst: 'det''s'\nb: \"a\\tb\"", "{tekst: det's, b: a\tb}"),
    ("tom:\nb: 2", "{tom: , b: 2}"),
    ("a: −5 % af § 3, 1,5 (ca.)\nb: ja", "{a: −5 % af § 3, 1,5 (ca.), b: ja}"),
    ("", "{}"), ("# only a note", "{}"),
  ])
  func reads(_ text: String, _ expected: String) { #expect(head(text).dump == expected) }

  @Test(arguments: [
    ("a: {s1: 4,275 mio. kr.}", "flow-collection '{s1: 4,275 mio. kr.}'", "write a:\n  name: value"),
    ("a: [x, y]", "flow-collection '[x, y]'", "write a: x, y"),
    ("a: &x 1", "yaml-anchor '&x 1'", "write a: \"&x 1\""),
    ("a: *x", "yaml-anchor '*x'", "write a: \"*x\""),
    ("a: !x 1", "yaml-anchor '!x 1'", "write a: \"!x 1\""),
    ("a: {{7 = b}}", "claim-in-head '{{7 = b}}'", "write the figure as printed, without {{ }}"),
    ("a: 100 %\nb: %x", "value-needs-quotes '%x'", "write b: \"%x\""),
    ("a: @x", "value-needs-quotes '@x'", "write a: \"@x\""),
    ("a: `x`", "value-needs-quotes '`x`'", "write a: \"`x`\""),
    ("a: x # y", "comment-after-value 'x # y'", "write a: \"x # y\", or move the comment to its own line"),
    ("a: #x", "value-needs-quotes '#x'", "write a: \"#x\""),
    ("titel: A: b", "colon-in-value 'A: b'", "write titel: \"A: b\""),
    ("titel: \"A\": b", "quote-not-closed '\"A\": b'", "write titel: \"A: b\""),
    ("titel: \"A", "quote-not-closed '\"A'", "write titel: \"A\""),
    ("titel: “A”", "smart-quotes '“A”'", "write titel: \"A\""),
    ("titel: lang\n  tekst", "value-continues 'tekst'", "write titel: |\n  first line\n  tekst"),
    ("titel: lang\n  te: kst", "value-continues 'te: kst'", "write titel: |\n  first line\n  te: kst"),
    ("titel: >\n  tekst", "block-text '>'", "write titel: |\n  the text, indented two"),
    ("a: 1\na: 2", "duplicate-key 'a'", "keep one of them"),
    ("a:\n  b: 1\n  b: 2", "duplicate-key 'b'", "keep one of them"),
    ("a:\n\tb: 1", "bad-indentation '\t'", "indent with spaces: \"  b: 1\""),
    ("a:\n\u{A0} b: 1", "bad-indentation '\u{A0}'", "indent with spaces: \"  b: 1\""),
    ("a:\n  b:\n    c: 1", "too-deep 'c: 1'", ""),
    ("- a", "list-without-key '- a'", ""),
    ("a", "line-without-key 'a'", ""),
    ("a:b", "line-without-key 'a:b'", ""),
    ("a: 1\n---\nb: 2", "document-mark '---'", ""),
    ("? a", "line-without-key '? a'", ""),
    ("*a : 1", "bad-key '*a'", ""),
  ])
  func traps(_ text: String, _ code: String, _ help: String) {
    let read = head(text)
    #expect(read.codes.first == code)
    if !help.isEmpty { #expect(read.help.first == help) }
  }

  /// The lines without traps are read all the same.
  @Test func keepsTheRest() { #expect(head("a: 1\nb: *x\nc: 3").dump == "{a: 1, c: 3}") }

  @Test func spans() throws {
    let source = file("å: æøå\nliste:\n- fil: ø.md\n")
    var diagnostics: [Diagnostic] = []
    let entries = readHead(source, 0..<source.bytes.count, into: &diagnostics)
    #expect(entries.map { source.text($0.keySpan) } == ["å", "liste"])
    #expect(source.text(try #require(entries.first).value.span) == "æøå")
    #expect(source.text(try #require(entries.last).value.span) == "- fil: ø.md")
  }

  @Test func spansInsideAFile() throws {
    let source = file("æ text before\nkey: værdi\nafter")
    var diagnostics: [Diagnostic] = []
    let start = 15
    let entries = readHead(source, start..<start + 12, into: &diagnostics)
    #expect(source.text(try #require(entries.first).value.span) == "værdi")
  }
}
