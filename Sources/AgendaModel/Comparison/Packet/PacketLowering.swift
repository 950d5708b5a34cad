internal import Diagnostics
package import DocumentTree

/// A comparison of packets as a document: a sentence, what is new, then each item with its changes.
package func lower(_ packets: PacketComparison, _ listing: ComparisonListing = .init()) -> Document {
  var lowering = PacketLowering(packets, listing)
  let only = packets.meetings.count == 1 ? packets.meetings.first?.title : nil
  var properties = Properties(title: [.text(lowering.words.title(only))])
  properties.facts = [(lowering.words.before, packets.old), (lowering.words.after, packets.new)].map {
    Definition([.text($0)], [.text($1)])
  }
  let blocks = withLedMoves(lowering.blocks())
  return Document(
    language: packets.language, properties: properties, blocks: blocks, notes: packets.notes)
}

private struct PacketLowering {
  let packets: PacketComparison
  let words: PacketWords
  let tableWords: ComparisonWords
  let listing: ComparisonListing
  /// Tables so far: their labels must differ.
  private var tables = 0

  init(_ packets: PacketComparison, _ listing: ComparisonListing) {
    (self.packets, self.listing) = (packets, listing)
    words = PacketWords(packets.language)
    tableWords = ComparisonWords(packets.language)
  }

  mutating func blocks() -> [Block] {
    var out = packets.isSame ? [paragraph(words.nothingChanged)] : []
    out += packets.removed.map { paragraph(words.meetingGone($0)) }
    out += packets.added.map { paragraph(words.meetingCame($0)) }
    let changed = packets.meetings.enumerated().filter { !$0.element.isSame }
    for (index, meeting) in changed {
      let own = blocks(meeting, "nyt-\(index + 1)")
      out +=
        packets.meetings.count == 1
        ? own : [plainSection("moede-\(index + 1)", [.text(meeting.title)], own)]
    }
    return out + registers()
  }

  private func plainSection(_ label: String, _ heading: [Inline], _ blocks: [Block]) -> Block {
    Block(.section(Section(.plain, label: Label(label), heading: heading, blocks: blocks)))
  }

  private mutating func blocks(_ meeting: MeetingComparison, _ label: String) -> [Block] {
    var out = [paragraph(words.headline(meeting))]
    out += meeting.facts.map { paragraph(words.fact($0)) }
    if let list = words.news(meeting.items, leadsToGone: true) {
      out.append(plainSection(label, [.text(words.whatIsNew)], [list]))
    }
    for item in meeting.items where !item.isSame { out.append(section(item)) }
    return out
  }

  // MARK: Items

  private mutating func section(_ item: ItemComparison) -> Block {
    let heading = [Inline.text(words.sentenceStart(item) + ": ")] + item.title
    return Block(
      .section(
        Section(.plain, label: item.label, heading: heading, badges: badges(item), blocks: blocks(item))))
  }

  private mutating func blocks(_ item: ItemComparison) -> [Block] {
    let told = item.isHidden && item.presence == .both ? [words.notTold] : []
    let clauses = words.statements(item).map(words.sentence) + item.likenesses.map(words.like) + told
    var out = clauses.isEmpty ? [] : [list(clauses)]
    out += item.facts.map { paragraph(words.fact($0)) }
    out += item.recommendation + blocks(item.body)
    for attachment in item.attachments where !attachment.body.isSame {
      let name = words.attachment(attachment.number)
      let heading = [Inline.text(name.prefix(1).uppercased() + name.dropFirst() + ": ")] + attachment.title
      out.append(plainSection(attachment.label.name, heading, blocks(attachment.body)))
    }
    return out
  }

  private func list(_ texts: [String]) -> Block {
    Block(.list(List(.bullet, isTight: true, items: texts.map { .init([paragraph($0)]) })))
  }

  private mutating func blocks(_ changes: DocumentChanges) -> [Block] {
    changes.blocks + tables(changes.records)
  }

  private mutating func tables(_ records: RecordChanges) -> [Block] {
    records.parts.map { part in
      tables += 1
      var lowering = PartLowering(part, tableWords, listing, key: nil, label: "del-\(tables)")
      return plainSection("sammenligning-\(tables)", [.text(part.title)], lowering.blocks())
    }
  }

  private mutating func registers() -> [Block] {
    let sections = packets.registers.enumerated().map { index, register -> Block in
      let gone = register.records.removed.map { paragraph(words.sentence(words.tableGone($0))) }
      let come = register.records.added.map { paragraph(words.sentence(words.tableCame($0))) }
      return plainSection(
        "register-\(index + 1)", [.text(register.title)],
        [paragraph(words.usedBy(register.usedBy))] + gone + come + tables(register.records))
    }
    return sections.isEmpty ? [] : [plainSection("registre", [.text(words.registers)], sections)]
  }
}

/// What an item is marked with: in a report, and in the packet itself.
func badges(_ item: ItemComparison) -> [Badge] {
  switch item.presence {
  case .added: [.new]
  case .removed: [.removed]
  case .both: (item.isChanged ? [.changed] : []) + (item.isMoved ? [.moved] : [])
  }
}
