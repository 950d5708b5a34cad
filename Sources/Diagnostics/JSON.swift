/// A JSON value; the keys of an object stay in their order.
package indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object(KeyValuePairs<String, JSON?>)

  /// Nil becomes null.
  package init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// The text, with each element on a line of its own down to a depth; ends with a line end. A key without a
  /// value is left out.
  package func text(linesTo depth: Int) -> String {
    var out = ""
    write(to: &out, lines: depth, indentation: 0)
    return out + "\n"
  }

  private func write(to out: inout String, lines: Int, indentation: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let value): out += String(value)
    case .string(let text): out += jsonString(text)
    case .array(let elements):
      write("[", elements.map { (nil, $0) }, "]", to: &out, lines: lines, indentation: indentation)
    case .object(let entries):
      let present = entries.compactMap { key, value in value.map { (String?.some(key), $0) } }
      write("{", present, "}", to: &out, lines: lines, indentation: indentation)
    }
  }

  private func write(
    _ opening: String, _ entries: [(key: String?, value: JSON)], _ closing: String, to out: inout String,
    lines: Int, indentation: Int
  ) {
    let breaks = lines > 0 && !entries.isEmpty
    out += opening
    for (index, entry) in entries.enumerated() {
      if index > 0 { out += breaks ? "," : ", " }
      if breaks { out += "\n" + String(repeating: "  ", count: indentation + 1) }
      if let key = entry.key { out += jsonString(key) + ": " }
      entry.value.write(to: &out, lines: lines - 1, indentation: indentation + 1)
    }
    if breaks { out += "\n" + String(repeating: "  ", count: indentation) }
    out += closing
  }
}

/// A JSON string literal: quotes, backslashes and control characters escaped.
package func jsonString(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
