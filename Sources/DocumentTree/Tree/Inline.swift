/// A part of a line of text.
package indirect enum Inline: Sendable, Hashable {
  /// No-break spaces and the true minus sign are already in it.
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case superscript([Inline])
  case `subscript`([Inline])
  case code(String)
  /// An address outside the document, already found safe (`https:`, `http:`, `mailto:`, `tel:`).
  case link(String, [Inline])
  /// A place in the document: prints its words, or without words what `resolve` settled ("tabel 2.8-1").
  case reference(Label, [Inline])
  /// The mark of a footnote of the document.
  case footnote(Label)
  /// The mark of a note of the table it stands in.
  case tableNote(Label)
  case changed(Change, [Inline])
  case lineBreak
  case image(Image)
}

/// A picture, with the bytes of its file.
package struct Image: Sendable, Hashable {
  package enum MediaType: String, Sendable, CaseIterable {
    case png = "image/png"
    case jpeg = "image/jpeg"
  }

  package var name: String
  package var mediaType: MediaType
  package var bytes: [UInt8]
  /// Pixels.
  package var width: Int
  package var height: Int
  /// What a person who cannot see it is told. Empty: decoration.
  package var alternative: String

  package init(
    name: String, mediaType: MediaType, bytes: [UInt8], width: Int, height: Int, alternative: String
  ) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
    self.width = width
    self.height = height
    self.alternative = alternative
  }
}

/// The characters of inlines without their marks: for titles in metadata, alternative texts and widths. Of a redline
/// what the new version says.
package func plainText(_ inlines: [Inline]) -> String {
  inlines.map(plainText).joined()
}

private func plainText(_ inline: Inline) -> String {
  switch inline {
  case .text(let text), .code(let text): text
  case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
    .link(_, let inner), .reference(_, let inner):
    plainText(inner)
  case .changed(let change, let inner): change.isGone ? "" : plainText(inner)
  case .footnote, .tableNote: ""
  case .lineBreak: " "
  case .image(let image): image.alternative
  }
}
