internal import CCmark
import Diagnostics

/// A part of a text on its way to inlines: braces and soft line ends still have a place.
enum Piece {
  case inline(MarkupInline)
  case brace(BraceSource)
  case softBreak
}

/// libcmark's inline nodes as pieces and inlines, with the marks back in their places.
struct InlineReader {
  let file: SourceFile
  let mask: MarkMask
  var findings = Findings()
  /// Marks of footnotes, as used.
  private(set) var uses: [NameSource] = []
  /// What remains of the source of the block that is read; links are searched for in it.
  var place: Range<Int>
  var failedSearches = 0
  private var unclosed = 0

  init(file: SourceFile, mask: MarkMask) {
    self.file = file
    self.mask = mask
    place = 0..<0
  }

  mutating func addUses(_ names: [NameSource]) { uses += names }

  /// Begins a block whose source is a range.
  mutating func begin(_ range: Range<Int>) {
    place = range
    failedSearches = 0
    while unclosed < mask.unclosed.count, mask.unclosed[unclosed] < range.lowerBound { unclosed += 1 }
  }

  mutating func inlines(of node: OpaquePointer, depth: Int) -> [MarkupInline] {
    let pieces = pieces(of: node, depth: depth)
    return inlines(pieces)
  }

  mutating func pieces(of node: OpaquePointer, depth: Int) -> [Piece] {
    guard depth <= Limits.depth else {
      findings.error("too-deep", .tooDeep, at: file.span(place.prefix(1)))
      return []
    }
    var out: [Piece] = []
    var child = cmark_node_first_child(node)
    while let current = child {
      append(current, depth, to: &out)
      child = cmark_node_next(current)
    }
    return out
  }

