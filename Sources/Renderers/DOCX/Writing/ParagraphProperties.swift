internal import DocumentTree
internal import OfficePackage

/// The properties of one paragraph beyond its style, written in the order the schema asks for.
struct ParagraphProperties {
  var style: StyleName
  var keepsWithNext = false
  var numbering: Place.Numbering?
  /// Left tab stop, in dxa.
  var tab: Int?
  var left: Int?
  var hanging: Int?
  var right: Int?
  var isTight = false
  /// Space above, where it is other than the style's.
  var before: Int?
  var alignment: Alignment?
  /// 1 to 9; for headings whose style does not say it.
  var outlineLevel: Int?
  /// As the old version had it, of a paragraph that stayed.
  var formerStyle: StyleName?

  init(_ style: StyleName) { self.style = style }

  enum Alignment { case right, center }

  /// Nothing but the ordinary style.
  var isPlain: Bool {
    style == .normal && !keepsWithNext && numbering == nil && tab == nil && left == nil && hanging == nil
      && right == nil && before == nil && !isTight && alignment == nil && outlineLevel == nil
  }
}

extension DocumentWriter {
  mutating func paragraph(
    _ properties: ParagraphProperties, _ body: (inout DocumentWriter) -> Void
  ) {
    xml.start("w:p")
    writeProperties(properties, section: nil)
    body(&self)
    endRunChange()
    xml.end()
  }

  mutating func paragraph(_ style: StyleName, _ body: (inout DocumentWriter) -> Void) {
    paragraph(ParagraphProperties(style), body)
  }

  /// A paragraph that ends a section.
  mutating func sectionEnd(_ page: PageSetup) {
    at({ $0.change = $0.change ?? $0.turned }) { writer in
      writer.xml.start("w:p")
      writer.writeProperties(ParagraphProperties(.sectionBreak), section: page)
      writer.xml.end()
    }
  }

  private mutating func writeProperties(_ properties: ParagraphProperties, section: PageSetup?) {
    let breaksPage = place.needsPageBreak.holds(place.change) && place.isInBody && section == nil
    guard
      !properties.isPlain || breaksPage || (place.change != nil && !place.isInNote) || section != nil
        || properties.formerStyle != nil
    else { return }
    xml.start("w:pPr")
    if properties.style != .normal { xml.value("w:pStyle", state.styles.id(properties.style)) }
    if properties.keepsWithNext { xml.empty("w:keepNext") }
    if breaksPage {
      xml.empty("w:pageBreakBefore")
    }
    if place.isInBody, section == nil { place.needsPageBreak.clear(place.change) }
    if let numbering = properties.numbering { write(numbering) }
    if let tab = properties.tab { writeTab(tab) }
    if let before = properties.before {
      xml.start("w:spacing")
      xml.attribute("w:before", before)
      xml.end()
    }
    writeIndent(properties)
    if properties.isTight { xml.empty("w:contextualSpacing") }
    switch properties.alignment {
    case .right: xml.value("w:jc", "right")
    case .center: xml.value("w:jc", "center")
    case nil: break
    }
    if let level = properties.outlineLevel { xml.value("w:outlineLvl", min(max(level, 1), 9) - 1) }
    writeMarkChange()
    if let section { writeSection(section) }
    if let style = properties.formerStyle { writeFormer(style) }
    xml.end()
  }

  private mutating func write(_ numbering: Place.Numbering) {
    xml.start("w:numPr")
    xml.value("w:ilvl", numbering.level)
    xml.value("w:numId", numbering.id)
    xml.end()
  }

  private mutating func writeTab(_ position: Int) {
    xml.start("w:tabs")
    xml.start("w:tab")
    xml.attribute("w:val", "left")
    xml.attribute("w:pos", position)
    xml.end()
    xml.end()
  }

  private mutating func writeIndent(_ properties: ParagraphProperties) {
    guard properties.left != nil || properties.hanging != nil || properties.right != nil else { return }
    xml.start("w:ind")
    if let left = properties.left { xml.attribute("w:left", left) }
    if let right = properties.right { xml.attribute("w:right", right) }
    if let hanging = properties.hanging { xml.attribute("w:hanging", hanging) }
    xml.end()
  }

  /// The paragraph mark itself came or went. A footnote goes with its mark in the text.
  private mutating func writeMarkChange() {
    guard let change = place.change, !place.isInNote else { return }
    xml.start("w:rPr")
    startChange(change)
    xml.end()
    xml.end()
  }

  private mutating func writeFormer(_ style: StyleName) {
    xml.start("w:pPrChange")
    writeRevision(state.ids.revision())
    xml.start("w:pPr")
    xml.value("w:pStyle", state.styles.id(style))
    xml.end()
    xml.end()
  }
}
