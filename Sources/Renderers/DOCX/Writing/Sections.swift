internal import DocumentTree

extension DocumentWriter {
  mutating func write(_ section: Section) {
    let level = place.headingLevel
    switch section.kind {
    case .group, .plain: writeHeading(section, level)
    case .item: writeItemHeading(section, level)
    case .attachment: writeAttachmentHeading(section, level)
    }
    if !section.facts.isEmpty { writeFacts(section.facts) }
    let caption = itemCaption(section)
    at({ place in
      place.headingLevel += 1
      place.itemCaption = caption
    }) { $0.write(section.blocks) }
  }

  private func itemCaption(_ section: Section) -> String {
    guard case .item = section.kind else { return place.itemCaption }
    return state.resolved.target(section.label)?.caption ?? ""
  }

  private mutating func writeHeading(_ section: Section, _ level: Int) {
    paragraph(.heading(level)) { writer in
      writer.bookmarked(section.label) { $0.write(section.heading) }
      writer.write(section.badges)
      if section.kind == .group { writer.writeContentsMark(section) }
    }
  }

  /// "2.8 Title": the number in a bookmark, so that references print it.
  private mutating func writeItemHeading(_ section: Section, _ level: Int) {
    let number = state.resolved.target(section.label)?.number ?? ""
    paragraph(.heading(level)) { writer in
      writer.bookmarked(section.label) { $0.text(number) }
      writer.text(" ")
      writer.write(section.heading)
      writer.write(section.badges)
      writer.writeContentsMark(section)
    }
  }

  /// "Punkt 2.8 · Bilag 1" over the heading, on a new page.
  private mutating func writeAttachmentHeading(_ section: Section, _ level: Int) {
    let target = state.resolved.target(section.label)
    place.needsPageBreak = place.isInBody
    paragraph(.kicker) { writer in
      writer.writeKicker(target?.caption ?? "", number: target?.number ?? "", section.label)
    }
    paragraph(.heading(level)) { writer in
      writer.write(section.heading)
      writer.write(section.badges)
      writer.writeContentsMark(section)
    }
  }

  private mutating func writeKicker(_ caption: String, number: String, _ label: Label) {
    if !place.itemCaption.isEmpty { text(place.itemCaption + " · ") }
    guard let around = textAround(number, in: caption) else {
      return bookmarked(label) { $0.text(caption) }
    }
    text(around.before)
    bookmarked(label) { $0.text(number) }
    text(around.after)
  }

  private mutating func write(_ badges: [Badge]) {
    for badge in badges {
      text(" ")
      text("\u{A0}\(state.words[badge])\u{A0}", .styled(.badge))
    }
  }

  /// A heading and what stands under it, with a bar at the side.
  mutating func write(_ box: Box) {
    if !box.title.isEmpty {
      var properties = ParagraphProperties(.title(box.role))
      properties.outlineLevel = place.headingLevel
      if place.listLevel > 0 { properties.left = place.indent + boxIndent }
      paragraph(properties) { writer in writer.bookmarked(box.label) { $0.write(box.title) } }
    }
    at({ place in
      place.textStyle = .text(box.role)
      place.indent += boxIndent
      place.headingLevel += 1
      place.startsApart = box.title.isEmpty
      place.endsList = true
    }) { $0.write(box.blocks) }
  }
}

/// How far in a box's text stands, as styles.xml has it.
private let boxIndent = 284
