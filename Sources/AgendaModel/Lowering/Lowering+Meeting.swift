package import Diagnostics
package import DocumentTree
internal import Syntax

/// For whom a packet is written.
package enum Edition: Sendable, CaseIterable {
  /// For everybody: of a closed item no more than its title and why it is closed.
  case open
  /// For the members: whole.
  case complete
}

/// A meeting as one document: its front, its items with their attachments.
package func lower(
  _ meeting: Meeting, _ project: Project, _ figures: Figures, edition: Edition = .open,
  files: [String: FileFacts] = [:], images: [String: Image] = [:], into diagnostics: inout [Diagnostic]
) -> Document {
  var lowering = Lowering(project, figures, files: files, images: images)
  lowering.noteShownRecords(in: meeting.documents(in: edition))
  let items = meeting.items.map { lowering.item($0, edition) }
  let document = Document(
    language: project.language, properties: lowering.properties(of: meeting),
    blocks: (items.count > 1 ? [Block(.contents)] : []) + items,
    notes: lowering.notes)
  diagnostics += lowering.diagnostics
  return document
}

/// One source file as a document: for a look at it alone.
package func lower(
  document index: Int, _ project: Project, _ figures: Figures, into diagnostics: inout [Diagnostic]
) -> Document {
  var lowering = Lowering(project, figures)
  lowering.noteShownRecords(in: [index])
  lowering.document = index
  let source = project.documents[index]
  var properties = Properties(title: lowering.inlines(source.title))
  properties.organisation = project.name
  let blocks = lowering.blocks(of: index)
  let document = Document(
    language: project.language, properties: properties, blocks: blocks, notes: lowering.notes)
  diagnostics += lowering.diagnostics
  return document
}

extension Meeting {
  /// The documents of its items and their attachments that an edition shows.
  package func documents(in edition: Edition) -> [Int] {
    items.filter { edition == .complete || !$0.isClosed }.flatMap(\.documents)
  }

  /// The paths of attached files that are not sources of ours.
  package var attachedFiles: [String] {
    items.flatMap(\.attachments).compactMap { if case .file(let path) = $0.content { path } else { nil } }
  }
}

extension Lowering {
  fileprivate func properties(of meeting: Meeting) -> Properties {
    let body = meeting.body.flatMap { project.body(called: $0) }
    let bodyTitle = body.map { project.documents[$0.document].titleText } ?? meeting.body ?? project.name
    let day = meeting.date.map { " " + $0.text(language) } ?? ""
    var properties = Properties(title: [.text("\(bodyTitle): \(word("dagsorden", "agenda"))\(day)")])
    properties.organisation = project.name == bodyTitle ? "" : project.name
    properties.body = bodyTitle
    properties.date = meeting.date.map { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
    properties.place = meeting.place ?? ""
    properties.version = meeting.version ?? ""
    properties.accessibilityStatement = project.accessibilityStatement
    properties.facts = facts(of: meeting, bodyTitle)
    return properties
  }

  private func facts(of meeting: Meeting, _ bodyTitle: String) -> [Definition] {
    definitions([
      (word("Organ", "Body"), bodyTitle),
      (word("Dato", "Date"), meeting.date?.longText(language)),
      (word("Tid", "Time"), meeting.time.map { word("kl. ", "") + $0 }),
      (word("Sted", "Place"), meeting.place),
      (word("Udsendt", "Sent"), meeting.sent?.text(language)),
      (word("Version", "Version"), meeting.version),
    ])
  }

  private func definitions(_ facts: [(String, String?)]) -> [Definition] {
    facts.compactMap { term, text in text.map { Definition([.text(term)], [.text($0)]) } }
  }

  // MARK: Items

  fileprivate mutating func item(_ item: AgendaItem, _ edition: Edition) -> Block {
    document = item.document
    let source = project.documents[item.document]
    let name = project.names.name(ofScope: source.scope).text
    let label = titleLabel(item.document, otherwise: name)
    let heading = inlines(source.title)
    let isHidden = item.isClosed && edition == .open
    let blocks = isHidden ? [closedNotice(item)] : blocks(of: item)
    let section = Section(
      .item(given: item.number), label: label, heading: heading, badges: badges(item),
      facts: definitions([
        (word("Sagstype", "Kind of case"), item.caseType),
        (word("Sagsnr.", "Case no."), item.caseNumber),
        (word("Lukket", "Closed"), item.closedReason),
        (word("Eftersendt", "Sent later"), item.late.map(lateText)),
      ]), blocks: blocks)
    return Block(.section(section), span: item.span)
  }

  private func lateText(_ late: AgendaItem.Late) -> String {
    [late.date?.text(language), late.reason].compactMap { $0 }.joined(separator: ": ")
  }

  private mutating func blocks(of item: AgendaItem) -> [Block] {
    let name = project.names.name(ofScope: project.documents[item.document].scope).text
    let own = blocks(of: item.document)
    return own
      + item.attachments.enumerated().map { attachment($0.element, label: "\(name).bilag-\($0.offset + 1)") }
  }

  private func badges(_ item: AgendaItem) -> [Badge] {
    (item.isClosed ? [.closed] : []) + (item.sections.decision == nil ? [] : [.decided])
  }

  /// What the public is told of a closed item: that it is closed, and why.
  private mutating func closedNotice(_ item: AgendaItem) -> Block {
    let text = word("Punktet behandles for lukkede døre.", "The item is dealt with in closed session.")
    return Block(
      .box(
        Box(
          .closed, label: label("lukket-\(item.document)"), title: [],
          blocks: [Block(.paragraph([.text(text)]))])),
      span: item.span)
  }

  private mutating func attachment(_ attachment: Attachment, label wanted: String) -> Block {
    switch attachment.content {
    case .document(let document):
      self.document = document
      let label = titleLabel(document, otherwise: wanted)
      let source = project.documents[document]
      let title = attachment.title.map { [Inline.text($0)] } ?? inlines(source.title)
      let section = Section(
        .attachment(given: nil), label: label, heading: title, blocks: blocks(of: document))
      return Block(.section(section), span: source.titleSpan)
    case .file(let path):
      let label = label(wanted)
      let section = Section(
        .attachment(given: nil), label: label, heading: [.text(attachment.title ?? path)],
        facts: fileFacts(path), blocks: [])
      return Block(.section(section), span: attachment.span)
    }
  }

  private func fileFacts(_ path: String) -> [Definition] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return definitions([
      (word("Fil", "File"), name),
      (word("Størrelse", "Size"), files[path].map { Exact($0.size).text(language) + " byte" }),
      ("SHA-256", files[path]?.sha256),
    ])
  }
}
