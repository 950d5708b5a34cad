package import Diagnostics

/// Reads `agenda.yaml` or `meeting.yaml`: the whole file is one head.
package func readHeadFile(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> [SourceNode.Entry] {
  readHead(file, file.content(ofLine: 0).lowerBound..<file.bytes.count, into: &diagnostics)
}

/// Reads a head: `key: value`, one a line, two levels at most. Lines that are refused are left out.
package func readHead(
  _ file: SourceFile, _ range: Range<Int>, into diagnostics: inout [Diagnostic]
) -> [SourceNode.Entry] {
  let range = range.clamped(to: file.wholeRange)
  guard !file.bytes.trimmed(range).isEmpty else { return [] }
  var findings = Findings()
  var scan = HeadScan(file)
  scan.run(range, &findings)
  var bytes = Array(file.bytes[range])
  for line in scan.refused {
    for offset in line where !bytes[offset - range.lowerBound].isWhitespace {
      bytes[offset - range.lowerBound] = .space
    }
    for offset in line where bytes[offset - range.lowerBound] == .tab {
      bytes[offset - range.lowerBound] = .space
    }
  }
  let entries = YAMLReader.entries(file, range, bytes: bytes, &findings)
  diagnostics += findings.all
  return entries
}
