package import Diagnostics

/// Whether a file is text that the program can take in: UTF-8 of allowed size, without control characters,
/// private characters and line separators. What is wrong is reported once a kind, with the first place.
package func checkEncoding(
  _ file: SourceFile, limit: Int = Limits.sourceBytes, into diagnostics: inout [Diagnostic]
) -> Bool {
  guard file.bytes.count <= limit else {
    diagnostics.append(.error("file-too-large", .tooLarge(file.bytes.count, limit), at: file.span(0..<0)))
    return false
  }
  var scan = EncodingScan()
  file.bytes.withUnsafeBufferPointer { scan.run($0) }
  for sight in scan.sights {
    diagnostics.append(sight.diagnostic(in: file))
  }
  return !scan.sights.contains { $0.kind != .softHyphen && $0.kind != .invisible }
}

/// Whether bytes are UTF-8.
func isUTF8(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    var offset = 0
    while true {
      offset = endOfASCII(bytes, from: offset)
      guard offset < bytes.count else { return true }
      guard let length = scalarLength(bytes, at: offset) else { return false }
      offset += length
    }
  }
}

/// The first place from an offset whose byte is not ASCII, looked for eight bytes at a time; else the end.
private func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var offset = start
  let raw = UnsafeRawBufferPointer(bytes)
  while offset + 8 <= bytes.count {
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    let highBits = word & 0x8080_8080_8080_8080
    if highBits != 0 { return offset + highBits.trailingZeroBitCount / 8 }
    offset += 8
  }
  while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
  return offset
}

/// The length of the well-formed scalar at an offset (Unicode, table 3-7), nil where there is none.
private func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
  let first = bytes[offset]
  let length =
    first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
  guard length > 0, bytes.count - offset >= length else { return nil }
  guard length > 1 else { return 1 }
  let low: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
  let high: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
  guard bytes[offset + 1] >= low, bytes[offset + 1] <= high else { return nil }
  for index in 2..<max(2, length) where bytes[offset + index] & 0xC0 != 0x80 { return nil }
  return length
}

/// One pass over the bytes; ASCII is decided by one comparison a byte.
private struct EncodingScan {
  enum Kind { case invalid, control, loneReturn, separator, privateUse, softHyphen, invisible }

  struct Sight {
    var kind: Kind
    var range: Range<Int>
    var count: Int
  }

  private(set) var sights: [Sight] = []

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
      } else if byte < 0x80 {
        control(bytes, offset)
        offset += 1
      } else {
        offset += scalar(bytes, offset)
      }
    }
  }

  private mutating func control(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    switch bytes[offset] {
    case .tab, .lineFeed: break
    case .carriageReturn:
      if offset + 1 >= bytes.count || bytes[offset + 1] != .lineFeed { see(.loneReturn, offset, 1) }
    default: see(.control, offset, 1)
    }
  }

  /// Looks at a scalar beyond ASCII; the answer is its length.
  private mutating func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    guard let length = scalarLength(bytes, at: offset) else {
      see(.invalid, offset, 1)
      return 1
    }
    switch bytes[offset] {
    case 0xC2: twoBytes(bytes, offset)
    case 0xE2 where bytes[offset + 1] == 0x80: generalPunctuation(bytes, offset)
    case 0xEF where bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF && offset > 0:
      see(.invisible, offset, 3)
    case 0xF3 where bytes[offset + 1] >= 0xB0: see(.privateUse, offset, 4)
    case 0xF4: see(.privateUse, offset, 4)
    default: break
    }
    return length
  }

  private mutating func twoBytes(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    switch bytes[offset + 1] {
    case 0x85: see(.separator, offset, 2)
    case 0x80..<0xA0: see(.control, offset, 2)
    case 0xAD: see(.softHyphen, offset, 2)
    default: break
    }
  }

  private mutating func generalPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
    switch bytes[offset + 2] {
    case 0xA8, 0xA9: see(.separator, offset, 3)
    case 0x8B, 0x8E, 0x8F, 0xAA...0xAE: see(.invisible, offset, 3)
    default: break
    }
  }

  private mutating func see(_ kind: Kind, _ offset: Int, _ length: Int) {
    if let index = sights.firstIndex(where: { $0.kind == kind }) {
      sights[index].count += 1
    } else {
      sights.append(Sight(kind: kind, range: offset..<offset + length, count: 1))
    }
  }
}

