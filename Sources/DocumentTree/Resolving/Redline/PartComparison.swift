internal import Diagnostics

/// Parts of two documents held against each other, where it is known already which part belongs to which. What comes out
/// can stand in a document of its own: references are the words they print.
package struct PartComparison {
  private let redline: Redline
  private let prefix: String
  private let before: (Block) -> Block
  private let after: (Block) -> Block
  /// The footnotes of both documents, for those that the changes mark.
  package let notes: [Label: [Block]]

  /// `current`: what a label of the old document is called in the new one. `prefix` goes before every label, so that
  /// several comparisons can stand in one document.
  package init(
    _ old: ResolvedDocument, _ new: ResolvedDocument, prefix: String = "",
    current: @escaping (Label) -> Label = { $0 }
  ) {
    let before = Flattening(prefix: prefix) { label in
      (new.target(current(label)) ?? old.target(label))?.text ?? ""
    }
    let after = Flattening(prefix: prefix) { new.target($0)?.text ?? "" }
    (self.before, self.after, self.prefix) = (before.flat, after.flat, prefix)
    redline = Redline(before.flat(old), after.flat(new))
    var notes = redline.new.document.notes
    for (label, blocks) in redline.old.document.notes {
      notes[Redline.label(label)] = blocks.map(redline.kept)
    }
    self.notes = notes
  }

  /// What changed, with the headings it stands under; unchanged parts are left out.
  package func changes(from old: [Block], to new: [Block]) -> [Block] {
    redline.blocks(old.map(before), new.map(after)).compactMap(onlyChanges)
  }

  /// A line, word by word.
  package func changes(from old: [Inline], to new: [Inline]) -> [Inline] {
    guard let a = line(before(Block(.paragraph(old)))), let b = line(after(Block(.paragraph(new)))) else {
      return new
    }
    return redline.line(a, b)
  }

  /// What the old or the new document prints, without references.
  package func settled(_ new: [Inline]) -> [Inline] { line(after(Block(.paragraph(new)))) ?? new }

  package func settled(_ new: Block) -> Block { after(new) }

  package func settled(old: [Inline]) -> [Inline] {
    redline.kept(line(before(Block(.paragraph(old)))) ?? old)
  }

  /// Of what only the old document has.
  package func label(ofGone old: Label) -> Label { Redline.label(Label(prefix + old.name)) }

  private func line(_ block: Block) -> [Inline]? {
    if case .paragraph(let inlines) = block.content { inlines } else { nil }
  }
}

/// Makes a document of its own of a part: no reference leads out of it.
private struct Flattening {
  let prefix: String
  /// What a reference without words prints.
  let printed: (Label) -> String

  func flat(_ resolved: ResolvedDocument) -> ResolvedDocument {
    var document = resolved.document
    document.blocks = document.blocks.map(flat)
    document.notes = [:]
    for (key, blocks) in resolved.document.notes { document.notes[label(key)] = blocks.map(flat) }
    var ignored: [Diagnostic] = []
    return resolve(document, into: &ignored)
  }

  func flat(_ block: Block) -> Block { block.mapped(label: label, line: flat) }

  private func label(_ label: Label) -> Label { prefix.isEmpty ? label : Label(prefix + label.name) }

  private func flat(_ line: [Inline]) -> [Inline] { line.flatMap(flat) }

  /// How a space breaks is no change.
  private func breakable(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

  private func flat(_ inline: Inline) -> [Inline] {
    switch inline {
    case .text(let text): [.text(breakable(text))]
    case .code, .lineBreak, .image: [inline]
    case .emphasis(let inner): [.emphasis(flat(inner))]
    case .strong(let inner): [.strong(flat(inner))]
    case .superscript(let inner): [.superscript(flat(inner))]
    case .subscript(let inner): [.subscript(flat(inner))]
    case .link(let address, let inner): [.link(address, flat(inner))]
    case .reference(let label, let inner): inner.isEmpty ? [.text(breakable(printed(label)))] : flat(inner)
    case .footnote(let label): [.footnote(self.label(label))]
    case .tableNote(let label): [.tableNote(self.label(label))]
    case .changed(let change, let inner): [.changed(change, flat(inner))]
    }
  }
}

// MARK: Only what changed

/// A block without what did not change in it; nil where nothing did.
private func onlyChanges(_ block: Block) -> Block? {
  if block.change != nil { return block }
  var out = block
  switch block.content {
  case .section(var section):
    section.blocks = section.blocks.compactMap(onlyChanges)
    section.facts = section.facts.filter { hasChange($0.term) || hasChange($0.description) }
    guard !section.blocks.isEmpty || !section.facts.isEmpty || hasChange(section.heading) else { return nil }
    out.content = .section(section)
  case .box(var box):
    box.blocks = box.blocks.compactMap(onlyChanges)
    guard !box.blocks.isEmpty || hasChange(box.title) else { return nil }
    out.content = .box(box)
  case .paragraph(let line): return hasChange(line) ? block : nil
  case .list(var list):
    guard list.items.contains(where: hasChange) else { return nil }
    // Numbers and letters stay right only where all items stay.
    if list.marker == .bullet { list.items = list.items.filter(hasChange) }
    out.content = .list(list)
  case .definitions(let definitions):
    let changed = definitions.filter { hasChange($0.term) || hasChange($0.description) }
    guard !changed.isEmpty else { return nil }
    out.content = .definitions(changed)
  case .table(let table): return hasChange(table) ? block : nil
  case .quote(let blocks):
    let changed = blocks.compactMap(onlyChanges)
    guard !changed.isEmpty else { return nil }
    out.content = .quote(changed)
  case .figure, .code, .contents, .divider, .pageBreak: return nil
  }
  return out
}

private func hasChange(_ item: List.Item) -> Bool {
  item.change != nil || item.blocks.contains { onlyChanges($0) != nil }
}

private func hasChange(_ table: Table) -> Bool {
  (table.head + table.body).contains { row in
    row.change != nil || hasChange(row.explanation) || row.cells.contains { hasChange($0.content) }
  } || hasChange(table.caption) || hasChange(table.unit) || hasChange(table.source)
    || table.notes.contains { hasChange($0.content) }
}

private func hasChange(_ line: [Inline]) -> Bool {
  line.contains { inline in
    switch inline {
    case .changed: true
    case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
      .link(_, let inner), .reference(_, let inner):
      hasChange(inner)
    case .text, .code, .footnote, .tableNote, .lineBreak, .image: false
    }
  }
}
