import Diagnostics

/// Reads a fenced record or a pipe table from the lines of the file.
struct RecordReader {
  let file: SourceFile
  /// Marks of footnotes in the title, the table and the notes.
  private(set) var uses: [NameSource] = []

  init(file: SourceFile) { self.file = file }

  mutating func read(_ cut: Cut, line: Int, _ findings: inout Findings) -> RecordSource {
    let span = file.span(file.content(ofLine: line))
    switch cut {
    case .fence(let info, let body, _):
      var record = readTitle(info, span, &findings)
      readBody(body, of: &record, &findings)
      return record
    case .table(let lines):
      let start = file.content(ofLine: line).lowerBound
      var table = TableReader(file: file)
      for line in lines { table.add(line, &findings) }
      var record = RecordSource(
        kind: "", kindSpan: file.span(start..<start), title: [], braces: [], head: [], notes: [], span: span)
      record.table = table.finished(&findings)
      uses += table.uses
      return record
    }
  }

  /// `KIND TITLE {#name i UNIT}`
  private mutating func readTitle(
    _ info: Range<Int>, _ span: SourceSpan, _ findings: inout Findings
  ) -> RecordSource {
    var end = info.lowerBound
    while end < info.upperBound, !file.bytes[end].isBlank, file.bytes[end] != .openBrace { end += 1 }
    let kind = info.lowerBound..<end
    if kind.isEmpty { findings.error("record-without-kind", .withoutKind, at: span, help: .withoutKindHelp) }
    var found: [Diagnostic] = []
    let cell = readCell(file, end..<info.upperBound, into: &found)
    found.forEach { findings.add($0) }
    let title = readText(file, cell.content.range, &findings)
    uses += title.uses + cell.notes
    let marks = cell.notes.map { note in
      MarkupInline.note(note.text, file.span(Int(note.span.start) - 2..<Int(note.span.end) + 1))
    }
    return RecordSource(
      kind: file.text(kind), kindSpan: file.span(kind), title: title.inlines + marks, braces: cell.braces,
      head: [], notes: [], span: span)
  }

  private mutating func readBody(
    _ lines: Range<Int>, of record: inout RecordSource, _ findings: inout Findings
  ) {
    let tableStart = lines.first { !isHeadLine($0) } ?? lines.upperBound
    record.head = readHeadLines(lines.lowerBound..<tableStart, &findings)
    var table: TableReader?
    var line = tableStart
    while line < lines.upperBound {
      let range = file.content(ofLine: line)
      if let note = noteDefinition(file, from: line, to: lines.upperBound) {
        record.notes.append(readNote(note.note, &findings))
        line = note.next
        continue
      }
      if file.bytes.byte(range.lowerBound, range.upperBound) == .pipe
        || table != nil && isExplanation(file.bytes, range)
      {
        var current = table ?? TableReader(file: file)
        table = nil
        current.add(line, &findings)
        table = current
      } else if !file.bytes.isBlank(range) {
        let text = file.bytes.trimmed(range)
        findings.error("line-out-of-place", .outOfPlace, at: file.span(text), help: .outOfPlaceHelp)
      }
      line += 1
    }
    guard var table else { return }
    record.table = table.finished(&findings)
    uses += table.uses
  }

  /// Neither the table nor a note begins here.
  private func isHeadLine(_ line: Int) -> Bool {
    let range = file.content(ofLine: line)
    return file.bytes.byte(range.lowerBound, range.upperBound) != .pipe
      && !file.bytes.has("[^", at: range.lowerBound, end: range.upperBound)
  }

  private func readHeadLines(_ lines: Range<Int>, _ findings: inout Findings) -> [SourceNode.Entry] {
    guard !lines.isEmpty else { return [] }
    let range = file.lineStarts[lines.lowerBound]..<file.content(ofLine: lines.upperBound - 1).upperBound
    var found: [Diagnostic] = []
    let head = readHead(file, range, into: &found)
    found.forEach { findings.add($0) }
    return head
  }

  private mutating func readNote(_ definition: NoteDefinition, _ findings: inout Findings) -> NoteSource {
    let text = readText(file, definition.text, &findings)
    uses += text.uses
    return NoteSource(name: definition.name.text, span: file.span(definition.span), content: text.inlines)
  }
}

extension Phrase {
  fileprivate static let withoutKind = Phrase(da: "posten har ingen slags", en: "the record has no kind")
  fileprivate static let withoutKindHelp = Phrase(
    da: "skriv slagsen først: ```tabel Titel {#navn}", en: "write the kind first: ```table Title {#name}")
  fileprivate static let outOfPlace = Phrase(
    da: "linjen hører hverken til hovedet, tabellen eller noterne",
    en: "the line belongs neither to the head, the table nor the notes")
  fileprivate static let outOfPlaceHelp = Phrase(
    da:
      "navn: værdi står før tabellen; rækker begynder med |, noter med [^x]:, rækkers tekst er rykket fire ind",
    en:
      "key: value stands before the table; rows begin with |, notes with [^x]:, a row's text is indented four"
  )
}
