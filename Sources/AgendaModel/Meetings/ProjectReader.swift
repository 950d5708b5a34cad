package import Diagnostics
internal import Syntax

/// Reads a project's sources into the model. What is not understood is reported, and left out.
package func readProject(_ sources: ProjectSources, into diagnostics: inout [Diagnostic]) -> Project {
  var reader = ProjectReader(sources)
  reader.readSettings()
  reader.readMeetings()
  reader.readRemaining()
  reader.completeAllocations()
  reader.reportUnknownNames()
  reader.reportUnknownPlaces()
  reader.reportWeekdays()
  diagnostics += reader.diagnostics
  return reader.project
}

struct ProjectReader {
  var project: Project
  var diagnostics: [Diagnostic] = []
  /// Names written in heads, with the scope they are seen from.
  var nameReferences: [(scope: Int, reference: NameReference)] = []
  /// The bodies that meetings name.
  var meetingBodies: [(word: String, span: SourceSpan)] = []
  /// Documents by the path of their file; an attachment of two items is read once an item.
  private var documentsByPath: [String: Int] = [:]
  private let sources: ProjectSources

  init(_ sources: ProjectSources) {
    self.sources = sources
    project = Project(sources: sources)
  }

  // MARK: Settings and meetings

  mutating func readSettings() {
    guard let file = head(at: "agenda.yaml") else { return }
    var reader = FieldReader(readHeadFile(file, into: &diagnostics), fields: Project.fields, in: file)
    project.name = reader.text(Project.nameField) ?? ""
    project.language =
      reader.choice(
        Project.languageField,
        [(Phrase(da: "da", en: "da"), .danish), (Phrase(da: "en", en: "en"), Language.english)]) ?? .danish
    project.accessibilityStatement = reader.text(Project.statementField) ?? ""
    diagnostics += reader.diagnostics
  }

  mutating func readMeetings() {
    let paths = sources.indices.keys.filter { $0 == "meeting.yaml" || $0.hasSuffix("/meeting.yaml") }
    for path in paths.sorted() { readMeeting(path) }
  }

  private mutating func readMeeting(_ path: String) {
    guard let file = head(at: path) else { return }
    var reader = FieldReader(readHeadFile(file, into: &diagnostics), fields: Meeting.fields, in: file)
    let folder = path.split(separator: "/").dropLast().last.map(String.init)
    var meeting = Meeting(
      name: folder ?? "agenda", body: reader.text(Meeting.body), date: reader.day(Meeting.date),
      time: reader.text(Meeting.time), place: reader.text(Meeting.place), sent: reader.day(Meeting.sent),
      version: reader.text(Meeting.version), items: [], acceptances: reader.acceptances(),
      dateSpan: reader.span(Meeting.date), sentSpan: reader.span(Meeting.sent), span: file.span(0..<0))
    if let word = meeting.body, let span = reader.span(Meeting.body) { meetingBodies.append((word, span)) }
    let items = reader.node(Meeting.items)
    diagnostics += reader.diagnostics
    var names: Set<Name> = []
    for (written, span) in paths(items) {
      guard let itemPath = sourcePath(written, from: path, at: span) else { continue }
      if !names.insert(scopeName(itemPath)).inserted {
        diagnostics.append(.error("duplicate-name", .itemsOfOneName(written), at: span, help: .renameItem))
      }
      if let item = readItem(itemPath) { meeting.items.append(item) }
    }
    if project.meetings.contains(where: { $0.name == meeting.name }) {
      diagnostics.append(
        .error("duplicate-name", .meetingsOfOneName(meeting.name), at: meeting.span, help: .renameMeeting))
    }
    project.meetings.append(meeting)
  }

  /// The file of a head, where its encoding is right.
  private mutating func head(at path: String) -> SourceFile? {
    guard let index = sources.indices[path] else { return nil }
    return checkEncoding(sources.files[index], into: &diagnostics) ? sources.files[index] : nil
  }

  /// `- ` lines, or "a, b".
  private mutating func paths(_ node: SourceNode?) -> [(String, SourceSpan)] {
    guard let node else { return [] }
    switch node.content {
    case .scalar(let text): return text.split(separator: ",").map { (trimmed($0), node.span) }
    case .list(let nodes): return nodes.flatMap { paths($0) }
    case .map:
      diagnostics.append(.error("wrong-value", .itemForm, at: node.span))
      return []
    }
  }

  // MARK: Items and attachments

