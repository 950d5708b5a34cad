/// At most this many diagnostics are printed; the rest are counted.
package let printedDiagnosticsLimit = 100

/// A diagnostic as a person reads it: `path:line:column: error: message [code]`, the line with carets,
/// notes and help.
package func formatted(_ diagnostic: Diagnostic, files: [SourceFile], language: Language) -> String {
  let headline =
    "\(diagnostic.severity.word[language]): \(diagnostic.message[language]) [\(diagnostic.code.name)]"
  guard let place = place(of: diagnostic, files) else { return block([headline], diagnostic, language) }
  let first = "\(place.text): \(headline)"
  return block([first] + excerpt(of: place.span, in: place.file).map { "  " + $0 }, diagnostic, language)
}

private func block(_ lines: [String], _ diagnostic: Diagnostic, _ language: Language) -> String {
  let notes = diagnostic.notes.map { noteLine($0[language]) }
  let help = diagnostic.help.map { helpLines($0, language) } ?? []
  return (lines + (notes + help).map { "  " + $0 }).joined(separator: "\n")
}

/// Where a diagnostic stands, and `path:line:column`; nil where it is about no place.
func place(
  of diagnostic: Diagnostic, _ files: [SourceFile]
) -> (file: SourceFile, span: SourceSpan, text: String)? {
  guard let span = diagnostic.span, Int(span.file) < files.count else { return nil }
  let file = files[Int(span.file)]
  return (file, span, file.placeText(Int(span.start)))
}

func noteLine(_ note: String) -> String { "note: " + note }

/// Help of several lines stays aligned under its first.
func helpLines(_ help: Phrase, _ language: Language) -> [String] {
  let word = Phrase(da: "hjælp: ", en: "help: ")[language]
  let lines = help[language].split(separator: "\n", omittingEmptySubsequences: false)
  return lines.enumerated().map { index, line in
    (index == 0 ? word : String(repeating: " ", count: word.count)) + line
  }
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
func excerpt(of span: SourceSpan, in file: SourceFile) -> [String] {
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
  return [text, String(repeating: " ", count: lead.count) + carets]
}

private let excerptWidth = 100

/// Tabs and other control characters as single spaces, so that the carets stand right.
private func printable(_ text: String) -> String {
  String(text.map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? $0 : " " })
}

extension Phrase {
  static func further(_ count: Int) -> Phrase {
    Phrase(da: "… og \(count) til", en: "… and \(count) more")
  }
}
