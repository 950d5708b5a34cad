import DocumentTree

func figuresItem() -> Section {
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
