internal import Diagnostics

/// The bytes of a CSV file as UTF-8: UTF-8 stays (a byte order mark too), UTF-16 with a byte order mark is
/// decoded, anything else is Windows-1252. A CR alone becomes LF. Make the `SourceFile` of these bytes.
package func decodedCSV(_ bytes: [UInt8]) -> [UInt8] {
  var decoded: [UInt8]
  if bytes.starts(with: [0xFF, 0xFE]) {
    decoded = utf16(bytes.dropFirst(2), isBigEndian: false)
  } else if bytes.starts(with: [0xFE, 0xFF]) {
    decoded = utf16(bytes.dropFirst(2), isBigEndian: true)
  } else {
    decoded = isUTF8(bytes) ? bytes : windows1252(bytes)
  }
  if hasLoneReturn(decoded) { turnLoneReturns(&decoded) }
  return decoded
}

private func hasLoneReturn(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    var search = ByteSearch(.carriageReturn, in: bytes)
    while let index = search.next() {
      if index + 1 >= bytes.count || bytes[index + 1] != .lineFeed { return true }
    }
    return false
  }
}

private func turnLoneReturns(_ bytes: inout [UInt8]) {
  for index in bytes.indices where bytes[index] == .carriageReturn {
    if index + 1 >= bytes.count || bytes[index + 1] != .lineFeed { bytes[index] = .lineFeed }
  }
}

private func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
    index += 2
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

private func windows1252(_ bytes: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count + bytes.count / 8)
  for byte in bytes {
    if byte < 0x80 {
      out.append(byte)
    } else {
      let scalar: Unicode.Scalar
      if byte < 0xA0 { scalar = upperControls[Int(byte) - 0x80] } else { scalar = Unicode.Scalar(byte) }
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
  return out
}

/// 0x80…0x9F in Windows-1252; the five that it leaves out are U+FFFD.
private let upperControls: [Unicode.Scalar] = [
  "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
  "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
]
