package import Diagnostics

/// Takes a cell, label or title apart: its content, the marks of its notes, its braces. Braces and marks at
/// the end are taken off in either order; a claim is content, and so are the braces right after it.
package func readCell(
  _ file: SourceFile, _ range: Range<Int>, into diagnostics: inout [Diagnostic]
) -> CellSource {
  let range = file.bytes.trimmed(range.clamped(to: file.wholeRange))
  guard range.contains(where: { file.bytes[$0] == .openBrace || file.bytes[$0] == .openBracket }) else {
    return CellSource(content: file.span(range), notes: [], braces: [])
  }
  var findings = Findings()
  let parts = cellParts(file, range)
  var cell = CellSource(content: file.span(parts.content), notes: [], braces: [])
  for mark in parts.tail {
    if mark.kind == .note {
      cell.notes.append(noteName(file, mark.range))
    } else if let brace = readBrace(file, mark.range, &findings) {
      cell.braces.append(brace)
    }
  }
  if let open = parts.openBrace { reportOpenBrace(file, open, &findings) }
  diagnostics += findings.all
  return cell
}

/// The name in `[^name]`.
func noteName(_ file: SourceFile, _ range: Range<Int>) -> NameSource {
  let name = range.lowerBound + 2..<range.upperBound - 1
  return NameSource(text: file.text(name), span: file.span(name))
}

func reportOpenBrace(_ file: SourceFile, _ range: Range<Int>, _ findings: inout Findings) {
  findings.error("brace-not-closed", .braceNotClosed, at: file.span(range), help: .braceNotClosedHelp)
}

struct CellParts {
  var content: Range<Int>
  var tail: [Mark] = []
  /// `{#…` or `{= …` without an end.
  var openBrace: Range<Int>?
}

/// Splits trimmed text at the marks that end it.
func cellParts(_ file: SourceFile, _ range: Range<Int>) -> CellParts {
  var scanner = MarkScanner(file.bytes, end: range.upperBound)
  var parts = CellParts(content: range)
  var contentEnd = range.lowerBound
  var claimEnd: Int?
  var offset = range.lowerBound
  func cut() {
    contentEnd = offset
    if !parts.tail.isEmpty { parts.tail = [] }
  }
  while offset < range.upperBound {
    switch file.bytes[offset] {
    case .space, .tab:
      offset += 1
    case .backslash:
      offset = min(range.upperBound, offset + 2)
      cut()
    case .backtick:
      offset = codeEnd(file.bytes, offset, range.upperBound)
      cut()
    case .openBrace, .openBracket:
      guard case .mark(let mark) = scanner.find(at: offset, any: true) else {
        if isOpenBrace(file.bytes, offset, range.upperBound) { parts.openBrace = offset..<range.upperBound }
        offset += 1
        cut()
        continue
      }
      let isContent = mark.kind == .claim || mark.kind == .brace && claimEnd == offset
      offset = mark.range.upperBound
      if isContent {
        claimEnd = offset
        cut()
      } else {
        parts.tail.append(mark)
      }
    default:
      offset += 1
      cut()
    }
  }
  parts.content = file.bytes.trimmed(range.lowerBound..<contentEnd)
  return parts
}

private func isOpenBrace(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
  guard bytes[offset] == .openBrace, let next = bytes.byte(offset + 1, end) else { return false }
  return next == .hash || next == .equals
}

/// The end of a code span that begins at an offset, or of its opening signs where it has no end.
func codeEnd(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
  var open = offset
  while open < end, bytes[open] == .backtick { open += 1 }
  var index = open
  let end = min(end, open + Limits.claimBytes)
  while index < end {
    guard bytes[index] == .backtick else { index += 1; continue }
    let start = index
    while index < end, bytes[index] == .backtick { index += 1 }
    if index - start == open - offset { return index }
  }
  return open
}

extension Phrase {
  fileprivate static let braceNotClosed = Phrase(da: "klammen mangler }", en: "the brace lacks its }")
  fileprivate static let braceNotClosedHelp = Phrase(
    da: "en klamme står på én linje: {#navn = formel}", en: "a brace stands on one line: {#name = formula}")
}
