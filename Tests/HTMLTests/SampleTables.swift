import DocumentTree

private func head(_ text: String, width: Int = 1, height: Int = 1) -> Table.Cell {
  Table.Cell(.header, text.isEmpty ? [] : [.text(text)], width: width, height: height)
}

/// `1.234`, `−5,5`: digits and decimals as printed.
func figures(_ texts: [String]) -> [Table.Cell] {
  texts.map { text in
    guard !text.isEmpty else { return Table.Cell(.blank, ["–"]) }
    let parts = text.split(separator: ",")
    let digits = Int64(text.filter { $0.isNumber }) ?? 0
    let number = Number(
      digits: text.hasPrefix("\u{2212}") ? -digits : digits, scale: parts.count > 1 ? parts[1].count : 0)
    return Table.Cell(.number(number), [.text(text)])
  }
}

private func row(_ label: String, _ texts: [String], kind: Table.Row.Kind = .body) -> Table.Row {
  Table.Row(kind, [head(label)] + figures(texts))
}

private func amounts(_ count: Int, decimals: Int = 0) -> [Table.Column] {
  [Table.Column(.label)] + (0..<count).map { _ in Table.Column(.amount, decimals: decimals) }
}

let twoLevelTable = Table(
  label: "tabel-drift", caption: ["Drift pr. politikområde"],
  unit: ["1.000\u{A0}kr. i årets priser. Minus er en indtægt."],
  columns: amounts(6),
  head: [
    Table.Row(
      .head,
      [
        head("Politikområde", height: 2), head("Budget 2021", width: 2), head("Regnskab 2021", width: 2),
        head("Budget 2022", width: 2),
      ]),
    Table.Row(
      .head, ["Udgifter", "Indtægter", "Udgifter", "Indtægter", "Udgifter", "Indtægter"].map { head($0) }),
  ],
  body: [
    Table.Row(.group, [head("Børn og unge", width: 7)]),
    row("Dagtilbud", ["182.450", "−41.200", "184.012", "−42.118", "186.300", "−42.000"]),
    Table.Row(
      .body,
      [Table.Cell(.partHeader, ["heraf private institutioner"])]
        + figures(["12.450", "−1.200", "12.012", "−1.118", "", ""])),
    Table.Row(
      .body,
      [Table.Cell(.header, ["Skoler og SFO", .tableNote("sfo")])]
        + figures(["412.880", "−38.640", "409.775", "−39.021", "415.120", "−38.900"]),
      explanation: [
        "Mindreforbruget skyldes færre elever end ventet; overførslen til 2022 er 2,1\u{A0}mio.\u{A0}kr."
      ]),
    row(
      "Børn og unge i alt", ["595.330", "−79.840", "593.787", "−81.139", "601.420", "−80.900"],
      kind: .subtotal),
    Table.Row(.group, [head("Ældre og teknik", width: 7)]),
    row("Ældre og sundhed", ["398.215", "−27.480", "404.630", "−28.002", "401.950", "−27.800"]),
    Table.Row(
      .body,
      [head("Teknik og miljø")] + figures(["96.740", "−12.305", "94.118", "−12.960", "98.400", "−12.500"]),
      change: .inserted),
    row("I alt", ["1.090.285", "−119.625", "1.092.535", "−122.101", "1.101.770", "−121.200"], kind: .total),
    Table.Row(
      .total,
      [head("Netto")]
        + ["970.660", "970.434", "980.570"].map {
          Table.Cell(.number(Number(digits: 1, scale: 0)), [.text($0)], width: 2)
        }),
  ],
  notes: [Table.Note("sfo", ["Inklusive klubtilbud til og med 6. klasse."])],
  source: ["Økonomisystemet, udtræk 4. marts 2022."])

let longLabelTable = Table(
  label: "tabel-lang", caption: ["Tilskud til tværkommunale projekter med meget lange navne"],
  unit: ["Mio.\u{A0}kr., 2022-priser"],
  columns: [
    Table.Column(.label), Table.Column(.text), Table.Column(.amount, decimals: 2),
    Table.Column(.percent, decimals: 1),
  ],
  head: [Table.Row(.head, [head("Projekt"), head("Ansvarlig"), head("Bevilling"), head("Andel")])],
  body: [
    Table.Row(
      .body,
      [
        head(
          "Tværsektorielt beskæftigelsesfremmende kompetenceudviklingsprojekt for kommunalbestyrelsesmedlemmer, forvaltninger og uddannelsesinstitutioner i hele landsdelen"
        ),
        Table.Cell(.text, ["Hjørring Kommune i samarbejde med Frederikshavn, Brønderslev og Læsø Kommuner"]),
      ] + figures(["2,35", "12,5"])),
    Table.Row(.body, [head("Kort"), Table.Cell(.text, ["Aalborg"])] + figures(["14", "7"])),
  ])

let wideTable = Table(
  label: "tabel-bred", caption: ["Kommunernes bidrag 2016–2025"], unit: ["1.000\u{A0}kr."],
  columns: amounts(10),
  head: [Table.Row(.head, [head("Kommune")] + (2016...2025).map { head(String($0)) })],
  body: [
    "Aalborg", "Brønderslev", "Frederikshavn", "Hjørring", "Jammerbugt", "Læsø", "Mariagerfjord", "Morsø",
    "Rebild", "Thisted", "Vesthimmerlands",
  ].enumerated().map { index, name in
    row(name, (0..<10).map { year in year == 3 && index == 5 ? "" : String(1000 + index * 137 + year * 41) })
  } + [row("I alt", (0..<10).map { "\(18535 + $0 * 451)" }, kind: .total)])

let plainTable = Table(
  label: "tabel-bilag", caption: [], columns: [Table.Column(.text), Table.Column(.date)],
  head: [Table.Row(.head, [head("Kommune"), head("Frist")])],
  body: [
    Table.Row(
      .body, [Table.Cell(.text, ["Aalborg"], height: 2), Table.Cell(.text, ["1. august 2022"])],
      explanation: ["Samme frist som i 2021."]),
    Table.Row(.body, [Table.Cell(.text, ["1. oktober 2022"])]),
  ])
