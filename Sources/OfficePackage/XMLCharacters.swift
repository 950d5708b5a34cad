/// The text without the characters that XML 1.0 forbids (control characters except tab, line feed and
/// carriage return; U+FFFE and U+FFFF), and how many there were. Nil where there are none.
func withoutForbiddenCharacters(_ text: String) -> (text: String, dropped: Int)? {
  guard hasForbiddenBytes(text) else { return nil }
  var kept = String.UnicodeScalarView()
  var dropped = 0
  for scalar in text.unicodeScalars {
    if isForbidden(scalar) { dropped += 1 } else { kept.append(scalar) }
  }
  return (String(kept), dropped)
}

private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x9, 0xA, 0xD: false
  case 0..<0x20, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// On bytes, since nearly all text has none: control characters, or the three bytes of U+FFFE and U+FFFF.
private func hasForbiddenBytes(_ text: String) -> Bool {
  let found = text.utf8.withContiguousStorageIfAvailable { bytes in
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20, byte != 0x9, byte != 0xA, byte != 0xD { return true }
      if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
        return true
      }
    }
    return false
  }
  return found ?? true
}
