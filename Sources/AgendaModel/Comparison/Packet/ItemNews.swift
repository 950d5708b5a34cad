internal import DocumentTree

extension PacketWords {
  /// What became of an item, as short as can be: "var punkt 2.6; ændret: indstilling og bilag 3; nyt: bilag 1".
  func shortNews(_ item: ItemComparison) -> String {
    switch item.presence {
    case .added: return newItem
    case .removed: return removedItem
    case .both: break
    }
    var names = (changed: [String](), new: [String](), gone: [String]())
    for part in item.body.parts {
      switch part.change {
      case .changed, .moved: names.changed.append(name(part))
      case .added: names.new.append(name(part))
      case .removed: names.gone.append(name(part))
      }
    }
    // The reason stands where the item is told to be closed.
    if item.closing == nil { names.changed += item.facts.map { $0.name.lowercased() } }
    names.changed += tables(item.body.records.parts.count)
    names.new += tables(item.body.records.added.count)
    names.gone += tables(item.body.records.removed.count)
    names.changed += attachments(item, [.changed, .replaced])
    names.new += attachments(item, [.added])
    names.gone += attachments(item, [.removed])
    names.changed += item.shownRegisters.map {
      say("tallene i \(quoted($0))", "the figures in \(quoted($0))")
    }
    let changes = [
      (say("ændret", "changed"), names.changed), (say("nyt", "new"), names.new),
      (say("udgået", "gone"), names.gone),
    ].filter { !$0.1.isEmpty }.map { "\($0): \(joined($1))" }
    return (standing(item) + changes + renamed(item)).joined(separator: "; ")
  }

  /// Its place, its title, and whom it is for.
  private func standing(_ item: ItemComparison) -> [String] {
    var clauses: [String] = []
    if item.isMoved { clauses.append(moved(item.formerNumber)) }
    if !item.isMoved, let number = item.formerNumber { clauses.append(numbered(number)) }
    if let title = item.formerTitle { clauses.append(former(plainText(title))) }
    switch item.closing {
    case .closed: clauses.append(closed)
    case .opened: clauses.append(opened)
    case nil: break
    }
    return clauses
  }

  private func tables(_ count: Int) -> [String] {
    switch count {
    case 0: []
    case 1: [say("1 tabel", "1 table")]
    default: [say("\(count) tabeller", "\(count) tables")]
    }
  }

  /// "bilag 1 og 3"
  private func attachments(_ item: ItemComparison, _ changes: Set<AttachmentComparison.Change>) -> [String] {
    let numbers = item.attachments.filter { changes.contains($0.change) }.map(\.number)
    if numbers.isEmpty { return [] }
    return [
      say("bilag ", numbers.count == 1 ? "attachment " : "attachments ")
        + numbers.joined(separator: say(" og ", " and "))
    ]
  }

  private func renamed(_ item: ItemComparison) -> [String] {
    item.attachments.filter { $0.change == .renamed }.map {
      say("bilag \($0.number) har nyt navn", "attachment \($0.number) has another name")
    }
  }

  /// What is not seen from the changes that are shown below it.
  func statements(_ item: ItemComparison) -> [String] {
    guard item.presence == .both else { return [] }
    let attachments = item.attachments.filter { $0.body.isSame }.map(attachment)
    return standing(item) + item.body.records.added.map(tableCame) + item.body.records.removed.map(tableGone)
      + attachments + item.shownRegisters.map(registerChanged)
  }

  /// Every item that is not as it was, each on a line. `leadsToGone`: the document shows what is gone, too.
  func news(_ items: [ItemComparison], leadsToGone: Bool) -> Block? {
    let lines = items.filter { !$0.isSame }.map { item -> List.Item in
      let place = [Inline.text(sentenceStart(item) + " ")] + item.title
      let isThere = leadsToGone || item.presence != .removed
      let name: [Inline] = isThere ? [.reference(item.label, place)] : place
      return List.Item([Block(.paragraph(name + [.text(" – " + shortNews(item))]))])
    }
    return lines.isEmpty ? nil : Block(.list(List(.bullet, isTight: true, items: lines)))
  }

  /// "Punkt 2.6"
  func sentenceStart(_ item: ItemComparison) -> String {
    let text = self.item(item.number)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
