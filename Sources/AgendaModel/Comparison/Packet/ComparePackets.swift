internal import Diagnostics
package import DocumentTree

/// Compares the packets of two versions of a project. `edition`: an open one says nothing of a closed item but its title
/// and why it is closed.
package func comparePackets(
  _ old: PacketSource, _ new: PacketSource, _ pairs: [MeetingPair], edition: Edition = .open
) -> PacketComparison {
  var out = PacketComparison(
    language: new.project.language, old: old.name, new: new.name, meetings: [], removed: [], added: [],
    registers: [], notes: [:])
  var users: (old: [ItemUse], new: [ItemUse]) = ([], [])
  for (index, pair) in pairs.enumerated() {
    guard let former = pair.old, let current = pair.new else {
      if let gone = pair.old { out.removed.append(title(of: gone, old)) }
      if let come = pair.new { out.added.append(title(of: come, new)) }
      continue
    }
    let comparing = MeetingComparing(
      MeetingSide(former, old, edition), MeetingSide(current, new, edition),
      prefix: pairs.count > 1 ? "moede-\(index + 1)-" : "")
    let place = out.meetings.count
    users.old += comparing.old.uses(meeting: place)
    users.new += comparing.new.uses(meeting: place)
    out.meetings.append(comparing.comparison(name: current.name))
    out.notes.merge(comparing.parts.notes) { first, _ in first }
  }
  out.addRegisters(old, new, users)
  return out
}

extension MeetingSide {
  fileprivate func uses(meeting: Int) -> [ItemUse] {
    items.enumerated().map { index, item in
      ItemUse(meeting: meeting, item: index, documents: item.documents, isHidden: item.isHidden)
    }
  }
}

private func title(of meeting: Meeting, _ source: PacketSource) -> String {
  var ignored: [Diagnostic] = []
  return plainText(lower(meeting, source.project, source.figures, into: &ignored).properties.title)
}

extension PacketComparison {
  fileprivate mutating func addRegisters(
    _ old: PacketSource, _ new: PacketSource, _ users: (old: [ItemUse], new: [ItemUse])
  ) {
    let (before, after) = (UsedRegisters(old, users.old), UsedRegisters(new, users.new))
    let hidden = before.hidden.union(after.hidden)
    let words = ComparisonWords(language)
    for path in Set(before.used.keys).intersection(after.used.keys).subtracting(hidden).sorted() {
      guard let a = before.documents[path], let b = after.documents[path] else { continue }
      let changes = RecordChanges(
        tables(in: [a], of: old, version: "old"), tables(in: [b], of: new, version: "new"), words)
      guard !changes.isSame else { continue }
      let title = new.project.documents[b].titleText
      for use in (after.shown[path] ?? []).sorted() { markShown(users.new[use], title) }
      let numbers = (after.used[path] ?? []).sorted().compactMap { number(of: users.new[$0]) }
      registers.append(RegisterComparison(title: title, path: path, usedBy: numbers, records: changes))
    }
  }

  private mutating func markShown(_ use: ItemUse, _ title: String) {
    let items = meetings[use.meeting].items
    guard let index = items.firstIndex(where: { $0.newIndex == use.item }), !items[index].isHidden,
      items[index].presence == .both
    else { return }
    meetings[use.meeting].items[index].shownRegisters.append(title)
  }

  private func number(of use: ItemUse) -> String? {
    meetings[use.meeting].items.first { $0.newIndex == use.item }?.number
  }
}

/// Two versions of a meeting, item by item.
private struct MeetingComparing {
  let old: MeetingSide
  let new: MeetingSide
  let parts: PartComparison
  private let prefix: String
  private let matches: [ItemMatch]

  init(_ old: MeetingSide, _ new: MeetingSide, prefix: String) {
    (self.old, self.new, self.prefix) = (old, new, prefix)
    matches = matchedItems(old.items.map(\.identity), new.items.map(\.identity))
    let names = Self.scopes(matches, old, new)
    parts = PartComparison(old.resolved, new.resolved, prefix: prefix) { label in
      let scope = label.name.prefix { $0 != "." }
      return names[String(scope)].map { Label($0 + label.name.dropFirst(scope.count)) } ?? label
    }
  }

  /// What items are called now whose names were others.
  private static func scopes(_ matches: [ItemMatch], _ old: MeetingSide, _ new: MeetingSide) -> [String:
    String]
  {
    var names: [String: String] = [:]
    for match in matches {
      guard let a = match.old, let b = match.new else { continue }
      names[old.items[a].name.text] = new.items[b].name.text
      names[old.items[a].section.label.name] = new.items[b].section.label.name
    }
    return names
  }

  func comparison(name: String) -> MeetingComparison {
    let properties = (old.resolved.document.properties, new.resolved.document.properties)
    var out = MeetingComparison(
      name: name, title: plainText(properties.1.title),
      facts: factChanges(properties.0.facts, properties.1.facts),
      items: matches.map(item))
    let pairs = out.items.indices.compactMap { index -> (old: Int, new: Int, key: String, index: Int)? in
      guard let a = out.items[index].oldIndex, let b = out.items[index].newIndex else { return nil }
      let keys = [old.items[a].name.text, new.items[b].name.text].sorted()
      return (a, b, keys.joined(separator: " "), index)
    }
    for place in movedPairs(pairs.map { ($0.old, $0.new, $0.key) }) {
      out.items[pairs[place].index].isMoved = true
    }
    addLikenesses(&out)
    return out
  }

