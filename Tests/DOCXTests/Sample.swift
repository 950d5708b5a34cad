import Diagnostics
import DocumentTree

/// A packet with everything the tree can say.
func sampleDocument(_ language: Language = .danish) -> Document {
  var properties = Properties(title: [.text("Dagsorden for møde i KKR Nordjylland")])
  properties.organisation = "KKR Nordjylland"
  properties.body = "Kommunekontaktrådet"
  properties.date = CalendarDate(year: 2022, month: 6, day: 17)
  properties.place = "Aalborg Kongres & Kultur Center"
  properties.caseNumber = "SAG-2022-01234"
  properties.version = "2"
  properties.facts = [
    fact("Tidspunkt", "Fredag den 17. juni 2022 kl. 09.30–12.00"),
    fact("Sted", "Aalborg Kongres & Kultur Center, Europa Plads 4, 9000 Aalborg, mødelokale Columbinesalen"),
    fact("Udsendt", "10. juni 2022"), fact("Sagsnummer", "SAG-2022-01234"),
  ]
  let blocks: [Block] = [
    Block(.contents),
    Block(
      .section(
        Section(
          .group, label: Label("gruppe-1"), heading: [.text("Sager til beslutning")],
          blocks: [
            Block(.section(allocationItem())), Block(.section(proseItem())), Block(.section(figuresItem())),
          ]))),
    Block(
      .section(
        Section(
          .group, label: Label("gruppe-2"), heading: [.text("Sager til orientering")],
          blocks: [
            Block(.section(redlineItem()))
          ]))),
  ]
  let notes: [Label: [Block]] = [
    Label("pl"): [
      paragraph("Beløbene er i 2022-pris- og lønniveau, jf. "), paragraph("Andet afsnit i noten."),
    ],
    Label("celle"): [
      Block(
        .paragraph([.text("Tallet er foreløbigt, jf. "), .reference(Label("fordeling"), []), .text(".")]))
    ],
    Label("link"): [
      Block(.paragraph([.link("https://www.kl.dk/", [.text("KL’s hjemmeside")]), .text(".")]))
    ],
  ]
  return Document(language: language, properties: properties, blocks: blocks, notes: notes)
}

func fact(_ term: String, _ text: String) -> Definition { Definition([.text(term)], [.text(text)]) }

func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)])) }

