/// Attributes of one element, at most. libxml2 compares each with all before it.
private let attributeLimit = 256

/// Whether no element has more attributes than may be; looked for before libxml2 reads it.
func hasBoundedAttributes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "<") else {
      index += 1
      continue
    }
    if let end = unparsed.first(where: { starts(bytes, index, with: $0.start) })?.end {
      index = place(of: end, bytes, from: index)
    } else {
      guard let end = endOfTag(bytes, index) else { return false }
      index = end
    }
  }
  return true
}

/// Comments, sections of characters and instructions, where quotes are only characters.
private let unparsed: [(start: StaticString, end: StaticString)] = [
  ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"),
]

/// Nil where there are too many values in quotes.
private func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
  var index = start + 1
  var count = 0
  while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
    let sign = bytes[index]
    index += 1
    guard sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'") else { continue }
    count += 1
    guard count <= attributeLimit else { return nil }
    while index < bytes.count, bytes[index] != sign { index += 1 }
    index += 1
  }
  return index
}

private func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, with text: StaticString) -> Bool {
  let count = text.utf8CodeUnitCount
  guard index + count <= bytes.count else { return false }
  return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
}

private func place(of text: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  while index < bytes.count, !starts(bytes, index, with: text) { index += 1 }
  return index
}
