/// Writes one XML part into memory. Characters that XML 1.0 forbids are left out and counted.
/// Element and attribute names are literals; `start(named:)` is for names that were read.
/// On bytes of our own: libxml2's writer took half of the time of a DOCX.
package struct XMLWriter: ~Copyable {
  private var bytes: [UInt8]
  /// Where the names of the open elements stand in the bytes.
  private var names: [Range<Int>] = []
  /// After `<name`, before its `>`.
  private var isInTag = false
  private var hasFailed = false
  /// How many characters were left out because XML 1.0 has no place for them.
  package private(set) var droppedCharacters = 0

  /// Begins a document in UTF-8 with its declaration.
  package init() throws(OfficeError) {
    bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
  }

  /// Closes what is open and hands over the bytes.
  package consuming func finish() throws(OfficeError) -> [UInt8] {
    while !names.isEmpty { end() }
    bytes.append(UInt8(ascii: "\n"))
    guard !hasFailed else { throw .outOfMemory }
    return bytes
  }

  /// Before the first element: `<?target content?>` on a line of its own.
  package mutating func processingInstruction(_ target: StaticString, _ content: StaticString) {
    append("<?")
    append(target)
    append(" ")
    append(content)
    append("?>\n")
  }

  package mutating func start(_ name: StaticString) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    let first = bytes.count
    append(name)
    names.append(first..<bytes.count)
    isInTag = true
  }

  /// A name that was read from another document.
  package mutating func start(named name: String) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    let first = bytes.count
    bytes += name.utf8
    names.append(first..<bytes.count)
    isInTag = true
  }

  package mutating func end() {
    guard let name = names.popLast() else { return hasFailed = true }
    if isInTag {
      append("/>")
      isInTag = false
    } else {
      append("</")
      for index in name { bytes.append(bytes[index]) }
      bytes.append(UInt8(ascii: ">"))
    }
  }

  package mutating func attribute(_ name: StaticString, _ value: StaticString) {
    beginAttribute()
    append(name)
    append("=\"")
    value.withUTF8Buffer { appendEscaped($0, inAttribute: true) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute()
    append(name)
    append(value: value)
  }

  package mutating func attribute(_ name: StaticString, _ value: Int) {
    attribute(name, String(value))
  }

  /// A name that was read from another document.
  package mutating func attribute(named name: String, _ value: String) {
    beginAttribute()
    bytes += name.utf8
    append(value: value)
  }

  package mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    if names.isEmpty { hasFailed = true }
    closeTag()
    append(text, inAttribute: false)
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

  private mutating func beginAttribute() {
    if !isInTag { hasFailed = true }
    bytes.append(UInt8(ascii: " "))
  }

  private mutating func append(value: String) {
    append("=\"")
    append(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func closeTag() {
    if isInTag { bytes.append(UInt8(ascii: ">")) }
    isInTag = false
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ text: String, inAttribute: Bool) {
    var text = permitted(text)
    text.withUTF8 { appendEscaped($0, inAttribute: inAttribute) }
  }

  private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    var start = 0
    for (index, byte) in utf8.enumerated() {
      guard let escape = escape(byte, inAttribute: inAttribute) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
      append(escape)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  private mutating func permitted(_ text: String) -> String {
    guard let cleaned = withoutForbiddenCharacters(text) else { return text }
    droppedCharacters += cleaned.dropped
    return cleaned.text
  }
}

/// What a byte is written as where it cannot stand for itself. Line ends and tabs in an attribute would be read
/// back as spaces.
private func escape(_ byte: UInt8, inAttribute: Bool) -> StaticString? {
  switch byte {
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "\r"): "&#13;"
  case UInt8(ascii: "\n") where inAttribute: "&#10;"
  case UInt8(ascii: "\t") where inAttribute: "&#9;"
  default: nil
  }
}
