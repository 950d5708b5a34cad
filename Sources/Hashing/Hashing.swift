internal import CLibcrypto

/// The SHA-256 digest of some bytes: 32 bytes. Empty only where libcrypto itself is broken.
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 32)
  var length: UInt32 = 0
  let isDone = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
  return isDone == 1 && length == 32 ? digest : []
}

/// Two lower-case digits a byte: `[0, 255]` → `00ff`.
package func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    out.append(digits[Int(byte >> 4)])
    out.append(digits[Int(byte & 15)])
  }
  return String(decoding: out, as: UTF8.self)
}

/// RFC 4648, with padding: `[102]` → `Zg==`.
package func base64(_ bytes: [UInt8]) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var out: [UInt8] = []
  out.reserveCapacity((bytes.count + 2) / 3 * 4)
  var index = 0
  while index < bytes.count {
    let count = min(3, bytes.count - index)
    let second = count > 1 ? UInt32(bytes[index + 1]) : 0
    let third = count > 2 ? UInt32(bytes[index + 2]) : 0
    let group = UInt32(bytes[index]) << 16 | second << 8 | third
    for place in 0..<4 {
      let isPadding = place > count
      out.append(isPadding ? UInt8(ascii: "=") : digits[Int(group >> (18 - 6 * UInt32(place))) & 63])
    }
    index += 3
  }
  return String(decoding: out, as: UTF8.self)
}
