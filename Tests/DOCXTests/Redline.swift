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
