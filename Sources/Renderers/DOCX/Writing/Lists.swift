internal import DocumentTree

extension DocumentWriter {
  mutating func write(_ list: List) {
    let level = min(place.listLevel, 8)
    let numbering = Place.Numbering(id: number(list.marker, level: level), level: level)
    let changes = list.items.map(\.change)
    for (index, item) in list.items.enumerated() {
      let change = place.change ?? item.change.map(RunChange.init)
      let isLast = index == lastIndex(changes, beside: change)
      at({ place in
        place.endsList = place.endsList && isLast
        place.listLevel += 1
        place.indent += listStep
        place.isTight = list.isTight
        place.numbering = numbering
        place.isInBody = false
        place.change = change
      }) { $0.writeItem(item.blocks) }
    }
  }

  /// An item whose first block is no paragraph gets an empty one to bear its mark.
  private mutating func writeItem(_ blocks: [Block]) {
    switch blocks.first?.content {
    case .paragraph: break
    default: paragraph(textProperties()) { _ in }
    }
    let endsList = place.endsList
    let changes = blocks.map(\.change)
    for (index, block) in blocks.enumerated() {
      let change = place.change ?? block.change.map(RunChange.init)
      place.endsList = endsList && index == lastIndex(changes, beside: change)
      if case .paragraph = block.content, place.endsList { place.isTight = false }
      write([block])
    }
  }

  /// The id of a `w:num`: bullets of a level share one, what counts gets its own.
  private mutating func number(_ marker: List.Marker, level: Int) -> Int {
    switch marker {
    case .bullet:
      if let list = state.lists.first(where: { $0.kind == .bullets }) { return list.id }
      return add(.bullets, level: level, start: 1)
    case .number(let start): return add(.numbers, level: level, start: start)
    case .letter(let start): return add(.letters, level: level, start: start)
    }
  }

  private mutating func add(_ kind: ListKind, level: Int, start: Int) -> Int {
    let id = state.ids.numbering()
    state.lists.append(ListNumbering(id: id, kind: kind, level: level, start: start))
    return id
  }
}
