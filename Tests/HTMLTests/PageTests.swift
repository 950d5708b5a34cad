import Diagnostics
import DocumentTree
import Hashing
import Renderers
import Testing

@Suite struct PageTests {
  @Test func thePolicyNamesThisStyleAndThisScript() throws {
    let page = render(sampleDocument()).page
    let policy = try #require(between(page, "Content-Security-Policy\" content=\"", "\">"))
    for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
      let text = try #require(between(page, "<\(element)>", "</\(element)>"))
      #expect(policy.contains("\(directive) 'sha256-\(base64(sha256(Array(text.utf8))))'"))
    }
    #expect(policy.hasPrefix("default-src 'none';"))
  }

  @Test func theSameDocumentGivesTheSameBytes() {
    #expect(render(sampleDocument()).page == render(sampleDocument()).page)
  }

  @Test(arguments: Language.allCases) func identifiersAreUniqueAndLinksArrive(language: Language) {
    let page = render(sampleDocument(language)).page
    let ids = values(of: "id", in: page)
    #expect(Set(ids).count == ids.count)
    for address in values(of: "href", in: page) where address.hasPrefix("#") {
      #expect(ids.contains(String(address.dropFirst())), "\(address)")
    }
  }

  @Test func theFrameHasItsLandmarks() {
    let page = render(sampleDocument()).page
    for piece in [
      "<html lang=\"da\">", "<a class=\"skip\" href=\"#page:content\">Spring til indhold</a>",
      "<header class=\"top\">",
      "<nav class=\"items\" id=\"page:items\"", "<main id=\"page:content\" tabindex=\"-1\">",
      "<footer class=\"bottom\">",
      "<a href=\"https://www.was.digst.dk/eksempel\">Tilgængelighedserklæring</a>",
      "<dd><time datetime=\"2022-06-17\">Fredag den 17.\u{A0}juni\u{A0}2022 kl.\u{A0}9.00–12.00</time></dd>",
      "content: \"Dagsorden for møde i KKR Nordjylland 17.\u{A0}juni\u{A0}2022 · Version\u{A0}2\"",
      "\"Side \" counter(page) \" af \"",
    ] { #expect(page.contains(piece), "\(piece)") }
    #expect(!page.contains(" style=") && !page.contains("{{"))
  }

  @Test func nothingIsFetched() {
    let page = render(sampleDocument()).page
    #expect(values(of: "src", in: page).allSatisfy { $0.hasPrefix("data:") })
    #expect(!page.contains("<link") && !page.contains("@import"))
  }

  @Test func aDocumentWithoutItemsHasItsSectionsAsContents() {
    let sections = ["a", "b"].map { Block.section(.plain, Label($0), [.text($0)], []) }
    let page = render(
      Document(language: .english, properties: Properties(title: ["Report"]), blocks: sections)
    ).page
    #expect(page.contains("<h2 id=\"h:page:items\">Contents</h2>"))
    #expect(page.contains("<a href=\"#a\"><span>a</span></a>"))
    #expect(
      !render(Document(language: .english, properties: Properties(title: ["R"]), blocks: [])).page.contains(
        "<nav"))
  }

  @Test func hostilePropertiesStayText() {
    var properties = Properties(title: ["</title></style><script>"])
    properties.version = "\"</style>\\\n<b>"
    properties.accessibilityStatement = "javascript:alert(1)"
    let page = render(Document(language: .danish, properties: properties, blocks: [])).page
    #expect(page.split(separator: "</style>").count == 2 && page.split(separator: "<script>").count == 2)
    #expect(!page.contains("javascript:"))
  }

  @Test func anUnknownPlaceholderIsNamedWithTheKnownOnes() throws {
    let templates = Templates(overrides: ["html/page.html": "{{ tittle }} {{title}}"])
    let (page, diagnostics) = render(sampleDocument(), templates: templates)
    let diagnostic = try #require(diagnostics.first)
    #expect(
      diagnostics.count == 1 && diagnostic.code.name == "unknown-placeholder" && diagnostic.severity == .error
    )
    #expect(diagnostic.message.english == "'{{tittle}}' in the template html/page.html is no placeholder")
    #expect(diagnostic.help?.english.hasPrefix("did you mean '{{title}}'? there are {{language}}, ") ?? false)
    #expect(page.hasPrefix("{{ tittle }} Dagsorden"))
  }

  @Test func aStyleCannotEndItsElement() {
    let found = render(
      sampleDocument(), templates: Templates(overrides: ["html/styles.css": "a{}</STYLE><b>"])
    ).diagnostics
    #expect(found.map(\.code.name) == ["template-ends-element"])
  }

  @Test func theScriptIsSmall() {
    #expect((Templates()["html/script.js"] ?? "").utf8.count <= 2048)
  }
}
