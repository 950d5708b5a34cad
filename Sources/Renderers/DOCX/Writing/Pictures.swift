internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  /// A picture in the line, no wider than the text and no taller than a line of it where it stands in one.
  mutating func writePicture(_ image: Image, inline: Bool) {
    let id = relationship(PartKind.imageRelationship, to: part(of: image), isExternal: false)
    let size = size(of: image)
    run(.plain) { writer in
      writer.writeInline(size, name: image.name, alternative: image.alternative, Namespace.picture) {
        $0.writePicture(image, $1, id, size)
      }
    }
  }

  /// The picture's part; one picture used twice is one part.
  private mutating func part(of image: Image) -> String {
    if let known = state.linkedParts.first(where: { $0.bytes == image.bytes }) { return known.name }
    let suffix = image.mediaType == .png ? "png" : "jpeg"
    var name = "word/media/picture\(state.ids.picture()).\(suffix)"
    while state.takenNames.contains(name) { name = "word/media/picture\(state.ids.picture()).\(suffix)" }
    state.linkedParts.append(.init(name: name, contentType: image.mediaType.rawValue, bytes: image.bytes))
    return name
  }

  /// In English metric units: 9,525 a pixel at 96 an inch, 635 a dxa.
  private func size(of image: Image) -> (width: Int, height: Int) {
    let width = min(max(image.width, 1), 100_000)
    let height = min(max(image.height, 1), 100_000)
    let limit = (width: availableWidth * 635, height: state.page.height * 635 / 2)
    let fitted = min(width * 9525, limit.width, limit.height * width / height)
    return (max(fitted, 1), max(fitted * height / width, 1))
  }

  /// A drawing that stands in the line like a character; `body` gets its id.
  mutating func writeInline(
    _ size: (width: Int, height: Int), name: String, alternative: String, _ kind: StaticString,
    _ body: (inout DocumentWriter, Int) -> Void
  ) {
    xml.start("w:drawing")
    xml.start("wp:inline")
    for side: StaticString in ["distT", "distB", "distL", "distR"] { xml.attribute(side, "0") }
    writeExtent("wp:extent", size)
    let id = state.ids.drawing()
    writeIdentity("wp:docPr", id, name, alternative)
    xml.empty("wp:cNvGraphicFramePr")
    xml.start("a:graphic")
    xml.attribute("xmlns:a", Namespace.drawing)
    xml.start("a:graphicData")
    xml.attribute("uri", kind)
    body(&self, id)
    xml.end()
    xml.end()
    xml.end()
    xml.end()
  }

  private mutating func writePicture(
    _ image: Image, _ id: Int, _ relationship: String, _ size: (width: Int, height: Int)
  ) {
    xml.start("pic:pic")
    xml.attribute("xmlns:pic", Namespace.picture)
    xml.start("pic:nvPicPr")
    writeIdentity("pic:cNvPr", id, image.name, image.alternative)
    xml.empty("pic:cNvPicPr")
    xml.end()
    xml.start("pic:blipFill")
    xml.start("a:blip")
    xml.attribute("r:embed", relationship)
    xml.end()
    xml.start("a:stretch")
    xml.empty("a:fillRect")
    xml.end()
    xml.end()
    xml.start("pic:spPr")
    xml.start("a:xfrm")
    xml.start("a:off")
    xml.attribute("x", "0")
    xml.attribute("y", "0")
    xml.end()
    writeExtent("a:ext", size)
    xml.end()
    xml.start("a:prstGeom")
    xml.attribute("prst", "rect")
    xml.empty("a:avLst")
    xml.end()
    xml.end()
    xml.end()
  }

  private mutating func writeExtent(_ name: StaticString, _ size: (width: Int, height: Int)) {
    xml.start(name)
    xml.attribute("cx", size.width)
    xml.attribute("cy", size.height)
    xml.end()
  }

  /// Tells readers of the screen to pass it over.
  private mutating func writeDecorative() {
    xml.start("a:extLst")
    xml.attribute("xmlns:a", Namespace.drawing)
    xml.start("a:ext")
    xml.attribute("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    xml.start("adec:decorative")
    xml.attribute("xmlns:adec", "http://schemas.microsoft.com/office/drawing/2017/decorative")
    xml.attribute("val", "1")
    xml.end()
    xml.end()
    xml.end()
  }

  private mutating func writeIdentity(
    _ name: StaticString, _ id: Int, _ title: String, _ alternative: String
  ) {
    xml.start(name)
    xml.attribute("id", id)
    xml.attribute("name", title.isEmpty ? "picture \(id)" : title)
    if alternative.isEmpty { writeDecorative() } else { xml.attribute("descr", alternative) }
    xml.end()
  }
}
