import Diagnostics
package import DocumentTree

/// A packet with every kind of block, table and figure.
func sampleDocument(_ language: Language = .danish) -> Document {
  var properties = Properties(title: ["Dagsorden for møde i KKR Nordjylland 17.\u{A0}juni\u{A0}2022"])
  properties.organisation = "Kommunernes Landsforening"
  properties.body = "KKR Nordjylland"
  properties.date = CalendarDate(year: 2022, month: 6, day: 17)
  properties.place = "Aalborg Kongres & Kultur Center"
  properties.version = "Version\u{A0}2"
  properties.caseNumber = "SAG-2021-05634"
  properties.accessibilityStatement = "https://www.was.digst.dk/eksempel"
  properties.facts = [
    Definition(["Tid"], ["Fredag den 17.\u{A0}juni\u{A0}2022 kl.\u{A0}9.00–12.00"]),
    Definition(["Sted"], ["Aalborg Kongres & Kultur Center"]),
    Definition(
      ["Version"], ["Version\u{A0}2, udsendt 10.\u{A0}juni\u{A0}2022. Ændret: ", .reference("SAG-2", [])]),
  ]
  return Document(
    language: language, properties: properties,
    blocks: [
      .box(
        .notice, "aendringer", ["Ændret siden version\u{A0}1"],
        [.paragraph(["Tabellen i punkt 2.1 har fået regnskabstal."])]),
      Block(.contents),
      .section(
        .group, "gruppe-1", ["Mødet og dets opfølgning"],
        [
          .section(
            .item(given: "1.1"), "SAG-1", ["Godkendelse af dagsorden"],
            facts: [Definition(["Sagsnr."], ["SAG-2021-05634"])],
            [
              .box(
                .recommendation, "indstilling-1", ["Indstilling"],
                [.paragraph(["Det indstilles, at dagsordenen godkendes."])]),
              .box(.decision, "beslutning-1", ["Beslutning"], [.paragraph(["Godkendt."])]),
            ], badges: [.decided])
        ]),
      .section(.group, "gruppe-2", ["Til beslutning"], [economyItem, textItem, closedItem]),
    ],
    notes: [
      "note-1": [.paragraph(["Ekskl. moms, jf. budgetloven §\u{A0}5."])],
      "note-2": [
        .paragraph(["Første afsnit."]), .paragraph(["Andet afsnit, med en henvisning til note 1."]),
      ],
    ])
}

private let economyItem = Block.section(
  .item(given: "2.1"), "SAG-2", ["Regnskab 2021 og budget 2022 for de fælleskommunale sekretariater"],
  facts: [
    Definition(["Sagsnr."], ["SAG-2022-00417"]), Definition(["Behandling"], ["Indstilling til KKR, 20 min."]),
  ],
  [
    .box(
      .recommendation, "indstilling-2", ["Indstilling"],
      [
        .paragraph(["Det indstilles, at KKR Nordjylland"]),
        .list(
          .letter(start: 1),
          [
            "godkender regnskabet for 2021,",
            "tager merforbruget på 5,9\u{A0}mio.\u{A0}kr. til efterretning.",
          ]),
      ]),
    .section(
      .plain, "sagsfremstilling-2", ["Sagsfremstilling"],
      [
        .paragraph([
          "Regnskabet viser nettodriftsudgifter på 970,4\u{A0}mio.\u{A0}kr. mod budgetteret 970,7\u{A0}mio.\u{A0}kr.",
          .footnote("note-1"),
          " Se ", .reference("tabel-drift", []), " og ", .reference("figur-soejler", []),
          ". Bevillingen stiger fra ",
          .changed(.removed, ["7,1"]), " ", .changed(.inserted, ["7,2"]), "\u{A0}mio.\u{A0}kr.",
          .footnote("note-2"),
        ]),
        .table(twoLevelTable), .table(longLabelTable), .table(wideTable),
        .figure(barFigure), .figure(stackedFigure), .figure(lineFigure),
      ]),
    .section(
      .attachment(given: nil), "bilag-oekonomi", ["Økonomisk oversigt"],
      facts: [Definition(["Fil"], ["oversigt.xlsx, 18 kB"])],
      [
        .paragraph(["Bilaget har sin egen note.", .footnote("note-1")]), .table(plainTable),
      ]),
    .section(
      .attachment(given: nil), "bilag-notat", ["Notat om fordelingen mellem kommunerne"],
      [.paragraph(["Notatets tekst."])]),
  ], badges: [.changed, .supplement])

