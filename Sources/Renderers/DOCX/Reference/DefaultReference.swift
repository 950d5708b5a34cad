package import Diagnostics
internal import DocumentTree
package import OfficePackage

/// The built-in reference document as a package: the texts in Templates/docx/ with their placeholders filled.
/// Written to a file it is what a secretariat edits in Word.
package func defaultReferenceDocument(
  _ templates: Templates, language: Language
) throws(OfficeError) -> OfficePackage {
  let words = Words(language)
  var parts: [OfficePackage.Part] = []
  var relationships: [OfficePackage.Relationship] = []
  for (path, kind) in builtInParts {
    guard let text = templates["docx/" + path] else { throw .missingPart("docx/" + path) }
    let filled = filled(text, language, words)
    parts.append(.init(name: path, contentType: kind.contentType, bytes: Array(filled.utf8)))
    let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
    relationships.append(.init(id: name, type: kind.relationship, target: path))
  }
  guard let main = templates["docx/word/document.xml"] else { throw .missingPart("docx/word/document.xml") }
  let document = OfficePackage.Part(
    name: "word/document.xml", contentType: PartKind.document.contentType, bytes: Array(main.utf8),
    relationships: relationships)
  return OfficePackage(
    parts: [document] + parts,
    relationships: [.init(id: "rId1", type: PartKind.document.relationship, target: document.name)])
}

private let builtInParts: [(path: String, kind: PartKind)] = [
  ("word/styles.xml", .styles), ("word/settings.xml", .settings), ("word/numbering.xml", .numbering),
  ("word/theme/theme1.xml", .theme), ("word/fontTable.xml", .fontTable),
  ("word/webSettings.xml", .webSettings), ("word/footnotes.xml", .footnotes), ("word/header1.xml", .header),
  ("word/header2.xml", .header),
  ("word/footer1.xml", .footer), ("word/footer2.xml", .footer),
]

/// What a text in Templates/docx/ can leave open.
private enum Placeholder: String, CaseIterable {
  case language, decimal, listSeparator, page, of

  func text(_ language: Language, _ words: Words) -> String {
    switch self {
    case .language: language.wordTag
    case .decimal: language == .danish ? "," : "."
    case .listSeparator: language == .danish ? ";" : ","
    case .page: words.page
    case .of: words.of
    }
  }
}

extension Language {
  /// As Word names it: `da-DK`.
  var wordTag: String {
    switch self {
    case .danish: "da-DK"
    case .english: "en-GB"
    }
  }
}

private func filled(_ text: String, _ language: Language, _ words: Words) -> String {
  guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
  let marks = Placeholder.allCases.map { (Array("{{\($0.rawValue)}}".utf8), $0.text(language, words)) }
  var rest = Array(text.utf8)[...]
  var out: [UInt8] = []
  out.reserveCapacity(rest.count)
  while let brace = rest.firstIndex(of: UInt8(ascii: "{")) {
    out += rest[..<brace]
    rest = rest[brace...]
    if let (mark, value) = marks.first(where: { rest.starts(with: $0.0) }) {
      out += value.utf8
      rest = rest.dropFirst(mark.count)
    } else {
      out.append(rest.removeFirst())
    }
  }
  return String(decoding: out + rest, as: UTF8.self)
}
