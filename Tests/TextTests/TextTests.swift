import Diagnostics
import DocumentTree
import Renderers
import Testing

func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)])) }

func cell(_ text: String, width: Int = 1, height: Int = 1) -> Table.Cell {
  Table.Cell(.text, text.isEmpty ? [] : [.text(text)], width: width, height: height)
}

func row(_ kind: Table.Row.Kind, _ texts: String..., explanation: String = "") -> Table.Row {
  Table.Row(kind, texts.map { cell($0) }, explanation: explanation.isEmpty ? [] : [.text(explanation)])
}

func check(
  _ blocks: [Block], _ expected: String, width: Int = 40, notes: [Label: [Block]] = [:],
  at place: SourceLocation = #_sourceLocation
) {
  let document = Document(language: .danish, properties: Properties(title: []), blocks: blocks, notes: notes)
  var diagnostics: [Diagnostic] = []
  let text = renderText(resolve(document, into: &diagnostics), width: width)
  #expect(String(decoding: text, as: UTF8.self) == expected + "\n", sourceLocation: place)
}

@Suite struct TextTests {
  @Test func wrapsParagraphsAndUnderlinesHeadings() {
    let attachment = Section(
      .attachment(given: nil), label: Label("b"), heading: [.text("Økonomi")], blocks: [])
    let item = Section(
      .item(given: "2.8"), label: Label("i"), heading: [.text("Rammer")], badges: [.closed],
      facts: [Definition([.text("Sag")], [.text("21/1")]), Definition([.text("Dato")], [.text("1. maj")])],
      blocks: [paragraph("En to tre fire fem seks syv otte ni ti elleve."), Block(.section(attachment))])
    check(
      [Block(.contents), Block(.section(item))],
      """
      Indhold
      -------

      - Punkt 2.8: Rammer (lukket)
        - Bilag 1: Økonomi

      2.8 Rammer
      ----------

      Lukket

      Sag:  21/1
      Dato: 1. maj

      En to tre fire fem seks syv otte ni ti
      elleve.

      Bilag 1: Økonomi
      ~~~~~~~~~~~~~~~~
      """)
  }

  @Test func writesListsBoxesAndQuotes() {
    let inner = Block(.list(List(.letter(start: 1), isTight: true, items: [.init([paragraph("b")])])))
    let list = List(
      .number(start: 9), isTight: true,
      items: [.init([paragraph("a"), inner]), .init([paragraph("c")], change: .inserted)])
    let box = Box(
      .decision, label: Label("d"), title: [.text("Beslutning")],
      blocks: [Block(.list(list)), paragraph("x")])
    check(
      [
        Block(.box(box)), Block(.quote([paragraph("q"), Block(.code("a\n  b"))])),
        Block(.divider, change: .removed),
      ],
      """
      ┃ Beslutning
      ┃ ----------
      ┃
      ┃ 9. a
      ┃    a) b
      ┃ 10. [nyt] c
      ┃
      ┃ x

      │ q
      │
      │     a
      │       b

      [udgår]

      ────────────────────
      """, width: 20)
  }

  @Test func alignsTables() throws {
    let table = Table(
      label: Label("t"), caption: [.text("Udgifter")], unit: [.text("kr.")],
      columns: [.init(.label), .init(.amount), .init(.percent)],
      head: [
        Table.Row(.head, [cell("Kommune", height: 2), cell("Budget", width: 2)]), row(.head, "2021", "Andel"),
      ],
      body: [
        Table.Row(.group, [cell("Nordjylland", width: 3)]),
        row(.body, "Aalborg og andre kommuner", "1.611.299", "50 %", explanation: "Fordi"),
        Table.Row(.body, [Table.Cell(.partHeader, [.text("heraf")]), cell("–"), cell("")]),
        Table.Row(
          .total, [Table.Cell(.header, [.text("I alt"), .tableNote(Label("n"))]), cell("-5"), cell("")]),
      ], notes: [.init(Label("n"), [.text("Afrundet")])], source: [.text("KL")])
    check(
      [Block(.table(try #require(table)))],
      """
      Tabel 1: Udgifter (kr.)

      Kommune                 Budget
                         2021  Andel
      ──────────────────────────────
      Nordjylland
      Aalborg og    1.611.299   50 %
      andre
      kommuner
          Fordi
      __heraf               –
      ──────────────────────────────
      I alt (a)            -5

      (a) Afrundet

      Kilde: KL
      """.replacing("_", with: "\u{A0}"), width: 30)
  }

  @Test func writesInlinesAndFootnotes() {
    let inlines: [Inline] = [
      .strong([.text("m")]), .superscript([.text("2")]), .footnote(Label("n")), .lineBreak,
      .link("https://kl.dk", [.text("KL")]), .text(" "), .link("mailto:a@kl.dk", [.text("a@kl.dk")]),
      .text(" "),
      .changed(.removed, [.text("fem")]),
    ]
    check(
      [Block(.paragraph(inlines))],
      "m²[1]\nKL (https://kl.dk) a@kl.dk [udgår: fem]\n\nNoter\n-----\n\n[1] En\n\n    To",
      notes: [Label("n"): [paragraph("En"), paragraph("To")]])
  }

  @Test func neverSteersTheTerminal() {
    check([paragraph("a\u{1B}[31mb\u{9B}c\u{7}d")], "a [31mb c d")
    check([Block(.code("a\u{1B}c"))], "    a c")
  }

  @Test(arguments: [Int.min, 0, 1, Int.max])
  func takesAnyWidth(width: Int) {
    let document = Document(language: .danish, properties: Properties(title: []), blocks: [Block(.divider)])
    var diagnostics: [Diagnostic] = []
    #expect(!renderText(resolve(document, into: &diagnostics), width: width).isEmpty)
  }
}
