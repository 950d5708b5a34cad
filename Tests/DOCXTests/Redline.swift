import Diagnostics
import DocumentTree

/// The blocks with every change accepted, or every change rejected.
func settled(_ blocks: [Block], accepting: Bool) -> [Block] {
  blocks.compactMap { block in
    guard stays(block.change, accepting) else { return nil }
    var block = block
    block.change = nil
    switch block.content {
    case .section(var section):
      section.blocks = settled(section.blocks, accepting: accepting)
      block.content = .section(section)
    case .paragraph(let inlines): block.content = .paragraph(settled(inlines, accepting))
    case .list(var list):
      list.items = list.items.filter { stays($0.change, accepting) }.map {
        List.Item(settled($0.blocks, accepting: accepting))
      }
      block.content = .list(list)
    case .table(let table): block.content = .table(settled(table, accepting))
    default: break
    }
    return block
  }
}

private func settled(_ table: Table, _ accepting: Bool) -> Table {
  let body = table.body.filter { stays($0.change, accepting) }.map { row in
    Table.Row(
      row.kind,
      row.cells.map { cell in
        var cell = cell
        cell.content = settled(cell.content, accepting)
        return cell
      })
  }
  return Table(
    label: table.label, caption: table.caption, columns: table.columns, head: table.head, body: body) ?? table
}

private func settled(_ inlines: [Inline], _ accepting: Bool) -> [Inline] {
  inlines.flatMap { inline -> [Inline] in
    guard case .changed(let change, let inner) = inline else { return [inline] }
    return stays(change, accepting) ? settled(inner, accepting) : []
  }
}

private func stays(_ change: Change?, _ accepting: Bool) -> Bool {
  switch change {
  case nil: true
  case .inserted, .movedHere: accepting
  case .removed, .movedAway: !accepting
  }
}

/// A document that is one item with changes of every kind.
func redlineDocument(_ change: ([Block]) -> [Block]) -> Document {
  let sample = sampleDocument()
  var document = Document(
    language: .danish, properties: Properties(title: [.text("Rettelser")]), blocks: [], notes: sample.notes)
  document.blocks = change([Block(.section(redlineItem()))])
  return document
}

/// What a redline marks: rows, words, blocks that came, went and moved.
func redlineItem() -> Section {
  let rows = [
    Table.Row(.body, [Table.Cell(.header, [.text("Uændret")]), amount(1, "1")]),
    Table.Row(.body, [Table.Cell(.header, [.text("Ny")]), amount(2, "2")], change: .inserted),
    Table.Row(.body, [Table.Cell(.header, [.text("Gammel")]), amount(3, "3")], change: .removed),
    Table.Row(
      .total,
      [
        Table.Cell(.header, [.text("I alt")]),
        Table.Cell(
          .number(Number(digits: 3, scale: 0)),
          [.changed(.removed, [.text("4")]), .changed(.inserted, [.text("3")])]),
      ]),
  ]
  let table =
    Table(
      label: Label("aendret"), caption: [.text("Ændringer")],
      columns: [Table.Column(.label), Table.Column(.amount)],
      head: [Table.Row(.head, [Table.Cell(.header, [.text("Post")]), Table.Cell(.header, [.text("Kr.")])])],
      body: rows) ?? emptyTable
  return Section(
    .item(given: nil), label: Label("aendringer"), heading: [.text("Ændringer siden udsendelsen")],
    badges: [.new],
    blocks: [
      Block(
        .paragraph([
          .text("Fristen er "), .changed(.removed, [.text("1. maj"), .footnote(Label("link"))]),
          .changed(.inserted, [.text("1. juni")]), .text(" i år."),
        ])),
      Block(
        .paragraph([
          .text("Hele afsnittet er nyt, se "), .reference(Label("fordeling"), []),
          .link("https://a.dk", [.text(" her")]),
        ]), change: .inserted),
      Block(
        .paragraph([
          .text("Hele afsnittet udgår, se "), .reference(Label("fordeling"), []),
          .link("https://a.dk", [.text(" her")]),
        ]), change: .removed),
      Block(
        .list(
          List(
            .bullet, isTight: true,
            items: [
              List.Item([paragraph("bliver")]), List.Item([paragraph("udgår")], change: .removed),
              List.Item([paragraph("ny")], change: .inserted),
            ]))),
      Block(.table(table)),
      Block(.paragraph([.text("Flyttet hertil.")]), change: .movedHere(Label("figurer"))),
      paragraph("Til sidst."),
    ])
}
