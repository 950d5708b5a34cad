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
    at({ place in
      place.headingLevel += 1
      if case .item = section.kind { place.item = section.label }
    }) { $0.write(section.blocks) }
  }

  private mutating func writeHeading(_ section: Section, _ level: Int) {
    paragraph(.heading(level)) { writer in
      writer.bookmarked(section.label) { $0.write(section.heading) }
      writer.writeBadges(section)
      if section.kind == .group { writer.writeContentsMark(section) }
    }
  }

  /// "2.8 Title": the number in a bookmark, so that references print it.
  private mutating func writeItemHeading(_ section: Section, _ level: Int) {
    paragraph(.heading(level)) { writer in
      writer.bookmarked(section.label) { $0.writeNumber(section.label) }
      writer.text(" ")
      writer.write(section.heading)
      writer.writeBadges(section)
      writer.writeContentsMark(section)
    }
  }

  /// "Punkt 2.8 · Bilag 1" over the heading, on a new page.
  private mutating func writeAttachmentHeading(_ section: Section, _ level: Int) {
    breakPage()
    paragraph(.kicker) { writer in
      if let item = writer.place.item { writer.versions(of: item) { $0.text($1.caption + " · ") } }
      writer.writeKicker(section.label)
    }
    paragraph(.heading(level)) { writer in
      writer.write(section.heading)
      writer.writeBadges(section)
      writer.writeContentsMark(section)
    }
  }

  private mutating func writeNumber(_ label: Label) {
    versions(of: label) { $0.text($1.number) }
  }

  /// "Bilag 1": the words around the number are the same in every version.
  private mutating func writeKicker(_ label: Label) {
    let target = state.resolved.target(label)
    guard let target, let around = textAround(target.number, in: target.caption) else {
      return bookmarked(label) { $0.text(target?.caption ?? "") }
    }
    text(around.before)
    bookmarked(label) { $0.writeNumber(label) }
    text(around.after)
  }

  private mutating func writeBadges(_ section: Section) {
    let former = state.resolved.former(section.label)?.badges ?? section.badges
    versions(former, section.badges) { $0.write($1) }
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
      changing(with: box.title) { writer in
        writer.paragraph(properties) { writer in writer.bookmarked(box.label) { $0.write(box.title) } }
      }
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
