internal import DocumentTree

/// What must be known of the whole document before its first byte is written.
struct HTMLInventory {
  /// The items of the agenda in reading order.
  private(set) var items: [Label] = []
  private(set) var kinds: [Label: Section.Kind] = [:]
  private(set) var sections: [Label: Section] = [:]
  /// The plain sections at the top: the contents of a document without items.
  private(set) var topSections: [Label] = []
  private(set) var hasChart = false

  init(_ document: Document) {
    visit(document.blocks)
    for note in document.notes.values { visit(note) }
    for block in document.blocks {
      if case .section(let section) = block.content { topSections.append(section.label) }
    }
  }

  func isItem(_ label: Label) -> Bool {
    if case .item = kinds[label] { true } else { false }
  }

  func isGroup(_ label: Label) -> Bool { kinds[label] == .group }

  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block.content {
      case .section(let section): visit(section)
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .box(let box): visit(box.blocks)
      case .quote(let blocks): visit(blocks)
      case .figure(let figure): if case .chart = figure.content { hasChart = true }
      case .paragraph, .definitions, .table, .code, .contents, .divider, .pageBreak: break
      }
    }
  }

  private mutating func visit(_ section: Section) {
    kinds[section.label] = section.kind
    sections[section.label] = section
    if case .item = section.kind { items.append(section.label) }
    visit(section.blocks)
  }
}
