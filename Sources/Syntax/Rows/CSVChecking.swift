package import Diagnostics

/// Whether the bytes of a file can be rows of text: not binary, and not in two encodings at once.
package func checkCSV(_ bytes: [UInt8], _ file: SourceFile, into diagnostics: inout [Diagnostic]) {
  var findings = Findings()
  let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  if let place = firstNull(file.bytes) {
    findings.error("binary-csv", .binary, at: file.span(place..<place + 1), help: .saveAsCSV)
  } else if !isUTF16, file.bytes.count != bytes.count, let place = mixedEncoding(bytes) {
    let line = bytes[..<place].count { $0 == .lineFeed } + 1
    findings.error("mixed-encodings", .mixed(line), at: file.span(0..<0), help: .saveAsUTF8)
  }
  diagnostics += findings.all
}

private func firstNull(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { bytes in
    var search = ByteSearch(0, in: bytes)
    return search.next()
  }
}

/// The first byte of a letter in UTF-8 in bytes that are not UTF-8: "ø" as C3 B8 in one line, as F8 in another.
private func mixedEncoding(_ bytes: [UInt8]) -> Int? {
  var index = 0
  while index + 1 < bytes.count {
    if bytes[index] == 0xC3, (0x80...0xBF).contains(bytes[index + 1]) { return index }
    index += 1
  }
  return nil
}

extension Phrase {
  fileprivate static let binary = Phrase(
    da: "filen er ikke tekst", en: "the file is not text")
  fileprivate static let saveAsCSV = Phrase(
    da: "gem regnearket som CSV", en: "save the spreadsheet as CSV")
  fileprivate static func mixed(_ line: Int) -> Phrase {
    Phrase(
      da: "filen blander to tegnsæt: linje \(line) er UTF-8, andre linjer er det ikke",
      en: "the file mixes two encodings: line \(line) is UTF-8, other lines are not")
  }
  fileprivate static let saveAsUTF8 = Phrase(
    da: "gem hele filen som UTF-8", en: "save the whole file as UTF-8")
}
