internal import Diagnostics
internal import DocumentTree
internal import Syntax

extension Lowering {
  mutating func inlines(_ markup: [MarkupInline]) -> [Inline] {
    withSinglePoints(markup.map { inline($0, tableNotes: nil) })
  }

  /// Inside a record, marks are those of the record's own notes.
  mutating func inlines(_ markup: [MarkupInline], notesOf record: Label) -> [Inline] {
    withSinglePoints(markup.map { inline($0, tableNotes: record) })
  }

  /// A sentence that ends with a figure in "kr." has one point, not two.
  private func withSinglePoints(_ inlines: [Inline]) -> [Inline] {
    var out = inlines
    for index in out.indices.dropFirst() {
      guard case .text(let before) = out[index - 1], before.hasSuffix("."), case .text(let text) = out[index],
        text.hasPrefix("."), !text.hasPrefix("..")
      else { continue }
      out[index] = .text(String(text.dropFirst()))
    }
    return out
  }

  private mutating func inline(_ markup: MarkupInline, tableNotes: Label?) -> Inline {
    switch markup {
    case .text(let text): return .text(text)
    case .code(let text): return .code(text)
    case .emphasis(let inner): return .emphasis(inner.map { inline($0, tableNotes: tableNotes) })
    case .strong(let inner): return .strong(inner.map { inline($0, tableNotes: tableNotes) })
    case .link(let address, let inner):
      return .link(address, inner.map { inline($0, tableNotes: tableNotes) })
    case .reference(let path, let words, let span):
      return reference(path, words.map { inline($0, tableNotes: tableNotes) }, span)
    case .image(let path, let alternative, let span):
      return image(path, alternative, span).map { .image($0) } ?? .text(alternative)
    case .claim(let source): return .text(claimText(source))
    case .note(let name, _):
      return tableNotes.map { .tableNote(tableNoteLabel($0, name)) } ?? .footnote(noteLabel(name))
    case .lineBreak: return .lineBreak
    }
  }

  func tableNoteLabel(_ record: Label, _ name: String) -> Label { Label("\(record.name).note-\(name)") }

  // MARK: Claims

  /// What a claim prints: as written, or computed and shown in its unit.
  func claimText(_ source: ClaimSource) -> String {
    guard let index = project.claimsBySpan[source.span] else { return "?" }
    let claim = project.claims[index]
    if claim.printed != nil { return writtenText(claim) }
    guard let value = try? figures.value(.claim(index)) else { return "?" }
    guard let pattern = claim.shownAs else { return value.text(language) }
    return shownText(value, pattern)
  }

  /// The author's own words, with the spaces and signs that print well; figures of an English document in
  /// English form.
  private func writtenText(_ claim: Claim) -> String {
    let written = trimmed(project.text(claim.printedSpan))
    switch claim.printed {
    case .figure(let printed)? where language == .english && written.first?.isASCIIDigit == true:
      return printed.text(language)
    case .date(let day)?:
      return language == .english ? day.text(language) : String(written.map { $0 == " " ? "\u{A0}" : $0 })
    case .figure, .interval, .text, .blank, .dash, .withheld, .computed, nil: return typeset(written)
    }
  }

  private func shownText(_ value: Quantity, _ pattern: Printed) -> String {
    let scale = pattern.unit.unit == .percent ? -2 : pattern.unit.power
    guard let scaled = value.exact.divided(by: Exact(digits: 1, exponent: scale)) else { return "?" }
    return scaled.text(decimals: pattern.decimals, language) + pattern.unit.suffix
  }

  /// No-break spaces inside "2,3 mio. kr.", U+2212 before digits, a dash inside an interval.
  func typeset(_ text: String) -> String {
    let characters = Array(text)
    var out = ""
    for (index, character) in characters.enumerated() {
      let isBeforeDigit = index + 1 < characters.count && characters[index + 1].isASCIIDigit
      switch character {
      case " ": out.append("\u{A0}")
      case "-" where index == 0: out.append("−")
      case "-" where isBeforeDigit: out.append("–")
      default: out.append(character)
      }
    }
    return out
  }

  // MARK: References

  private mutating func reference(_ path: String, _ words: [Inline], _ span: SourceSpan) -> Inline {
    let names = path.split(separator: ".").map { Name($0) }
    guard let (referent, rest) = project.names.locate(names[...], from: scope) else {
      let near = nearest(path, among: project.names.visible(from: scope))
      diagnostics.append(
        .error("unknown-reference", .nothingNamed(path), at: span, help: near.map { .didYouMean($0) }))
      return .text(plain(words, path))
    }
    if !rest.isEmpty, !referent.hasParts {
      diagnostics.append(.error("unknown-reference", .nothingNamed(path), at: span))
      return .text(plain(words, path))
    }
    switch referent {
    case .record(let record): return reference(toRecord: record, Array(rest), words, path, span)
    case .section(let section):
      let named = project.sections[section]
      let isTitle = project.documents[named.document].titleSpan == named.span
      return .reference(
        sectionLabel(section), words.isEmpty && !isTitle ? inlines(named.heading) : words)
    case .claim(let claim):
      let text = project.claims[claim].printed == nil ? path : writtenText(project.claims[claim])
      return .text(plain(words, text))
    case .list: return .text(plain(words, path))
    }
  }

  private mutating func reference(
    toRecord record: Int, _ rest: [Name], _ words: [Inline], _ path: String, _ span: SourceSpan
  ) -> Inline {
    var words = words
    let base = shownBase(record) ?? record
    let body = project.records[base].body
    if let last = rest.last, words.isEmpty {
      guard let label = partText(last, body) else {
        diagnostics.append(.error("unknown-reference", .nothingNamed(path), at: span))
        return .text(path)
      }
      words = [.text(label)]
    }
    guard shownRecords.contains(base) || shownRecords.contains(record) else {
      return .text(
        words.isEmpty ? "»" + plainText(body.title, in: file(body.span)) + "«" : plain(words, path))
    }
    return .reference(recordLabel(base), words)
  }

  /// The label of a row or column.
  private func partText(_ name: Name, _ body: RecordBody) -> String? {
    guard let table = body.table else { return nil }
    if let row = table.rows(named: name).first { return table.rows[row].label.text }
    return table.columns(named: name).first.map {
      table.columnTitle($0)
    }
  }

  private func plain(_ words: [Inline], _ fallback: String) -> String {
    words.isEmpty ? fallback : DocumentTree.plainText(words)
  }

  // MARK: Images

  mutating func image(_ path: String, _ alternative: String, _ span: SourceSpan) -> Image? {
    let own = project.sources.indices.first { $0.value == project.documents[document].file }?.key ?? ""
    switch project.sources.resolve(path, from: own) {
    case .found(let found):
      if var image = images[found] {
        image.alternative = alternative
        return image
      }
      diagnostics.append(.error("unreadable-image", .noImage(path), at: span))
    case .missing: diagnostics.append(.error("missing-file", .noFile(path), at: span))
    case .outside: diagnostics.append(.error("path-outside", .outside(path), at: span))
    }
    return nil
  }
}

extension Phrase {
  fileprivate static func nothingNamed(_ path: String) -> Phrase {
    Phrase(da: "intet hedder »\(path)«", en: "nothing is named '\(path)'")
  }
  fileprivate static func noImage(_ path: String) -> Phrase {
    Phrase(
      da: "»\(path)« er ikke et PNG- eller JPEG-billede", en: "'\(path)' is not a PNG or JPEG picture")
  }
}
