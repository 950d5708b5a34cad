internal import DocumentTree

extension HTMLRenderer {
  mutating func write(_ section: Section) {
    switch section.kind {
    case .group: writeSection(section, class: "group")
    case .item: writeItem(section)
    case .attachment: writeAttachment(section)
    case .plain: writeSection(section, class: nil)
    }
  }

  private mutating func writeSection(_ section: Section, class name: String?) {
    out.open("section", ["class": name, "id": anchor(section.label)])
    out.newline()
    writeHeading(section)
    writeBody(section)
    out.close("section")
    out.newline()
  }

  private mutating func writeItem(_ section: Section) {
    let anchor = anchor(section.label)
    out.open(
      "article", ["class": "item", "id": anchor, "aria-labelledby": anchor.map(HTMLIdentifier.heading)])
    out.newline()
    writeHeading(section)
    writeBody(section)
    depth += 1
    writePendingNotes()
    depth -= 1
    writeTurn(section.label)
    out.close("article")
    out.newline()
  }

  /// The item's own notes stand before its first attachment, an attachment's at its end.
  private mutating func writeAttachment(_ section: Section) {
    writePendingNotes()
    out.open("section", ["class": "attachment", "id": anchor(section.label)])
    out.newline()
    writeHeading(section)
    writeBody(section)
    depth += 1
    writePendingNotes()
    depth -= 1
    out.close("section")
    out.newline()
  }

  private mutating func writeBody(_ section: Section) {
    depth += 1
    write(section.blocks)
    depth -= 1
  }

  /// "Punkt 2.8" above the heading's words and in the same heading; badges and facts below.
  private mutating func writeHeading(_ section: Section) {
    let target = document.target(section.label)
    out.open("div", ["class": "heading"])
    out.open(headingElement, ["id": target.map { HTMLIdentifier.heading($0.anchor) }])
    if let caption = target?.caption, !caption.isEmpty {
      out.element("span", ["class": "kicker"], text: caption)
      out.text(" ")
    }
    write(section.heading)
    out.close(headingElement)
    if !section.badges.isEmpty {
      out.open("p", ["class": "badges"])
      write(section.badges)
      out.close("p")
    }
    write(section.facts)
    out.close("div")
    out.newline()
  }

  mutating func write(_ badges: [Badge]) {
    for (index, badge) in badges.enumerated() {
      if index > 0 { out.text(" ") }
      out.element("span", ["class": "badge \(badge.rawValue)"], text: words[badge])
    }
  }

  /// Previous · next · all items.
  private mutating func writeTurn(_ label: Label) {
    let items = inventory.items
    guard items.count > 1, let index = items.firstIndex(of: label) else { return }
    out.open("p", ["class": "turn"])
    if index > 0 { writeTurn(words.previous, relation: "prev", items[index - 1]) }
    if index + 1 < items.count { writeTurn(words.next, relation: "next", items[index + 1]) }
    out.element("a", ["href": "#\(HTMLIdentifier.items)"], text: words.allItems)
    out.close("p")
    out.newline()
  }

  private mutating func writeTurn(_ word: String, relation: String, _ label: Label) {
    guard let target = document.target(label), let section = inventory.sections[label] else { return }
    out.open("a", ["rel": relation, "href": "#\(target.anchor)"])
    out.text("\(word): \(target.caption.lowercased()) ")
    writeLinkless(section.heading)
    out.close("a")
  }
}
