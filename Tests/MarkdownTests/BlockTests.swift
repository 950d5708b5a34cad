import Diagnostics
import DocumentTree
import Testing

@Suite struct BlockTests {
  @Test func writesOneSentenceALine() {
    let text =
      "KKR drøftede jf. Bilag 1 sagen d. 1. maj. Beløbet er 5 mio. kr. Ønskes det? Ja! »Nej.« Det er bl.a. H.C. Ørsted."
    check(
      [paragraph(text)],
      """
      KKR drøftede jf. Bilag 1 sagen d. 1. maj.
      Beløbet er 5 mio. kr.
      Ønskes det?
      Ja!
      »Nej.«
      Det er bl.a. H.C. Ørsted.
      """)
  }

  @Test func writesTheFrontAndContents() {
    var properties = Properties(title: [.text("Møde")])
    properties.organisation = "KKR Nordjylland"
    properties.body = "Styregruppen"
    properties.facts = [Definition([.text("Dato")], [.text("17. juni 2022")])]
    let attachments = ["b", "c"].map { section(.attachment(given: nil), $0, "Økonomi (udkast)") }
    let item = section(.item(given: "2.8"), "i", "Økonomi, rammer", badges: [.closed], attachments)
    let blocks = [Block(.contents), section(.group, "g", "Møde", [item])]
    let expected = """
      # Møde

      KKR Nordjylland · Styregruppen

      - **Dato:** 17. juni 2022

      ## Indhold

      - [Møde](#møde-1)
        - [2.8 Økonomi, rammer](#28-økonomi-rammer) (lukket)
          - [Bilag 1: Økonomi (udkast)](#bilag-1-økonomi-udkast)
          - [Bilag 2: Økonomi (udkast)](#bilag-2-økonomi-udkast)

      ## Møde

      ### 2.8 Økonomi, rammer

      **Lukket**

      #### Bilag 1: Økonomi (udkast)

      #### Bilag 2: Økonomi (udkast)

      """
    #expect(markdown(Document(language: .danish, properties: properties, blocks: blocks)) == expected)
  }

  @Test func writesLists() {
    let nested = Block(.list(List(.bullet, isTight: true, items: [.init([paragraph("c")])])))
    let tight = List(
      .number(start: 9), isTight: true, items: [.init([paragraph("a")]), .init([paragraph("b"), nested])])
    check([Block(.list(tight))], "9. a\n10. b\n    - c")
    let loose = List(
      .letter(start: 26), isTight: false, items: [.init([paragraph("a"), paragraph("b")]), .init([])])
    check([Block(.list(loose))], "- z) a\n\n  b\n\n- aa)")
    let one = List(.bullet, isTight: true, items: [.init([paragraph("a")], change: .removed)])
    check(
      [Block(.list(one)), Block(.list(one)), Block(.list(one))], "- [udgår] a\n\n+ [udgår] a\n\n- [udgår] a")
    let two = List(.number(start: 1), isTight: true, items: [.init([paragraph("- a")])])
    check([Block(.list(two)), Block(.list(two))], "1. \\- a\n\n1) \\- a")
  }

  @Test func writesBoxesQuotesAndRules() {
    let box = Box(
      .decision, label: Label("d"), title: [.text("Beslutning")],
      blocks: [paragraph("Ja. Nej"), paragraph("Vi")])
    check([Block(.box(box)), paragraph("a")], "> **Beslutning**\n>\n> Ja.\n> Nej\n>\n> Vi\n\na")
    check(
      [Block(.quote([Block(.quote([paragraph("a")]))])), Block(.divider), Block(.pageBreak)], "> > a\n\n***")
    check([Block(.definitions([Definition([.text("A")], [.text("b")])]))], "- **A:** b")
  }

  @Test func writesFootnotesAtTheEnd() {
    let notes = [Label("x"): [paragraph("En. To."), paragraph("Tre")], Label("y"): []]
    check(
      [
        Block(.paragraph([.text("a!"), .footnote(Label("x")), .text("(b"), .footnote(Label("y"))])),
        paragraph("c"),
      ],
      "a\\![^1]\\(b[^2]\n\nc\n\n[^1]: En.\n    To.\n\n    Tre\n\n[^2]:", notes: notes)
  }

  @Test func writesReferencesAsLinksToHeadings() throws {
    let table = Table(label: Label("t"), caption: [.text("C")], columns: [.init(.text)], head: [], body: [])
    check(
      [
        section(.item(given: nil), "i", "Økonomi", [Block(.table(try #require(table)))]),
        Block(
          .paragraph([
            .reference(Label("i"), []), .text(", "), .reference(Label("i"), [.text("her")]), .text(", "),
            .reference(Label("t"), []), .text(", "), .reference(Label("t"), [.text("tallene")]),
          ])),
      ],
      """
      ## 1 Økonomi

      **Tabel 1-1: C**

      |      |
      | ---- |

      [punkt 1](#1-økonomi), [her](#1-økonomi), [tabel 1-1](#1-økonomi), [tallene (tabel 1-1)](#1-økonomi)
      """)
  }

  @Test func saysChangesInWords() {
    var changed = paragraph("a")
    changed.change = .inserted
    let rule = Block(.divider, change: .movedAway(Label("gone")))
    let inlines: [Inline] = [
      .changed(.removed, [.text("fem")]), .text(" "), .changed(.inserted, [.strong([.text("6")])]),
    ]
    check(
      [changed, rule, Block(.paragraph(inlines))],
      "[nyt] a\n\n[flyttet til gone]\n\n***\n\n[udgår: fem] [nyt: **6**]")
  }

  @Test func writesInlinesWithoutMarkup() {
    let image = Image(
      name: "kort.png", mediaType: .png, bytes: [], width: 1, height: 1, alternative: "Et [kort]")
    check(
      [
        Block(
          .paragraph([
            .text("m"), .superscript([.text("2")]), .text(" CO"), .subscript([.text("2")]),
            .superscript([.text("a")]),
            .lineBreak, .link("https://kl.dk", [.text("https://kl.dk")]), .text(" "), .image(image),
            .lineBreak,
          ]))
      ], "m² CO₂^(a)\\\n<https://kl.dk> ![Et \\[kort\\]](kort.png)")
  }

  @Test func isTheSameEachTime() {
    let notes = Dictionary(uniqueKeysWithValues: (0..<20).map { (Label("n\($0)"), [paragraph("\($0)")]) })
    let blocks = (0..<20).map { Block(.paragraph([.footnote(Label("n\(19 - $0)"))])) }
    #expect(Set((0..<5).map { _ in markdown(blocks, notes: notes) }).count == 1)
  }
}
