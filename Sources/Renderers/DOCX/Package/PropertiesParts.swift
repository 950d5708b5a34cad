internal import Diagnostics
internal import DocumentTree
internal import OfficePackage

/// docProps/core.xml, app.xml and custom.xml.
func propertiesParts(_ document: Document, _ stamp: TimeStamp) throws(OfficeError) -> [(
  OfficePackage.Part, PartKind
)] {
  [
    (part("docProps/core.xml", .core, try coreProperties(document, stamp)), .core),
    (part("docProps/app.xml", .app, try appProperties(document)), .app),
    (part("docProps/custom.xml", .custom, try customPropertiesPart(document)), .custom),
  ]
}

private func part(_ name: String, _ kind: PartKind, _ bytes: [UInt8]) -> OfficePackage.Part {
  OfficePackage.Part(name: name, contentType: kind.contentType, bytes: bytes)
}

private func coreProperties(_ document: Document, _ stamp: TimeStamp) throws(OfficeError) -> [UInt8] {
  let properties = document.properties
  var xml = try XMLWriter()
  xml.start("cp:coreProperties")
  xml.attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
  xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
  xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
  xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
  xml.element("dc:title", plainText(properties.title))
  if !properties.body.isEmpty { xml.element("dc:subject", properties.body) }
  xml.element("dc:creator", properties.organisation.isEmpty ? "agenda" : properties.organisation)
  for name: StaticString in ["dcterms:created", "dcterms:modified"] {
    xml.start(name)
    xml.attribute("xsi:type", "dcterms:W3CDTF")
    xml.text(stamp.text)
    xml.end()
  }
  xml.element("dc:language", document.language.wordTag)
  if !properties.version.isEmpty { xml.element("cp:version", properties.version) }
  xml.end()
  return try xml.finish()
}

private func appProperties(_ document: Document) throws(OfficeError) -> [UInt8] {
  var xml = try XMLWriter()
  xml.start("Properties")
  xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
  xml.element("Application", "agenda")
  if !document.properties.organisation.isEmpty { xml.element("Company", document.properties.organisation) }
  xml.end()
  return try xml.finish()
}

private func customPropertiesPart(_ document: Document) throws(OfficeError) -> [UInt8] {
  var xml = try XMLWriter()
  xml.start("Properties")
  xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
  xml.attribute("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
  let filled = customProperties(document).filter { !$0.text.isEmpty }
  for (index, property) in filled.enumerated() {
    xml.start("property")
    xml.attribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
    xml.attribute("pid", index + 2)
    xml.attribute("name", property.name)
    xml.element("vt:lpwstr", property.text)
    xml.end()
  }
  xml.end()
  return try xml.finish()
}
