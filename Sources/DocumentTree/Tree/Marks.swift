package import Diagnostics

/// A mark in the text that leads somewhere else: a reference, or the mark of a note.
package struct Mark: Sendable {
  package enum Kind: Sendable { case reference, footnote, tableNote }

  package var kind: Kind
  package var label: Label
  /// Of the block it stands in.
  package var span: SourceSpan?
}

/// Every mark of a document in reading order. A footnote's own text is read where its first mark stands.
package func marks(in document: Document) -> [Mark] {
  var collector = MarkCollector(notes: document.notes)
  collector.visit(document.blocks)
  return collector.marks
}

private struct MarkCollector {
  let notes: [Label: [Block]]
  var marks: [Mark] = []
  private var visited: Set<Label> = []

  init(notes: [Label: [Block]]) { self.notes = notes }

  mutating func visit(_ blocks: [Block]) {
    for block in blocks { visit(block) }
  }

  mutating func visit(_ block: Block) {
    switch block.content {
    case .section(let section):
      visit(section.heading, block)
      visit(section.facts, block)
      visit(section.blocks)
    case .paragraph(let inlines): visit(inlines, block)
    case .list(let list): for item in list.items { visit(item.blocks) }
    case .definitions(let definitions): visit(definitions, block)
    case .table(let table): visit(table, block)
    case .figure(let figure): visit(figure, block)
    case .box(let box):
      visit(box.title, block)
      visit(box.blocks)
    case .quote(let blocks): visit(blocks)
    case .code, .contents, .divider, .pageBreak: break
    }
  }

  mutating func visit(_ definitions: [Definition], _ block: Block) {
    for definition in definitions {
      visit(definition.term, block)
      visit(definition.description, block)
    }
  }

  mutating func visit(_ table: Table, _ block: Block) {
    visit(table.caption, block)
    visit(table.unit, block)
    for row in table.head + table.body {
      for cell in row.cells { visit(cell.content, block) }
      visit(row.explanation, block)
    }
    for note in table.notes { visit(note.content, block) }
    visit(table.source, block)
  }

  mutating func visit(_ figure: Figure, _ block: Block) {
    visit(figure.caption, block)
    switch figure.content {
    case .chart, .image: break
    case .structure(let levels):
      for level in levels {
        visit(level.name, block)
        for node in level.nodes {
          visit(node.title, block)
          for line in node.lines { visit(line, block) }
        }
      }
    case .flow(let flow):
      for step in flow.steps {
        visit(step.title, block)
        visit(step.explanation, block)
        visit(step.deadline, block)
      }
      for line in flow.legend { visit(line, block) }
    }
    for note in figure.notes { visit(note.content, block) }
    visit(figure.source, block)
  }

  mutating func visit(_ inlines: [Inline], _ block: Block) {
    for inline in inlines { visit(inline, block) }
  }

  mutating func visit(_ inline: Inline, _ block: Block) {
    switch inline {
    case .reference(let label, let inner):
      marks.append(Mark(kind: .reference, label: label, span: block.span))
      visit(inner, block)
    case .footnote(let label):
      marks.append(Mark(kind: .footnote, label: label, span: block.span))
      if visited.insert(label).inserted, let blocks = notes[label] { visit(blocks) }
    case .tableNote(let label):
      marks.append(Mark(kind: .tableNote, label: label, span: block.span))
    case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
      .link(_, let inner), .changed(_, let inner):
      visit(inner, block)
    case .text, .code, .lineBreak, .image: break
    }
  }
}
