internal import Diagnostics
internal import DocumentTree
internal import OfficePackage

/// Puts the parts of a package together, in the order they are written.
struct PackageAssembly {
  private(set) var state: PackageState
  private let reference: ReferenceDocument
  private let builtIn: ReferenceDocument
  private var body = OfficePackage.Part(
    name: "word/document.xml", contentType: PartKind.document.contentType, bytes: [])
  private var parts: [OfficePackage.Part] = []

  init(
    _ resolved: ResolvedDocument, _ reference: ReferenceDocument, _ builtIn: ReferenceDocument,
    _ stamp: TimeStamp
  ) {
    self.reference = reference
    self.builtIn = builtIn
    var ids = PackageIDs(
      drawings: reference.highestDrawingID, numberings: highestNumbering(reference.numbering))
    var running: [RunningReference] = []
    for part in reference.running {
      let id = ids.relationship()
      let kind = part.isHeader ? PartKind.header : .footer
      body.relationships.append(.init(id: id, type: kind.relationship, target: part.part))
      running.append(RunningReference(isHeader: part.isHeader, type: part.type, id: id))
    }
    state = PackageState(
      resolved: resolved, ids: ids, styles: StyleSheet(reference.styles, builtIn: builtIn.styles),
      bookmarks: Bookmarks(resolved),
      contents: contentsByLabel(resolved.contents),
      page: reference.page, stamp: stamp, running: running, hasTitlePage: reference.hasTitlePage,
      takenNames: Set(reference.parts.map { $0.name.lowercased() }))
  }

  /// document.xml and footnotes.xml.
  mutating func writeDocument() throws(OfficeError) {
    var writer = try DocumentWriter(state: state, place: Place())
    writer.writeMainPart()
    if let failure = writer.state.failure { throw failure }
    let main = try writer.finish()
    body.bytes = main.bytes
    var place = Place()
    place.isInNote = true
    place.isInBody = false
    place.textStyle = .footnoteText
    var notesWriter = try DocumentWriter(state: main.state, place: place)
    notesWriter.writeFootnotes()
    let notes = try notesWriter.finish()
    state = notes.state
    body.relationships += main.relationships
    add(.footnotes, "word/footnotes.xml", notes.bytes, notes.relationships)
  }

  /// What the reference document gives, and what follows from the lists and styles that were used.
  mutating func writeSharedParts() throws(OfficeError) {
    let language = state.resolved.document.language.wordTag
    var styles = try XMLWriter()
    styles.write(state.styles.finished(language: language))
    add(.styles, "word/styles.xml", try styles.finish())
    guard let settings = builtIn.settings, let numbering = builtIn.numbering else {
      throw .missingPart("docx/word/settings.xml")
    }
    add(.settings, "word/settings.xml", try settingsPart(reference.settings, builtIn: settings))
    let lists = try numberingPart(reference.numbering, builtIn: numbering, lists: state.lists)
    add(.numbering, "word/numbering.xml", lists)
    for part in reference.shared {
      let id = state.ids.relationship()
      body.relationships.append(.init(id: id, type: part.kind.relationship, target: part.name))
    }
    let running = Set(reference.running.map(\.part))
    for var part in reference.parts {
      if running.contains(part.name) {
        part.bytes = try withFieldsFilled(part.bytes, state.resolved.document)
      }
      parts.append(part)
    }
    parts += state.linkedParts
  }

  func finished() throws(OfficeError) -> OfficePackage {
    let properties = try propertiesParts(state.resolved.document, state.stamp)
    var ids = PackageIDs()
    var relationships = [
      OfficePackage.Relationship(
        id: ids.relationship(), type: PartKind.document.relationship, target: body.name)
    ]
    for (part, kind) in properties {
      relationships.append(.init(id: ids.relationship(), type: kind.relationship, target: part.name))
    }
    return OfficePackage(parts: [body] + parts + properties.map(\.0), relationships: relationships)
  }

  private mutating func add(
    _ kind: PartKind, _ name: String, _ bytes: [UInt8], _ relationships: [OfficePackage.Relationship] = []
  ) {
    let id = state.ids.relationship()
    body.relationships.append(.init(id: id, type: kind.relationship, target: name))
    parts.append(.init(name: name, contentType: kind.contentType, bytes: bytes, relationships: relationships))
  }
}

extension DocumentWriter {
  fileprivate mutating func writeMainPart() {
    xml.start("w:document")
    writePartNamespaces()
    xml.start("w:body")
    writeCover()
    write(state.resolved.document.blocks)
    writeSection(place.isLandscape ? state.page.landscape : state.page)
    xml.end()
    xml.end()
  }
}
