package import Diagnostics
package import Syntax

/// A name written in a head, and where.
package struct NameReference: Sendable {
  package var path: [Name]
  package var span: SourceSpan
}

/// Typed reading of a head's keys: collects diagnostics, never throws.
package struct FieldReader {
  package let file: SourceFile
  package var diagnostics: [Diagnostic] = []
  /// The names that the head's values refer to: they must exist somewhere in the project.
  package private(set) var references: [NameReference] = []
  /// What all records share, read before the kind reads its own keys.
  package var body: RecordBody?
  private let entries: [SourceNode.Entry]

  /// Unknown keys are reported with the nearest known one.
  package init(_ entries: [SourceNode.Entry], fields: [Field], in file: SourceFile) {
    self.entries = entries
    self.file = file
    for entry in entries where !fields.contains(where: { $0.key.matches(entry.key.lowercased()) }) {
      let known = fields.flatMap { [$0.key.danish, $0.key.english] }
      diagnostics.append(
        .error(
          "unknown-key", .unknownKey(entry.key), at: entry.keySpan,
          help: nearest(entry.key.lowercased(), among: known).map { .didYouMean($0) } ?? .knownKeys(fields)))
    }
  }

  package func node(_ field: Field) -> SourceNode? {
    entries.first { field.key.matches($0.key.lowercased()) }?.value
  }

  package func span(_ field: Field) -> SourceSpan? { node(field)?.span }

  /// A single value; a list or a map is an error.
  package mutating func text(_ field: Field) -> String? {
    guard let node = node(field) else { return nil }
    guard case .scalar(let text) = node.content else {
      diagnostics.append(.error("wrong-value", .oneValue(field), at: node.span))
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// A single value of a key that means something as soon as it stands there: left empty it is an error.
  package mutating func filledText(_ field: Field) -> String? {
    let text = text(field)
    if text == nil, let node = node(field), case .scalar = node.content {
      diagnostics.append(.error("wrong-value", .emptyValue(field), at: node.span, help: .says(field)))
    }
    return text
  }

  /// "a, b" or a list of single values.
  package mutating func texts(_ field: Field) -> [String] {
    guard let node = node(field) else { return [] }
    switch node.content {
    case .scalar(let text):
      return text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    case .list(let nodes):
      return nodes.compactMap { if case .scalar(let text) = $0.content { text } else { nil } }
    case .map:
      diagnostics.append(.error("wrong-value", .oneValue(field), at: node.span))
      return []
    }
  }

  /// A name of another record or figure: "scenarier.kommuner".
  package mutating func path(_ field: Field) -> [Name]? { paths(field).first }

  package mutating func paths(_ field: Field) -> [[Name]] {
    guard let span = span(field) else { return [] }
    let paths = texts(field).map { $0.split(separator: ".").map { Name($0) } }
    references += paths.map { NameReference(path: $0, span: span) }
    return paths
  }

  /// Lines `key: value` under a key.
  package mutating func pairs(_ field: Field) -> [(key: String, value: String, span: SourceSpan)] {
    guard let node = node(field) else { return [] }
    guard case .map(let entries) = node.content else {
      diagnostics.append(.error("wrong-value", .pairs(field), at: node.span))
      return []
    }
    return entries.compactMap { entry in
      if case .scalar(let text) = entry.value.content { (entry.key, text, entry.value.span) } else { nil }
    }
  }

  /// `accept:` with `CODE: reason` under it.
  mutating func acceptances() -> [Acceptance] {
    pairs(.accept).map { Acceptance(subject: .code($0.key), reason: $0.value, span: $0.span) }
  }

  /// A date; another text is an error, and so is a weekday that is not the day's.
  package mutating func day(_ field: Field) -> Day? {
    guard let written = text(field), let span = span(field) else { return nil }
    guard let reading = readDay(written) else {
      diagnostics.append(.error("malformed-date", .noDate(written), at: span))
      return nil
    }
    if let weekday = reading.wrongWeekday {
      diagnostics.append(wrongWeekday(weekday, reading.day, at: span))
    }
    return reading.day
  }

  package mutating func choice<Value>(_ field: Field, _ choices: [(Phrase, Value)]) -> Value? {
    guard let written = text(field), let span = span(field) else { return nil }
    if let choice = choices.first(where: { $0.0.matches(written.lowercased()) }) { return choice.1 }
    diagnostics.append(
      .error("wrong-value", .unknownWord(written), at: span, help: .words(choices.map(\.0))))
    return nil
  }
}

func wrongWeekday(_ weekday: String, _ day: Day, at span: SourceSpan) -> Diagnostic {
  Diagnostic(
    .finding, DiagnosticCode("weekday-mismatch"), .weekday(weekday, day), at: span)
}

func trimmed(_ text: some StringProtocol) -> String {
  var rest = Substring(text)
  while let first = rest.first, first == " " || first == "\u{A0}" { rest = rest.dropFirst() }
  while let last = rest.last, last == " " || last == "\u{A0}" { rest = rest.dropLast() }
  return String(rest)
}

extension Phrase {
  fileprivate static func unknownKey(_ key: String) -> Phrase {
    Phrase(da: "nøglen »\(key)« kendes ikke her", en: "the key '\(key)' is not known here")
  }
  fileprivate static func knownKeys(_ fields: [Field]) -> Phrase {
    Phrase(
      da: "her kendes: " + fields.map(\.key.danish).joined(separator: ", "),
      en: "known here: " + fields.map(\.key.english).joined(separator: ", "))
  }
  fileprivate static func oneValue(_ field: Field) -> Phrase {
    Phrase(
      da: "»\(field.key.danish)« har én værdi på sin linje",
      en: "'\(field.key.english)' has one value on its line")
  }
  fileprivate static func emptyValue(_ field: Field) -> Phrase {
    Phrase(da: "»\(field.key.danish)« er tom", en: "'\(field.key.english)' is empty")
  }
  fileprivate static func says(_ field: Field) -> Phrase {
    Phrase(
      da: "skriv \(field.meaning.danish), eller slet linjen",
      en: "write \(field.meaning.english), or delete the line")
  }
  fileprivate static func pairs(_ field: Field) -> Phrase {
    Phrase(
      da: "under »\(field.key.danish)« står indrykkede linjer »navn: værdi«",
      en: "under '\(field.key.english)' stand indented lines 'name: value'")
  }
  fileprivate static func noDate(_ text: String) -> Phrase {
    Phrase(da: "»\(text)« er ikke en dato", en: "'\(text)' is not a date")
  }
  fileprivate static func unknownWord(_ text: String) -> Phrase {
    Phrase(da: "»\(text)« kendes ikke her", en: "'\(text)' is not known here")
  }
  fileprivate static func words(_ words: [Phrase]) -> Phrase {
    Phrase(
      da: "skriv " + words.map(\.danish).joined(separator: ", "),
      en: "write " + words.map(\.english).joined(separator: ", "))
  }
  fileprivate static func weekday(_ written: String, _ day: Day) -> Phrase {
    Phrase(
      da:
        "ugedagen passer ikke: \(day.text(.danish)) er en \(day.longText(.danish).split(separator: " ").first ?? ""), ikke en \(written)",
      en:
        "the weekday does not fit: \(day.text(.english)) is a \(day.longText(.english).split(separator: " ").first ?? ""), not a \(written)"
    )
  }
}
