internal import Diagnostics
internal import DocumentTree

/// The page's frame and its style and script, with the document's words in their places.
struct PageTemplate {
  /// What stands in a template as `{{name}}`. Closed: any other name is an error.
  enum Placeholder: String, CaseIterable {
    // In html/page.html, as markup.
    case language, title, description, policy, style, script, header, navigation, content, footer
    case skip, contentID = "content-id"
    // In html/styles.css, as the inside of a string.
    case running, page, of, scroll

    static let ofPage: [Placeholder] = allCases.filter { !ofStyle.contains($0) }
    static let ofStyle: [Placeholder] = [.running, .page, .of, .scroll]
  }

  private let templates: Templates
  private let document: Document

  init(_ templates: Templates, _ document: Document) {
    self.templates = templates
    self.document = document
  }

  func style(into diagnostics: inout [Diagnostic]) -> String {
    let words = document.words
    let values: [Placeholder: String] = [
      .running: styleText(running), .page: styleText(words.page), .of: styleText(words.of),
      .scroll: styleText(words.scrollSideways),
    ]
    let style = fill("html/styles.css", Placeholder.ofStyle, values, into: &diagnostics)
    return closed(style, "html/styles.css", element: "style", into: &diagnostics)
  }

  func script(into diagnostics: inout [Diagnostic]) -> String {
    let script = fill("html/script.js", [], [:], into: &diagnostics)
    return closed(script, "html/script.js", element: "script", into: &diagnostics)
  }

  /// `parts`: what is written already; the document's own words are added here.
  func page(_ parts: [Placeholder: String], into diagnostics: inout [Diagnostic]) -> [UInt8] {
    var values = parts
    values[.language] = escaped(document.language.rawValue)
    values[.title] = escaped(([plainText(document.properties.title)] + publishers).joined(separator: " – "))
    values[.description] = escaped(description)
    values[.skip] = escaped(document.words.skipToContent)
    values[.contentID] = escaped(HTMLIdentifier.content)
    return Array(fill("html/page.html", Placeholder.ofPage, values, into: &diagnostics).utf8)
  }

  /// The body and the organisation, where the title does not name them already.
  private var publishers: [String] {
    let properties = document.properties
    let title = plainText(properties.title)
    return [properties.body, properties.organisation].filter { !$0.isEmpty && !title.contains($0) }
  }

  private var description: String {
    let properties = document.properties
    let parts =
      [plainText(properties.title)] + publishers + [
        properties.date?.iso ?? "", properties.place, properties.version,
      ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// At the top of each printed page: what meets, and the version.
  private var running: String {
    [plainText(document.properties.title), document.properties.version].filter { !$0.isEmpty }.joined(
      separator: " · ")
  }

  private func fill(
    _ path: String, _ known: [Placeholder], _ values: [Placeholder: String],
    into diagnostics: inout [Diagnostic]
  ) -> String {
    guard let template = templates[path] else {
      diagnostics.append(.error("missing-template", .missingTemplate(path), at: nil))
      return ""
    }
    return replacePlaceholders(in: template) { name in
      if let placeholder = Placeholder(rawValue: name), known.contains(placeholder) {
        return values[placeholder] ?? ""
      }
      diagnostics.append(.unknownPlaceholder(name, path, known))
      return nil
    }
  }

  /// A style or script that ends its own element would let its rest be read as markup.
  private func closed(
    _ text: String, _ path: String, element: String, into diagnostics: inout [Diagnostic]
  ) -> String {
    guard contains(text, "</\(element)") else { return text }
    diagnostics.append(.error("template-ends-element", .templateEndsElement(path, element), at: nil))
    return ""
  }
}

/// `needle` in lower case ASCII; case does not matter.
private func contains(_ text: String, _ needle: String) -> Bool {
  var text = text
  let needle = Array(needle.utf8)
  return text.withUTF8 { bytes in
    var rest = bytes[...]
    while rest.count >= needle.count, let start = rest.firstIndex(of: needle[0]) {
      rest = rest[start...]
      if rest.prefix(needle.count).elementsEqual(needle, by: { lowercased($0) == $1 }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
}

private func escaped(_ text: String) -> String {
  var writer = HTMLWriter()
  writer.text(text)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// The inside of a CSS string; nothing in it can end the string or the element.
private func styleText(_ text: String) -> String {
  var out = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\", "<", "&": out += "\\\(String(scalar.value, radix: 16)) "
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: out += " "
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out
}

extension Diagnostic {
  fileprivate static func unknownPlaceholder(
    _ name: String, _ path: String, _ known: [PageTemplate.Placeholder]
  ) -> Diagnostic {
    .error(
      "unknown-placeholder", .unknownPlaceholder(name, path), at: nil, help: .knownPlaceholders(name, known))
  }
}

extension Phrase {
  fileprivate static func unknownPlaceholder(_ name: String, _ path: String) -> Phrase {
    Phrase(
      da: "»{{\(name)}}« i skabelonen \(path) er ingen pladsholder",
      en: "'{{\(name)}}' in the template \(path) is no placeholder")
  }

  fileprivate static func knownPlaceholders(_ name: String, _ known: [PageTemplate.Placeholder]) -> Phrase {
    guard !known.isEmpty else {
      return Phrase(da: "denne skabelon har ingen pladsholdere", en: "this template has no placeholders")
    }
    let names = known.map { "{{\($0.rawValue)}}" }.joined(separator: ", ")
    guard let near = nearest(name, among: known.map(\.rawValue)) else {
      return Phrase(da: "der findes \(names)", en: "there are \(names)")
    }
    return Phrase(
      da: "mentes »{{\(near)}}«? der findes \(names)", en: "did you mean '{{\(near)}}'? there are \(names)")
  }

  fileprivate static func missingTemplate(_ path: String) -> Phrase {
    Phrase(da: "skabelonen \(path) mangler", en: "the template \(path) is missing")
  }

  fileprivate static func templateEndsElement(_ path: String, _ element: String) -> Phrase {
    Phrase(
      da: "skabelonen \(path) indeholder »</\(element)«, som ville afslutte elementet",
      en: "the template \(path) contains '</\(element)', which would end its element")
  }
}
