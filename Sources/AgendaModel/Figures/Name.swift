/// A name as it is looked up: lower case, everything but letters and digits turned into `-`.
/// "Løn" → `løn`, "I alt" → `i-alt`, "Budget 2021" → `budget-2021`.
package struct Name: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ written: some StringProtocol) {
    var written = String(written)
    text = written.withUTF8(quickName) ?? Self.name(written)
  }

  private static func name(_ written: String) -> String {
    var out = ""
    var pending = false
    for scalar in written.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        if pending, !out.isEmpty { out.append("-") }
        pending = false
        out.unicodeScalars.append(scalar)
      } else if scalar != "\u{AD}" {
        pending = true
      }
    }
    return out
  }

  package static func < (a: Name, b: Name) -> Bool { a.text < b.text }
}

/// The same over bytes, for ASCII and the letters of Western Europe; nil where there is anything else.
private func quickName(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count)
  var pending = false
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    var letter: (UInt8, UInt8?)?
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letter = (byte, nil)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter = (byte + 0x20, nil)
    case 0..<0x80: break
    case 0xC3 where index < bytes.count:
      let second = bytes[index]
      index += 1
      switch second {
      case 0x97, 0xB7: break  // the signs of multiplication and division
      case 0x80...0x9E: letter = (byte, second + 0x20)
      default: letter = (byte, second)
      }
    default: return nil
    }
    guard let letter else {
      pending = true
      continue
    }
    if pending, !out.isEmpty { out.append(UInt8(ascii: "-")) }
    pending = false
    out.append(letter.0)
    if let second = letter.1 { out.append(second) }
  }
  return String(decoding: out, as: UTF8.self)
}
