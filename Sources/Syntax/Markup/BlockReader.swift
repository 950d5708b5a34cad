internal import CCmark
import Diagnostics

/// libcmark's block nodes as blocks, with the records and tables that were cut out back in their places.
struct BlockReader {
  let file: SourceFile
  let scan: MarkupScan
  var inline: InlineReader
  private var hasReportedDepth = false

  init(file: SourceFile, scan: MarkupScan) {
    self.file = file
    self.scan = scan
    inline = InlineReader(file: file, mask: scan.mask)
  }

  var findings: [Diagnostic] { inline.findings.all }

  mutating func read() -> [MarkupBlock] {
    let root = scan.mask.bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { return [] }
    defer { cmark_node_free(root) }
    return blocks(of: root, depth: 0)
  }

  mutating func blocks(of node: OpaquePointer, depth: Int) -> [MarkupBlock] {
    guard depth <= Limits.depth else {
      reportDepth(node)
      return []
    }
    var list = BlockList()
    var child = cmark_node_first_child(node)
    while let current = child {
      append(current, depth, to: &list)
      child = cmark_node_next(current)
    }
    list.close(&inline.findings)
    return joiningLetterLists(list.blocks)
  }

  private mutating func append(_ node: OpaquePointer, _ depth: Int, to list: inout BlockList) {
    let lines = lines(of: node)
    let span = file.span(lines)
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      if depth == 0, let record = record(at: node) {
        list.append(.record(record.source), record.span)
      } else {
        appendHeading(node, span, to: &list)
      }
    case CMARK_NODE_PARAGRAPH: appendParagraph(node, lines, to: &list)
    case CMARK_NODE_LIST: list.append(.list(markupList(node, depth)), span)
    case CMARK_NODE_BLOCK_QUOTE: list.append(.quote(blocks(of: node, depth: depth + 1)), span)
    case CMARK_NODE_CODE_BLOCK: appendCode(node, lines, to: &list)
    case CMARK_NODE_THEMATIC_BREAK: list.append(.divider, span)
    case CMARK_NODE_HTML_BLOCK:
      inline.begin(lines)
      inline.htmlBlock(cmark_node_get_literal(node), at: lines)
    default: break
    }
  }

  // MARK: Blocks

  private mutating func appendHeading(_ node: OpaquePointer, _ span: SourceSpan, to list: inout BlockList) {
    inline.begin(span.range)
    var pieces = inline.pieces(of: node, depth: 0)
    let braces = inline.takeTrailingBraces(&pieces)
    let level = Int(cmark_node_get_heading_level(node))
    list.append(.heading(level, inline.inlines(pieces)), span, braces: braces)
  }

  private mutating func appendParagraph(
    _ node: OpaquePointer, _ lines: Range<Int>, to list: inout BlockList
  ) {
    inline.begin(lines)
    var pieces = inline.pieces(of: node, depth: 0)
    let braces = leadingBraces(&pieces)
    guard !pieces.isEmpty else {
      list.pending += braces
      return
    }
    if isFigure(pieces) {
      let after = inline.takeTrailingBraces(&pieces)
      list.append(.paragraph(inline.inlines(pieces)), file.span(lines), braces: braces + after)
      return
    }
    for (index, part) in letterParts(pieces).enumerated() {
      let content = content(of: part, file.span(lines))
      list.append(content, file.span(lines), braces: index == 0 ? braces : [])
    }
  }

  private mutating func content(of part: LetterPart, _ span: SourceSpan) -> MarkupBlock.Content {
    switch part {
    case .text(let pieces): return .paragraph(inline.inlines(pieces))
    case .list(let start, let items):
      let blocks = items.map { item in
        [MarkupBlock(content: .paragraph(inline.inlines(item)), span: span, braces: [])]
      }
      return .list(MarkupList(marker: .letter(start: start), isTight: true, items: blocks))
    }
  }

  /// Braces alone on the first lines of a paragraph, or all of it.
  private func leadingBraces(_ pieces: inout [Piece]) -> [BraceSource] {
    var braces: [BraceSource] = []
    for (index, piece) in pieces.enumerated() {
      if let brace = piece.brace {
        braces.append(brace)
      } else if case .softBreak = piece, !braces.isEmpty {
        if index + 1 < pieces.count, pieces[index + 1].brace != nil { continue }
        pieces.removeSubrange(...index)
        return braces
      } else if !piece.isBlank {
        return []
      }
    }
    if !braces.isEmpty { pieces = [] }
    return braces
  }

  /// One image, perhaps with braces.
  private func isFigure(_ pieces: [Piece]) -> Bool {
    guard case .inline(.image)? = pieces.first else { return false }
    return pieces.dropFirst().allSatisfy { $0.isBlank || $0.brace != nil }
  }

  private mutating func markupList(_ node: OpaquePointer, _ depth: Int) -> MarkupList {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    var items: [[MarkupBlock]] = []
    var child = cmark_node_first_child(node)
    while let item = child {
      items.append(blocks(of: item, depth: depth + 1))
      child = cmark_node_next(item)
    }
    return MarkupList(
      marker: isOrdered ? .number(start: Int(cmark_node_get_list_start(node))) : .bullet,
      isTight: cmark_node_get_list_tight(node) != 0, items: items)
  }

  private mutating func appendCode(_ node: OpaquePointer, _ lines: Range<Int>, to list: inout BlockList) {
    inline.begin(lines)
    if let info = cmark_node_get_fence_info(node), info[0] != 0 {
      let first = file.content(ofLine: file.line(containing: lines.lowerBound))
      inline.findings.error(
        "record-not-at-margin", .notAtMargin, at: file.span(file.bytes.trimmed(first)), help: .marginHelp)
      return
    }
    list.append(.code(inline.code(cmark_node_get_literal(node))), file.span(lines))
  }

  private mutating func reportDepth(_ node: OpaquePointer) {
    guard !hasReportedDepth else { return }
    hasReportedDepth = true
    inline.findings.error("too-deep", .tooDeep, at: file.span(lines(of: node).prefix(1)))
  }

  // MARK: Places

  /// The whole lines of a node, without blank ones at its end.
  private func lines(of node: OpaquePointer) -> Range<Int> {
    let last = file.lineStarts.count - 1
    let first = min(max(0, Int(cmark_node_get_start_line(node)) - 1), last)
    var end = min(max(first, Int(cmark_node_get_end_line(node)) - 1), last)
    while end > first, file.bytes.isBlank(file.content(ofLine: end)) { end -= 1 }
    let start = file.content(ofLine: first).lowerBound
    return start..<max(start, file.content(ofLine: end).upperBound)
  }

  /// The record or table that was cut out where a node stands.
  private mutating func record(at node: OpaquePointer) -> (source: RecordSource, span: SourceSpan)? {
    let line = Int(cmark_node_get_start_line(node)) - 1
    guard let cut = scan.cuts[line] else { return nil }
    var reader = RecordReader(file: file)
    let source = reader.read(cut, line: line, &inline.findings)
    if case .table = cut {
      inline.use(reader.uses)
    } else {
      checkNotes(source.notes, reader.uses, of: source)
    }
    let end = file.content(ofLine: lastLine(of: cut)).upperBound
    return (source, file.span(file.content(ofLine: line).lowerBound..<end))
  }

  private func lastLine(of cut: Cut) -> Int {
    switch cut {
    case .fence(_, let body, let isClosed):
      isClosed ? body.upperBound : max(body.lowerBound, body.upperBound) - 1
    case .table(let lines): lines.upperBound - 1
    }
  }
}

