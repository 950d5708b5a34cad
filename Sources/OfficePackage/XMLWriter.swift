internal import CLibxml2

/// Writes one XML part into memory. Characters that XML 1.0 forbids are left out and counted.
/// Element and attribute names are literals; `start(named:)` is for names that were read.
package struct XMLWriter: ~Copyable {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  private var hasFailed = false
  /// How many characters were left out because XML 1.0 has no place for them.
  package private(set) var droppedCharacters = 0

  /// Begins a document in UTF-8 with its declaration.
  package init() throws(OfficeError) {
    guard let buffer = xmlBufferCreate() else { throw .outOfMemory }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      throw .outOfMemory
    }
    self.buffer = buffer
    self.writer = writer
    check(xmlTextWriterStartDocument(writer, nil, "UTF-8", "yes"))
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// Closes what is open and hands over the bytes.
  package consuming func finish() throws(OfficeError) -> [UInt8] {
    check(xmlTextWriterEndDocument(writer))
    guard !hasFailed, let content = buffer.pointee.content else { throw .outOfMemory }
    return Array(UnsafeBufferPointer(start: content, count: Int(buffer.pointee.use)))
  }

  /// Before the first element: `<?target content?>` on a line of its own.
  package mutating func processingInstruction(_ target: StaticString, _ content: StaticString) {
    check(xmlTextWriterWritePI(writer, target.utf8Start, content.utf8Start))
    check(xmlTextWriterWriteRaw(writer, "\n"))
  }

  package mutating func start(_ name: StaticString) {
    check(xmlTextWriterStartElement(writer, name.utf8Start))
  }

  /// A name that was read from another document.
  package mutating func start(named name: String) {
    check(xmlTextWriterStartElement(writer, name))
  }

  package mutating func end() {
    check(xmlTextWriterEndElement(writer))
  }

  package mutating func attribute(_ name: StaticString, _ value: StaticString) {
    check(xmlTextWriterWriteAttribute(writer, name.utf8Start, value.utf8Start))
  }

  package mutating func attribute(_ name: StaticString, _ value: String) {
    check(xmlTextWriterWriteAttribute(writer, name.utf8Start, permitted(value)))
  }

  package mutating func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  /// A name that was read from another document.
  package mutating func attribute(named name: String, _ value: String) {
    check(xmlTextWriterWriteAttribute(writer, name, permitted(value)))
  }

  package mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    check(xmlTextWriterWriteString(writer, permitted(text)))
  }

  /// An element without content or attributes.
  package mutating func empty(_ name: StaticString) {
    start(name)
    end()
  }

  /// An element with text alone.
  package mutating func element(_ name: StaticString, _ text: String) {
    start(name)
    self.text(text)
    end()
  }

  /// An element that was read, with all that is in it.
  package mutating func write(_ element: XMLElement) {
    start(named: element.name)
    for attribute in element.attributes { self.attribute(named: attribute.name, attribute.value) }
    for child in element.children {
      switch child {
      case .element(let inner): write(inner)
      case .text(let text): self.text(text)
      }
    }
    end()
  }

  private mutating func permitted(_ text: String) -> String {
    guard let cleaned = withoutForbiddenCharacters(text) else { return text }
    droppedCharacters += cleaned.dropped
    return cleaned.text
  }

  private mutating func check(_ result: Int32) {
    if result < 0 { hasFailed = true }
  }
}