private func allocationItem() -> Section {
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

private func amount(_ digits: Int64, _ text: String, scale: Int = 0) -> Table.Cell {
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

private func proseItem() -> Section {
  Section(
    .item(given: "2.4"), label: Label("forloeb"),
    heading: [
      .text("Sagsforløb og "), .emphasis([.text("frister")]), .text(" "), .text("\"citat\" & <tegn>"),
    ], badges: [.closed],
    blocks: [
      Block(
        .section(
          Section(
            .plain, label: Label("lister"), heading: [.text("Lister")],
            blocks: [
              Block(.list(nestedList(depth: 9, kind: 0))),
              Block(
                .list(
                  List(
                    .number(start: 3), isTight: false,
                    items: [
                      List.Item([
                        paragraph(
                          "Starter ved tre, med et langt punkt, som fylder mere end en linje, så indrykningen af den anden linje kan ses."
                        ), paragraph("Andet afsnit i punktet."),
                      ]),
                      List.Item([Block(.table(smallTable("i-liste")))]),
                      List.Item([
                        Block(
                          .list(
                            List(
                              .bullet, isTight: true, items: [List.Item([paragraph("Liste som første blok")])]
                            )))
                      ]),
                    ]))),
              Block(
                .list(
                  List(
                    .number(start: 1), isTight: true,
                    items: [List.Item([paragraph("Begynder forfra")]), List.Item([paragraph("To")])]))),
            ]))),
      Block(.quote([paragraph("Et citat fra aftalen."), paragraph("Dets andet afsnit.")])),
      Block(.code("agenda build\n\tindrykket med <tegn> & mere\n")),
      Block(.divider),
      Block(
        .definitions([
          fact("Kort", "En kort forklaring."),
          Definition(
            [.text("En noget længere betegnelse")],
            [
              .text(
                "En forklaring, der er så lang, at den fylder mere end en enkelt linje på siden, og derfor viser indrykningen."
              )
            ]),
        ])),
      Block(
        .box(
          Box(
            .notice, label: Label("bemaerk"), title: [.text("Bemærk")],
            blocks: [
              paragraph("En meddelelse med en tabel."), Block(.table(smallTable("i-boks"))),
              Block(
                .list(
                  List(
                    .bullet, isTight: true,
                    items: [List.Item([paragraph("et punkt")]), List.Item([paragraph("et andet")])]))),
            ]))),
      Block(
        .box(
          Box(
            .closed, label: Label("lukket"), title: [.text("Lukket punkt")],
            blocks: [paragraph("Punktet behandles for lukkede døre.")]))),
      Block(
        .box(
          Box(
            .minority, label: Label("mindretal"), title: [.text("Mindretalsudtalelse")],
            blocks: [paragraph("Et mindretal ønskede sagen udsat.")]))),
      Block(
        .box(
          Box(
            .signature, label: Label("underskrift"), title: [],
            blocks: [paragraph("Mogens Christen Gade, formand")]))),
      Block(.pageBreak),
      paragraph("Efter sideskift. Skjult\u{1}tegn og\u{FFFE} tab\tog linje\nskift."),
      Block(.table(smallTable("efter"))), Block(.table(smallTable("efter-2"))),
    ])
}

private func nestedList(depth: Int, kind: Int) -> List {
  let markers: [List.Marker] = [.bullet, .number(start: 1), .letter(start: 1)]
  var blocks = [paragraph("Niveau \(10 - depth)")]
  if depth > 1 { blocks.append(Block(.list(nestedList(depth: depth - 1, kind: kind + 1)))) }
  return List(
    markers[kind % 3], isTight: true,
    items: [List.Item(blocks), List.Item([paragraph("Næste på samme niveau")])])
}

private func smallTable(_ label: String) -> Table {
  Table(
    label: Label(label), caption: [], columns: [Table.Column(.label), Table.Column(.text)], head: [],
    body: [
      Table.Row(
        .body, [Table.Cell(.header, [.text("Række")], height: 2), Table.Cell(.text, [.text("øverst")])],
        explanation: [.text("Forklaring til rækken")]),
      Table.Row(.body, [Table.Cell(.text, [.text("nederst")])]),
    ]) ?? emptyTable
}

private func figuresItem() -> Section {
  let values = [Number(digits: 125, scale: 1), Number(digits: 130, scale: 1), nil]
  let chart = Figure.Chart(
    .bars, categories: ["2021", "2022", "2023"],
    series: [
      Figure.Series(name: "Budget", values: values, printed: ["12,5", "13,0", ""]),
      Figure.Series(
        name: "Regnskab", values: [values[1], values[0], values[0]], printed: ["13,0", "12,5", "12,5"]),
    ], unit: "mio. kr.")
  let structure: [Figure.Level] = [
    Figure.Level(
      name: [.text("Politisk niveau")],
      nodes: [
        Figure.Node(
          title: [.text("Regionsrådsformand")], lines: [[.text("1 medlem")], [.text("Født formand")]]),
        Figure.Node(title: [.text("Borgmestre")], lines: [[.text("11 medlemmer")]]),
      ]),
    Figure.Level(
      name: [.text("Fagligt niveau")],
      nodes: [Figure.Node(title: [.text("Direktører")], lines: [[.text("Valgt blandt kommunerne")]])]),
  ]
  let flow = Figure.Flow(
    steps: [
      Figure.Step(
        title: [.text("Forsamtale")], explanation: [.text("Henvendelse fra forældre")],
        deadline: [.text("14 dage fra første henvendelse")], kind: 0, next: [("", 1)]),
      Figure.Step(
        title: [.text("Screening")], explanation: [], deadline: [], kind: 1, next: [("Ja", 2), ("Nej", 0)]),
      Figure.Step(title: [.text("Afslutning")], explanation: [], deadline: [], kind: nil, next: []),
    ], legend: [[.text("Obligatorisk")], [.text("Efter behov")]])
  return Section(
    .item(given: nil), label: Label("figurer"), heading: [.text("Figurer")],
    blocks: [
      Block(
        .figure(
          Figure(
            label: Label("fig-1"), caption: [.text("Udgifter")],
            alternative: "Udgifterne stiger fra 12,5 til 13,0 mio. kr.", content: .chart(chart),
            source: [.text("Kilde: regnskab.")]))),
      Block(
        .figure(
          Figure(
            label: Label("fig-2"), caption: [.text("Sammensætning")], alternative: "To niveauer.",
            content: .structure(structure)))),
      Block(
        .figure(
          Figure(
            label: Label("fig-3"), caption: [.text("Forløb")], alternative: "Tre trin.", content: .flow(flow))
        )),
      Block(
        .figure(
          Figure(
            label: Label("fig-4"), caption: [.text("Billede")], alternative: "Et rødt felt.",
            content: .image(samplePicture)))),
      Block(
        .paragraph([
          .text("Se "), .reference(Label("fig-2"), []), .text(" og billedet "), .image(samplePicture),
          .text(" i linjen."),
        ])),
      Block(
        .section(
          Section(
            .attachment(given: "A"), label: Label("bilag-flow"), heading: [.text("Vejledning")],
            blocks: [
              paragraph("Tekst i bilaget."),
              Block(
                .section(
                  Section(
                    .plain, label: Label("dyb"), heading: [.text("Dybere")],
                    blocks: [
                      Block(
                        .section(
                          Section(
                            .plain, label: Label("dybest"), heading: [.text("Dybest")],
                            blocks: [paragraph("Bund.")])))
                    ]))),
            ]))),
    ])
}

let samplePicture = Image(
  name: "felt.png", mediaType: .png, bytes: picture, width: 2, height: 2, alternative: "Et rødt felt")

/// A PNG of two by two red points.
private let picture: [UInt8] = [
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0, 253,
  212, 154,
  115, 0, 0, 0, 16, 73, 68, 65, 84, 120, 156, 99, 248, 207, 192, 0, 66, 80, 10, 0, 25, 247, 3, 253, 165, 14,
  204, 124,
  0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
]

func redlineItem() -> Section {
  let rows = [
    Table.Row(.body, [Table.Cell(.header, [.text("Uændret")]), amount(1, "1")]),
    Table.Row(.body, [Table.Cell(.header, [.text("Ny")]), amount(2, "2")], change: .inserted),
    Table.Row(.body, [Table.Cell(.header, [.text("Gammel")]), amount(3, "3")], change: .removed),
    Table.Row(
      .total,
      [
        Table.Cell(.header, [.text("I alt")]),
        Table.Cell(
          .number(Number(digits: 3, scale: 0)),
          [.changed(.removed, [.text("4")]), .changed(.inserted, [.text("3")])]),
      ]),
  ]
  let table =
    Table(
      label: Label("aendret"), caption: [.text("Ændringer")],
      columns: [Table.Column(.label), Table.Column(.amount)],
      head: [Table.Row(.head, [Table.Cell(.header, [.text("Post")]), Table.Cell(.header, [.text("Kr.")])])],
      body: rows) ?? emptyTable
  return Section(
    .item(given: nil), label: Label("aendringer"), heading: [.text("Ændringer siden udsendelsen")],
    badges: [.new],
    blocks: [
      Block(
        .paragraph([
          .text("Fristen er "), .changed(.removed, [.text("1. maj"), .footnote(Label("link"))]),
          .changed(.inserted, [.text("1. juni")]), .text(" i år."),
        ])),
      Block(
        .paragraph([
          .text("Hele afsnittet er nyt, se "), .reference(Label("fordeling"), []),
          .link("https://a.dk", [.text(" her")]),
        ]), change: .inserted),
      Block(
        .paragraph([
          .text("Hele afsnittet udgår, se "), .reference(Label("fordeling"), []),
          .link("https://a.dk", [.text(" her")]),
        ]), change: .removed),
      Block(
        .list(
          List(
            .bullet, isTight: true,
            items: [
              List.Item([paragraph("bliver")]), List.Item([paragraph("udgår")], change: .removed),
              List.Item([paragraph("ny")], change: .inserted),
            ]))),
      Block(.table(table)),
      Block(.paragraph([.text("Flyttet hertil.")]), change: .movedHere(Label("figurer"))),
      paragraph("Til sidst."),
    ])
}
