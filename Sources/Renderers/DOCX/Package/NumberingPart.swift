internal import OfficePackage

/// numbering.xml: the reference document's own, then an abstract numbering of each kind where it has none of
/// that name, then a `w:num` for each list.
func numberingPart(
  _ reference: XMLElement?, builtIn: XMLElement, lists: [ListNumbering]
) throws(OfficeError) -> [UInt8] {
  var abstract = reference?.all("abstractNum") ?? []
  let given = reference?.all("num") ?? []
  var free = (abstract.compactMap { $0.value("abstractNumId").flatMap(Int.init) }.max() ?? -1) + 1
  var ids: [ListKind: String] = [:]
  for kind in ListKind.allCases {
    if let known = abstract.first(where: { serves($0, kind) }) {
      ids[kind] = known.value("abstractNumId")
    } else if var own = builtIn.all("abstractNum").first(where: { serves($0, kind) }) {
      own.setValue("abstractNumId", String(free))
      ids[kind] = String(free)
      free += 1
      abstract.append(own)
    }
  }
  var xml = try XMLWriter()
  xml.start("w:numbering")
  writeNamespaces(of: reference ?? builtIn, to: &xml)
  for picture in reference?.all("numPicBullet") ?? [] { xml.write(picture) }
  for element in abstract { xml.write(element) }
  for element in given { xml.write(element) }
  for list in lists { write(list, ids[list.kind] ?? "0", to: &xml) }
  xml.end()
  return try xml.finish()
}

/// The highest id of a `w:num`.
func highestNumbering(_ reference: XMLElement?) -> Int {
  reference?.all("num").compactMap { $0.value("numId").flatMap(Int.init) }.max() ?? 0
}

/// Is it of this name, and complete in all nine levels?
private func serves(_ abstract: XMLElement, _ kind: ListKind) -> Bool {
  abstract.first("name")?.value("val") == kind.rawValue && abstract.all("lvl").count == 9
}

/// The attributes of the root: its namespaces and what may be ignored.
func writeNamespaces(of root: XMLElement, to xml: inout XMLWriter) {
  for attribute in root.attributes { xml.attribute(named: attribute.name, attribute.value) }
}

private func write(_ list: ListNumbering, _ abstract: String, to xml: inout XMLWriter) {
  xml.start("w:num")
  xml.attribute("w:numId", list.id)
  xml.value("w:abstractNumId", abstract)
  if list.kind != .bullets {
    xml.start("w:lvlOverride")
    xml.attribute("w:ilvl", list.level)
    xml.value("w:startOverride", list.start)
    xml.end()
  }
  xml.end()
}
