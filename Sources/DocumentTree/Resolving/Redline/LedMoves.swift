/// The blocks with the moves that lead to a place in them; what moved to or from elsewhere came, or went.
package func withLedMoves(_ blocks: [Block]) -> [Block] {
  let labels = Set(blocks.flatMap(labels))
  return blocks.map { led($0, labels) }
}

private func labels(_ block: Block) -> [Label] {
  switch block.content {
  case .section(let section): [section.label] + section.blocks.flatMap(labels)
  case .box(let box): [box.label] + box.blocks.flatMap(labels)
  case .quote(let blocks): blocks.flatMap(labels)
  case .list(let list): list.items.flatMap { $0.blocks.flatMap(labels) }
  case .table(let table): [table.label]
  case .figure(let figure): [figure.label]
  case .paragraph, .definitions, .code, .contents, .divider, .pageBreak: []
  }
}

private func led(_ block: Block, _ labels: Set<Label>) -> Block {
  func all(_ blocks: [Block]) -> [Block] { blocks.map { led($0, labels) } }
  var out = block
  out.change = led(block.change, labels)
  switch block.content {
  case .section(var section):
    section.blocks = all(section.blocks)
    out.content = .section(section)
  case .box(var box):
    box.blocks = all(box.blocks)
    out.content = .box(box)
  case .quote(let blocks): out.content = .quote(all(blocks))
  case .list(var list):
    list.items = list.items.map { .init(all($0.blocks), change: led($0.change, labels)) }
    out.content = .list(list)
  case .paragraph, .definitions, .table, .figure, .code, .contents, .divider, .pageBreak: break
  }
  return out
}

private func led(_ change: Change?, _ labels: Set<Label>) -> Change? {
  switch change {
  case .movedHere(let label): labels.contains(label) ? change : .inserted
  case .movedAway(let label): labels.contains(label) ? change : .removed
  case .inserted, .removed, nil: change
  }
}
