/// What stands once in the old and once in the new document, so that it is found again where it moved.
struct Moves {
  private let olds: [String: Label]
  private let news: [String: Label]
  /// Labels that both documents have.
  private let common: Set<Label>

  init(_ old: ResolvedDocument, _ new: ResolvedDocument) {
    var before = PlaceCollector(document: old)
    before.visit(old.document.blocks, in: nil)
    var after = PlaceCollector(document: new)
    after.visit(new.document.blocks, in: nil)
    olds = before.places
    news = after.places
    common = before.labels.intersection(after.labels)
  }

  /// Where an old block stands now; nil where it does not.
  func destination(of block: Block, in old: ResolvedDocument) -> Label? {
    let fingerprint = Fingerprint.of(block, in: old)
    return olds[fingerprint] == nil ? nil : news[fingerprint]
  }

  /// Where a new block stood; nil where it did not.
  func origin(of block: Block, in new: ResolvedDocument) -> Label? {
    let fingerprint = Fingerprint.of(block, in: new)
    guard news[fingerprint] != nil, let place = olds[fingerprint] else { return nil }
    return common.contains(place) ? place : Redline.label(place)
  }
}

/// The places of what stands once: its own label, or that of the section it stands in.
private struct PlaceCollector {
  let document: ResolvedDocument
  var places: [String: Label] = [:]
  var labels: Set<Label> = []
  private var repeated: Set<String> = []

  init(document: ResolvedDocument) { self.document = document }

  mutating func visit(_ blocks: [Block], in place: Label?) {
    for block in blocks { visit(block, in: place) }
  }

  private mutating func visit(_ block: Block, in place: Label?) {
    switch block.content {
    case .section(let section):
      note(block, at: section.label, isLabelled: true)
      visit(section.blocks, in: section.label)
    case .box(let box):
      note(block, at: box.label, isLabelled: true)
      visit(box.blocks, in: box.label)
    case .table(let table): note(block, at: table.label, isLabelled: true)
    case .figure(let figure): note(block, at: figure.label, isLabelled: true)
    case .paragraph(let line):
      let isTelling = plainText(line).count >= Self.telling
      if let place, isTelling { note(block, at: place, isLabelled: false) }
    case .quote(let blocks): visit(blocks, in: place)
    case .list, .definitions, .code, .contents, .divider, .pageBreak: break
    }
  }

  /// Characters from which on a paragraph is not likely to stand elsewhere by chance.
  private static let telling = 40

  private mutating func note(_ block: Block, at label: Label, isLabelled: Bool) {
    if isLabelled { labels.insert(label) }
    let fingerprint = Fingerprint.of(block, in: document)
    guard !repeated.contains(fingerprint) else { return }
    if places.updateValue(label, forKey: fingerprint) != nil {
      places[fingerprint] = nil
      repeated.insert(fingerprint)
    }
  }
}
