import DocumentTree
import Testing

@Suite struct TableTests {
  @Test func aTwoLevelHeadIsNamedByItsCells() {
    let page = content([.table(twoLevelTable)])
    #expect(page.contains("<colgroup span=\"1\"></colgroup><colgroup span=\"2\"></colgroup>"))
    #expect(
      page.contains(
        "<th id=\"c:tabel-drift:0:1\" scope=\"colgroup\" class=\"edge\" colspan=\"2\"><span class=\"spanning\">Budget 2021</span></th>"
      ))
    #expect(page.contains("<th id=\"c:tabel-drift:1:2\" scope=\"col\" class=\"n\">Indtægter</th>"))
    #expect(page.contains("<th id=\"r:tabel-drift:0\" scope=\"rowgroup\" colspan=\"7\">"))
    #expect(
      page.contains(
        "headers=\"r:tabel-drift:0 r:tabel-drift:1 c:tabel-drift:0:1 c:tabel-drift:1:1\">182.450</td>"))
    #expect(page.contains("colspan=\"2\" headers=\"r:tabel-drift:9 c:tabel-drift:0:1\">970.660</td>"))
  }

  @Test func everyNamedHeadIsThere() {
    let page = content([.table(twoLevelTable)])
    let ids = Set(values(of: "id", in: page))
    for names in values(of: "headers", in: page) {
      #expect(names.split(separator: " ").allSatisfy { ids.contains(String($0)) })
    }
  }

  @Test func aOneLevelHeadNeedsNoIdentifiers() {
    let page = content([.table(wideTable)])
    #expect(!page.contains("headers=") && !page.contains("<colgroup"))
    #expect(page.contains("<tfoot><tr class=\"total\"><th scope=\"row\" class=\"first\">I alt</th>"))
    #expect(
      page.contains(
        "class=\"scroll wide landscape short\" role=\"group\" tabindex=\"0\" aria-labelledby=\"c:tabel-bred\""
      ))
  }

  @Test func eachGroupIsABodyAndTotalsAreTheFoot() {
    let page = content([.table(twoLevelTable)])
    #expect(page.split(separator: "<tbody>").count == 3)
    #expect(page.split(separator: "<tfoot>").count == 2)
  }

  @Test func explanationsStandUnderTheirRowOrInItWhereCellsReachDown() {
    #expect(
      content([.table(twoLevelTable)]).contains(
        "<tr class=\"explanation\"><td colspan=\"7\" headers=\"r:tabel-drift:3\"><div>Mindre"))
    #expect(
      content([.table(plainTable)]).contains("rowspan=\"2\">Aalborg<div class=\"explanation\">Samme frist"))
  }

  @Test func notesLeadThereAndBack() {
    let page = content([.table(twoLevelTable)])
    #expect(
      page.contains(
        "<a id=\"m:tabel-drift:a\" href=\"#n:tabel-drift:a\"><span class=\"hidden\">Note </span>a</a>"))
    #expect(
      page.contains("<p id=\"n:tabel-drift:a\"><sup><span class=\"hidden\">Note </span>a</sup> Inklusive"))
    #expect(page.contains("href=\"#m:tabel-drift:a\">Tilbage til teksten"))
    #expect(page.contains("<p>Kilde: Økonomisystemet"))
  }

  @Test func missingDecimalsKeepTheirRoom() {
    let page = content([.table(longLabelTable)])
    #expect(page.contains("<td class=\"n d2 whole\">14</td>"))
    #expect(page.contains("<td class=\"n\">2,35</td>"))
  }

  @Test func aTableWithoutCaptionHasAName() {
    #expect(
      content([.table(plainTable)]).contains(
        "role=\"group\" tabindex=\"0\" aria-label=\"Tabel\"><table><thead>"))
  }

  @Test func aTableOfTotalsAloneHasABody() {
    let total = Table.Row(.total, [Table.Cell(.header, ["I alt"])])
    let table = Table(label: "t", caption: [], columns: [Table.Column(.label)], head: [], body: [total])
    #expect(content([.table(table)]).contains("<tbody><tr class=\"total\">"))
  }
}
