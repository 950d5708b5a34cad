private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// The bytes in base64, in lines of so many characters. `[77, 97]` → `TWE=`
func base64(_ bytes: [UInt8], columns: Int) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(bytes.count * 4 / 3 + bytes.count / 50 + 4)
  var column = 0
  for start in stride(from: 0, to: bytes.count, by: 3) {
    if column == columns {
      out.append(UInt8(ascii: "\n"))
      column = 0
    }
    let group = bytes[start..<min(start + 3, bytes.count)]
    let value = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
    for place in 0..<4 {
      let digit = Int(value >> UInt32(18 - 6 * place)) & 63
      out.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
    }
    column += 4
  }
  return String(decoding: out, as: UTF8.self)
}
