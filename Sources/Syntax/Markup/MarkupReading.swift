internal import CCmark
package import Diagnostics

/// Reads a Markdown file: its front matter, its text with its records, its footnotes. `checkEncoding` is asked
/// first.
package func readMarkup(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> MarkupDocument {
  var findings = Findings()
  let front = frontMatter(file, &findings)
  var headFindings: [Diagnostic] = []
  let head = front.range.map { readHead(file, $0, into: &headFindings) } ?? []
  headFindings.forEach { findings.add($0) }
  var scan = MarkupScan(file)
  scan.run(from: front.firstLine, &findings)
  var reader = BlockReader(file: file, scan: scan)
  let blocks = scan.isReadable ? reader.read() : []
  let notes = reader.readNotes(scan.definitions)
  reader.checkNotes(notes)
  diagnostics += findings.all + reader.findings
  return MarkupDocument(head: head, blocks: blocks, notes: notes)
}

/// What stands between `---` on the first line and the next `---`.
private func frontMatter(
  _ file: SourceFile, _ findings: inout Findings
) -> (range: Range<Int>?, firstLine: Int) {
  guard isFrontMark(file, 0) else { return (nil, 0) }
  for line in 1..<max(1, file.lineStarts.count) where isFrontMark(file, line) {
    return (file.lineStarts[1]..<file.lineStarts[line], min(line + 1, file.lineStarts.count - 1))
  }
  findings.error("head-not-closed", .headNotClosed, at: file.span(file.content(ofLine: 0)), help: .headHelp)
  return (nil, min(1, file.lineStarts.count - 1))
}

private func isFrontMark(_ file: SourceFile, _ line: Int) -> Bool {
  let range = file.content(ofLine: line)
  guard file.bytes.has("---", at: range.lowerBound, end: range.upperBound) else { return false }
  return file.bytes.isBlank(range.lowerBound + 3..<range.upperBound)
}

extension Phrase {
  fileprivate static let headNotClosed = Phrase(
    da: "hovedet øverst i filen slutter ikke", en: "the head at the top of the file has no end")
  fileprivate static let headHelp = Phrase(
    da: "skriv --- alene på linjen efter hovedet", en: "write --- alone on the line after the head")
}
