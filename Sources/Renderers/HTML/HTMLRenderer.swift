package import Diagnostics
package import DocumentTree
internal import Hashing

/// One self-contained page: UTF-8, no outside request, the same bytes for the same document. An error in a
/// template stands in `diagnostics`; the page is then not fit to be written.
package func renderHTML(
  _ document: ResolvedDocument, templates: Templates, into diagnostics: inout [Diagnostic]
) -> [UInt8] {
  let template = PageTemplate(templates, document.document)
  let style = template.style(into: &diagnostics)
  let script = template.script(into: &diagnostics)
  let content = HTMLRenderer.written(document) { $0.writeMain() }
  return template.page(
    [
      .policy: policy(style: style, script: script),
      .style: "<style>\(style)</style>",
      .script: "<script>\(script)</script>",
      .header: HTMLRenderer.written(document) { $0.writePageHeader() },
      .navigation: HTMLRenderer.written(document) { $0.writeNavigation() },
      .content: content,
      .footer: HTMLRenderer.written(document) { $0.writePageFooter() },
    ], into: &diagnostics)
}

/// The content security policy: nothing but this style, this script and the images in the page.
private func policy(style: String, script: String) -> String {
  let hashes = [style, script].map { base64(sha256(Array($0.utf8))) }
  return "default-src 'none'; style-src 'sha256-\(hashes[0])'; script-src 'sha256-\(hashes[1])'; "
    + "img-src data:; base-uri 'none'; form-action 'none'"
}

/// Writes a document as HTML. Its parts stand in the extensions, by layer.
struct HTMLRenderer {
  let document: ResolvedDocument
  let words: Words
  let ownWords: HTMLWords
  let inventory: HTMLInventory
  var out = HTMLWriter()
  /// The level of the heading everything stands under; the title is 1.
  var depth = 1
  /// Inside a link or a text alternative: no links, no marks of notes.
  var isLinkless = false
  var notes = HTMLNoteQueue()
  /// The anchor of the table or figure whose notes may be marked here.
  var noteAnchor = ""

  private init(_ document: ResolvedDocument) {
    self.document = document
    words = document.document.words
    ownWords = HTMLWords(document.document.language)
    inventory = HTMLInventory(document.document)
  }

  /// The markup that `write` leaves.
  static func written(_ document: ResolvedDocument, _ write: (inout Self) -> Void) -> String {
    var renderer = Self(document)
    write(&renderer)
    return String(decoding: renderer.out.bytes, as: UTF8.self)
  }

  /// Nil only for a label that `resolve` does not know; an element then stands without identifier.
  func anchor(_ label: Label) -> String? { document.target(label)?.anchor }

  /// h1 … h6 for the level below `depth`.
  var headingElement: String { "h\(min(depth + 1, 6))" }
}
