private let contentTypesNamespace: StaticString =
  "http://schemas.openxmlformats.org/package/2006/content-types"
private let relationshipsNamespace: StaticString =
  "http://schemas.openxmlformats.org/package/2006/relationships"
private let relationshipsType: StaticString = "application/vnd.openxmlformats-package.relationships+xml"

extension OfficePackage {
  /// The package as the bytes of a .docx file: `[Content_Types].xml` first, then relationships and parts.
  package func zip() throws(OfficeError) -> [UInt8] {
    var entries = [
      ZipEntry(name: "[Content_Types].xml", bytes: try contentTypes()),
      ZipEntry(name: relationshipsName(of: ""), bytes: try relationshipsPart()),
    ]
    for part in parts {
      entries.append(ZipEntry(name: part.name, bytes: part.bytes, isCompressed: !part.isPicture))
      guard !part.relationships.isEmpty else { continue }
      let name = relationshipsName(of: part.name)
      entries.append(ZipEntry(name: name, bytes: try part.relationshipsPart()))
    }
    return try zipArchive(of: entries)
  }

  private func contentTypes() throws(OfficeError) -> [UInt8] {
    var xml = try XMLWriter()
    xml.start("Types")
    xml.attribute("xmlns", contentTypesNamespace)
    xml.writeDefault("rels", relationshipsType)
    xml.writeDefault("xml", "application/xml")
    for part in parts {
      xml.start("Override")
      xml.attribute("PartName", "/" + part.name)
      xml.attribute("ContentType", part.contentType)
      xml.end()
    }
    return try xml.finish()
  }
}

extension OfficePackage.Part {
  fileprivate var isPicture: Bool { contentType == "image/png" || contentType == "image/jpeg" }

  /// The part's relationships as XML.
  func relationshipsPart() throws(OfficeError) -> [UInt8] {
    try relationshipsXML(relationships, from: folder(of: name))
  }
}

extension OfficePackage {
  /// The package's own relationships as XML.
  func relationshipsPart() throws(OfficeError) -> [UInt8] {
    try relationshipsXML(relationships, from: "")
  }
}

private func relationshipsXML(
  _ relationships: [OfficePackage.Relationship], from folder: String
) throws(OfficeError) -> [UInt8] {
  var xml = try XMLWriter()
  xml.start("Relationships")
  xml.attribute("xmlns", relationshipsNamespace)
  for relationship in relationships {
    xml.start("Relationship")
    xml.attribute("Id", relationship.id)
    xml.attribute("Type", relationship.type)
    xml.attribute("Target", relationship.target(from: folder))
    if relationship.isExternal { xml.attribute("TargetMode", "External") }
    xml.end()
  }
  xml.end()
  return try xml.finish()
}

extension OfficePackage.Relationship {
  /// `word/media/a.png` from `word/` → `media/a.png`; what is not below the folder from the root.
  fileprivate func target(from folder: String) -> String {
    guard !isExternal else { return target }
    return target.hasPrefix(folder) ? String(target.dropFirst(folder.count)) : "/" + target
  }
}

extension XMLWriter {
  fileprivate mutating func writeDefault(_ suffix: StaticString, _ type: StaticString) {
    start("Default")
    attribute("Extension", suffix)
    attribute("ContentType", type)
    end()
  }
}
