internal import AgendaModel
internal import Diagnostics
internal import Hashing

/// SARIF 2.1.0, for code hosts and editors: one result a diagnostic, accepted ones too (as suppressed), and a rule for
/// every code. Columns count Unicode code points.
func sarifReport(_ checked: CheckedProject) -> String {
  var results = SARIFResults(checked)
  for diagnostic in inReadingOrder(checked.loaded.diagnostics) { results.add(diagnostic) }
  for accepted in acceptedFindings(checked.loaded.proofs) {
    results.add(accepted.diagnostic, acceptedBecause: accepted.reason)
  }
  return JSON.object([
    "$schema": .string(
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"),
    "version": .string("2.1.0"),
    "runs": .array([
      .object([
        "tool": .object([
          "driver": .object([
            "name": .string(Agenda.name), "version": .string(Agenda.version),
            "language": .string(checked.language.rawValue), "rules": .array(rules(checked.language)),
          ])
        ]),
        "columnKind": .string("unicodeCodePoints"),
        "results": .array(results.all),
      ])
    ]),
  ]).text(linesTo: 5)
}

private func rules(_ language: Language) -> [JSON] {
  CodeExplanation.catalogue.map { code in
    .object([
      "id": .string(code.code.name),
      "shortDescription": .object(["text": .string(code.meaning[language])]),
      "help": .object(["text": .string(code.remedy[language])]),
      "defaultConfiguration": .object(["level": .string(level(code.severity))]),
    ])
  }
}

private func level(_ severity: Diagnostic.Severity) -> String {
  switch severity {
  case .error: "error"
  case .finding: "warning"
  case .hint: "note"
  }
}

private struct SARIFResults {
  private(set) var all: [JSON] = []
  private let checked: CheckedProject
  private let ruleIndices: [DiagnosticCode: Int]
  /// Paths in the project's folder: a fingerprint does not depend on where the program was run.
  private let pathsInProject: [Int: String]
  /// How many results there are of the same code, file and figure.
  private var occurrences: [String: Int] = [:]

  init(_ checked: CheckedProject) {
    self.checked = checked
    let indexed = CodeExplanation.catalogue.enumerated().map { ($0.element.code, $0.offset) }
    ruleIndices = Dictionary(indexed, uniquingKeysWith: { first, _ in first })
    pathsInProject = checked.loaded.project.sources.pathsInProject
  }

  mutating func add(_ diagnostic: Diagnostic, acceptedBecause reason: String? = nil) {
    let language = checked.language
    let suppression = reason.map { reason -> JSON in
      .array([.object(["kind": .string("inSource"), "justification": .string(reason)])])
    }
    let words = [diagnostic.message] + diagnostic.notes + (diagnostic.help.map { [$0] } ?? [])
    all.append(
      .object([
        "ruleId": .string(diagnostic.code.name),
        "ruleIndex": ruleIndices[diagnostic.code].map { .number($0) },
        "level": .string(level(diagnostic.severity)),
        "message": .object(["text": .string(words.map { $0[language] }.joined(separator: "\n"))]),
        "locations": diagnostic.span.map { .array([location(of: $0)]) },
        "partialFingerprints": .object(["agenda/v1": .string(fingerprint(diagnostic))]),
        "suppressions": suppression,
        "properties": diagnostic.figures.map { properties($0) },
      ]))
  }

  private func location(of span: SourceSpan) -> JSON {
    let file = checked.files[Int(span.file)]
    let (start, end) = (codePoints(file, Int(span.start)), codePoints(file, Int(span.end)))
    return .object([
      "physicalLocation": .object([
        "artifactLocation": .object(["uri": .string(uri(file.path))]),
        "region": .object([
          "startLine": .number(start.line), "startColumn": .number(start.column),
          "endLine": .number(end.line), "endColumn": .number(end.column),
        ]),
      ]),
      "logicalLocations": .array([
        .object(["name": .string(checked.topics.all[checked.topics.topic(of: span)].heading)])
      ]),
    ])
  }

  private func properties(_ figures: FigureComparison) -> JSON {
    let language = checked.language
    return .object([
      "printed": .string(plainSpaces(figures.printed[language])),
      "computed": .string(plainSpaces(figures.computed[language])),
      "difference": .string(plainSpaces(figures.difference[language])),
    ])
  }

  /// The same for the same fault when lines above it change, and when its figures do.
  private mutating func fingerprint(_ diagnostic: Diagnostic) -> String {
    let path = diagnostic.span.flatMap { pathsInProject[Int($0.file)] } ?? ""
    let what =
      diagnostic.figures?.subject.english ?? diagnostic.span.map(excerpt) ?? diagnostic.message.english
    let key = "\(diagnostic.code.name)\n\(path)\n\(what)"
    let occurrence = occurrences[key, default: 0]
    occurrences[key] = occurrence + 1
    return String(hexadecimal(sha256(Array("\(key)\n\(occurrence)".utf8))).prefix(32))
  }

  private func excerpt(_ span: SourceSpan) -> String { checked.files[Int(span.file)].text(span) }
}

/// Line and column from 1, columns in code points.
private func codePoints(_ file: SourceFile, _ offset: Int) -> (line: Int, column: Int) {
  let line = file.line(containing: offset)
  let start = file.lineStarts[line]
  return (line + 1, file.text(start..<max(start, min(offset, file.bytes.count))).unicodeScalars.count + 1)
}

/// A path as a URI reference: other bytes than letters, digits and `-._~/` as `%C3%A6`.
private func uri(_ path: String) -> String {
  let escaped = path.utf8.reduce(into: "") { out, byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      out.unicodeScalars.append(UnicodeScalar(byte))
    default: out += "%" + hexadecimal([byte]).uppercased()
    }
  }
  return path.hasPrefix("/") ? "file://" + escaped : escaped
}
