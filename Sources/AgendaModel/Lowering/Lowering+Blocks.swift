internal import Diagnostics
internal import DocumentTree
internal import Syntax

extension ItemSection {
  /// The box a section is shown in; nil of one that is running text.
  fileprivate var role: Role? {
    switch self {
    case .recommendation: .recommendation
    case .decision: .decision
    case .minorityStatement: .minority
    case .presentation, .economicConsequences: nil
    }
  }
}

extension Lowering {
  /// A document's blocks, without its title: headings become sections with what stands under them.
  mutating func blocks(of document: Int) -> [Block] {
    self.document = document
    let source = project.documents[document]
    for note in source.notes {
      notes[noteLabel(note.name)] = [Block(.paragraph(inlines(note.content)), span: note.span)]
    }
    return sections(source.blocks[...], level: 0)
  }

  func noteLabel(_ name: String) -> Label {
    Label("\(scopePrefix(scope))note-\(document)-\(name)")
  }

  /// Notes which records the documents show, so that references know what they can lead to.
  mutating func noteShownRecords(in documents: [Int]) {
    for document in documents { noteShownRecords(in: project.documents[document].blocks) }
  }

  private mutating func noteShownRecords(in blocks: [MarkupBlock]) {
    for block in blocks {
      switch block.content {
      case .record(let source):
        guard let record = project.recordsBySpan[source.span] else { continue }
        shownRecords.insert(record)
        if let base = shownBase(record) { shownRecords.insert(base) }
      case .list(let list): for item in list.items { noteShownRecords(in: item) }
      case .quote(let inner): noteShownRecords(in: inner)
      case .heading, .paragraph, .code, .divider: break
      }
    }
  }

  /// The record a view shows as it stands; a chart shows no table.
  func shownBase(_ record: Int) -> Int? {
    guard let view = project.records[record].body.view, !(project.records[record] is Chart) else {
      return nil
    }
    guard
      case .record(let base)? = project.names.locate(
        view.path[...], from: project.records[record].body.scope)?.referent
    else { return nil }
    return base
  }

  // MARK: Sections

  private mutating func sections(_ blocks: ArraySlice<MarkupBlock>, level: Int) -> [Block] {
    var out: [Block] = []
    var rest = blocks
    while let first = rest.first {
      guard case .heading(let depth, let words) = first.content else {
        out += self.blocks(first)
        rest = rest.dropFirst()
        continue
      }
      let under = rest.dropFirst().prefix { block in
        if case .heading(let other, _) = block.content { other > depth } else { true }
      }
      out.append(section(first, words, under, level: level + 1))
      rest = rest[under.endIndex...]
    }
    return out
  }

  private mutating func section(
    _ block: MarkupBlock, _ words: [MarkupInline], _ under: ArraySlice<MarkupBlock>, level: Int
  ) -> Block {
    let heading = inlines(words)
    let text = plainText(words, in: file(block.span))
    let label = label(headingLabel(block.span, text))
    let inner = sections(under, level: level)
    if level == 1, let role = ItemSection(heading: text)?.role {
      return Block(.box(Box(role, label: label, title: heading, blocks: inner)), span: block.span)
    }
    return Block(.section(Section(.plain, label: label, heading: heading, blocks: inner)), span: block.span)
  }

  private func headingLabel(_ span: SourceSpan, _ text: String) -> String {
    if let section = project.sectionsBySpan[span] { return sectionLabel(section).name }
    return scopePrefix(scope) + "afsnit-" + Name(text).text
  }

  // MARK: Blocks

  private mutating func blocks(_ blocks: [MarkupBlock]) -> [Block] {
    blocks.flatMap { self.blocks($0) }
  }

  private mutating func blocks(_ block: MarkupBlock) -> [Block] {
    switch block.content {
    case .heading(_, let words): [Block(.paragraph([.strong(inlines(words))]), span: block.span)]
    case .paragraph(let words): [paragraph(words, block.span)]
    case .list(let list): [Block(.list(lowered(list)), span: block.span)]
    case .quote(let inner): [Block(.quote(blocks(inner)), span: block.span)]
    case .code(let text): [Block(.code(text), span: block.span)]
    case .divider: [Block(.divider, span: block.span)]
    case .record(let source): recordBlocks(source.span)
    }
  }

  /// A paragraph that is one image is a figure with the image's words as caption.
  private mutating func paragraph(_ words: [MarkupInline], _ span: SourceSpan) -> Block {
    if words.count == 1, case .image(let path, let alternative, let place) = words[0] {
      guard let image = image(path, alternative, place) else {
        return Block(.paragraph([.text(alternative)]), span: span)
      }
      let figure = Figure(
        label: label(scopePrefix(scope) + "billede-" + Name(path).text), caption: [.text(alternative)],
        alternative: alternative, content: .image(image))
      return Block(.figure(figure), span: span)
    }
    return Block(.paragraph(inlines(words)), span: span)
  }

  private mutating func lowered(_ list: MarkupList) -> List {
    let marker: List.Marker =
      switch list.marker {
      case .bullet: .bullet
      case .number(let start): .number(start: start)
      case .letter(let start): .letter(start: start)
      }
    return List(marker, isTight: list.isTight, items: list.items.map { List.Item(blocks($0)) })
  }

  private mutating func recordBlocks(_ span: SourceSpan) -> [Block] {
    guard let index = project.recordsBySpan[span] else { return [] }
    return project.records[index].blocks(&self)
  }
}