  private mutating func readItem(_ path: String) -> AgendaItem? {
    let scope = project.names.addScope(scopeName(path))
    guard let (document, head) = readDocument(path, scope: scope) else { return nil }
    let file = sources.files[project.documents[document].file]
    var reader = FieldReader(head, fields: AgendaItem.fields, in: file)
    var item = AgendaItem(
      document: document, number: reader.text(AgendaItem.number), caseType: reader.text(AgendaItem.caseType),
      caseNumber: reader.text(AgendaItem.caseNumber), closedReason: reader.filledText(AgendaItem.closed),
      closedSpan: reader.span(AgendaItem.closed) ?? project.documents[document].titleSpan,
      late: AgendaItem.Late(reading: &reader), formerly: reader.text(AgendaItem.formerly), attachments: [],
      sections: ItemSections(project.documents[document].blocks, in: file),
      span: project.documents[document].titleSpan)
    project.documents[document].acceptances = reader.acceptances()
    let node = reader.node(AgendaItem.attachments)
    diagnostics += reader.diagnostics
    switch node?.content {
    case .list(let nodes):
      item.attachments = nodes.compactMap { readAttachment($0, itemPath: path, scope: scope, file) }
    case .scalar, .map: diagnostics.append(.error("wrong-value", .attachmentForm, at: node?.span))
    case nil: break
    }
    return item
  }

  private mutating func readAttachment(
    _ node: SourceNode, itemPath: String, scope: Int, _ file: SourceFile
  ) -> Attachment? {
    guard case .map(let entries) = node.content else {
      diagnostics.append(.error("wrong-value", .attachmentForm, at: node.span))
      return nil
    }
    var reader = FieldReader(entries, fields: Attachment.fields, in: file)
    let title = reader.text(Attachment.title)
    let written = reader.text(Attachment.file)
    let span = reader.span(Attachment.file) ?? node.span
    diagnostics += reader.diagnostics
    guard let written else {
      diagnostics.append(.error("wrong-value", .attachmentForm, at: node.span))
      return nil
    }
    guard let path = existingPath(written, from: itemPath, at: span) else { return nil }
    guard path.hasSuffix(".md") else {
      if title == nil {
        diagnostics.append(.error("missing-title", .untitledFile, at: span, help: .titleKey))
      }
      return Attachment(content: .file(path), title: title, span: span)
    }
    guard let (document, head) = readDocument(path, scope: scope) else { return nil }
    let own = sources.files[project.documents[document].file]
    var ownReader = FieldReader(head, fields: [Field.accept], in: own)
    project.documents[document].acceptances = ownReader.acceptances()
    diagnostics += ownReader.diagnostics
    return Attachment(content: .document(document), title: title, span: span)
  }

  // MARK: Bodies and registers

  /// Every other Markdown file outside the meetings' folders: bodies, keys, budgets.
  mutating func readRemaining() {
    let folders = sources.indices.keys.filter { $0.hasSuffix("/meeting.yaml") }.map {
      $0.dropLast("meeting.yaml".count)
    }
    for path in sources.indices.keys.sorted() where path.hasSuffix(".md") && documentsByPath[path] == nil {
      let isInMeeting = folders.contains { path.hasPrefix($0) }
      if isInMeeting {
        reportUnused(path)
      } else if path.split(separator: "/").last?.uppercased() != "README.MD" {
        readRegister(path)
      }
    }
  }

  private mutating func reportUnused(_ path: String) {
    guard let index = sources.indices[path] else { return }
    diagnostics.append(
      Diagnostic(
        .hint, DiagnosticCode("unused-file"), .unused, at: sources.files[index].span(0..<0), help: .listFile))
  }

  private mutating func readRegister(_ path: String) {
    guard let file = sourceFile(path) else { return }
    let markup = readMarkup(file, into: &diagnostics)
    let organ = markup.head.first { Body.identifier.key.matches($0.key.lowercased()) }
    var scope = 0
    if case .scalar(let name)? = organ?.value.content { scope = project.names.addScope(Name(name)) }
    let document = add(markup, of: file, path: path, scope: scope)
    let fields = organ == nil ? [Field.accept] : Body.fields + [Field.accept]
    var reader = FieldReader(markup.head, fields: fields, in: file)
    project.documents[document].acceptances = reader.acceptances()
    if let body = Body(reading: &reader, document: document) { project.bodies.append(body) }
    diagnostics += reader.diagnostics
  }

  // MARK: Documents

  private mutating func readDocument(
    _ path: String, scope: Int
  ) -> (document: Int, head: [SourceNode.Entry])? {
    guard let file = sourceFile(path) else { return nil }
    let markup = readMarkup(file, into: &diagnostics)
    return (add(markup, of: file, path: path, scope: scope), markup.head)
  }

  private mutating func sourceFile(_ path: String) -> SourceFile? {
    guard let index = sources.indices[path] else { return nil }
    return checkEncoding(sources.files[index], into: &diagnostics) ? sources.files[index] : nil
  }

  private mutating func add(_ markup: MarkupDocument, of file: SourceFile, path: String, scope: Int) -> Int {
    let index = project.documents.count
    documentsByPath[path] = index
    var document = SourceDocument(
      file: file.index, scope: scope, title: [], titleText: "", titleSpan: file.span(0..<0),
      blocks: markup.blocks, notes: markup.notes, acceptances: [])
    var titleBraces: [BraceSource] = []
    if let first = markup.blocks.first, case .heading(1, let words) = first.content {
      (document.title, document.titleSpan) = (words, first.span)
      document.titleText = plainText(words, in: file)
      document.blocks.removeFirst()
      titleBraces = first.braces
    } else {
      diagnostics.append(.error("missing-title", .noTitle, at: file.span(0..<0), help: .titleHelp))
    }
    project.documents.append(document)
    register(document, index, titleBraces, in: file)
    return index
  }

