/// The bytes of a page: markup as it is, text and attribute values escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup of ours, taken as it is.
  mutating func markup(_ markup: String) { bytes += markup.utf8 }

  /// Text of the document: `a < b` → `a &lt; b`. Control characters, which HTML forbids, are left out.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      if utf8.contains(where: isSpecial) {
        for byte in utf8 { append(escaping: byte) }
      } else {
        bytes += utf8
      }
    }
  }

  /// `<name attribute="value">`; attributes without value are left out.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for case (let attribute, let value?) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.utf8
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func close(_ name: String) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element with nothing but text in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String
  ) {
    open(name, attributes)
    text(content)
    close(name)
  }

  mutating func append(_ other: HTMLWriter) { bytes += other.bytes }

  mutating func newline() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: ">"): bytes += "&gt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): bytes.append(byte)
    case 0..<0x20, 0x7F: break
    default: bytes.append(byte)
    }
  }
}

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0..<0x20, 0x7F: true
  default: false
  }
}
