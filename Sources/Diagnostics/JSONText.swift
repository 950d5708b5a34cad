/// Diagnostics as JSON: `{"diagnostics": [{path, line, column, endLine, endColumn, severity, code, message,
/// notes, help}]}`, one a line, keys in this order. Line and column count from 1, columns in characters.
package func json(_ diagnostics: [Diagnostic], files: [SourceFile], language: Language) -> String {
  let rows = inReadingOrder(diagnostics).map { row($0, files: files, language: language) }
  return rows.isEmpty
    ? "{\"diagnostics\": []}\n" : "{\"diagnostics\": [\n  " + rows.joined(separator: ",\n  ") + "\n]}\n"
}

private func row(_ diagnostic: Diagnostic, files: [SourceFile], language: Language) -> String {
  var fields: [String] = []
  if let span = diagnostic.span, Int(span.file) < files.count {
    let file = files[Int(span.file)]
    let start = file.position(Int(span.start))
    let end = file.position(Int(span.end))
    fields.append("\"path\": \(jsonString(file.path))")
    fields.append("\"line\": \(start.line), \"column\": \(start.column)")
    fields.append("\"endLine\": \(end.line), \"endColumn\": \(end.column)")
  }
  fields.append("\"severity\": \(jsonString(diagnostic.severity.word.english))")
  fields.append("\"code\": \(jsonString(diagnostic.code.name))")
  fields.append("\"message\": \(jsonString(diagnostic.message[language]))")
  fields.append("\"notes\": [\(diagnostic.notes.map { jsonString($0[language]) }.joined(separator: ", "))]")
  fields.append("\"help\": \(diagnostic.help.map { jsonString($0[language]) } ?? "null")")
  return "{" + fields.joined(separator: ", ") + "}"
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
