import DocumentTree

func allocationItem() -> Section {
  Section(
    .item(given: "2.3"), label: Label("midler"),
    heading: [.text("10-årsplan: lettilgængelige behandlingstilbud til børn og unge")],
    badges: [.supplement, .changed],
    facts: [
      fact("Sagsnummer", "SAG-2021-05512"), fact("Sagstype", "Beslutning"),
      fact("Behandlet i", "Sundhedspolitisk dialogforum den 3. juni 2022"),
    ],
    blocks: [
      recommendation(),
      Block(
        .section(
          Section(
            .plain, label: Label("sagsfremstilling"), heading: [.text("Sagsfremstilling")],
            blocks: [
              Block(
                .paragraph([
                  .text("Regeringen og KL har aftalt at afsætte midler"), .footnote(Label("pl")),
                  .text(" til et "),
                  .strong([.text("lettilgængeligt")]), .text(" og "), .emphasis([.text("gratis")]),
                  .text(" tilbud. Fordelingen fremgår af "), .reference(Label("fordeling"), []),
                  .text(", se også "),
                  .reference(Label("forloeb"), []), .text(" og "), .reference(Label("bilag-flow"), []),
                  .text(". CO"),
                  .subscript([.text("2")]), .text(" og m"), .superscript([.text("2")]), .text(". Kør "),
                  .code("agenda build"),
                  .text(". Læs mere hos "), .link("https://www.kl.dk/sundhed?a=1&b=2", [.text("KL")]),
                  .text("."),
                ])),
              Block(.table(allocationTable())),
              Block(
                .paragraph([
                  .text("Efter tabellen følger tekst, som igen viser til noten"), .footnote(Label("pl")),
                  .text(" og til "), .reference(Label("forloeb"), [.text("sagen om forløb")]), .text("."),
                ])),
            ]))),
      Block(
        .box(
          Box(
            .decision, label: Label("beslutning-1"), title: [.text("Beslutning")],
            blocks: [paragraph("Tiltrådt."), paragraph("Afbud fra borgmester Arne Boelt.")]))),
      Block(
        .section(
          Section(
            .attachment(given: nil), label: Label("bilag-budget"),
            heading: [.text("Budget 2023 med overslagsår")],
            facts: [
              fact("Fil", "budget-2023.xlsx, 34 KB"),
              fact("SHA-256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            ],
            blocks: [
              paragraph("Budgettet står i en tabel, der er for bred til en opretstående side."),
              Block(.table(wideTable())),
              paragraph("Teksten efter den brede tabel står igen på en opretstående side."),
            ]))),
    ])
}

private func recommendation() -> Block {
  Block(
    .box(
      Box(
        .recommendation, label: Label("indstilling-1"), title: [.text("Indstilling")],
        blocks: [
          paragraph("Det indstilles, at KKR Nordjylland"),
          Block(
            .list(
              List(
                .letter(start: 1), isTight: true,
                items: [
                  List.Item([
                    paragraph(
                      "godkender fordelingen af midlerne på de 11 nordjyske kommuner, sådan som den fremgår af tabellen nedenfor, og"
                    )
                  ]),
                  List.Item([paragraph("drøfter den videre proces.")]),
                ]))),
          paragraph("Indstillingen er enstemmig."),
        ])))
}

func amount(_ digits: Int64, _ text: String, scale: Int = 0) -> Table.Cell {
  Table.Cell(.number(Number(digits: digits, scale: scale)), [.text(text)])
}

func allocationTable() -> Table {
  let head = [
    Table.Row(
      .head,
      [
        Table.Cell(.header, [.text("Kommune")], height: 2),
        Table.Cell(.header, [.text("Beløb i kr.")], width: 2),
        Table.Cell(.header, [.text("Andel i pct.")], height: 2),
      ]),
    Table.Row(
      .head, [Table.Cell(.header, [.text("2023")]), Table.Cell(.header, [.text("2024 og varigt fra 2025")])]),
  ]
  let body = [
    Table.Row(.group, [Table.Cell(.header, [.text("Vendsyssel og øerne")], width: 4)]),
    Table.Row(
      .body,
      [
        Table.Cell(.header, [.text("Brønderslev"), .tableNote(Label("note-a"))]), amount(291_240, "291.240"),
        amount(582_480, "582.480"), amount(65, "6,5", scale: 1),
      ]),
    Table.Row(
      .body,
      [
        Table.Cell(.partHeader, [.text("heraf Hjallerup")]), amount(91_240, "91.240"),
        Table.Cell(.blank, [.text("–")]), amount(2, "2"),
      ]),
    Table.Row(
      .body,
      [
        Table.Cell(.header, [.text("Hjørring")]), amount(512_480, "512.480"),
        Table.Cell(
          .number(Number(digits: 1_024_960, scale: 0)), [.text("1.024.960"), .footnote(Label("celle"))]),
        amount(1025, "10,25", scale: 2),
      ],
      explanation: [
        .text("Hjørring har meddelt, at beløbet anvendes sammen med "), .strong([.text("Frederikshavn")]),
        .text(
          " til et fælles tilbud med udgangspunkt i Frederikshavn, og at der forventes ansat to medarbejdere."
        ),
      ]),
    Table.Row(
      .subtotal,
      [
        Table.Cell(.header, [.text("Vendsyssel i alt")]), amount(803_720, "803.720"),
        amount(1_607_440, "1.607.440"), amount(1675, "16,75", scale: 2),
      ]),
    Table.Row(
      .body,
      [
        Table.Cell(
          .header,
          [.text("Aalborg og de øvrige kommuner, som indgår i det fælles sekretariat for behandlingstilbud")],
          height: 1), amount(-4_231_780, "−4.231.780"), amount(8_463_560, "8.463.560"),
        amount(8325, "83,25", scale: 2),
      ]),
    Table.Row(
      .total,
      [
        Table.Cell(.header, [.text("Samlet")]), amount(5_035_500, "5.035.500"),
        amount(10_071_000, "10.071.000"), amount(100, "100"),
      ]),
  ]
  let table = Table(
    label: Label("fordeling"), caption: [.text("Fordeling på de nordjyske kommuner")],
    unit: [.text("Beløb i kr., 2022-priser. Udgifter er positive.")],
    columns: [
      Table.Column(.label), Table.Column(.amount), Table.Column(.amount), Table.Column(.percent, decimals: 2),
    ],
    head: head, body: body,
    notes: [Table.Note(Label("note-a"), [.text("Brønderslev indgår i fælles tilbud.")])],
    source: [.text("Kilde: Sundhedsministeriet.")])
  return table ?? emptyTable
}

let emptyTable: Table = {
  let rows = [Table.Row(.body, [Table.Cell(.text, [])])]
  guard
    let table = Table(label: Label("tom"), caption: [], columns: [Table.Column(.label)], head: [], body: rows)
  else {
    preconditionFailure("one cell fills one column")
  }
  return table
}()

func wideTable() -> Table {
  let years = [
    "Regnskab 2020", "Regnskab 2021", "Budget 2022", "Overførsel", "Korrigeret budget", "Forbrug pr. 31/5",
    "Budget 2023", "Overslag 2024", "Overslag 2025", "Overslag 2026",
  ]
  let columns = [Table.Column(.label)] + years.map { _ in Table.Column(.amount) }
  let head = [
    Table.Row(
      .head,
      [
        Table.Cell(.header, [.text("Konto")], height: 2), Table.Cell(.header, [.text("Regnskab")], width: 2),
        Table.Cell(.header, [.text("Indeværende år")], width: 4),
        Table.Cell(.header, [.text("Budget og overslag")], width: 4),
      ]),
    Table.Row(.head, years.map { Table.Cell(.header, [.text($0)]) }),
  ]
  let names = [
    "Løn og personale", "Befordring og mødeudgifter for politikere og embedsmænd i regionen", "Konferencer",
    "Konsulentydelser", "Indtægter",
  ]
  var body = names.enumerated().map { row, name in
    Table.Row(
      .body,
      [Table.Cell(.header, [.text(name)])]
        + years.indices.map { column in
          amount(Int64(row * 1000 + column), "\(row + 1).\(column)45.\(column)00")
        })
  }
  body.append(
    Table.Row(
      .total, [Table.Cell(.header, [.text("I alt")])] + years.map { _ in amount(12_345_678, "12.345.678") }))
  return Table(
    label: Label("budget"), caption: [.text("Budget for det fælles sekretariat")],
    unit: [.text("Beløb i kr.")], columns: columns, head: head, body: body,
    source: [.text("Kilde: økonomisystemet.")]) ?? emptyTable
}
