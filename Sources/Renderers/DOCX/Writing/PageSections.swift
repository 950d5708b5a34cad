internal import DocumentTree
internal import OfficePackage

extension DocumentWriter {
  /// The width text has here, in dxa.
  var availableWidth: Int {
    (place.isLandscape ? state.page.landscape : state.page).textWidth - place.indent
  }

  /// The next paragraph begins a page.
  mutating func breakPage() {
    if place.isInBody { place.needsPageBreak.set(place.change) }
  }

  /// Ends the upright section before a table that is too wide for it.
  mutating func turnToLandscape(_ change: RunChange?) {
    guard !place.isLandscape else { return }
    place.turned = place.change == nil ? change : nil
    sectionEnd(state.page)
    place.isLandscape = true
    place.needsPageBreak.clear()
  }

  /// Ends the turned section before anything but another table.
  mutating func returnToPortrait(before block: Block) {
    guard place.isLandscape, place.isInBody else { return }
    if beginsTooWide(block) { return }
    sectionEnd(state.page.landscape)
    place.isLandscape = false
    place.turned = nil
    place.needsPageBreak.clear()
  }

  /// Whether a block is a table that needs the width of a turned page, or a section that begins with one: its
  /// heading stays with the table.
  func beginsTooWide(_ block: Block) -> Bool {
    switch block.content {
    case .table(let table): return isTooWide(table)
    case .section(let section):
      guard section.facts.isEmpty, let first = section.blocks.first(where: { $0.change?.isGone != true })
      else { return false }
      return beginsTooWide(first)
    case .paragraph, .list, .definitions, .figure, .box, .quote, .code, .contents, .divider, .pageBreak:
      return false
    }
  }

  /// `w:sectPr`: headers and footers with the first section, inherited by the others.
  mutating func writeSection(_ page: PageSetup) {
    xml.start("w:sectPr")
    if state.isFirstSection {
      for reference in state.running { write(reference) }
    }
    writeSize(page)
    writeMargins(page)
    xml.start("w:cols")
    xml.attribute("w:space", "708")
    xml.end()
    if state.isFirstSection, state.hasTitlePage { xml.empty("w:titlePg") }
    xml.end()
    state.isFirstSection = false
  }

  private mutating func write(_ reference: RunningReference) {
    xml.start(reference.isHeader ? "w:headerReference" : "w:footerReference")
    xml.attribute("w:type", reference.type)
    xml.attribute("r:id", reference.id)
    xml.end()
  }

  private mutating func writeSize(_ page: PageSetup) {
    xml.start("w:pgSz")
    xml.attribute("w:w", page.width)
    xml.attribute("w:h", page.height)
    if page.width > page.height { xml.attribute("w:orient", "landscape") }
    xml.end()
  }

  private mutating func writeMargins(_ page: PageSetup) {
    xml.start("w:pgMar")
    xml.attribute("w:top", page.top)
    xml.attribute("w:right", page.right)
    xml.attribute("w:bottom", page.bottom)
    xml.attribute("w:left", page.left)
    xml.attribute("w:header", page.header)
    xml.attribute("w:footer", page.footer)
    xml.attribute("w:gutter", page.gutter)
    xml.end()
  }
}
