extension OfficePackage {
  /// The package in the bytes of a .docx file. Parts without a content type, and relationships that lead to no
  /// part, are left out.
  package init(reading bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(OfficeError) {
    let entries = try zipEntries(in: bytes, limits: limits)
    var contents: [String: [UInt8]] = [:]
    for entry in entries { contents[entry.name] = entry.bytes }
    guard let typesBytes = contents["[Content_Types].xml"] else { throw .missingPart("[Content_Types].xml") }
    let types = ContentTypes(try readXML(typesBytes))
    var parts: [Part] = []
    for entry in entries where !entry.name.hasSuffix(".rels") && entry.name != "[Content_Types].xml" {
      guard let type = types.type(of: entry.name) else { continue }
      let relationships = try Self.relationships(of: entry.name, in: contents)
      parts.append(
        Part(name: entry.name, contentType: type, bytes: entry.bytes, relationships: relationships))
    }
    self.init(parts: parts, relationships: try Self.relationships(of: "", in: contents))
  }

  private static func relationships(
    of part: String, in contents: [String: [UInt8]]
  ) throws(OfficeError) -> [Relationship] {
    guard let bytes = contents[relationshipsName(of: part)] else { return [] }
    var relationships: [Relationship] = []
    for element in try readXML(bytes).all("Relationship") {
      guard let id = element.value("Id"), let type = element.value("Type"),
        let target = element.value("Target")
      else { continue }
      if element.value("TargetMode") == "External" {
        relationships.append(Relationship(id: id, type: type, target: target, isExternal: true))
      } else if let name = partName(target, from: part), contents[name] != nil {
        relationships.append(Relationship(id: id, type: type, target: name))
      }
    }
    return relationships
  }

  /// `media/a.png` from `word/document.xml` → `word/media/a.png`; nil where it leads out of the package.
  private static func partName(_ target: String, from part: String) -> String? {
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder(of: part) + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": guard steps.popLast() != nil else { return nil }
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}

/// What `[Content_Types].xml` says; names and extensions are compared without case.
private struct ContentTypes {
  private var overrides: [String: String] = [:]
  private var defaults: [String: String] = [:]

  init(_ root: XMLElement) {
    for element in root.elements {
      guard let type = element.value("ContentType") else { continue }
      if let name = element.value("PartName") { overrides[name.lowercased()] = type }
      if let suffix = element.value("Extension") { defaults[suffix.lowercased()] = type }
    }
  }

  func type(of name: String) -> String? {
    if let type = overrides["/" + name.lowercased()] { return type }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return defaults[name[name.index(after: dot)...].lowercased()]
  }
}