private let textItem = Block.section(
  .item(given: "2.2"), "SAG-3", ["Struktur, forløb og tekst"],
  [
    .figure(structureFigure), .figure(flowFigure), .figure(imageFigure),
    .section(
      .plain, "lister", ["Lister"],
      [
        .list(.bullet, ["Første punkt", "Andet punkt"]),
        .list(.number(start: 3), isTight: false, ["Tredje", "Fjerde"]),
        Block(
          .list(
            List(
              .bullet, isTight: true,
              items: [
                List.Item([.paragraph(["Kom til"])], change: .inserted),
                List.Item([.paragraph(["Faldt bort"])], change: .removed),
              ]))),
        Block(.quote([.paragraph(["Et citat fra høringssvaret."])])),
        Block(.code("agenda build --to html\n  <b>& mere</b>")),
        Block(
          .definitions([
            Definition(["KKR"], ["Kommunekontaktråd"]),
            Definition(["KL"], ["Se ", .link("https://www.kl.dk/", ["KL"])]),
          ])),
        Block(.divider), Block(.pageBreak),
        .paragraph([
          .emphasis(["Fremhævet"]), " ", .strong(["stærkt"]), " CO", .subscript(["2"]), " m",
          .superscript(["2"]), " ", .code("a<b"),
          .lineBreak, "ny linje ", .image(pixel),
        ]),
        Block(.paragraph(["Et nyt afsnit."]), change: .inserted),
        Block(.paragraph(["Et afsnit, der udgår."]), change: .removed),
        Block(.paragraph(["Et flyttet afsnit."]), change: .movedHere("lister")),
      ]),
    .box(
      .minority, "mindretal", ["Mindretalsudtalelse"],
      [.paragraph(["Mindretallet ønsker en anden fordeling."])]),
    .box(.signature, "underskrift", ["Underskrift"], [.paragraph(["Formand"])]),
  ])

private let closedItem = Block.section(
  .item(given: "2.3"), "SAG-4", ["Køb af ejendom"],
  [.box(.closed, "lukket", ["Lukket punkt"], [.paragraph(["Punktet behandles for lukkede døre."])])],
  badges: [.closed])

let pixel = Image(
  name: "prik.png", mediaType: .png, bytes: pixelBytes, width: 24, height: 24, alternative: "En prik")

extension Block {
  static func section(
    _ kind: Section.Kind, _ label: Label, _ heading: [Inline], facts: [Definition] = [], _ blocks: [Block],
    badges: [Badge] = []
  ) -> Block {
    Block(
      .section(Section(kind, label: label, heading: heading, badges: badges, facts: facts, blocks: blocks)))
  }

  static func paragraph(_ inlines: [Inline]) -> Block { Block(.paragraph(inlines)) }

  static func box(_ role: Role, _ label: Label, _ title: [Inline], _ blocks: [Block]) -> Block {
    Block(.box(Box(role, label: label, title: title, blocks: blocks)))
  }

  static func list(_ marker: List.Marker, isTight: Bool = true, _ items: [String]) -> Block {
    Block(.list(List(marker, isTight: isTight, items: items.map { List.Item([.paragraph([.text($0)])]) })))
  }

  static func table(_ table: Table?) -> Block {
    table.map { Block(.table($0)) } ?? .paragraph(["the sample's table does not fill its columns"])
  }

  static func figure(_ figure: Figure) -> Block { Block(.figure(figure)) }
}

extension Label: ExpressibleByStringLiteral {
  package init(stringLiteral name: String) { self.init(name) }
}

extension Inline: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

/// A blue square as PNG.
private let pixelBytes: [UInt8] = [
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 24, 0, 0, 0, 24, 8, 2, 0, 0,
  0, 111, 21, 170, 175, 0, 0, 0, 31, 73, 68, 65, 84, 120, 218, 99, 208, 72, 217, 66, 21, 196, 48, 106,
  208, 168, 65, 163, 6, 141, 26, 52, 106, 208, 168, 65, 3, 111, 16, 0, 28, 41, 208, 31, 136, 209, 131,
  213, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
]
