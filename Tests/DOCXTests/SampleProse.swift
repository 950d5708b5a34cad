import DocumentTree

func proseItem() -> Section {
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
