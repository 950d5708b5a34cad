internal import DocumentTree

/// A part of a text that changed: what stands under one of its headings.
struct TextPart {
  enum Change: String { case changed, added, removed, moved }

  /// A line that changed: what it was, and what it is.
  struct Line: Equatable {
    var change: Change
    /// Nil of what came.
    var old: String?
    /// Nil of what went.
    var new: String?
  }

  /// Empty of what stands above the first heading.
  var title: String
  /// Of a part that means something: a recommendation, a decision.
  var role: Role?
  var change: Change
  var lines: [Line]
}

extension DocumentChanges {
  /// The parts of the text that changed, in order; what stands above the first heading as one.
  var parts: [TextPart] {
    var out: [TextPart] = []
    for block in blocks {
      let lines = changedLines(block)
      switch block.content {
      case .section(let section):
        out.append(
          TextPart(title: plainText(section.heading), role: nil, change: .init(block.change), lines: lines))
      case .box(let box):
        out.append(
          TextPart(title: plainText(box.title), role: box.role, change: .init(block.change), lines: lines))
      case .paragraph, .list, .definitions, .table, .figure, .quote, .code, .contents, .divider, .pageBreak:
        if out.last?.title == "", out.last?.role == nil {
          out[out.count - 1].lines += lines
        } else {
          out.append(TextPart(title: "", role: nil, change: .changed, lines: lines))
        }
      }
    }
    return out
  }
}

extension TextPart.Change {
  init(_ change: Change?) {
    switch change {
    case nil: self = .changed
    case .inserted: self = .added
    case .removed: self = .removed
    case .movedHere, .movedAway: self = .moved
    }
  }
}

private func changedLines(_ block: Block) -> [TextPart.Line] { changedLines(block, block.change) }

private func changedLines(_ block: Block, _ outer: Change?) -> [TextPart.Line] {
  let change = block.change ?? outer
  func all(_ blocks: [Block]) -> [TextPart.Line] { blocks.flatMap { changedLines($0, change) } }
  switch block.content {
  case .section(let section): return line(section.heading, change) + all(section.blocks)
  case .box(let box): return line(box.title, change) + all(box.blocks)
  case .paragraph(let words): return line(words, change)
  case .quote(let blocks): return all(blocks)
  case .list(let list):
    return list.items.flatMap { item in item.blocks.flatMap { changedLines($0, item.change ?? change) } }
  case .definitions(let definitions):
    return definitions.flatMap { line($0.term + [.text(": ")] + $0.description, change) }
  case .code(let text): return line([.text(text)], change)
  case .table(let table): return line(table.caption, change)
  case .figure(let figure): return line(figure.caption, change)
  case .contents, .divider, .pageBreak: return []
  }
}

private func line(_ words: [Inline], _ change: Change?) -> [TextPart.Line] {
  let kind = TextPart.Change(change)
  let old = plainText(without(.inserted, words))
  let new = plainText(without(.removed, words))
  switch kind {
  case .changed: return old == new ? [] : [.init(change: .changed, old: old, new: new)]
  case .added: return new.isEmpty ? [] : [.init(change: .added, old: nil, new: new)]
  case .removed: return old.isEmpty ? [] : [.init(change: .removed, old: old, new: nil)]
  case .moved:
    if case .movedAway = change { return [.init(change: .moved, old: old, new: nil)] }
    return new.isEmpty ? [] : [.init(change: .moved, old: nil, new: new)]
  }
}

/// A line as it was, or as it is.
private func without(_ change: Change, _ words: [Inline]) -> [Inline] {
  words.flatMap { inline -> [Inline] in
    switch inline {
    case .changed(let own, let inner): own == change ? [] : inner
    case .emphasis(let inner): [.emphasis(without(change, inner))]
    case .strong(let inner): [.strong(without(change, inner))]
    case .superscript(let inner): [.superscript(without(change, inner))]
    case .subscript(let inner): [.subscript(without(change, inner))]
    case .link(let address, let inner): [.link(address, without(change, inner))]
    case .reference(let label, let inner): [.reference(label, without(change, inner))]
    case .text, .code, .footnote, .tableNote, .lineBreak, .image: [inline]
    }
  }
}
