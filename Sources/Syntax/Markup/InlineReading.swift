internal import CCmark
package import Diagnostics

/// Reads a cell, label, title, note or explanation: Markdown within one paragraph, whatever its lines begin
/// with. Line ends and indentation are one space.
package func readInlines(
  _ file: SourceFile, _ range: Range<Int>, into diagnostics: inout [Diagnostic]
) -> [MarkupInline] {
  var findings = Findings()
  let read = readText(file, range, &findings)
  diagnostics += findings.all
  return read.inlines
}

/// Inlines of a range, and the footnotes' marks in them.
func readText(
  _ file: SourceFile, _ range: Range<Int>, _ findings: inout Findings
) -> (inlines: [MarkupInline], uses: [NameSource]) {
  let range = file.bytes.trimmed(range.clamped(to: file.wholeRange))
  guard !range.isEmpty else { return ([], []) }
  guard needsMarkdown(file.bytes, range) else { return ([.text(file.text(range))], []) }
  guard let mask = inlineMask(file, range, &findings) else { return ([.text(file.text(range))], []) }
  var reader = InlineReader(file: file, mask: mask)
  reader.begin(range)
  let inlines = withoutGuard(parseInlines(mask, &reader))
  for diagnostic in reader.findings.all { findings.add(diagnostic) }
  return (inlines, reader.uses)
}

/// Text without any of these is the same after Markdown as before it.
private func needsMarkdown(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  for offset in range {
    switch bytes[offset] {
    case .backslash, .backtick, .asterisk, .underscore, .openBracket, .less, .ampersand, .openBrace,
      .lineFeed, .carriageReturn, .tab:
      return true
    default: break
    }
  }
  return false
}

/// U+2060 stands first, so that `- x`, `# x` and `1. x` are words.
private let wordJoiner: [UInt8] = [0xE2, 0x81, 0xA0]

/// The range on one line, masked; nil where it is too much for libcmark, which is reported.
private func inlineMask(_ file: SourceFile, _ range: Range<Int>, _ findings: inout Findings) -> MarkMask? {
  var bytes = wordJoiner
  bytes.reserveCapacity(range.count + wordJoiner.count)
  for offset in range { bytes.append(file.bytes[offset].isWhitespace ? .space : file.bytes[offset]) }
  collapse(&bytes, file, range)
  var mask = MarkMask(bytes: bytes, base: range.lowerBound - wordJoiner.count)
  var scanner = MarkScanner(file.bytes, end: range.upperBound)
  var signs = SignCount()
  mask.maskLine(file, range, &scanner, &signs, &findings)
  guard range.count <= Limits.paragraphBytes, signs.count <= Limits.paragraphSigns else {
    let place = range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
    findings.error("paragraph-too-long", .tooLong, at: file.span(place))
    return nil
  }
  return mask
}

/// Of white space around a line's end one space remains.
private func collapse(_ bytes: inout [UInt8], _ file: SourceFile, _ range: Range<Int>) {
  let shift = wordJoiner.count - range.lowerBound
  var isAfterLineEnd = false
  for offset in range {
    let byte = file.bytes[offset]
    if byte == .lineFeed {
      isAfterLineEnd = true
      var before = offset - 1
      while before > range.lowerBound, file.bytes[before].isWhitespace,
        bytes[before + shift] != MarkMask.dropped
      {
        bytes[before + shift] = MarkMask.dropped
        before -= 1
      }
    } else if isAfterLineEnd, byte.isWhitespace {
      bytes[offset + shift] = MarkMask.dropped
    } else {
      isAfterLineEnd = false
    }
  }
}

private func parseInlines(_ mask: MarkMask, _ reader: inout InlineReader) -> [MarkupInline] {
  let root = mask.bytes.withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) {
      cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
    }
  }
  guard let root else { return [] }
  defer { cmark_node_free(root) }
  guard let paragraph = cmark_node_first_child(root) else { return [] }
  return reader.inlines(of: paragraph, depth: 0)
}

private func withoutGuard(_ inlines: [MarkupInline]) -> [MarkupInline] {
  guard case .text(let text)? = inlines.first, text.unicodeScalars.first == "\u{2060}" else { return inlines }
  let rest = String(text.unicodeScalars.dropFirst())
  return (rest.isEmpty ? [] : [.text(rest)]) + inlines.dropFirst()
}

extension Phrase {
  fileprivate static let tooLong = Phrase(
    da: "teksten er for lang eller har for mange tegn som [, < og *",
    en: "the text is too long or has too many signs such as [, < and *")
}
