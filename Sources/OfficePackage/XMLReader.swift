internal import CLibxml2

/// Elements inside each other, at most; what is deeper is refused (libxml2 itself stops at 256).
private let depthLimit = 200

/// What an XML part is made of, in its order.
enum XMLEvent {
  /// An element begins; it has no children yet.
  case start(XMLElement)
  case text(String)
  case end
}

/// Reads an XML part as a tree. No network, no entities; a document type declaration is refused.
package func readXML(_ bytes: [UInt8]) throws(OfficeError) -> XMLElement {
  var open: [XMLElement] = []
  var root: XMLElement?
  try forEachXMLEvent(in: bytes) { event in
    switch event {
    case .start(let element): open.append(element)
    case .text(let text): append(.text(text), &open)
    case .end: close(&open, &root)
    }
  }
  guard let root else { throw .invalidXML }
  return root
}

/// Reads an XML part from its beginning to its end, and keeps nothing of it.
func forEachXMLEvent(
  in bytes: [UInt8], _ body: (XMLEvent) throws(OfficeError) -> Void
) throws(OfficeError) {
  guard bytes.count < Int(Int32.max) else { throw .invalidXML }
  guard bytes.withUnsafeBufferPointer({ hasBoundedAttributes($0) }) else { throw .tooManyAttributes }
  let result: Result<Void, OfficeError> = bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { characters in
      guard let start = characters.baseAddress else { return .failure(.invalidXML) }
      let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      let size = Int32(characters.count)
      guard let reader = xmlReaderForMemory(start, size, nil, nil, Int32(options)) else {
        return .failure(.outOfMemory)
      }
      defer { xmlFreeTextReader(reader) }
      return Result { () throws(OfficeError) in try forEachEvent(of: reader, body) }
    }
  }
  try result.get()
}

private func forEachEvent(
  of reader: xmlTextReaderPtr, _ body: (XMLEvent) throws(OfficeError) -> Void
) throws(OfficeError) {
  var depth = 0
  var status = xmlTextReaderRead(reader)
  while status == 1 {
    switch xmlReaderTypes(UInt32(clamping: xmlTextReaderNodeType(reader))) {
    case XML_READER_TYPE_ELEMENT:
      guard depth < depthLimit else { throw .tooDeep }
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      try body(.start(element(at: reader)))
      if isEmpty { try body(.end) } else { depth += 1 }
    case XML_READER_TYPE_END_ELEMENT:
      depth -= 1
      try body(.end)
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
      XML_READER_TYPE_WHITESPACE:
      try body(.text(string(xmlTextReaderConstValue(reader))))
    case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
      throw .documentType
    default:
      break
    }
    status = xmlTextReaderRead(reader)
  }
  guard status == 0, depth == 0 else { throw .invalidXML }
}

private func element(at reader: xmlTextReaderPtr) -> XMLElement {
  var element = XMLElement(string(xmlTextReaderConstName(reader)))
  while xmlTextReaderMoveToNextAttribute(reader) == 1 {
    element.attributes.append(
      .init(string(xmlTextReaderConstName(reader)), string(xmlTextReaderConstValue(reader))))
  }
  return element
}

private func close(_ open: inout [XMLElement], _ root: inout XMLElement?) {
  guard let element = open.popLast() else { return }
  if open.isEmpty { root = element } else { append(.element(element), &open) }
}

private func append(_ node: XMLElement.Node, _ open: inout [XMLElement]) {
  guard !open.isEmpty else { return }
  open[open.count - 1].children.append(node)
}

private func string(_ characters: UnsafePointer<xmlChar>?) -> String {
  characters.map { String(cString: $0) } ?? ""
}
