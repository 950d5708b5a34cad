package import OfficePackage

/// What is wrong in a package by the rules that no outside tool sees all of; empty where Word opens it without a
/// word. `word/document.xml: a cell does not end with a paragraph`
package func lintPackage(_ package: OfficePackage) throws(OfficeError) -> [String] {
  var roots: [(part: OfficePackage.Part, root: XMLElement)] = []
  for part in package.parts where part.isXML { roots.append((part, try readXML(part.bytes))) }
  var problems = lintParts(package)
  for (part, root) in roots {
    let found = lintStructure(root) + lintOrder(root) + lintText(root) + lintFields(root)
    problems += (found + lintLinks(root, part)).map { "\(part.name): \($0)" }
  }
  return problems + lintIDs(roots.map(\.root)) + lintReferences(roots)
}

/// Parts, content types and relationships.
private func lintParts(_ package: OfficePackage) -> [String] {
  var problems: [String] = []
  var names: Set<String> = []
  for part in package.parts {
    if !names.insert(part.name.lowercased()).inserted {
      problems.append("the part \(part.name) is there twice")
    }
    if part.contentType.isEmpty { problems.append("\(part.name) has no content type") }
    if part.name.hasSuffix("/") || part.name.hasPrefix("/") {
      problems.append("\(part.name) is no part's name")
    }
    problems += lintRelationships(part.relationships, of: part.name, in: package)
  }
  for name in requiredParts where package.part(name) == nil { problems.append("\(name) is missing") }
  for kind in [PartKind.theme, .webSettings, .fontTable]
  where !package.parts.contains(where: { $0.contentType == kind.contentType }) {
    problems.append("no part is \(kind.contentType)")
  }
  return problems + lintRelationships(package.relationships, of: "the package", in: package)
}

private let requiredParts = [
  "word/document.xml", "word/styles.xml", "word/settings.xml", "word/numbering.xml", "word/footnotes.xml",
  "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml",
]

private func lintRelationships(
  _ relationships: [OfficePackage.Relationship], of name: String, in package: OfficePackage
) -> [String] {
  var problems: [String] = []
  var ids: Set<String> = []
  for relationship in relationships {
    if !ids.insert(relationship.id).inserted {
      problems.append("\(name): relationship \(relationship.id) twice")
    }
    if !relationship.isExternal, package.part(relationship.target) == nil {
      problems.append("\(name): relationship \(relationship.id) leads to no part")
    }
  }
  return problems
}

/// `r:id` and `r:embed` lead to a relationship of the part.
private func lintLinks(_ root: XMLElement, _ part: OfficePackage.Part) -> [String] {
  let ids = Set(part.relationships.map(\.id))
  var problems: [String] = []
  root.forEachElement { element in
    for attribute in element.attributes where attribute.name.hasPrefix("r:") && !ids.contains(attribute.value)
    {
      problems.append("\(attribute.name) \(attribute.value) is no relationship")
    }
  }
  return problems
}
