import DocumentTree
import Testing

@Suite struct TableTests {
  private let columns: [Table.Column] = [.init(.label), .init(.amount), .init(.percent)]

  @Test func writesEveryKindOfRow() throws {
    let table = Table(
      label: Label("t"), caption: [.text("Udgifter")], unit: [.text("kr.")], columns: columns,
      head: [
        Table.Row(.head, [cell("Kommune", height: 2), cell("Budget", width: 2)]), row(.head, "2021", "Andel"),
      ],
      body: [
        Table.Row(.group, [cell("Nord", width: 3)]),
        row(.body, "Aalborg", "1.611.299", "50 %", explanation: "Fordi"),
        Table.Row(
          .body, [Table.Cell(.partHeader, [.text("heraf")]), cell("–"), cell("")], change: .inserted),
        Table.Row(
          .total, [Table.Cell(.header, [.text("I alt"), .tableNote(Label("n"))]), cell("-5"), cell("")]),
      ], notes: [.init(Label("n"), [.text("Afrundet")])], source: [.text("KL")])
    check(
      [Block(.table(try #require(table)))],
      """
      **Tabel 1: Udgifter** (kr.)

      | Kommune          | Budget: 2021 | Budget: Andel |
      | ---------------- | -----------: | ------------: |
      | **Nord**         |              |               |
      | Aalborg          |    1.611.299 |          50 % |
      | *Fordi*          |              |               |
      | [nyt] __heraf    |            – |               |
      | **I alt (a)**    |       **-5** |               |

      - (a) Afrundet

      Kilde: KL
      """.replacing("_", with: "\u{A0}"))
  }

  /// A label longer than 40 characters takes its room from the columns after it.
  @Test func doesNotPadToAbsurdWidths() throws {
    let long = String(repeating: "ø", count: 43)
    let table = Table(
      label: Label("t"), caption: [], columns: [.init(.label), .init(.amount)],
      head: [row(.head, "A", "Beløb")],
      body: [row(.body, long, "12"), row(.body, "b", "1", explanation: long + long)])
    let gap = String(repeating: " ", count: 39)
    check(
      [Block(.table(try #require(table)))],
      """
      | A\(gap) | Beløb |
      | \(String(repeating: "-", count: 40)) | ----: |
      | \(long) | 12 |
      | b\(gap) |     1 |
      | *\(long)\(long)* |  |
      """)
  }

  @Test func staysInsideQuotesAndLists() throws {
    let table = Table(
      label: Label("t"), caption: [], columns: [.init(.text)], head: [], body: [row(.body, "abc")])
    let block = Block(.table(try #require(table)))
    check([Block(.quote([block]))], "> |      |\n> | ---- |\n> | abc  |")
    let list = List(.bullet, isTight: true, items: [.init([paragraph("x"), block])])
    check([Block(.list(list))], "- x\n\n  |      |\n  | ---- |\n  | abc  |")
  }
}
