internal import DocumentTree

/// A text without its tables, which are compared by their own meaning. What stands around a table stays: notes, sources,
/// explanations.
func withoutRecords(_ blocks: ArraySlice<Block>, of project: Project) -> [Block] {
  blocks.flatMap { withoutRecords($0, of: project) }
}

private func withoutRecords(_ block: Block, of project: Project) -> [Block] {
  if let span = block.span, let record = project.recordsBySpan[span] {
    return frame(of: block, project.records[record].body)
  }
  return [block.mapped { withoutRecords($0[...], of: project) }]
}

/// What is printed around a record. Its title stays only where no record of that title is compared.
private func frame(of block: Block, _ body: RecordBody) -> [Block] {
  let isCompared = body.table != nil
  switch block.content {
  case .table(let table):
    let explanations = (table.head + table.body).map(\.explanation)
    let lines = [isCompared ? [] : table.caption] + explanations + table.notes.map(\.content) + [table.source]
    return paragraphs(lines)
  case .figure(let figure):
    let lines = [isCompared ? [] : figure.caption] + (isCompared ? [] : nodes(figure))
    return paragraphs(lines + figure.notes.map(\.content) + [figure.source])
  case .definitions: return isCompared ? [] : [block]
  case .section, .paragraph, .list, .box, .quote, .code, .contents, .divider, .pageBreak: return [block]
  }
}

/// The words of a drawn structure that is made of other records.
private func nodes(_ figure: Figure) -> [[Inline]] {
  switch figure.content {
  case .structure(let levels): levels.flatMap { $0.nodes.flatMap { [$0.title] + $0.lines } }
  case .chart, .image, .flow: []
  }
}

private func paragraphs(_ lines: [[Inline]]) -> [Block] {
  lines.map(withoutMarks).filter { !$0.isEmpty }.map { Block(.paragraph($0)) }
}

/// Marks of a table's notes lead nowhere outside of it.
private func withoutMarks(_ line: [Inline]) -> [Inline] {
  line.filter { if case .tableNote = $0 { false } else { true } }
}
