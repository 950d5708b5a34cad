import Diagnostics

extension InlineReader {
  /// Counts the marks of a table in the text as used.
  mutating func use(_ names: [NameSource]) { addUses(names) }
}

extension BlockReader {
  /// The document's footnotes, read as text.
  mutating func readNotes(_ definitions: [NoteDefinition]) -> [NoteSource] {
    definitions.map { definition in
      let text = readText(file, definition.text, &inline.findings)
      inline.use(text.uses)
      return NoteSource(name: definition.name.text, span: file.span(definition.span), content: text.inlines)
    }
  }

  /// Compares the document's footnotes with their marks.
  mutating func checkNotes(_ notes: [NoteSource]) {
    compareNotes(notes, inline.uses, inRecord: false, mayBeUnused: false, &inline.findings)
  }

  /// Compares a record's footnotes with its marks. Rows that stand elsewhere may hold marks we do not see.
  mutating func checkNotes(_ notes: [NoteSource], _ uses: [NameSource], of record: RecordSource) {
    compareNotes(
      notes, uses, inRecord: true, mayBeUnused: record.table == nil, &inline.findings)
  }
}

private func compareNotes(
  _ notes: [NoteSource], _ uses: [NameSource], inRecord: Bool, mayBeUnused: Bool, _ findings: inout Findings
) {
  var defined: Set<String> = []
  let used = Set(uses.map(\.text))
  for note in notes {
    if !defined.insert(note.name).inserted {
      findings.error("duplicate-note", .duplicate(note.name), at: note.span)
    } else if !used.contains(note.name), !mayBeUnused {
      findings.add(
        Diagnostic(
          .finding, DiagnosticCode("unused-note"), .unused(note.name), at: note.span,
          help: .unusedHelp(note.name)))
    }
  }
  for use in uses where !defined.contains(use.text) {
    findings.error(
      "unknown-note", .unknown(use.text), at: use.span, help: .unknownHelp(use.text, inRecord: inRecord))
  }
}

extension Phrase {
  fileprivate static func duplicate(_ name: String) -> Phrase {
    Phrase(da: "noten [^\(name)] står to gange", en: "the note [^\(name)] stands twice")
  }
  fileprivate static func unused(_ name: String) -> Phrase {
    Phrase(
      da: "noten [^\(name)] bruges ikke og trykkes ikke",
      en: "the note [^\(name)] is not used and not printed")
  }
  fileprivate static func unusedHelp(_ name: String) -> Phrase {
    Phrase(da: "skriv [^\(name)] dér, hvor den hører til", en: "write [^\(name)] where it belongs")
  }
  fileprivate static func unknown(_ name: String) -> Phrase {
    Phrase(da: "noten [^\(name)] har ingen tekst", en: "the note [^\(name)] has no text")
  }
  fileprivate static func unknownHelp(_ name: String, inRecord: Bool) -> Phrase {
    inRecord
      ? Phrase(
        da: "skriv [^\(name)]: tekst under tabellen, før ```",
        en: "write [^\(name)]: text under the table, before ```")
      : Phrase(
        da: "skriv [^\(name)]: tekst på en linje for sig", en: "write [^\(name)]: text on a line of its own")
  }
}
