import DocumentTree
import Testing

@Suite struct FigureTests {
  @Test func barsGoToBothSidesOfZeroAndMissingOnesAreNotDrawn() {
    let page = content([.figure(barFigure)])
    // From −5,9 to 6,2: zero at 5,9 / 12,1.
    #expect(
      page.contains(
        "<rect class=\"series-2\" fill=\"url(#page:pattern-2)\" x=\"0%\" width=\"48.76%\" height=\"100%\"/>"))
    #expect(page.contains("<line class=\"zero\" x1=\"48.76%\""))
    #expect(page.split(separator: "<rect class=\"series-2\"").count - 1 == 4)
    #expect(page.contains("role=\"img\" aria-label=\"Skoler har"))
    #expect(
      page.contains(
        "<tr><th scope=\"row\" class=\"first\">Teknik</th><td class=\"n\">0,0</td><td class=\"n\">–</td></tr>"
      ))
  }

  @Test func stackedPartsFollowEachOther() {
    let page = content([.figure(stackedFigure)])
    // From −1,2 to 20,2: the second part of 2021 begins where 14,0 ends.
    #expect(page.contains("x=\"71.03%\" width=\"18.69%\""))
  }

  @Test func linesBreakAtMissingValuesAndKeepZero() {
    let page = content([.figure(lineFigure)])
    #expect(page.split(separator: "<line class=\"line-1\"").count - 2 == 8)
    #expect(page.contains("<line class=\"zero\" x1=\"0\" x2=\"100%\" y1=\"80%\""))
    #expect(page.contains(">−2</text>"))
  }

  @Test(arguments: [[Int64?]](arrayLiteral: [], [nil], [0], [-5], [7], [1, 1_000_000_000_000]))
  func everyChartCanBeDrawn(values: [Int64?]) {
    for kind in Figure.Chart.Kind.allCases {
      let series = Figure.Series(
        name: "s", values: values.map { $0.map { Number(digits: $0, scale: 0) } }, printed: [])
      let chart = Figure.Chart(
        kind, categories: values.indices.map { "k\($0)" }, series: [series], unit: "kr.")
      let page = content([.figure(Figure(label: "f", caption: [], alternative: "", content: .chart(chart)))])
      #expect(
        page.contains("role=\"img\" aria-label=\"Figur\"") && !page.contains("nan") && !page.contains("inf%"))
    }
  }

  @Test func stepsLeadToEachOther() {
    let page = content([.figure(flowFigure)])
    #expect(page.contains("<li id=\"s:figur-forloeb:2\" class=\"kind-2 on\">"))
    #expect(page.contains("<b>Nej:</b> <a href=\"#s:figur-forloeb:4\">4 Afgørelse</a>"))
    #expect(page.contains("<p class=\"deadline\"><b>Frist:</b> 4 uger</p>"))
    #expect(page.contains("<span class=\"kind\">B<span class=\"hidden\">: Kommunen handler</span></span>"))
  }

  @Test func levelsAreNestedLists() {
    let page = content([.figure(structureFigure)])
    #expect(
      page.contains(
        "<p class=\"level\">Politisk niveau</p><ul><li><strong>KKR Nordjylland</strong> <span class=\"line\">16 medlemmer</span>"
      ))
  }
}
