import Diagnostics
import Syntax
import Testing

@Suite struct MarkupTests {
  @Test(arguments: [
    ("# A {#a}\n\nb", "{#a} h1 A\np b"),
    ("# A {{5 = b}}{accept 1: c} {#a}", "{#a} h1 A ⟦'5' equal 'b' {accept '1' 'c'}⟧"),
    ("# A {i kr.}", "{i 'kr.'} h1 A"),
    ("A {#a}\n===", "{#a} h1 A"),
    ("---\nx: 1\n---\n# A", "head {x: 1}\nh1 A"),
    ("\u{FEFF}---\r\nx: 1\r\n---\r\n# A\r\n\r\nb\r\n", "head {x: 1}\nh1 A\np b"),
    ("{#u}\n1. a\n2. b", "{#u} number(start: 1) [p a / p b]"),
    ("{#u}\n\n- a\n\n- b", "{#u} bullet loose [p a / p b]"),
    ("{#k}\n![Kort](kort.png)", "{#k} p <img kort.png '![Kort](kort.png)'>Kort</img>"),
    ("![Kort](kort.png) {#k}", "{#k} p <img kort.png '![Kort](kort.png)'>Kort</img>"),
    ("a) x\nb) y\n   z", "letter(start: 1) [p x / p y z]"),
    ("at\na. x\nb. y", "p at\nletter(start: 1) [p x / p y]"),
    ("a) x\n\nb) y\n\nc) z", "letter(start: 1) loose [p x / p y / p z]"),
    ("a. x", "p a. x"), ("i. e. x\ny", "p i. e. x y"),
    ("> a\n> - b", "quote [p a; bullet [p b]]"),
    ("```\n{{a}} [^x] | b\n```", "code {{a}} [^x] | b\n"),
    ("    {{a}} {{b", "code {{a}} {{b\n"),
    ("- a\n\n      {{b}}", "bullet loose [p a; code {{b}}\n]"),
    ("a  \nb\\\nc\nd", "p a<br>b<br>c d"),
    ("***\na", "divider\np a"),
    (
      "[a](#b.c) [](#d) <https://x.dk> [m](mailto:a@b.dk)",
      "p <ref b.c '[a](#b.c)'>a</ref> <ref d '[](#d)'></ref> <a https://x.dk>https://x.dk</a> <a mailto:a@b.dk>m</a>"
    ),
    ("[a [b]](#c) [d](#c)", "p <ref c '[a [b]](#c)'>a [b]</ref> <ref c '[d](#c)'>d</ref>"),
    ("[x][y]\n\n[y]: https://z.dk", "p <a https://z.dk>x</a>"),
    ("a[^1] b\n\n[^1]: t *u*\n    v\n\n    w\nc", "p a<note 1 '[^1]'> b\np c\nnote 1: t <em>u</em> v w"),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n    x\n\nc", "record ''  <a|b / -- / 1|2 ⟶ x>\np c"),
    ("text\n| a |\n|---|\n| 1 |", "p text\nrecord ''  <a / -- / 1>"),
    ("{#t}\n| a |\n|---|\n| 1 |", "{#t} record ''  <a / -- / 1>"),
    ("- a\n| a |\n|---|\n| 1 |\n- b", "bullet [p a]\nrecord ''  <a / -- / 1>\nbullet [p b]"),
    ("", ""), ("\n\n", ""), ("---", "divider"),
  ])
  func reads(_ text: String, _ expected: String) {
    let read = markup(text)
    #expect(read.dump == expected)
    if text != "---" { #expect(read.codes == []) }
  }

  @Test(arguments: [
    ("a {{b", ["claim-not-closed '{{'"]),
    ("`{{` a\n\n    {{\n\n{{b\nc}}", ["claim-not-closed '{{'"]),
    ("a <b>c</b>", ["raw-html '<b>'", "raw-html '</b>'"]),
    ("<div>\nx\n</div>", ["raw-html '<div>\nx\n</div>'"]),
    ("a <!-- b --> c", ["html-comment '<!-- b -->'"]),
    ("<!-- b -->", ["html-comment '<!-- b -->'"]),
    ("[a](javascript:alert(1))", ["unsafe-link '[a](javascript:alert(1))'"]),
    ("<vbscript:x>", ["unsafe-link '<'"]),
    ("[a](data:x)", ["unsafe-link '[a](data:x)'"]),
    ("[a](ftp://x)", ["unsafe-link '[a](ftp://x)'"]),
    ("[a](bilag/x.md)", ["relative-link '[a](bilag/x.md)'"]),
    ("[a](//x.dk)", ["relative-link '[a](//x.dk)'"]),
    ("[a]()", ["empty-link '[a]()'"]),
    ("![a](https://x.dk/y.png)", ["image-outside '![a](https://x.dk/y.png)'"]),
    ("a[^x]", ["unknown-note 'x'"]),
    ("a[^x]\n\n[^x]: b\n[^x]: c", ["duplicate-note '[^x]: c'"]),
    ("a\n\n[^x]: b", ["unused-note '[^x]: b'"]),
    ("a {= b} c", ["brace-out-of-place '{= b}'"]),
    ("{#a}\n\n# b", ["brace-without-block '{#a}'"]),
    ("a\n\n{#a}", ["brace-without-block '{#a}'"]),
    ("# A {#b", ["brace-not-closed '{#b'"]), ("``` {#a}\n```", ["record-without-kind '``` {#a}'"]),
    ("# A {grupe}", ["unknown-brace-word 'grupe'"]),
    ("---\na: 1", ["head-not-closed '---'"]),
    ("```budget\na: 1", ["record-not-closed '```budget'"]),
    ("```budget\na: 1\n\n```tabel B\n| a |\n|---|\n```", ["record-not-closed '```budget'"]),
    ("```\na", ["code-not-closed '```'"]),
    ("```\n```budget A\n```", ["code-holds-record '```budget A'"]),
    ("- a\n\n  ```budget\n  a: 1\n  ```", ["record-not-at-margin '```budget'"]),
    ("- a\n  | a | b |\n  |---|---|\n  | 1 | 2 |", ["table-not-at-margin '|---|---|'"]),
    ("> | a |\n> |---|", ["table-not-at-margin '|---|'"]),
    ("| a | b |\n| 1 | 2 |", ["table-without-line '| a | b |'"]),
    ("a | b\n---|---\n1 | 2", ["table-without-pipe '---|---'"]),
    ("&#xF0000;xx &#1; &#65;", ["character-reference '&#xF0000;'", "character-reference '&#1;'"]),
    ("{{}}", ["empty-claim '{{}}'"]), ("{{a = }}", ["empty-formula '{{a = }}'"]),
  ])
  func refuses(_ text: String, _ expected: [String]) { #expect(markup(text).codes == expected) }

  @Test func claimInBoldOnAContinuationLine() throws {
    let text = "- æ første\n  linje **fed {{5 *a* = b.c}} ø** slut"
    let source = file(text)
    var diagnostics: [Diagnostic] = []
    let document = readMarkup(source, into: &diagnostics)
    guard case .list(let list) = try #require(document.blocks.first).content,
      case .paragraph(let inlines) = try #require(list.items.first?.first).content,
      case .strong(let words) = inlines[1], case .claim(let claim) = words[1]
    else { return #expect(Bool(false), "no claim") }
    #expect(claim.span.range == 27..<42)
    #expect(source.text(claim.span) == "{{5 *a* = b.c}}")
    #expect(source.text(try #require(claim.printed)) == "5 *a*")
  }

  @Test func blockSpansAreWholeLines() {
    let source = file("# A\n\nb\nc\n\n- d\n  e\n\n```tabel\n| a |\n|---|\n```\n")
    var diagnostics: [Diagnostic] = []
    let document = readMarkup(source, into: &diagnostics)
    #expect(
      document.blocks.map { source.text($0.span) }
        == ["# A", "b\nc", "- d\n  e", "```tabel\n| a |\n|---|\n```"])
  }
}
