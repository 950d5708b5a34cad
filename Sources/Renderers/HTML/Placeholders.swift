/// `text` with each `{{name}}` replaced by what `value` gives for its name; where that is nil it stays.
/// A name ends on its line; spaces around it do not count.
func replacePlaceholders(in text: String, _ value: (String) -> String?) -> String {
  let bytes = Array(text.utf8)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    guard let end = placeholderEnd(bytes, from: index) else {
      out.append(bytes[index])
      index += 1
      continue
    }
    let name = String(decoding: trimmed(bytes[(index + 2)..<end]), as: UTF8.self)
    if let value = value(name) {
      out += value.utf8
    } else {
      out += bytes[index..<(end + 2)]
    }
    index = end + 2
  }
  return String(decoding: out, as: UTF8.self)
}

/// Where the `}}` of the placeholder that begins here stands.
private func placeholderEnd(_ bytes: [UInt8], from start: Int) -> Int? {
  let brace = UInt8(ascii: "{")
  guard bytes[start] == brace, start + 1 < bytes.count, bytes[start + 1] == brace else { return nil }
  var index = start + 2
  while index + 1 < bytes.count, bytes[index] != UInt8(ascii: "\n") {
    if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") { return index }
    index += 1
  }
  return nil
}

private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let space = UInt8(ascii: " ")
  var bytes = bytes
  while bytes.first == space { bytes.removeFirst() }
  while bytes.last == space { bytes.removeLast() }
  return bytes
}
