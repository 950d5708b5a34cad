import DocumentTree
import Testing

@Suite struct DumpTests {
  private func check(_ blocks: [Block], _ expected: String, at place: SourceLocation = #_sourceLocation) {
    #expect(
      dump(resolved(blocks).document) == "document da\n  title »T«\n" + expected + "\n", sourceLocation: place
    )
  }

  @Test func showsSectionsWithNumbersAndAnchors() {
    let fact = Definition([.text("Sagsnr.")], [.text("21/1")])
    let closed = Block(
      .section(
        Section(
          .item(given: "2.8"), label: Label("budget"), heading: [.text("Budget 2022")],
          badges: [.closed, .new],
          facts: [fact], blocks: [section(.attachment(given: nil), "b1", paragraph(.text("Ja")))])),
      change: .inserted)
    check(
      [section(.group, "g", closed)],
      """
        group »H g« #g → g
          inserted item 2.8 »Budget 2022« #budget → budget [closed, new]
            fact »Sagsnr.« = »21/1«
            attachment 1 »H b1« #b1 → b1
              paragraph »Ja«
      """)
  }

  @Test func showsInlines() {
    check(
      [
        paragraph(
          .text("1\u{A0}kr.\n"), .emphasis([.text("e")]), .strong([.text("s")]), .superscript([.text("2")]),
          .subscript([.text("2")]), .code("c"), .link("https://x.dk", [.text("l")]), .lineBreak,
          .reference(Label("gone"), []), .reference(Label("g"), []), .changed(.removed, [.text("r")])),
        section(.plain, "g"),
      ],
      """
        paragraph »1⍽kr.\\n*e***s**^{2}_{2}`c`[l](https://x.dk){break}{reference #gone unresolved}{reference #g H g}\
      {removed: r}«
        section »H g« #g → g
      """)
  }

  @Test func showsCellsWithTheirKindsAndNumbers() throws {
    let number = Table.Cell(.number(Number(digits: -5, scale: 2)), [.text("-0,05")])
    let table = Table(
      label: Label("t"), caption: [.text("Udgifter")], unit: [.text("kr.")],
      columns: [.init(.label), .init(.amount, decimals: 2)],
      head: [Table.Row(.head, [Table.Cell(.header, [.text("A")], width: 2)])],
      body: [
        Table.Row(.group, [cell(.text("Gruppe"), width: 2)]),
        Table.Row(.body, [Table.Cell(.partHeader, [.text("heraf")]), number], explanation: [.text("Fordi")]),
        Table.Row(
          .total, [Table.Cell(.header, [.text("I alt"), .tableNote(Label("n"))]), Table.Cell(.blank, [])],
          change: .inserted),
      ], notes: [.init(Label("n"), [.text("Note")])], source: [.text("KL")])
    check(
      [item("i", "2.8", Block(.table(try #require(table))))],
      """
        item 2.8 »H i« #i → i
          table 2.8-1 »Udgifter« #t → t
            unit »kr.«
            columns label, amount.2
            head: header 2×1 »A«
            group: text 2×1 »Gruppe«
            body: part »heraf« | number »-0,05« = -0.05
              explanation »Fordi«
            inserted total: header »I alt{note a}« | blank »«
            note a #n »Note«
            source »KL«
      """)
  }

  @Test func showsFigures() {
    let chart = Figure.Chart(
      .bars, categories: ["2020", "2021"],
      series: [.init(name: "Udgift", values: [Number(digits: 15, scale: 1), nil], printed: ["1,5", ""])],
      unit: "mio.")
    let step = Figure.Step(
      title: [.text("Start")], explanation: [], deadline: [.text("14 dage")], kind: 0,
      next: [("ja", 1), ("", 2)])
    let contents: [Figure.Content] = [
      .chart(chart),
      .structure([.init(name: [.text("Top")], nodes: [.init(title: [.text("N")], lines: [[.text("L")]])])]),
      .flow(.init(steps: [step], legend: [[.text("Frist")]])),
    ]
    let figures = contents.map {
      Block(.figure(Figure(label: Label("f"), caption: [], alternative: "alt", content: $0)))
    }
    check(
      figures,
      """
        figure #f → f-3
          alternative "alt"
          chart bars "mio." over "2020", "2021"
            series "Udgift": "1,5" = 1.5, "" = none
        figure #f → f-3
          alternative "alt"
          level »Top«
            node »N«
              »L«
        figure #f → f-3
          alternative "alt"
          legend 0 »Frist«
          step 0 »Start« legend 0
            deadline »14 dage«
            next 1 if "ja"
            next 2
      """)
  }

  @Test func showsTheOtherBlocks() {
    let list = List(
      .letter(start: 2), isTight: true, items: [.init([paragraph(.text("x"))], change: .removed)])
    let box = Box(.decision, label: Label("d"), title: [.text("B")], blocks: [Block(.code("a\n\"b\""))])
    check(
      [
        Block(.list(list)), Block(.definitions([Definition([.text("t")], [.text("d")])])), Block(.box(box)),
        Block(.quote([image("f")])), Block(.contents), Block(.divider), Block(.pageBreak),
      ],
      """
        list letter from 2 tight
          removed entry
            paragraph »x«
        definitions
          »t« = »d«
        box decision »B« #d → d
          code "a\\n\\"b\\""
        quote
          figure 1 »Words« #f → f
            alternative "shows"
            image a.png image/png 3×4 2 bytes "shows"
        contents
        divider
        page break
      """)
  }

  @Test func showsFootnotesInTheirOrder() {
    let notes = [Label("b"): [paragraph(.text("B"))], Label("a"): [paragraph(.text("A"))]]
    let document = resolved([paragraph(.footnote(Label("b")), .footnote(Label("a")))], notes: notes).document
    let expected = """
      document da
        title »T«
        paragraph »{footnote 1}{footnote 2}«
      footnote 1 #b
        paragraph »B«
      footnote 2 #a
        paragraph »A«

      """
    #expect(dump(document) == expected)
  }
}
