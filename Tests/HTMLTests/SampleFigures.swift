import DocumentTree

private func series(_ name: String, _ tenths: [Int64?]) -> Figure.Series {
  Figure.Series(
    name: name, values: tenths.map { $0.map { Number(digits: $0, scale: 1) } },
    printed: tenths.map { value in
      value.map { "\($0 < 0 ? "\u{2212}" : "")\(abs($0) / 10),\(abs($0) % 10)" } ?? ""
    })
}

let barFigure = Figure(
  label: "figur-soejler", caption: ["Resultat pr. område"],
  alternative: "Skoler har det største overskud, ældre et underskud på 5,9 mio. kr.",
  content: .chart(
    Figure.Chart(
      .bars, categories: ["Dagtilbud", "Skoler og skolefritidsordninger", "Ældre", "Teknik"],
      series: [series("Budget 2021", [12, 40, 5, 0]), series("Regnskab 2021", [31, 62, -59, nil])],
      unit: "Mio.\u{A0}kr.")),
  source: ["Regnskabet."])

let stackedFigure = Figure(
  label: "figur-stablet", caption: ["Finansiering"], alternative: "Kommunerne betaler mest.",
  content: .chart(
    Figure.Chart(
      .stackedBars, categories: ["2020", "2021", "2022"],
      series: [
        series("Kommuner", [120, 140, 150]), series("Region", [60, 40, nil]), series("Stat", [10, 22, 35]),
        series("Tilbagebetalt", [-12, 0, -8]),
      ],
      unit: "Mio.\u{A0}kr.")))

let lineFigure = Figure(
  label: "figur-linje", caption: ["Ledighed"], alternative: "Ledigheden falder i begge områder.",
  content: .chart(
    Figure.Chart(
      .line, categories: (2012...2022).map(String.init),
      series: [
        series("Nordjylland", [62, 60, 55, 51, 48, nil, 45, 41, 52, 40, 31]),
        series("Hele landet", [58, 56, 52, 49, 44, 42, 40, 38, 48, 37, 28]),
        series("Ændring", [2, -3, -5, -4, -3, -3, -2, -4, 11, -12, -9]),
      ],
      unit: "Procent")))

let structureFigure = Figure(
  label: "figur-struktur", caption: ["Den politiske organisering"],
  alternative: "KKR står over to fora, som står over fire grupper.",
  content: .structure([
    Figure.Level(
      name: ["Politisk niveau"],
      nodes: [
        Figure.Node(
          title: ["KKR Nordjylland"],
          lines: [["16 medlemmer"], ["Valgt blandt kommunalbestyrelsernes medlemmer"]])
      ]),
    Figure.Level(
      name: ["Embedsniveau"],
      nodes: [
        Figure.Node(title: ["Kommunaldirektørforum"], lines: [["11 direktører"]]),
        Figure.Node(title: ["Embedsmandsudvalget"], lines: [["Sundhed og ældre"]]),
      ]),
    Figure.Level(
      name: [],
      nodes: ["Social", "Beskæftigelse", "Klima", "Erhverv"].map {
        Figure.Node(title: [.text($0)], lines: [])
      }),
  ]))

let flowFigure = Figure(
  label: "figur-forloeb", caption: ["Borgerens vej gennem sagen"],
  alternative: "Fire trin fra henvendelse til afgørelse.",
  content: .flow(
    Figure.Flow(
      steps: [
        Figure.Step(
          title: ["Henvendelse"], explanation: ["Borgeren henvender sig."], deadline: [], kind: 0,
          next: [("", 1)]),
        Figure.Step(
          title: ["Visitation"], explanation: ["Kommunen vurderer behovet."],
          deadline: ["14 dage fra første henvendelse (national standard)"], kind: 1,
          next: [("Ja", 2), ("Nej", 3)]),
        Figure.Step(title: ["Behandling"], explanation: [], deadline: ["4 uger"], kind: 2, next: [("", 3)]),
        Figure.Step(
          title: ["Afgørelse"], explanation: ["Borgeren får brev."], deadline: [], kind: 0,
          next: [("Klage", 1)]),
      ],
      legend: [["Borgeren handler"], ["Kommunen handler"], ["Regionen handler"]])),
  notes: [Table.Note("flow-note", ["Fristerne gælder hverdage."])])

let imageFigure = Figure(
  label: "figur-billede", caption: ["Et billede"], alternative: "Kort over landsdelen.",
  content: .image(pixel))
