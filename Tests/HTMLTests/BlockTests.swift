import DocumentTree
import Testing

@Suite struct BlockTests {
  @Test func paragraphsAndInlines() {
    check(
      [
        .paragraph([
          "a", .emphasis(["b"]), .strong(["c"]), .superscript(["d"]), .subscript(["e"]), .code("f<g"),
          .lineBreak,
        ])
      ],
      "<p>a<em>b</em><strong>c</strong><sup>d</sup><sub>e</sub><code>f&lt;g</code><br></p>")
  }

  @Test func linksAndReferences() {
    check(
      [.paragraph([.link("https://a.dk/?x=1&y=\"2\"", ["her"])])],
      "<p><a href=\"https://a.dk/?x=1&amp;y=&quot;2&quot;\">her</a></p>")
    checkContains(
      [.section(.item(given: "2.8"), "SAG-1", ["Sag"], [.paragraph(["Se ", .reference("SAG-1", [])])])],
      "Se <a href=\"#SAG-1\">punkt 2.8</a>")
  }

  @Test func aLinkInALinkIsItsWords() {
    check(
      [.paragraph([.link("https://a.dk", [.link("https://b.dk", ["b"])])])],
      "<p><a href=\"https://a.dk\">b</a></p>")
  }

  @Test func hostileTextStaysText() {
    check(
      [.paragraph(["<script>alert(1)</script> & \"x\"\u{0}\u{1B}"])],
      "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>")
    let image = Image(
      name: "a", mediaType: .png, bytes: [0, 1, 2], width: 3, height: 4, alternative: "\"><b>")
    check(
      [.paragraph([.image(image)])],
      "<p><img src=\"data:image/png;base64,AAEC\" alt=\"&quot;&gt;&lt;b&gt;\" width=\"3\" height=\"4\"></p>")
  }

  @Test func lists() {
    check([.list(.bullet, ["a", "b"])], "<ul><li>a</li><li>b</li></ul>")
    check([.list(.number(start: 3), isTight: false, ["a"])], "<ol start=\"3\"><li><p>a</p></li></ol>")
    check([.list(.letter(start: 1), ["a"])], "<ol type=\"a\"><li>a</li></ol>")
  }

  @Test func definitionsQuoteCodeAndBreaks() {
    check(
      [Block(.definitions([Definition(["KKR"], ["Råd"])]))],
      "<dl class=\"facts\"><div><dt>KKR</dt><dd>Råd</dd></div></dl>")
    check([Block(.quote([.paragraph(["a"])]))], "<blockquote><p>a</p></blockquote>")
    check([Block(.code("a < b"))], "<pre tabindex=\"0\"><code>a &lt; b</code></pre>")
    check([Block(.divider), Block(.pageBreak), Block(.contents)], "<hr><div class=\"page-break\"></div>")
  }

  @Test func boxesHaveAHeadingOfTheirDepth() {
    check(
      [.box(.decision, "b", ["Beslutning"], [.paragraph(["Ja"])])],
      "<div class=\"box decision\" id=\"b\"><h2>Beslutning</h2><p>Ja</p></div>")
    checkContains([.section(.plain, "s", ["S"], [.box(.notice, "b", ["N"], [])])], "<h3>N</h3>")
    check([.box(.notice, "b", [], [.paragraph(["x"])])], "<div class=\"box notice\" id=\"b\"><p>x</p></div>")
  }

  @Test(arguments: Role.allCases) func eachRoleIsAClass(role: Role) {
    checkContains([.box(role, "b", ["T"], [])], "class=\"box \(role.rawValue)\"")
  }

  @Test func anItemIsAnArticleNamedByItsHeading() {
    checkContains(
      [.section(.item(given: "2.8"), "SAG-7", ["Budget"], [], badges: [.closed])],
      "<article class=\"item\" id=\"SAG-7\" aria-labelledby=\"h:SAG-7\"><div class=\"heading\"><h2 id=\"h:SAG-7\">"
        + "<span class=\"kicker\">Punkt 2.8</span> Budget</h2><p class=\"badges\"><span class=\"badge closed\">Lukket</span></p></div>"
    )
  }

  @Test func eachItemEndsWithItsNeighbours() {
    let items = ["a", "b", "c"].map { Block.section(.item(given: nil), Label($0), [.text($0)], []) }
    checkContains(
      items,
      "<p class=\"turn\"><a rel=\"prev\" href=\"#a\">Forrige: punkt 1 a</a><a rel=\"next\" href=\"#c\">Næste: punkt 3 c</a>"
        + "<a href=\"#page:items\">Alle punkter</a></p></article>")
  }

  @Test func changedBlocksSayTheWord() {
    check(
      [Block(.paragraph(["a"]), change: .inserted)],
      "<div class=\"change inserted\"><p><span class=\"badge change-word\">nyt</span></p><p>a</p></div>")
    check(
      [.paragraph([.changed(.removed, ["a"]), .changed(.removed, ["68"])])],
      """
      <p><del><span class="hidden">udgår: </span>a</del>\
      <del class="figures"><span class="hidden">udgår: </span>68</del></p>
      """)
  }

  @Test func footnotesStandAtTheEndOfTheirItemWithAWayBack() {
    let page = content(
      [
        .section(
          .item(given: nil), "a", ["A"],
          [
            .paragraph(["x", .footnote("n")]),
            .section(.attachment(given: nil), "b", ["B"], [.paragraph(["y", .footnote("n")])]),
          ])
      ], notes: ["n": [.paragraph(["tekst"])]])
    #expect(
      page.contains(
        "x<sup class=\"mark\"><a id=\"m:1\" href=\"#n:1\"><span class=\"hidden\">Note </span>1</a></sup>"))
    #expect(page.contains("y<sup class=\"mark\"><a id=\"m:1:2\" href=\"#n:1\">"))
    #expect(page.contains("<li id=\"n:1\" value=\"1\">tekst <a class=\"back\" href=\"#m:1\">"))
    let note = page.firstRange(of: "id=\"n:1\"")?.lowerBound
    let attachment = page.firstRange(of: "class=\"attachment\"")?.lowerBound
    #expect(note.flatMap { note in attachment.map { note < $0 } } ?? false)
  }
}
