/// Diagnostics under one heading: those of an item with its attachments, of a register, of a meeting.
package struct DiagnosticGroup: Sendable {
  package var heading: String
  package var diagnostics: [Diagnostic]

  package init(heading: String, diagnostics: [Diagnostic]) {
    self.heading = heading
    self.diagnostics = diagnostics
  }
}

/// The report of a check: group by group, in each of them errors before findings before hints. Of more than
/// `printedDiagnosticsLimit` the gravest are printed and the rest counted.
package func report(_ groups: [DiagnosticGroup], files: [SourceFile], language: Language) -> String {
  let shown = gravest(groups)
  var parts = zip(groups, shown).compactMap { group, shown -> String? in
    guard !shown.isEmpty else { return nil }
    let heading = "\(group.heading): \(counts(group.diagnostics)[language])"
    return ([heading] + shown.map { entry($0, files: files, language: language) }).joined(separator: "\n\n")
  }
  let rest = groups.map(\.diagnostics.count).reduce(0, +) - shown.map(\.count).reduce(0, +)
  if rest > 0 { parts.append(Phrase.further(rest)[language]) }
  return parts.joined(separator: "\n\n\n")
}

/// Of each group what is printed, in the order it is printed in.
private func gravest(_ groups: [DiagnosticGroup]) -> [[Diagnostic]] {
  let ordered = groups.map { inReadingOrder($0.diagnostics) }
  var shown: [[Diagnostic]] = groups.map { _ in [] }
  var left = printedDiagnosticsLimit
  for severity in Diagnostic.Severity.allCases {
    for (index, diagnostics) in ordered.enumerated() {
      let taken = diagnostics.filter { $0.severity == severity }.prefix(left)
      shown[index] += taken
      left -= taken.count
    }
  }
  return shown
}

/// One diagnostic, indented under its heading: of a figure the figures, of another the line with carets.
private func entry(_ diagnostic: Diagnostic, files: [SourceFile], language: Language) -> String {
  let place = place(of: diagnostic, files)
  let words = diagnostic.figures?.subject ?? diagnostic.message
  let severity = diagnostic.severity == .finding ? "" : diagnostic.severity.word[language] + ": "
  var below: [String]
  if let figures = diagnostic.figures {
    below = lines(figures, language: language)
    if let source = figures.source, Int(source.file) < files.count {
      let text = files[Int(source.file)].placeText(Int(source.start))
      below.append(Phrase(da: "står i ", en: "stands in ")[language] + text)
    }
  } else {
    below = place.map { excerpt(of: $0.span, in: $0.file) } ?? []
    below += diagnostic.notes.map { noteLine($0[language]) }
  }
  if let help = diagnostic.help { below += helpLines(help, language) }
  let start = place.map { "\($0.text)  " } ?? ""
  return
    (["  \(start)\(severity)\(words[language])  [\(diagnostic.code.name)]"] + below.map { "    " + $0 })
    .joined(separator: "\n")
}

/// "2 fejl, 1 fund": what there is of each severity.
private func counts(_ diagnostics: [Diagnostic]) -> Phrase {
  let parts = Diagnostic.Severity.allCases.compactMap { severity -> Phrase? in
    let count = diagnostics.count { $0.severity == severity }
    return count == 0 ? nil : severity.counted(count)
  }
  return Phrase(
    da: parts.map(\.danish).joined(separator: ", "), en: parts.map(\.english).joined(separator: ", "))
}

extension Diagnostic.Severity {
  /// "1 finding", "3 findings".
  package func counted(_ count: Int) -> Phrase {
    Phrase(da: "\(count) \(word.danish)", en: "\(count) \(word.english)\(count == 1 ? "" : "s")")
  }
}
