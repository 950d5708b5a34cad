internal import Diagnostics
internal import Syntax

extension ProjectReader {
  /// Names in heads and bodies of meetings that lead nowhere; asked for when everything is read.
  mutating func reportUnknownNames() {
    for (scope, reference) in nameReferences {
      guard project.names.locate(reference.path[...], from: scope) == nil else { continue }
      let near = nearest(
        reference.path.map(\.text).joined(separator: "."), among: project.names.visible(from: scope))
      diagnostics.append(
        .error(
          "unknown-name", .nothingNamed(reference.path), at: reference.span,
          help: near.map { .didYouMean($0) }))
    }
    guard !project.bodies.isEmpty else { return }
    for (word, span) in meetingBodies where project.body(called: word) == nil {
      let near = nearest(word, among: project.bodies.map(\.name.text))
      diagnostics.append(
        .error("unknown-body", .noBody(word), at: span, help: near.map { .didYouMean($0) } ?? .bodyFile))
    }
  }
}

extension Phrase {
  fileprivate static func nothingNamed(_ path: [Name]) -> Phrase {
    let name = path.map(\.text).joined(separator: ".")
    return Phrase(da: "intet hedder »\(name)«", en: "nothing is named '\(name)'")
  }
  fileprivate static func noBody(_ word: String) -> Phrase {
    Phrase(da: "intet organ hedder »\(word)«", en: "no body is named '\(word)'")
  }
  fileprivate static let bodyFile = Phrase(
    da: "et organ er en fil med »organ: navn« øverst", en: "a body is a file with 'body: name' at its top")
}

/// Takes a document's records, claims, named lists and headings into the project.
extension ProjectReader {
  mutating func register(
    _ document: SourceDocument, _ index: Int, _ titleBraces: [BraceSource], in file: SourceFile
  ) {
    let place = Place(document: index, scope: document.scope, file: file)
    visit(document.title, place)
    name(titleBraces, as: .heading(document.title, document.titleSpan), place)
    visit(document.blocks, place)
    for note in document.notes { visit(note.content, place) }
  }

  private struct Place {
    let document: Int
    let scope: Int
    let file: SourceFile
  }

  private enum Named {
    case heading([MarkupInline], SourceSpan)
    case list(Int, SourceSpan)
  }

  // MARK: Blocks

  private mutating func visit(_ blocks: [MarkupBlock], _ place: Place) {
    for block in blocks { visit(block, place) }
  }

  private mutating func visit(_ block: MarkupBlock, _ place: Place) {
    switch block.content {
    case .heading(_, let words):
      visit(words, place)
      name(block.braces, as: .heading(words, block.span), place)
    case .paragraph(let words): visit(words, place)
    case .list(let list):
      name(block.braces, as: .list(list.items.count, block.span), place)
      for item in list.items { visit(item, place) }
    case .quote(let blocks): visit(blocks, place)
    case .record(let source): visit(source, block.braces, place)
    case .code, .divider: break
    }
  }

  private mutating func name(_ braces: [BraceSource], as named: Named, _ place: Place) {
    guard let given = braces.compactMap(\.name).first else { return }
    let referent: Referent
    switch named {
    case .heading(let words, let span):
      project.sections.append(
        .init(name: Name(given.text), document: place.document, heading: words, span: span))
      project.sectionsBySpan[span] = project.sections.count - 1
      referent = .section(project.sections.count - 1)
    case .list(let count, let span):
      project.lists.append(.init(count: count, span: span))
      referent = .list(project.lists.count - 1)
    }
    project.names.add(Name(given.text), referent, scope: place.scope, at: given.span, into: &diagnostics)
  }

  // MARK: Records

  private mutating func visit(_ source: RecordSource, _ outer: [BraceSource], _ place: Place) {
    var source = source
    source.braces += outer
    let csv = csvFile(source, place)
    var references: [NameReference] = []
    let read = readRecord(
      source, in: place.file, scope: place.scope, csv: { _ in csv }, references: &references,
      into: &diagnostics)
    nameReferences += references.map { (place.scope, $0) }
    guard let record = read else { return }
    let index = project.records.count
    project.records.append(record)
    project.recordsBySpan[source.span] = index
    let isNamed = source.braces.contains { $0.name != nil }
    if isNamed {
      project.names.add(
        record.body.name, .record(index), scope: place.scope, at: record.body.nameSpan, into: &diagnostics)
    } else {
      project.names.addIfFree(record.body.name, .record(index), scope: place.scope)
    }
    visitTexts(of: record.body, place)
  }

  /// The file that `rækker` names; a path that leads nowhere is reported here.
  private mutating func csvFile(_ source: RecordSource, _ place: Place) -> SourceFile? {
    guard let entry = source.head.first(where: { Field.rows.key.matches($0.key.lowercased()) }),
      case .scalar(let written) = entry.value.content,
      let own = project.sources.indices.first(where: { $0.value == place.file.index })?.key,
      let path = existingPath(written, from: own, at: entry.value.span)
    else { return nil }
    guard let index = project.sources.indices[path] else {
      diagnostics.append(.error("wrong-value", .noRows(written), at: entry.value.span))
      return nil
    }
    return project.sources.files[index]
  }

  private mutating func visitTexts(of body: RecordBody, _ place: Place) {
    visit(body.title, place)
    for note in body.notes { visit(note.content, place) }
    guard let table = body.table else { return }
    let file = project.sources.files[table.file]
    for column in table.columns { for label in column.labels { visit(label.content, place) } }
    for row in table.rows {
      visit(row.label.content, place)
      visit(row.explanation, place)
    }
    for cell in table.cells where cell.value == .text && hasClaim(file, cell.span) {
      var ignored: [Diagnostic] = []
      visit(readInlines(file, cell.span.range, into: &ignored), place)
    }
  }

  private func hasClaim(_ file: SourceFile, _ span: SourceSpan) -> Bool {
    file.bytes[span.range.clamped(to: file.wholeRange)].contains(UInt8(ascii: "{"))
  }

  // MARK: Inlines

  private mutating func visit(_ inlines: [MarkupInline], _ place: Place) {
    for inline in inlines { visit(inline, place) }
  }

  private mutating func visit(_ inline: MarkupInline, _ place: Place) {
    switch inline {
    case .claim(let source): add(source, place)
    case .emphasis(let inner), .strong(let inner), .link(_, let inner), .reference(_, let inner, _):
      visit(inner, place)
    case .text, .code, .image, .note, .lineBreak: break
    }
  }

  private mutating func add(_ source: ClaimSource, _ place: Place) {
    let file = project.sources.files[Int(source.span.file)]
    guard project.claimsBySpan[source.span] == nil,
      let claim = readClaim(source, in: file, scope: place.scope, into: &diagnostics)
    else { return }
    let index = project.claims.count
    project.claims.append(claim)
    project.claimsBySpan[source.span] = index
    if let name = claim.name, let span = claim.nameSpan {
      project.names.add(name, .claim(index), scope: place.scope, at: span, into: &diagnostics)
    }
  }
}

extension Phrase {
  fileprivate static func noRows(_ path: String) -> Phrase {
    Phrase(da: "»\(path)« er ikke en CSV-fil", en: "'\(path)' is not a CSV file")
  }
}
