internal import DocumentTree

extension PacketWords {
  /// What became of an item, in short clauses: "indstillingen er ændret", "flyttet, var punkt 2.3".
  func news(_ item: ItemComparison) -> [String] {
    switch item.presence {
    case .added: return [newItem]
    case .removed: return [removedItem]
    case .both: break
    }
    var clauses = places(item)
    if let title = item.formerTitle { clauses.append(former(plainText(title))) }
    switch item.closing {
    case .closed: clauses.append(closed)
    case .opened: clauses.append(opened)
    case nil: break
    }
    // The reason stands where the item is told to be closed.
    clauses += item.facts.filter { _ in item.closing == nil }.map(factNews)
    clauses += changes(item.body)
    clauses += item.attachments.map(attachment)
    return clauses + item.shownRegisters.map(registerChanged)
  }

  private func places(_ item: ItemComparison) -> [String] {
    if item.isMoved { return [moved(item.formerNumber)] }
    return item.formerNumber.map { [numbered($0)] } ?? []
  }

  private func changes(_ body: DocumentChanges) -> [String] {
    body.parts.map(part) + body.records.parts.map { tableChanged($0.title) }
      + body.records.added.map(tableCame) + body.records.removed.map(tableGone)
  }

  /// Every item that is not as it was, each on a line; `leads`: to the items of the same document.
  func news(_ items: [ItemComparison], leads: Bool) -> Block? {
    let lines = items.filter { !$0.isSame }.map { item -> List.Item in
      let place = [Inline.text(sentenceStart(item) + " ")] + item.title
      let isThere = leads || item.presence != .removed
      let name: [Inline] = isThere ? [.reference(item.label, place)] : place
      return List.Item([Block(.paragraph(name + [.text(": " + news(item).joined(separator: "; "))]))])
    }
    return lines.isEmpty ? nil : Block(.list(List(.bullet, isTight: true, items: lines)))
  }

  /// "Punkt 2.6"
  func sentenceStart(_ item: ItemComparison) -> String {
    let text = self.item(item.number)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
