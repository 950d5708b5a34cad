extension Block {
  /// The same block with other labels and words: each label through `label`, each line of text through `line`.
  func mapped(label: (Label) -> Label, line: ([Inline]) -> [Inline]) -> Block {
    var out = self
    out.content = content.mapped(label, line)
    return out
  }

  /// The same block with other blocks within it: those of a section, a box, a quote, a list's items.
  package func mapped(within blocks: ([Block]) -> [Block]) -> Block {
    var out = self
    switch content {
    case .section(var section):
      section.blocks = blocks(section.blocks)
      out.content = .section(section)
    case .box(var box):
      box.blocks = blocks(box.blocks)
      out.content = .box(box)
    case .list(var list):
      list.items = list.items.map { List.Item(blocks($0.blocks), change: $0.change) }
      out.content = .list(list)
    case .quote(let inner): out.content = .quote(blocks(inner))
    case .paragraph, .definitions, .table, .figure, .code, .contents, .divider, .pageBreak: break
    }
    return out
  }
}

extension Block.Content {
  fileprivate func mapped(_ label: (Label) -> Label, _ line: ([Inline]) -> [Inline]) -> Block.Content {
    func all(_ blocks: [Block]) -> [Block] { blocks.map { $0.mapped(label: label, line: line) } }
    switch self {
    case .section(var section):
      section.label = label(section.label)
      section.heading = line(section.heading)
      section.facts = section.facts.map { $0.mapped(line) }
      section.blocks = all(section.blocks)
      return .section(section)
    case .paragraph(let inlines): return .paragraph(line(inlines))
    case .list(var list):
      list.items = list.items.map { List.Item(all($0.blocks), change: $0.change) }
      return .list(list)
    case .definitions(let definitions): return .definitions(definitions.map { $0.mapped(line) })
    case .table(let table): return .table(table.mapped(label: label, line: line))
    case .figure(let figure): return .figure(figure.mapped(label, line))
    case .box(let box):
      return .box(Box(box.role, label: label(box.label), title: line(box.title), blocks: all(box.blocks)))
    case .quote(let blocks): return .quote(all(blocks))
    case .code, .contents, .divider, .pageBreak: return self
    }
  }
}

extension Definition {
  fileprivate func mapped(_ line: ([Inline]) -> [Inline]) -> Definition {
    Definition(line(term), line(description))
  }
}

extension Table {
  func mapped(label: (Label) -> Label, line: ([Inline]) -> [Inline]) -> Table {
    func mapped(_ row: Row) -> Row {
      let cells = row.cells.map { cell in
        Cell(cell.kind, line(cell.content), width: cell.width, height: cell.height, span: cell.span)
      }
      return Row(row.kind, cells, explanation: line(row.explanation), change: row.change)
    }
    return Table(
      label: label(self.label), caption: line(caption), unit: line(unit), columns: columns,
      head: head.map(mapped), body: body.map(mapped),
      notes: notes.map { Note(label($0.label), line($0.content)) }, source: line(source)) ?? self
  }
}

extension Figure {
  fileprivate func mapped(_ label: (Label) -> Label, _ line: ([Inline]) -> [Inline]) -> Figure {
    Figure(
      label: label(self.label), caption: line(caption), alternative: alternative,
      content: content.mapped(line),
      source: line(source), notes: notes.map { Table.Note(label($0.label), line($0.content)) })
  }
}

extension Figure.Content {
  fileprivate func mapped(_ line: ([Inline]) -> [Inline]) -> Figure.Content {
    switch self {
    case .chart, .image: return self
    case .structure(let levels):
      return .structure(
        levels.map { level in
          Figure.Level(
            name: line(level.name),
            nodes: level.nodes.map { Figure.Node(title: line($0.title), lines: $0.lines.map(line)) })
        })
    case .flow(let flow):
      let steps = flow.steps.map { step in
        Figure.Step(
          title: line(step.title), explanation: line(step.explanation), deadline: line(step.deadline),
          kind: step.kind, next: step.next)
      }
      return .flow(Figure.Flow(steps: steps, legend: flow.legend.map(line)))
    }
  }
}