  private mutating func append(_ node: OpaquePointer, _ depth: Int, to out: inout [Piece]) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: withText(cmark_node_get_literal(node)) { appendText($0, to: &out) }
    case CMARK_NODE_CODE: out.append(.inline(.code(code(cmark_node_get_literal(node)))))
    case CMARK_NODE_SOFTBREAK: out.append(.softBreak)
    case CMARK_NODE_LINEBREAK: out.append(.inline(.lineBreak))
    case CMARK_NODE_EMPH: out.append(.inline(.emphasis(inlines(of: node, depth: depth + 1))))
    case CMARK_NODE_STRONG: out.append(.inline(.strong(inlines(of: node, depth: depth + 1))))
    case CMARK_NODE_LINK:
      let words = inlines(of: node, depth: depth + 1)
      appendLink(address(cmark_node_get_url(node)), words, to: &out)
    case CMARK_NODE_IMAGE:
      let words = inlines(of: node, depth: depth + 1)
      appendImage(address(cmark_node_get_url(node)), plainText(words), to: &out)
    case CMARK_NODE_HTML_INLINE:
      withText(cmark_node_get_literal(node)) { reportHTML($0, at: place) }
    default: break
    }
  }

  private func withText(_ literal: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let literal else { return }
    var length = 0
    while literal[length] != 0 { length += 1 }
    UnsafeRawPointer(literal).withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  // MARK: Text

  private mutating func appendText(_ text: UnsafeBufferPointer<UInt8>, to out: inout [Piece]) {
    var start = 0
    var index = 0
    while index < text.count {
      if text[index] == MarkMask.openClaim {
        appendPlain(text, start..<index, to: &out)
        out.append(.inline(.text("{{")))
        index += index + 1 < text.count && text[index + 1] == MarkMask.openClaim ? 2 : 1
        start = index
        reportUnclosed()
      } else if text[index] == 0xF3, let mark = mask.mark(in: text, at: index) {
        appendPlain(text, start..<index, to: &out)
        append(mark, to: &out)
        index += mark.range.count
        start = index
      } else {
        index += 1
      }
    }
    appendPlain(text, start..<text.count, to: &out)
  }

  private func appendPlain(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to out: inout [Piece]) {
    guard !range.isEmpty else { return }
    let bytes = text[range]
    let string =
      bytes.contains(MarkMask.dropped)
      ? String(decoding: bytes.filter { $0 != MarkMask.dropped }, as: UTF8.self)
      : String(decoding: bytes, as: UTF8.self)
    out.append(.inline(.text(string)))
  }

  private mutating func append(_ mark: Mark, to out: inout [Piece]) {
    switch mark.kind {
    case .claim: out.append(.inline(.claim(readClaim(file, mark.range, &findings))))
    case .brace:
      if let brace = readBrace(file, mark.range, &findings) { out.append(.brace(brace)) }
    case .note:
      let name = noteName(file, mark.range)
      uses.append(name)
      out.append(.inline(.note(name.text, file.span(mark.range))))
    }
  }

  private mutating func reportUnclosed() {
    guard unclosed < mask.unclosed.count else { return }
    let offset = mask.unclosed[unclosed]
    unclosed += 1
    findings.error("claim-not-closed", .claimNotClosed, at: file.span(offset..<offset + 2), help: .claimHelp)
  }

  mutating func code(_ literal: UnsafePointer<CChar>?) -> String {
    var out = ""
    withText(literal) { text in
      var index = 0
      while index < text.count {
        if text[index] == MarkMask.openClaim, unclosed < mask.unclosed.count {
          unclosed += 1
          index += 1
        }
        index += 1
      }
      out = mask.unmasked(text, file)
    }
    return out
  }

  private func address(_ literal: UnsafePointer<CChar>?) -> String {
    var out = ""
    withText(literal) { out = mask.unmasked($0, file) }
    return out
  }

  // MARK: HTML

  mutating func reportHTML(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    let isComment = text.starts(with: "<!--".utf8)
    let start = search(text, in: range) ?? range.lowerBound
    let end = min(range.upperBound, start + max(1, min(text.count, 80)))
    findings.error(
      isComment ? "html-comment" : "raw-html", isComment ? .comment : .html, at: file.span(start..<end),
      help: isComment ? .commentHelp : .htmlHelp)
  }

  mutating func htmlBlock(_ literal: UnsafePointer<CChar>?, at range: Range<Int>) {
    withText(literal) { reportHTML($0, at: range) }
  }

  /// The first place of a text's first bytes.
  private mutating func search(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
    guard let first = text.first, failedSearches < 100 else { return nil }
    let length = min(text.count, 16)
    var offset = range.lowerBound
    while offset + length <= range.upperBound {
      if file.bytes[offset] == first, file.bytes[offset..<offset + length].elementsEqual(text.prefix(length))
      {
        place = min(offset + length, place.upperBound)..<place.upperBound
        return offset
      }
      offset += 1
    }
    failedSearches += 1
    return nil
  }
}

extension Phrase {
  fileprivate static let tooDeep = Phrase(
    da: "for mange niveauer af fremhævning", en: "too many levels of emphasis")
  fileprivate static let claimNotClosed = Phrase(
    da: "{{ uden }} på samme linje", en: "{{ without }} on the same line")
  fileprivate static let claimHelp = Phrase(
    da: "skriv {{7,16 mio. kr. = navn}} på én linje; skal tegnene trykkes, skriv \\{{",
    en: "write {{7.16 mio. kr. = name}} on one line; to print the signs write \\{{")
  fileprivate static let html = Phrase(da: "HTML bruges ikke her", en: "HTML is not used here")
  fileprivate static let htmlHelp = Phrase(
    da: "skriv Markdown: **fed**, *kursiv*, lister og tabeller; skal tegnet trykkes, skriv \\<",
    en: "write Markdown: **bold**, *italic*, lists and tables; to print the sign write \\<")
  fileprivate static let comment = Phrase(
    da: "en kommentar i HTML bruges ikke her", en: "an HTML comment is not used here")
  fileprivate static let commentHelp = Phrase(
    da: "slet den, så den ikke ved en fejl sendes ud", en: "delete it, so that it is not sent out by mistake")
}