  // MARK: Paths

  /// The path of a source of ours, read only once.
  private mutating func sourcePath(_ written: String, from path: String, at span: SourceSpan) -> String? {
    guard let found = existingPath(written, from: path, at: span) else { return nil }
    guard found.hasSuffix(".md") else {
      diagnostics.append(.error("wrong-value", .itemFile(written), at: span))
      return nil
    }
    guard documentsByPath[found] == nil else {
      diagnostics.append(.error("repeated-file", .repeated(written), at: span))
      return nil
    }
    return found
  }

  mutating func existingPath(_ written: String, from path: String, at span: SourceSpan) -> String? {
    switch sources.resolve(written, from: path) {
    case .found(let found): return found
    case .missing:
      let near = nearest(written, among: sources.indices.keys.map { relative($0, to: path) })
      diagnostics.append(
        .error("missing-file", .noFile(written), at: span, help: near.map { .didYouMean($0) }))
    case .outside:
      diagnostics.append(.error("path-outside", .outside(written), at: span))
    }
    return nil
  }

  private func relative(_ path: String, to other: String) -> String {
    let folder = other.split(separator: "/").dropLast().joined(separator: "/") + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }
}

/// "2.3-doegntilbud.md" → doegntilbud
func scopeName(_ path: String) -> Name {
  let file = path.split(separator: "/").last.map(String.init) ?? path
  let stem = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
  let rest = stem.drop { $0.isASCIIDigit || $0 == "." || $0 == "-" }
  return Name(rest.isEmpty ? stem : String(rest))
}

extension AgendaItem.Late {
  /// Nil of an item that was sent with the agenda.
  fileprivate init?(reading reader: inout FieldReader) {
    let day = reader.span(AgendaItem.late)
    let why = reader.span(AgendaItem.lateReason)
    guard let span = day ?? why else { return nil }
    self.init(date: reader.day(AgendaItem.late), reason: reader.text(AgendaItem.lateReason), span: span)
  }
}

extension Phrase {
  fileprivate static func meetingsOfOneName(_ name: String) -> Phrase {
    Phrase(
      da: "to møders mapper hedder »\(name)«; det ene mødes papirer ville blive skrevet over det andets",
      en: "the folders of two meetings are named '\(name)'; the papers of one would overwrite the other's")
  }
  fileprivate static let renameMeeting = Phrase(
    da: "giv den ene mappe et andet navn", en: "give one of the folders another name")
  fileprivate static let attachmentForm = Phrase(
    da: "et bilag skrives »- fil: sti« med »titel: …« på næste linje, hvis filen ingen titel har",
    en: "an attachment is written '- file: path', with 'title: …' on the next line if the file has no title")
  fileprivate static let itemForm = Phrase(
    da: "punkterne er filer, en på hver linje: - 1-budget.md",
    en: "the items are files, one a line: - 1-budget.md")
  fileprivate static func itemsOfOneName(_ path: String) -> Phrase {
    Phrase(
      da: "»\(path)« hedder det samme som et andet punkt, når nummeret er taget fra",
      en: "'\(path)' has the same name as another item, but for its number")
  }
  fileprivate static let renameItem = Phrase(
    da: "kald den ene fil noget andet: navnet bruges i henvisninger fra andre punkter",
    en: "name one of the files otherwise: its name is used in references from other items")
  fileprivate static let untitledFile = Phrase(
    da: "en vedlagt fil, der ikke er Markdown, skal have en titel",
    en: "an attached file that is not Markdown needs a title")
  fileprivate static let titleKey = Phrase(
    da: "skriv »titel: …« under »fil«", en: "write 'title: …' under 'file'")
  fileprivate static let unused = Phrase(
    da: "filen er ikke med på dagsordenen", en: "the file is not on the agenda")
  fileprivate static let listFile = Phrase(
    da: "nævn den under »punkter« i meeting.yaml eller under et punkts »bilag«",
    en: "name it under 'items' in meeting.yaml or under an item's 'attachments'")
  fileprivate static let noTitle = Phrase(da: "filen har ingen titel", en: "the file has no title")
  fileprivate static let titleHelp = Phrase(
    da: "begynd teksten med en overskrift: # Titlen", en: "begin the text with a heading: # The title")
  fileprivate static func itemFile(_ path: String) -> Phrase {
    Phrase(da: "»\(path)« er ikke en Markdown-fil", en: "'\(path)' is not a Markdown file")
  }
  fileprivate static func repeated(_ path: String) -> Phrase {
    Phrase(da: "»\(path)« er allerede med", en: "'\(path)' is there already")
  }
  static func outside(_ path: String) -> Phrase {
    Phrase(
      da: "»\(path)« ligger uden for projektets mappe", en: "'\(path)' lies outside the project's folder")
  }
}
