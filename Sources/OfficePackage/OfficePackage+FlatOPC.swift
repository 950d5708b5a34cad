internal import Hashing

private let packageNamespace: StaticString = "http://schemas.microsoft.com/office/2006/xmlPackage"
private let relationshipsType = "application/vnd.openxmlformats-package.relationships+xml"

extension OfficePackage {
  /// The package as one XML file (Flat OPC): one element a line outside paragraphs, pictures in base64. For
  /// golden files and for reviewing; Word opens it.
  package func flatOPC() throws(OfficeError) -> [UInt8] {
    var xml = try XMLWriter()
    xml.startPackage()
    try xml.writeXMLPart(relationshipsName(of: ""), relationshipsType, try relationshipsPart())
    for part in parts {
      if part.isXML {
        try xml.writeXMLPart(part.name, part.contentType, part.bytes)
      } else {
        xml.writeBinaryPart(part)
      }
      guard !part.relationships.isEmpty else { continue }
      let bytes = try part.relationshipsPart()
      try xml.writeXMLPart(relationshipsName(of: part.name), relationshipsType, bytes)
    }
    xml.text("\n")
    xml.end()
    return try xml.finish()
  }
}

extension XMLWriter {
  fileprivate mutating func startPackage() {
    processingInstruction("mso-application", "progid=\"Word.Document\"")
    start("pkg:package")
    attribute("xmlns:pkg", packageNamespace)
  }

  fileprivate mutating func startPart(_ name: String, _ contentType: String) {
    text("\n")
    start("pkg:part")
    attribute("pkg:name", "/" + name)
    attribute("pkg:contentType", contentType)
  }

  fileprivate mutating func writeXMLPart(
    _ name: String, _ contentType: String, _ bytes: [UInt8]
  ) throws(OfficeError) {
    let root = try readXML(bytes)
    startPart(name, contentType)
    text("\n")
    start("pkg:xmlData")
    writeOnLines(root)
    text("\n")
    end()
    text("\n")
    end()
  }

  fileprivate mutating func writeBinaryPart(_ part: OfficePackage.Part) {
    startPart(part.name, part.contentType)
    attribute("pkg:compression", "store")
    text("\n")
    start("pkg:binaryData")
    text("\n" + inLines(base64(part.bytes), of: 76) + "\n")
    end()
    text("\n")
    end()
  }

  /// The element on a line of its own, and so what is in it, until a paragraph or text.
  private mutating func writeOnLines(_ element: XMLElement) {
    text("\n")
    guard element.name != "w:p", element.name != "a:p", !hasText(element) else { return write(element) }
    start(named: element.name)
    for attribute in element.attributes { self.attribute(named: attribute.name, attribute.value) }
    let inner = element.elements
    for child in inner { writeOnLines(child) }
    if !inner.isEmpty { text("\n") }
    end()
  }

  private func hasText(_ element: XMLElement) -> Bool {
    element.children.contains {
      if case .text(let text) = $0 { !text.allSatisfy(\.isWhitespace) } else { false }
    }
      || (element.elements.isEmpty && !element.children.isEmpty)
  }
}

/// The digits of base64 in lines of so many.
private func inLines(_ digits: String, of columns: Int) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(digits.utf8.count + digits.utf8.count / columns + 1)
  for (index, digit) in digits.utf8.enumerated() {
    if index > 0, index % columns == 0 { out.append(UInt8(ascii: "\n")) }
    out.append(digit)
  }
  return String(decoding: out, as: UTF8.self)
}
