internal import DocumentTree

extension HTMLRenderer {
  @inline(never)
  mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  @inline(never)
  private mutating func write(_ block: Block) {
    guard let change = block.change else { return write(block.content) }
    out.open("div", ["class": "change \(change.htmlClass)"])
    out.open("p")
    writeWord(for: change)
    out.close("p")
    write(block.content)
    out.close("div")
    out.newline()
  }

  private mutating func write(_ content: Block.Content) {
    switch content {
    case .section(let section): write(section)
    case .paragraph(let inlines): writeParagraph(inlines)
    case .list(let list): write(list)
    case .definitions(let definitions): write(definitions)
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .box(let box): write(box)
    case .quote(let blocks): writeQuote(blocks)
    case .code(let text): writeCode(text)
    case .contents: break  // the navigation beside the text is the table of contents, on paper too
    case .divider: out.markup("<hr>\n")
    case .pageBreak: out.markup("<div class=\"page-break\"></div>\n")
    }
  }

  private mutating func writeParagraph(_ inlines: [Inline]) {
    out.open("p")
    write(inlines)
    out.close("p")
    out.newline()
  }

  private mutating func write(_ list: List) {
    let name: String
    switch list.marker {
    case .bullet:
      name = "ul"
      out.open(name)
    case .number(let start):
      name = "ol"
      out.open(name, ["start": start == 1 ? nil : String(start)])
    case .letter(let start):
      name = "ol"
      out.open(name, ["type": "a", "start": start == 1 ? nil : String(start)])
    }
    out.newline()
    for item in list.items { write(item, isTight: list.isTight) }
    out.close(name)
    out.newline()
  }

  /// In a tight list a paragraph is the item itself.
  private mutating func write(_ item: List.Item, isTight: Bool) {
    out.open("li", ["class": item.change?.htmlClass])
    if let change = item.change {
      writeWord(for: change)
      out.text(" ")
    }
    for block in item.blocks {
      if isTight, block.change == nil, case .paragraph(let inlines) = block.content {
        write(inlines)
      } else {
        write(block)
      }
    }
    out.close("li")
    out.newline()
  }

  mutating func write(_ definitions: [Definition]) {
    guard !definitions.isEmpty else { return }
    out.open("dl", ["class": "facts"])
    out.newline()
    for definition in definitions {
      out.open("div")
      out.open("dt")
      write(definition.term)
      out.close("dt")
      out.open("dd")
      write(definition.description)
      out.close("dd")
      out.close("div")
      out.newline()
    }
    out.close("dl")
    out.newline()
  }

  private mutating func write(_ box: Box) {
    out.open("div", ["class": "box \(box.role.rawValue)", "id": anchor(box.label)])
    out.newline()
    if box.title.isEmpty {
      write(box.blocks)
    } else {
      out.open(headingElement)
      write(box.title)
      out.close(headingElement)
      out.newline()
      depth += 1
      write(box.blocks)
      depth -= 1
    }
    out.close("div")
    out.newline()
  }

  private mutating func writeQuote(_ blocks: [Block]) {
    out.open("blockquote")
    out.newline()
    write(blocks)
    out.close("blockquote")
    out.newline()
  }

  /// Focusable, since a long line scrolls sideways.
  private mutating func writeCode(_ text: String) {
    out.open("pre", ["tabindex": "0"])
    out.element("code", text: text)
    out.close("pre")
    out.newline()
  }
}
