/// A diagnostic as a JSON object; what it does not have is left out. Lines and columns count from 1, columns in
/// characters. See Documentation/check-output.md.
package func json(
  _ diagnostic: Diagnostic, files: [SourceFile], language: Language, item: JSON? = nil
) -> JSON {
  let place = diagnostic.span.flatMap { JSONPlace($0, files) }
  let figures = diagnostic.figures
  return .object([
    "path": place?.path, "line": place?.line, "column": place?.column, "endLine": place?.endLine,
    "endColumn": place?.endColumn, "severity": .string(diagnostic.severity.word.english),
    "code": .string(diagnostic.code.name), "item": item, "message": .string(diagnostic.message[language]),
    "subject": figures.map { .string($0.subject[language]) },
    "printed": figures.map { .string(plainSpaces($0.printed[language])) },
    "computed": figures.map { .string(plainSpaces($0.computed[language])) },
    "difference": figures.map { .string(plainSpaces($0.difference[language])) },
    "arithmetic": figures.map { .string(plainSpaces($0.arithmetic[language])) },
    "notes": .array(diagnostic.notes.map { .string($0[language]) }),
    "help": diagnostic.help.map { .string($0[language]) },
  ])
}

/// The fields that say where something stands.
package struct JSONPlace {
  package let path: JSON
  package let line: JSON
  package let column: JSON
  package let endLine: JSON
  package let endColumn: JSON

  package init?(_ span: SourceSpan, _ files: [SourceFile]) {
    guard Int(span.file) < files.count else { return nil }
    let file = files[Int(span.file)]
    let (start, end) = (file.position(Int(span.start)), file.position(Int(span.end)))
    path = .string(file.path)
    line = .number(start.line)
    column = .number(start.column)
    endLine = .number(end.line)
    endColumn = .number(end.column)
  }
}

/// For programs: figures with ordinary spaces where the page has no-break ones.
package func plainSpaces(_ text: String) -> String {
  String(text.map { $0 == "\u{A0}" ? " " : $0 })
}