/// Blocks that follow each other, and the braces that wait for the next one.
private struct BlockList {
  private(set) var blocks: [MarkupBlock] = []
  var pending: [BraceSource] = []
  private var refused: [BraceSource] = []

  mutating func append(_ content: MarkupBlock.Content, _ span: SourceSpan, braces: [BraceSource] = []) {
    var block = MarkupBlock(content: content, span: span, braces: braces)
    switch content {
    case .list, .record: block.braces = pending + braces
    case .paragraph(let words) where isImage(words): block.braces = pending + braces
    case .heading, .divider, .paragraph, .quote, .code: refused += pending
    }
    pending = []
    blocks.append(block)
  }

  /// A paragraph that is one picture is a figure, and can be named.
  private func isImage(_ words: [MarkupInline]) -> Bool {
    if words.count == 1, case .image = words[0] { true } else { false }
  }

  mutating func close(_ findings: inout Findings) {
    for brace in refused + pending {
      findings.error("brace-without-block", .withoutBlock, at: brace.span, help: .withoutBlockHelp)
    }
  }
}

extension Phrase {
  fileprivate static let notAtMargin = Phrase(
    da: "en post kan ikke stå i en liste eller et citat", en: "a record cannot stand in a list or a quote")
  fileprivate static let marginHelp = Phrase(
    da: "begynd alle dens linjer helt ude ved margenen", en: "begin all its lines right at the margin")
  fileprivate static let tooDeep = Phrase(
    da: "mere end \(Limits.depth) niveauer af lister og citater",
    en: "more than \(Limits.depth) levels of lists and quotes")
  fileprivate static let withoutBlock = Phrase(
    da: "klammen står ikke før en liste, tabel eller figur",
    en: "the brace does not stand before a list, table or figure")
  fileprivate static let withoutBlockHelp = Phrase(
    da: "skriv den på linjen lige før; en overskrifts klamme står efter dens ord",
    en: "write it on the line right before; a heading's brace stands after its words")
}
