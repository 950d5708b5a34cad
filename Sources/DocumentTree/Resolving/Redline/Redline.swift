/// Two versions of a document as one tree with change marks: with every change accepted the new document, with every
/// change rejected the old. Page headers and the size of things follow the new.
struct Redline {
  let old: ResolvedDocument
  let new: ResolvedDocument
  /// What stands only once in both, somewhere: found again where it moved.
  private let moved: Moves
  let places = KeptPlaces()

  init(_ old: ResolvedDocument, _ new: ResolvedDocument) {
    self.old = old
    self.new = new
    moved = Moves(old, new)
  }

  func document() -> Document {
    var document = new.document
    document.blocks = blocks(old.document.blocks, new.document.blocks)
    document.properties.title = line(old.document.properties.title, new.document.properties.title)
    document.properties.facts = definitions(old.document.properties.facts, new.document.properties.facts)
    for (label, blocks) in old.document.notes { document.notes[Self.label(label)] = blocks.map(kept) }
    return document
  }

  /// The label of what is kept of the old document.
  static func label(_ old: Label) -> Label { Label("tidligere-" + old.name) }

  // MARK: Blocks

  func blocks(_ olds: [Block], _ news: [Block]) -> [Block] {
    let before = olds.map { Fingerprint.of($0, in: old) }
    let after = news.map { Fingerprint.of($0, in: new) }
    return alignment(olds, news, before, after).flatMap { pair -> [Block] in
      let gone = pair.old.map { olds[$0] }
      let come = pair.new.map { news[$0] }
      guard let a = pair.old, let b = pair.new else {
        return [gone.map(removed), come.map(inserted)].compactMap { $0 }
      }
      if before[a] == after[b] {
        places.note(olds[a], news[b])
        return [news[b]]
      }
      return changed(olds[a], news[b]).map { [$0] } ?? [removed(olds[a]), inserted(news[b])]
    }
  }

  private func inserted(_ block: Block) -> Block {
    var block = block
    block.change = moved.origin(of: block, in: new).map { .movedHere($0) } ?? .inserted
    return block
  }

  private func removed(_ block: Block) -> Block {
    var out = kept(block)
    out.change = moved.destination(of: block, in: old).map { .movedAway($0) } ?? .removed
    return out
  }

  /// What the redline keeps of an old block: labels of its own, references as the words they printed.
  func kept(_ block: Block) -> Block { block.mapped(label: Self.label, line: kept) }

  func kept(_ line: [Inline]) -> [Inline] { line.flatMap(kept) }

  private func kept(_ inline: Inline) -> [Inline] {
    switch inline {
    case .text, .code, .lineBreak, .image: [inline]
    case .emphasis(let inner): [.emphasis(kept(inner))]
    case .strong(let inner): [.strong(kept(inner))]
    case .superscript(let inner): [.superscript(kept(inner))]
    case .subscript(let inner): [.subscript(kept(inner))]
    case .link(let address, let inner): [.link(address, kept(inner))]
    case .reference(let label, let inner): [.reference(Self.label(label), kept(inner))]
    case .footnote(let label): [.footnote(Self.label(label))]
    case .tableNote(let label): [.tableNote(Self.label(label))]
    case .changed(_, let inner): kept(inner)
    }
  }

  // MARK: Pairs

  /// Whether the one took the other's place: by its label where it has one, else by its words.
  func isSame(_ a: Block, _ b: Block) -> Bool {
    switch (a.content, b.content) {
    case (.section(let first), .section(let second)):
      first.label == second.label || isAlike(first.heading, second.heading)
    case (.box(let first), .box(let second)): first.role == second.role
    case (.table(let first), .table(let second)): first.label == second.label
    case (.figure(let first), .figure(let second)): first.label == second.label
    case (.paragraph(let first), .paragraph(let second)): isAlike(first, second)
    case (.list, .list), (.definitions, .definitions), (.quote, .quote): true
    case (.section, _), (.box, _), (.table, _), (.figure, _), (.paragraph, _), (.list, _), (.definitions, _),
      (.quote, _), (.code, _), (.contents, _), (.divider, _), (.pageBreak, _):
      false
    }
  }

  // MARK: Changes within

  /// The new block with the changes in it; nil where it is better shown as a block that went and one that came.
  private func changed(_ a: Block, _ b: Block) -> Block? {
    var out = b
    switch (a.content, b.content) {
    case (.section(let first), .section(var second)) where first.kind.isLike(second.kind):
      places.note(first, second)
      second.heading = line(first.heading, second.heading)
      second.facts = definitions(first.facts, second.facts)
      second.blocks = blocks(first.blocks, second.blocks)
      out.content = .section(second)
    case (.box(let first), .box(var second)):
      places.note(first.label, second.label)
      second.title = line(first.title, second.title)
      second.blocks = blocks(first.blocks, second.blocks)
      out.content = .box(second)
    case (.paragraph(let first), .paragraph(let second)): out.content = .paragraph(line(first, second))
    case (.list(let first), .list(let second)) where first.marker == second.marker:
      out.content = .list(list(first, second))
    case (.quote(let first), .quote(let second)): out.content = .quote(blocks(first, second))
    case (.definitions(let first), .definitions(let second)):
      out.content = .definitions(definitions(first, second))
    case (.table(let first), .table(let second)):
      guard let table = table(first, second) else { return nil }
      places.note(first.label, second.label)
      out.content = .table(table)
    case (.section, _), (.box, _), (.table, _), (.figure, _), (.paragraph, _), (.list, _), (.definitions, _),
      (.quote, _), (.code, _), (.contents, _), (.divider, _), (.pageBreak, _):
      return nil
    }
    return out
  }

  func line(_ a: [Inline], _ b: [Inline]) -> [Inline] { redlined(a, kept: kept(a), in: old, b, in: new) }
}

extension Section.Kind {
  /// Of one kind, whatever their numbers.
  fileprivate func isLike(_ other: Section.Kind) -> Bool {
    switch (self, other) {
    case (.group, .group), (.item, .item), (.attachment, .attachment), (.plain, .plain): true
    case (.group, _), (.item, _), (.attachment, _), (.plain, _): false
    }
  }
}