extension EncodingScan.Sight {
  fileprivate func diagnostic(in file: SourceFile) -> Diagnostic {
    let (code, message, help) = words(in: file)
    let notes: [Phrase] = count > 1 ? [.further(count - 1)] : []
    let severity: Diagnostic.Severity = kind == .softHyphen || kind == .invisible ? .finding : .error
    return Diagnostic(severity, DiagnosticCode(code), message, at: file.span(range), notes: notes, help: help)
  }

  private func words(in file: SourceFile) -> (code: String, message: Phrase, help: Phrase?) {
    switch kind {
    case .invalid: ("invalid-utf-8", .invalid, .saveAsUTF8)
    case .control: ("control-character", .control(file.text(range)), .removeIt)
    case .loneReturn: ("lone-carriage-return", .loneReturn, .saveWithLineFeeds)
    case .separator: ("line-separator", .separator, .replaceWithLineEnd)
    case .privateUse: ("private-character", .privateUse, .removeIt)
    case .softHyphen: ("soft-hyphen", .softHyphen, .replaceAll)
    case .invisible: ("invisible-character", .invisible, .replaceAll)
    }
  }
}

extension Phrase {
  fileprivate static func tooLarge(_ size: Int, _ limit: Int) -> Phrase {
    Phrase(
      da: "filen er på \(size) byte; højst \(limit) læses",
      en: "the file has \(size) bytes; at most \(limit) are read")
  }
  fileprivate static func control(_ text: String) -> Phrase {
    let code = text.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? "?"
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    return Phrase(da: "styretegn (\(name)) i teksten", en: "control character (\(name)) in the text")
  }
  fileprivate static func further(_ count: Int) -> Phrase {
    Phrase(da: "og \(count) til i filen", en: "and \(count) more in the file")
  }
  fileprivate static let invalid = Phrase(da: "ikke gyldig UTF-8 her", en: "not valid UTF-8 here")
  fileprivate static let saveAsUTF8 = Phrase(
    da: "gem filen som UTF-8 (i editorens »Gem som«)",
    en: "save the file as UTF-8 (in the editor's \"Save as\")")
  fileprivate static let removeIt = Phrase(da: "slet tegnet", en: "delete the character")
  fileprivate static let loneReturn = Phrase(
    da: "linjeskift af den gamle Mac-slags (CR alene)", en: "line end of the old Mac kind (CR alone)")
  fileprivate static let saveWithLineFeeds = Phrase(
    da: "gem filen med linjeskift som LF eller CRLF", en: "save the file with LF or CRLF line ends")
  fileprivate static let separator = Phrase(
    da: "usynligt linjeskift fra et tekstbehandlingsprogram",
    en: "invisible line separator from a word processor")
  fileprivate static let replaceWithLineEnd = Phrase(
    da: "slet tegnet og lav et almindeligt linjeskift",
    en: "delete the character and make an ordinary line end")
  fileprivate static let privateUse = Phrase(
    da: "privat tegn (plan 15-16), som ingen skrift viser ens",
    en: "private character (plane 15-16), which no font shows alike")
  fileprivate static let softHyphen = Phrase(
    da: "usynlig bindestreg (blød orddeling) i teksten", en: "invisible hyphen (soft hyphen) in the text")
  fileprivate static let invisible = Phrase(
    da: "usynligt tegn i teksten", en: "invisible character in the text")
  fileprivate static let replaceAll = Phrase(
    da: "slet det her og resten af filen; navne og tal med det i genkendes ikke",
    en: "delete it here and in the rest of the file; names and figures with it are not recognised")
}
