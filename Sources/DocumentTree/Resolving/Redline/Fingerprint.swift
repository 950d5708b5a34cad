/// What a reader sees of a part of a document, as one text: two parts with the same fingerprint print the same, their
/// own numbers aside. References count with the words they print, notes with their text.
struct Fingerprint {
  let document: ResolvedDocument
  private var text = ""

  static func of(_ block: Block, in document: ResolvedDocument) -> String {
    var fingerprint = Fingerprint(document: document)
    fingerprint.write(block)
    return fingerprint.text
  }

  static func of(_ inlines: [Inline], in document: ResolvedDocument) -> String {
    var fingerprint = Fingerprint(document: document)
    fingerprint.write(inlines)
    return fingerprint.text
  }

  static func of(_ row: Table.Row, in document: ResolvedDocument) -> String {
    var fingerprint = Fingerprint(document: document)
    fingerprint.write(row)
    return fingerprint.text
  }

  private init(document: ResolvedDocument) { self.document = document }

  /// A part of one sort, closed, so that no two trees give the same text.
  private mutating func part(_ name: String, _ write: (inout Self) -> Void) {
    text += "⟨" + name
    write(&self)
    text += "⟩"
  }

  // MARK: Blocks

  private mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

  private mutating func write(_ block: Block) {
    switch block.content {
    case .section(let section):
      part("section \(section.kind)") { out in
        out.part("h") { $0.write(section.heading) }
        out.part("b\(section.badges.map(\.rawValue))") { $0.write(section.facts) }
        out.write(section.blocks)
      }
    case .paragraph(let inlines): part("p") { $0.write(inlines) }
    case .list(let list):
      part("list \(list.marker)") { out in
        for item in list.items { out.part("item") { $0.write(item.blocks) } }
      }
    case .definitions(let definitions): part("definitions") { $0.write(definitions) }
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .box(let box):
      part("box \(box.role)") { out in
        out.part("h") { $0.write(box.title) }
        out.write(box.blocks)
      }
    case .quote(let blocks): part("quote") { $0.write(blocks) }
    case .code(let code): part("code") { $0.write([.text(code)]) }
    case .contents: part("contents") { _ in }
    case .divider: part("divider") { _ in }
    case .pageBreak: part("break") { _ in }
    }
  }

  private mutating func write(_ definitions: [Definition]) {
    for definition in definitions {
      part("term") { $0.write(definition.term) }
      part("description") { $0.write(definition.description) }
    }
  }

  private mutating func write(_ table: Table) {
    part("table \(table.columns.map(\.kind))") { out in
      for line in [table.caption, table.unit, table.source] { out.part("line") { $0.write(line) } }
      for row in table.head + table.body { out.write(row) }
      for note in table.notes { out.part("note") { $0.write(note.content) } }
    }
  }

  private mutating func write(_ row: Table.Row) {
    part("row \(row.kind)") { out in
      for cell in row.cells { out.part("cell \(cell.width)×\(cell.height)") { $0.write(cell.content) } }
      out.part("explanation") { $0.write(row.explanation) }
    }
  }

  private mutating func write(_ figure: Figure) {
    part("figure") { out in
      for line in [figure.caption, figure.source] { out.part("line") { $0.write(line) } }
      switch figure.content {
      case .chart(let chart): out.text += "\(chart)"
      case .image(let image): out.text += "\(image.name) \(image.bytes.hashValue)"
      case .structure(let levels):
        for level in levels {
          out.part("level") { $0.write(level.name) }
          for node in level.nodes {
            for line in [node.title] + node.lines { out.part("line") { $0.write(line) } }
          }
        }
      case .flow(let flow):
        for step in flow.steps {
          out.part("step \(step.kind ?? -1) \(step.next.map { "\($0.condition) \($0.step)" })") { out in
            for line in [step.title, step.explanation, step.deadline] { out.part("line") { $0.write(line) } }
          }
        }
        for line in flow.legend { out.part("line") { $0.write(line) } }
      }
      for note in figure.notes { out.part("note") { $0.write(note.content) } }
    }
  }

  // MARK: Inlines

  private mutating func write(_ inlines: [Inline]) { for inline in inlines { write(inline) } }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let words): text += words
    case .emphasis(let inner): part("em") { $0.write(inner) }
    case .strong(let inner): part("strong") { $0.write(inner) }
    case .superscript(let inner): part("sup") { $0.write(inner) }
    case .subscript(let inner): part("sub") { $0.write(inner) }
    case .code(let code): part("code") { $0.write([.text(code)]) }
    case .link(let address, let inner): part("link \(address)") { $0.write(inner) }
    case .reference(let label, let inner):
      let printed = Inline.text(document.target(label)?.text ?? "")
      part("reference \(label.name)") { $0.write(inner.isEmpty ? [printed] : inner) }
    case .footnote(let label):
      let number = document.repeatedNotes.contains(label) ? document.footnoteNumber(label) : nil
      part("footnote \(number.map(String.init) ?? "")") { $0.write($0.document.document.notes[label] ?? []) }
    case .tableNote(let label): part("note \(document.tableNoteMark(label) ?? "")") { _ in }
    case .changed(_, let inner): write(inner)
    case .lineBreak: part("br") { _ in }
    case .image(let image): part("image \(image.name)") { _ in }
    }
  }
}
