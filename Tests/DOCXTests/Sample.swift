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
