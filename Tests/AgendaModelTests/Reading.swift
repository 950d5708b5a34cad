import AgendaModel
import Diagnostics

/// Files in memory as a project: the project, what was said while reading, and its figures.
struct Sample {
  let project: Project
  let figures: Figures
  let diagnostics: [Diagnostic]

  /// A figure as others compute with it: "1.001,5", or the code that says why not.
  func value(_ key: FigureKey) -> String {
    do { return try figures.value(key).exact.fullText(.danish) } catch {
      switch error.kind {
      case .fault(let code): return code.name
      case .misread: return "misread"
      case .unknown: return "unknown: \(error.message.english)"
      }
    }
  }

  func cell(_ row: Int, _ column: Int) -> String { value(.cell(record: 0, row: row, column: column)) }

  /// The words of all verdicts.
  var verdicts: [String] { proofs(project, figures).map { word($0.verdict) } }

  /// The words on the fences of its records that match their kinds, in the language they were written in.
  var kinds: [String] {
    project.records.map { record in
      let word =
        project.text(record.body.span).dropFirst(3).split(separator: " ").first.map(String.init) ?? ""
      return record.body.kind.matches(word) ? word : "not \(word)"
    }
  }

  var helps: [String] { all.compactMap { $0.help?.danish } }

  /// Every fact of every body, in the order of `Body.fields`; "-" for what is not given.
  var bodies: [String] {
    project.bodies.map { body in
      let saturday = body.countsSaturday.map { String($0) }
      func list(_ words: [String]) -> String { "[" + words.joined(separator: ", ") + "]" }
      return [
        body.name.text, body.abbreviation, list(body.aliases), body.region, list(body.municipalities),
        body.applies, body.notice.map { plain($0.text($0.count).danish) }, saturday, list(body.predecessors),
        list(body.successors), body.number,
      ].map { $0 ?? "-" }.joined(separator: " ")
    }
  }

  /// In the order given; `other`: files that exist but are not ours to read.
  init(_ files: KeyValuePairs<String, String>, other: Set<String> = []) {
    self.init(files.map { ($0.key, $0.value) }, other: other)
  }

  init(_ files: [(path: String, text: String)], other: Set<String> = []) {
    var sources = ProjectSources(files: [], indices: [:], otherPaths: other)
    for (index, file) in files.enumerated() {
      sources.files.append(SourceFile(index: index, path: file.path, bytes: Array(file.text.utf8)))
      sources.indices[file.path] = index
    }
    var found: [Diagnostic] = []
    project = readProject(sources, into: &found)
    figures = Figures(project)
    diagnostics = found
  }

  /// One register with the title "T" on its first line; its text begins on the second.
  init(text: String) { self.init(["a.md": "# T\n" + text]) }

  /// What reading, computing and checking say.
  var all: [Diagnostic] {
    diagnostics + figureErrors(project, figures) + findings(proofs(project, figures))
  }

  /// `code @ line:column "excerpt"`, with the path before the line where it is not the first file.
  func told(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(told) }

  private func told(_ diagnostic: Diagnostic) -> String {
    guard let span = diagnostic.span else { return diagnostic.code.name }
    let file = project.file(Int(span.file))
    let position = file.position(Int(span.start))
    let path = span.file == 0 ? "" : file.path + " "
    return "\(diagnostic.code.name) @ \(path)\(position.line):\(position.column) \"\(file.text(span))\""
  }
}

/// What is said about a register's text.
func said(_ text: String) -> [String] {
  let sample = Sample(text: text)
  return sample.told(sample.all)
}

/// What is said about a project.
func said(_ files: KeyValuePairs<String, String>, other: Set<String> = []) -> [String] {
  let sample = Sample(files, other: other)
  return sample.told(sample.all)
}

/// The codes alone.
func codes(_ text: String) -> [String] { Sample(text: text).all.map(\.code.name) }

/// Messages and helps in Danish: `message → help`.
func messages(_ text: String) -> [String] {
  Sample(text: text).all.map { $0.message.danish + ($0.help.map { " → " + $0.danish } ?? "") }
}

/// What is said first: `code "excerpt" → help`, or nothing.
func firstFault(_ text: String) -> String {
  let sample = Sample(text: text)
  guard let first = sample.all.first else { return "" }
  let excerpt = first.span.map { sample.project.text($0) } ?? ""
  return "\(first.code.name) \"\(excerpt)\"" + (first.help.map { " → " + $0.danish } ?? "")
}

/// The words of all verdicts.
func verdicts(_ text: String) -> [String] { Sample(text: text).verdicts }

/// The proofs of a register's text: `verdict code "printed"`, with the computed figure where it fails.
func proven(_ text: String) -> [String] {
  let sample = Sample(text: text)
  return proofs(sample.project, sample.figures).map { proof in
    "\(word(proof.verdict)) \(proof.code.name) \"\(plain(proof.printed.danish))\""
      + (proof.verdict.holds ? "" : " \(plain(proof.computed.danish)) \(plain(proof.difference.danish))")
  }.map(trimmedEnd)
}

/// holds · rounded (rule) · fails · unknown
func word(_ verdict: Verdict) -> String {
  switch verdict {
  case .holds: "holds"
  case .holdsRounded(let rule): "rounded (\(rule.english))"
  case .fails(_, .rounding(let rule)?): "fails (\(rule))"
  case .fails(_, .wholeSteps(let step)?): "fails (whole \(fraction(step)))"
  case .fails(_, .roundedAddends?): "fails (rounded addends)"
  case .fails(_, nil): "fails"
  case .broken: "broken"
  case .unknown: "unknown"
  }
}

/// No-break spaces as spaces.
func plain(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

private func trimmedEnd(_ text: String) -> String {
  var text = text
  while text.last == " " { text.removeLast() }
  return text
}
