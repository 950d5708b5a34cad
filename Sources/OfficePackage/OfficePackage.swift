/// An Office Open XML package as values: ordered parts with their relationships. Two writers make bytes of
/// it, `zip()` and `flatOPC()`.
package struct OfficePackage: Sendable, Equatable {
  /// Parts in the order they are written. Names begin without a slash: `word/document.xml`.
  package var parts: [Part]
  /// Relationships of the package itself.
  package var relationships: [Relationship]

  package init(parts: [Part], relationships: [Relationship]) {
    self.parts = parts
    self.relationships = relationships
  }

  package struct Part: Sendable, Equatable {
    package var name: String
    package var contentType: String
    package var bytes: [UInt8]
    package var relationships: [Relationship]

    package init(name: String, contentType: String, bytes: [UInt8], relationships: [Relationship] = []) {
      self.name = name
      self.contentType = contentType
      self.bytes = bytes
      self.relationships = relationships
    }

    package var isXML: Bool { contentType.hasSuffix("+xml") || contentType.hasSuffix("/xml") }
  }

  package struct Relationship: Sendable, Equatable {
    package var id: String
    package var type: String
    /// Of a part: its whole name in the package; outside: an address.
    package var target: String
    package var isExternal: Bool

    package init(id: String, type: String, target: String, isExternal: Bool = false) {
      self.id = id
      self.type = type
      self.target = target
      self.isExternal = isExternal
    }
  }

  package func part(_ name: String) -> Part? { parts.first { $0.name == name } }
}

/// Where a part's relationships stand: `word/document.xml` → `word/_rels/document.xml.rels`; of the package
/// itself (an empty name) `_rels/.rels`.
func relationshipsName(of part: String) -> String {
  let folder = folder(of: part)
  return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
}

/// `word/document.xml` → `word/`; `custom.xml` → nothing.
func folder(of part: String) -> String {
  part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
}
