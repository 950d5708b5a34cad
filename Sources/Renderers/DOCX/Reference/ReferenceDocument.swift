internal import OfficePackage

/// What is taken from a reference document: styles, numbering, settings, page setup, headers and footers with
/// what they lead to (a logo), theme and fonts.
struct ReferenceDocument {
  /// A header or footer of the pages: `default`, `first` or `even`.
  struct Running {
    var isHeader: Bool
    var type: String
    var part: String
  }

  var styles: XMLElement
  var numbering: XMLElement?
  var settings: XMLElement?
  var page = PageSetup()
  var running: [Running] = []
  var hasTitlePage = true
  /// Parts that are taken over as they are, with what they lead to; headers and footers get fields filled.
  var parts: [OfficePackage.Part] = []
  /// Theme, fonts and web settings: the part's name and its kind.
  var shared: [(name: String, kind: PartKind)] = []
  var highestDrawingID = 0

  init(_ package: OfficePackage) throws(OfficeError) {
    guard let main = package.relationships.first(where: { PartKind.document.matches($0.type) }),
      let document = package.part(main.target)
    else { throw .missingPart("word/document.xml") }
    let found = { (kind: PartKind) in
      document.relationships.first { kind.matches($0.type) }.flatMap { package.part($0.target) }
    }
    guard let stylesPart = found(.styles) else { throw .missingPart("word/styles.xml") }
    styles = try readXML(stylesPart.bytes)
    numbering = try Self.read(found(.numbering))
    settings = try Self.read(found(.settings))
    for kind in [PartKind.theme, .fontTable, .webSettings] {
      guard let part = found(kind) else { continue }
      shared.append((part.name, kind))
      take(part.name, from: package)
    }
    try readSection(document, package)
  }

  /// With theme, fonts and web settings of another where this has none: Word for Mac asks to repair without.
  func completed(from other: ReferenceDocument) -> ReferenceDocument {
    var completed = self
    for part in other.shared where !shared.contains(where: { $0.kind.matches(part.kind.relationship) }) {
      guard let bytes = other.parts.first(where: { $0.name == part.name }),
        !parts.contains(where: { $0.name.lowercased() == part.name.lowercased() })
      else { continue }
      completed.shared.append(part)
      completed.parts.append(bytes)
    }
    return completed
  }

  private static func read(_ part: OfficePackage.Part?) throws(OfficeError) -> XMLElement? {
    guard let part else { return nil }
    return try readXML(part.bytes)
  }

  /// The last section's page, headers and footers are the document's.
  private mutating func readSection(
    _ document: OfficePackage.Part, _ package: OfficePackage
  ) throws(OfficeError) {
    guard let section = try readXML(document.bytes).first("body")?.first("sectPr") else { return }
    page = PageSetup(section)
    hasTitlePage = section.first("titlePg").map { !["0", "false", "off"].contains($0.value("val")) } ?? false
    for reference in section.elements {
      let isHeader = reference.localName == "headerReference"
      guard isHeader || reference.localName == "footerReference", let type = reference.value("type"),
        let id = reference.value("id"),
        let target = document.relationships.first(where: { $0.id == id && !$0.isExternal })?.target
      else { continue }
      running.append(Running(isHeader: isHeader, type: type, part: target))
      take(target, from: package)
    }
    for part in parts where part.isXML { try countDrawings(part) }
  }

  private mutating func countDrawings(_ part: OfficePackage.Part) throws(OfficeError) {
    var highest = highestDrawingID
    try readXML(part.bytes).forEachElement { element in
      guard element.localName == "docPr" || element.localName == "cNvPr" else { return }
      highest = max(highest, element.value("id").flatMap(Int.init) ?? 0)
    }
    highestDrawingID = highest
  }

  /// Takes a part, and the parts it leads to.
  private mutating func take(_ name: String, from package: OfficePackage) {
    guard !parts.contains(where: { $0.name == name }), let part = package.part(name) else { return }
    parts.append(part)
    for relationship in part.relationships where !relationship.isExternal {
      take(relationship.target, from: package)
    }
  }
}
