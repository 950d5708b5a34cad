internal import DocumentTree

extension HTMLRenderer {
  /// The table of contents, on the screen and on paper: the items and their attachments, or the sections of a
  /// document without items.
  mutating func writeNavigation() {
    let sections = document.outline.isEmpty ? inventory.topSections : []
    // One section alone needs no table of contents.
    guard !document.outline.isEmpty || sections.count > 1 else { return }
    let heading = HTMLIdentifier.heading(HTMLIdentifier.items)
    out.open("nav", ["class": "items", "id": HTMLIdentifier.items, "aria-labelledby": heading])
    out.newline()
    out.element("h2", ["id": heading], text: inventory.items.isEmpty ? words.contents : words.items)
    out.newline()
    if sections.isEmpty { write(document.outline) } else { write(sections) }
    out.close("nav")
    out.newline()
  }

  private mutating func write(_ sections: [Label]) {
    out.open("ol")
    out.newline()
    for label in sections {
      guard let target = document.target(label), let section = inventory.sections[label] else { continue }
      out.open("li")
      writeLink(to: target, section.heading, section.badges, number: "")
      out.close("li")
      out.newline()
    }
    out.close("ol")
    out.newline()
  }

  private mutating func write(_ entries: [ResolvedDocument.OutlineEntry]) {
    out.open("ol")
    out.newline()
    for entry in entries {
      out.open("li", ["class": inventory.isGroup(entry.label) ? "group" : nil])
      let number = inventory.isItem(entry.label) ? entry.target.number : entry.target.caption
      writeLink(to: entry.target, entry.heading, entry.badges, number: number)
      if inventory.isItem(entry.label) {
        writeAttachments(entry.entries)
      } else if !entry.entries.isEmpty {
        write(entry.entries)
      }
      out.close("li")
      out.newline()
    }
    out.close("ol")
    out.newline()
  }

  /// More than one attachment is folded away, so that the items can be overlooked.
  private mutating func writeAttachments(_ entries: [ResolvedDocument.OutlineEntry]) {
    guard entries.count > 1 else { return entries.isEmpty ? () : write(entries) }
    out.open("details")
    out.element("summary", text: "\(words.attachment) (\(entries.count))")
    write(entries)
    out.close("details")
  }

  private mutating func writeLink(
    to target: ResolvedDocument.Target, _ heading: [Inline], _ badges: [Badge], number: String
  ) {
    out.open("a", ["href": "#\(target.anchor)"])
    if !number.isEmpty {
      out.element("b", text: number)
      out.text(" ")
    }
    out.open("span")
    writeLinkless(heading)
    if !badges.isEmpty {
      out.text(" ")
      write(badges)
    }
    out.close("span")
    out.close("a")
  }
}
