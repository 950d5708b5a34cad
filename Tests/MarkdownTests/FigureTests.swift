import DocumentTree
import Testing

@Suite struct FigureTests {
  private func check(
    _ content: Figure.Content, _ expected: String, bullet: String = "-",
    at place: SourceLocation = #_sourceLocation
  ) {
    let figure = Figure(
      label: Label("f"), caption: [.text("Billede")], alternative: "Det stiger.", content: content,
      source: [.text("KL")], notes: [.init(Label("n"), [.text("Note")])])
    MarkdownTests.check(
      [Block(.figure(figure))], "**Figur 1: Billede**\n\n\(expected)\n\n\(bullet) (a) Note\n\nKilde: KL",
      at: place)
  }

  @Test func writesAChartAsATable() {
    let series = [
      Figure.Series(name: "Udgift", values: [nil, nil], printed: ["1,5", "2"]),
      Figure.Series(name: "Indtægt | i alt", values: [], printed: [""]),
    ]
    check(
      .chart(.init(.line, categories: ["2020", "2021"], series: series, unit: "kr.")),
      """
      Det stiger.

      | kr.  | Udgift | Indtægt \\| i alt |
      | ---- | -----: | ---------------: |
      | 2020 |    1,5 |                  |
      | 2021 |      2 |                  |
      """)
  }

  @Test func writesStructuresAndFlowsAsLists() {
    let node = Figure.Node(title: [.text("KKR")], lines: [[.text("16 medlemmer")], [.text("valgt")]])
    check(
      .structure([.init(name: [.text("Politisk")], nodes: [node])]),
      "Det stiger.\n\n- **Politisk**\n  - KKR: 16 medlemmer; valgt", bullet: "+")
    let steps = [
      Figure.Step(
        title: [.text("Ansøg")], explanation: [.text("Ring")], deadline: [.text("14 dage")], kind: 0,
        next: [("ja", 1)]),
      Figure.Step(title: [.text("Svar")], explanation: [], deadline: [], kind: 7, next: []),
    ]
    check(
      .flow(.init(steps: steps, legend: [[.text("Kommunen")]])),
      """
      Det stiger.

      1. **Ansøg**
         - Ring
         - *Kommunen*
         - Frist: 14 dage
         - ja: 2. Svar
      2. **Svar**
      """)
  }

  @Test func namesImages() {
    let image = Image(name: "kort 1.png", mediaType: .png, bytes: [], width: 1, height: 1, alternative: "")
    check(.image(image), "![Det stiger.](<kort 1.png>)")
  }
}