  private func addLikenesses(_ out: inout MeetingComparison) {
    let gone = out.items.indices.filter { out.items[$0].presence == .removed }
    let come = out.items.indices.filter { out.items[$0].presence == .added }
    let titles = out.items.map { plainText($0.title) }
    for (a, b) in itemLikenesses(gone.map { titles[$0] }, come.map { titles[$0] }) {
      out.items[gone[a]].likenesses.append(titles[come[b]])
      out.items[come[b]].likenesses.append(titles[gone[a]])
    }
  }

  // MARK: Items

  private func item(_ match: ItemMatch) -> ItemComparison {
    let former = match.old.map { old.items[$0] }
    guard let current = match.new.map({ new.items[$0] }) else { return gone(match.old ?? 0) }
    var out = ItemComparison(
      presence: former == nil ? .added : .both, proof: match.proof, oldIndex: match.old, newIndex: match.new,
      number: current.number, title: parts.settled(current.section.heading),
      label: Label(prefix + current.section.label.name),
      isHidden: current.isHidden || former?.isHidden == true)
    guard let former else {
      out.recommendation = current.text.filter(isRecommendation).map(parts.settled)
      return out
    }
    if former.number != current.number { out.formerNumber = former.number }
    let title = parts.settled(old: former.section.heading)
    if plainText(title) != plainText(out.title) { out.formerTitle = title }
    if former.isClosed != current.isClosed { out.closing = current.isClosed ? .closed : .opened }
    out.facts = factChanges(former.section.facts, current.section.facts)
    if out.closing == .closed {
      // What it was called, and what was told of it, is not told any more.
      out.formerTitle = nil
      out.facts = out.facts.filter(\.old.isEmpty)
    }
    guard !out.isHidden else { return out }
    out.body = changes(former.text, current.text, [former.document], [current.document])
    out.attachments = matchedAttachments(former.attachments, current.attachments).compactMap {
      attachment($0, former.attachments, current.attachments)
    }
    return out
  }

  private func isRecommendation(_ block: Block) -> Bool {
    if case .box(let box) = block.content { box.role == .recommendation } else { false }
  }

  private func gone(_ index: Int) -> ItemComparison {
    let item = old.items[index]
    return ItemComparison(
      presence: .removed, oldIndex: index, number: item.number,
      title: parts.settled(old: item.section.heading),
      label: parts.label(ofGone: item.section.label), isHidden: item.isHidden)
  }

  private func changes(_ a: [Block], _ b: [Block], _ olds: [Int], _ news: [Int]) -> DocumentChanges {
    let records = RecordChanges(
      tables(in: olds, of: old.source, version: "old"), tables(in: news, of: new.source, version: "new"),
      ComparisonWords(new.source.project.language))
    return DocumentChanges(blocks: parts.changes(from: a, to: b), records: records)
  }

  /// Only facts that are told once are compared by what they are called.
  private func factChanges(_ a: [Definition], _ b: [Definition]) -> [PrintedFactChange] {
    let before = a.map { (plainText($0.term), plainText($0.description)) }
    let after = b.map { (plainText($0.term), plainText($0.description)) }
    let names = after.map(\.0) + before.map(\.0).filter { name in !after.contains { $0.0 == name } }
    return names.compactMap { name in
      let former = before.first { $0.0 == name }?.1 ?? ""
      let current = after.first { $0.0 == name }?.1 ?? ""
      return former == current ? nil : PrintedFactChange(name: name, old: former, new: current)
    }
  }

  // MARK: Attachments

  /// Nil where nothing changed.
  private func attachment(
    _ match: AttachmentMatch, _ olds: [AttachmentSide], _ news: [AttachmentSide]
  ) -> AttachmentComparison? {
    let former = match.old.map { olds[$0] }
    guard let current = match.new.map({ news[$0] }) else {
      return former.map { item in
        AttachmentComparison(
          change: .removed, number: item.number, title: parts.settled(old: item.section.heading),
          label: parts.label(ofGone: item.section.label), oldFile: item.file)
      }
    }
    var out = AttachmentComparison(
      change: .added, number: current.number, title: parts.settled(current.section.heading),
      label: Label(prefix + current.section.label.name), oldFile: former?.file, newFile: current.file)
    guard let former else { return out }
    let title = parts.settled(old: former.section.heading)
    if plainText(title) != plainText(out.title) { out.formerTitle = title }
    if let a = former.document, let b = current.document {
      out.body = changes(former.text, current.text, [a], [b])
      if out.body.isSame, out.formerTitle == nil { return nil }
      out.change = out.body.isSame ? .renamed : .changed
    } else if former.hash != current.hash || (former.document == nil) != (current.document == nil) {
      out.change = .replaced
    } else if former.file != current.file || out.formerTitle != nil {
      out.change = .renamed
    } else {
      return nil
    }
    return out
  }
}
