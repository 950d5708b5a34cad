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
  var out = block.mapped { blocks in blocks.map { led($0, labels) } }
  out.change = led(block.change, labels)
  if case .list(var list) = out.content {
    list.items = list.items.map { .init($0.blocks, change: led($0.change, labels)) }
    out.content = .list(list)
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
