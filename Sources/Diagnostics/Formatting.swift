/// At most this many diagnostics are printed; the rest are counted.
package let printedDiagnosticsLimit = 100

/// A diagnostic as a person reads it: `path:line:column: error: message [code]`, the line with carets,
/// notes and help.
package func formatted(_ diagnostic: Diagnostic, files: [SourceFile], language: Language) -> String {
  let headline =
    "\(diagnostic.severity.word[language]): \(diagnostic.message[language]) [\(diagnostic.code.name)]"
  var lines: [String] = []
  if let span = diagnostic.span, Int(span.file) < files.count {
    let file = files[Int(span.file)]
    let position = file.position(Int(span.start))
    lines.append("\(file.path):\(position.line):\(position.column): \(headline)")
    lines += excerpt(of: span, in: file)
  } else {
    lines.append(headline)
  }
  lines += diagnostic.notes.map { "  note: " + $0[language] }
  if let help = diagnostic.help {
    let word = "  " + Phrase(da: "hjælp: ", en: "help: ")[language]
    let indentation = "\n" + String(repeating: " ", count: word.count)
    lines.append(word + help[language].split(separator: "\n").joined(separator: indentation))
  }
  return lines.joined(separator: "\n")
}

/// All diagnostics, errors first, in the order of files and places; the count beyond the limit last.
package func formatted(_ diagnostics: [Diagnostic], files: [SourceFile], language: Language) -> String {
  let ordered = inReadingOrder(diagnostics)
  var parts = ordered.prefix(printedDiagnosticsLimit).map { formatted($0, files: files, language: language) }
  if ordered.count > printedDiagnosticsLimit {
    parts.append(Phrase.further(ordered.count - printedDiagnosticsLimit)[language])
  }
  return parts.joined(separator: "\n\n")
}

/// Errors before findings before hints; then by file and place; stable for equal places.
package func inReadingOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let rank: (Diagnostic) -> Int = { Diagnostic.Severity.allCases.firstIndex(of: $0.severity) ?? 0 }
  return diagnostics.enumerated().sorted { a, b in
    let left = (rank(a.element), a.element.span?.file ?? 0, a.element.span?.start ?? 0, a.offset)
    let right = (rank(b.element), b.element.span?.file ?? 0, b.element.span?.start ?? 0, b.offset)
    return left < right
  }.map(\.element)
}

/// The line a span begins in, with carets under the span. Long lines are cut around it.
private func excerpt(of span: SourceSpan, in file: SourceFile) -> [String] {
  let line = file.lineRange(file.line(containing: Int(span.start)))
  let start = min(Int(span.start), line.upperBound)
  let end = min(max(Int(span.end), start), line.upperBound)
  let before = file.text(line.lowerBound..<start)
  let marked = file.text(start..<end)
  let after = file.text(end..<line.upperBound)
  let lead = before.count > excerptWidth / 2 ? "…" + before.suffix(excerptWidth / 2 - 1) : before
  let mark = String(marked.prefix(excerptWidth))
  let tail = String(after.prefix(max(0, excerptWidth - mark.count / 2)))
  let text = printable(lead + mark + tail)
  let carets = String(repeating: "^", count: max(1, mark.count))
  return ["  " + text, "  " + String(repeating: " ", count: lead.count) + carets]
}

private let excerptWidth = 100

/// Tabs and other control characters as single spaces, so that the carets stand right.
private func printable(_ text: String) -> String {
  String(text.map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? $0 : " " })
}

extension Phrase {
  fileprivate static func further(_ count: Int) -> Phrase {
    Phrase(da: "… og \(count) til", en: "… and \(count) more")
  }
}
