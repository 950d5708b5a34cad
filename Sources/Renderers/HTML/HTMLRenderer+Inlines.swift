internal import DocumentTree

extension HTMLRenderer {
  @inline(never)
  mutating func write(_ inlines: [Inline]) {
    for inline in inlines { write(inline) }
  }

  /// Without links and marks of notes: inside a link, or for words that are read twice.
  mutating func writeLinkless(_ inlines: [Inline]) {
    let outer = isLinkless
    isLinkless = true
    write(inlines)
    isLinkless = outer
  }

  /// Words for those who hear the page.
  mutating func writeHidden(_ text: String) {
    out.element("span", ["class": "hidden"], text: text)
  }

  @inline(never)
  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): out.text(text)
    case .emphasis(let inner): write("em", inner)
    case .strong(let inner): write("strong", inner)
    case .superscript(let inner): write("sup", inner)
    case .subscript(let inner): write("sub", inner)
    case .code(let text): out.element("code", text: text)
    case .link(let address, let inner): writeLink(address, inner)
    case .reference(let label, let inner): writeReference(label, inner)
    case .footnote(let label): writeFootnoteMark(label)
    case .tableNote(let label): writeTableNoteMark(label)
    case .changed(let change, let inner): writeChanged(change, inner)
    case .lineBreak: out.markup(isLinkless ? " " : "<br>")
    case .image(let image): write(image, alternative: image.alternative)
    }
  }

  private mutating func write(_ name: String, _ inner: [Inline]) {
    out.open(name)
    write(inner)
    out.close(name)
  }

  private mutating func writeLink(_ address: String, _ inner: [Inline]) {
    guard !isLinkless else { return write(inner) }
    out.open("a", ["href": address])
    writeLinkless(inner)
    out.close("a")
  }

  private mutating func writeReference(_ label: Label, _ inner: [Inline]) {
    let target = document.target(label)
    let content = inner.isEmpty ? [.text(target?.text ?? label.name)] : inner
    guard !isLinkless, let target else { return write(content) }
    out.open("a", ["href": "#\(target.anchor)"])
    writeLinkless(content)
    out.close("a")
  }

  private mutating func writeFootnoteMark(_ label: Label) {
    guard !isLinkless, let number = document.footnoteNumber(label) else { return }
    let id = HTMLIdentifier.footnoteMark(number, notes.countMark(label))
    writeMark(id: id, leadsTo: HTMLIdentifier.footnote(number), String(number))
  }

  private mutating func writeTableNoteMark(_ label: Label) {
    guard !isLinkless, let mark = document.tableNoteMark(label) else { return }
    let id = HTMLIdentifier.tableNoteMark(noteAnchor, mark, notes.countTableMark(label))
    writeMark(id: id, leadsTo: HTMLIdentifier.tableNote(noteAnchor, mark), mark)
  }

  private mutating func writeMark(id: String, leadsTo: String, _ mark: String) {
    out.open("sup", ["class": "mark"])
    out.open("a", ["id": id, "href": "#\(leadsTo)"])
    writeHidden("\(words.note) ")
    out.text(mark)
    out.close("a")
    out.close("sup")
  }

  private mutating func writeChanged(_ change: Change, _ inner: [Inline]) {
    // Struck through, 6 and 8 look alike.
    let hasFigures = plainText(inner).utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    out.open(change.htmlElement, ["class": hasFigures ? "figures" : nil])
    writeHidden("\(document.word(for: change)): ")
    write(inner)
    out.close(change.htmlElement)
  }

  /// An `img` with its bytes in the page.
  mutating func write(_ image: Image, alternative: String) {
    out.markup(imageTag(image, alternative))
  }

  private func imageTag(_ image: Image, _ alternative: String) -> String {
    var tag = HTMLWriter()
    tag.open(
      "img",
      [
        "src": dataAddress(image), "alt": alternative, "width": image.width > 0 ? String(image.width) : nil,
        "height": image.height > 0 ? String(image.height) : nil,
      ])
    return String(decoding: tag.bytes, as: UTF8.self)
  }
}
