private let contentTypesNamespace: StaticString = "http://schemas.openxmlformats.org/package/2006/content-types"
private let relationshipsNamespace: StaticString = "http://schemas.openxmlformats.org/package/2006/relationships"
private let relationshipsType: StaticString = "application/vnd.openxmlformats-package.relationships+xml"

extension OfficePackage {
  /// The package as the bytes of a .docx file: `[Content_Types].xml` first, then relationships and parts.
  package func zip() throws(OfficeError) -> [UInt8] {
    var entries = [
      ZipEntry(name: "[Content_Types].xml", bytes: try contentTypes()),
      ZipEntry(name: relationshipsName(of: ""), bytes: try relationshipsPart(relationships)),
    ]
    for part in parts {
      entries.append(ZipEntry(name: part.name, bytes: part.bytes, isCompressed: !part.isPicture))
      guard !part.relationships.isEmpty else { continue }
      let name = relationshipsName(of: part.name)
      entries.append(ZipEntry(name: name, bytes: try relationshipsPart(part.relationships)))
    }
    return try zipArchive(of: entries)
  }

  private func contentTypes() throws(OfficeError) -> [UInt8] {
    var xml = try XMLWriter()
    xml.start("Types")
    xml.attribute("xmlns", contentTypesNamespace)
    xml.start("Default")
    xml.attribute("Extension", "rels")
    xml.attribute("ContentType", relationshipsType)
    xml.end()
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
}

/// The relationships of a part or of the package as XML. Targets are written from the package's root.
func relationshipsPart(_ relationships: [OfficePackage.Relationship]) throws(OfficeError) -> [UInt8] {
  var xml = try XMLWriter()
  xml.writeRelationships(relationships)
  return try xml.finish()
}

extension XMLWriter {
  fileprivate mutating func writeRelationships(_ relationships: [OfficePackage.Relationship]) {
    start("Relationships")
    attribute("xmlns", relationshipsNamespace)
    for relationship in relationships {
      start("Relationship")
      attribute("Id", relationship.id)
      attribute("Type", relationship.type)
      attribute("Target", relationship.isExternal ? relationship.target : "/" + relationship.target)
      if relationship.isExternal { attribute("TargetMode", "External") }
      end()
    }
    end()
  }
}
