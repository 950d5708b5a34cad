import Diagnostics
import DocumentTree
import Testing

@Suite struct RedlineTests {
  @Test func marksWordsThatChanged() {
    let (old, new) = (
      paragraph(.text("Rådet tiltræder aftalen i 2021.")), paragraph(.text("Rådet godkender aftalen i 2022."))
    )
    #expect(
      redlinedDump([old], [new]) == [
        "paragraph »Rådet {removed: tiltræder}{inserted: godkender} aftalen i {removed: 2021}{inserted: 2022}.«"
      ])
  }

  @Test func marksBlocksThatCameAndWent() {
    let stays = paragraph(.text("Sagen er den samme."))
    let gone = paragraph(.text("Det blev drøftet i marts."))
    let come = paragraph(.text("Økonomien er uændret for alle elleve kommuner."))
    #expect(
      redlinedDump([stays, gone], [come, stays]) == [
        "inserted paragraph »Økonomien er uændret for alle elleve kommuner.«",
        "paragraph »Sagen er den samme.«",
        "removed paragraph »Det blev drøftet i marts.«",
      ])
  }

  @Test func findsAParagraphThatMoved() {
    let moves = paragraph(.text("Udgiften fordeles mellem de elleve kommuner i Nordjylland efter folketal."))
    let other = paragraph(.text("Sagen er den samme."))
    #expect(
      redlinedDump(
        [item("a", nil, moves, other), item("b", nil, other)],
        [item("a", nil, other), item("b", nil, other, moves)]
      )
      .filter { $0.contains("moved") }.map { String($0.drop { $0 == " " }) } == [
        "moved to #b paragraph »Udgiften fordeles mellem de elleve kommuner i Nordjylland efter folketal.«",
        "moved from #a paragraph »Udgiften fordeles mellem de elleve kommuner i Nordjylland efter folketal.«",
      ])
  }

  /// One paragraph moved past others, of which one has other words: what stays is what leaves most in place.
  @Test func leavesChangedParagraphsInPlace() {
    let moves = paragraph(.text("Udgiften fordeles mellem de elleve kommuner i Nordjylland efter folketal."))
    let stays = paragraph(.text("Sagen er den samme som på det sidste møde, og intet er føjet til."))
    let old = paragraph(.text("Rådet tiltræder aftalen om grøn omstilling i 2021."))
    let new = paragraph(.text("Rådet tiltræder aftalen om grøn omstilling i 2022."))
    let words = redlinedDump(
      [item("a", nil, moves, stays, old)], [item("a", nil, stays, new, moves)])
    #expect(
      words.filter { $0.contains("paragraph") }.map { String($0.trimmingPrefix { $0 == " " }) } == [
        "moved to #a paragraph »Udgiften fordeles mellem de elleve kommuner i Nordjylland efter folketal.«",
        "paragraph »Sagen er den samme som på det sidste møde, og intet er føjet til.«",
        "paragraph »Rådet tiltræder aftalen om grøn omstilling i {removed: 2021}{inserted: 2022}.«",
        "moved from #a paragraph »Udgiften fordeles mellem de elleve kommuner i Nordjylland efter folketal.«",
      ])
  }

  /// Both versions come back from one tree.
  @Test(arguments: 0..<300) func givesBackBothVersions(_ seed: Int) throws {
    var generator = Generator(seed: UInt64(seed))
    let blocks = generator.blocks()
    let edited = generator.edited(blocks)
    let (old, new) = (resolved(blocks).document, resolved(edited).document)
    let both = redline(from: old, to: new)
    #expect(readings(both, accepting: true) == readings(new, accepting: true))
    #expect(readings(both, accepting: false) == readings(old, accepting: true))
    #expect(dump(redline(from: new, to: new)) == dump(new))
  }

  private func redlinedDump(_ old: [Block], _ new: [Block]) -> [String] {
    let both = redline(from: resolved(old).document, to: resolved(new).document)
    return dump(both).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("document") }
      .map { String($0.trimmingPrefix("  ")) }.filter { !$0.hasPrefix("title") }
  }
}

/// Each line of a document with its changes settled: its place, its words, how they are set.
private func readings(_ document: ResolvedDocument, accepting: Bool) -> [String] {
  var reader = Settling(document: document, isAccepting: accepting)
  reader.read(document.document.blocks, "")
  return reader.lines
}

private struct Settling {
  let document: ResolvedDocument
  let isAccepting: Bool
  var lines: [String] = []

  func stays(_ change: Change?) -> Bool {
    switch change {
    case nil: true
    case .inserted, .movedHere: isAccepting
    case .removed, .movedAway: !isAccepting
    }
  }

  mutating func read(_ blocks: [Block], _ place: String) {
    for block in blocks where stays(block.change) { read(block, place) }
  }

  mutating func read(_ block: Block, _ place: String) {
    switch block.content {
    case .section(let section):
      line(section.heading, place + "section ")
      read(section.blocks, place + "  ")
    case .paragraph(let inlines): line(inlines, place + "paragraph ")
    case .list(let list):
      for item in list.items where stays(item.change) { read(item.blocks, place + "\(list.marker) ") }
    case .table(let table):
      line(table.caption, place + "table ")
      for row in table.body where stays(row.change) {
        for cell in row.cells { line(cell.content, place + "\(row.kind) cell ") }
      }
    case .definitions, .figure, .box, .quote, .code, .contents, .divider, .pageBreak:
      Issue.record("the generator makes no \(block.content)")
    }
  }

  private mutating func line(_ inlines: [Inline], _ start: String) {
    var pieces: [(words: String, dress: String)] = []
    read(inlines, "", &pieces)
    let text = pieces.reduce(into: "") { $0 += "[\($1.dress)]" + $1.words }
    lines.append(start + text)
  }

  private func read(_ inlines: [Inline], _ dress: String, _ out: inout [(words: String, dress: String)]) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text, dress, &out)
      case .strong(let inner): read(inner, dress + "strong", &out)
      case .emphasis(let inner): read(inner, dress + "em", &out)
      case .changed(let change, let inner): if stays(change) { read(inner, dress, &out) }
      case .reference(let label, let inner):
        let printed = Inline.text(document.target(label)?.text ?? "?")
        read(inner.isEmpty ? [printed] : inner, dress, &out)
      case .superscript, .subscript, .code, .link, .footnote, .tableNote, .lineBreak, .image:
        Issue.record("the generator makes no \(inline)")
      }
    }
  }

  private func add(_ text: String, _ dress: String, _ out: inout [(words: String, dress: String)]) {
    if out.last?.dress == dress { out[out.count - 1].words += text } else { out.append((text, dress)) }
  }
}

/// Documents and their edits, the same for a seed.
private struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &self) }

  private mutating func word() -> String {
    ["rådet", "aftale", "kommune", "udgift", "2022", "1.611.299", "løn", "i alt", "og", "den"][number(0..<10)]
  }

  private mutating func inlines(_ count: Int) -> [Inline] {
    var out: [Inline] = []
    for _ in 0..<count {
      let text = Inline.text(word() + (number(0..<6) == 0 ? ", " : " "))
      switch number(0..<8) {
      case 0: out.append(.strong([text]))
      case 1: out.append(.reference(Label("t0"), []))
      default: out.append(text)
      }
    }
    return out
  }

  private mutating func cellRow(_ label: String) -> Table.Row {
    Table.Row(.body, [Table.Cell(.header, [.text(label)]), Table.Cell(.text, inlines(1))])
  }

  private mutating func table(_ label: String) -> Block {
    let rows = (0..<number(1..<5)).map { cellRow("post \($0)") }
    let made = Table(
      label: Label(label), caption: inlines(2), columns: [.init(.label), .init(.text)], head: [], body: rows)
    return made.map { Block(.table($0)) } ?? Block(.divider)
  }

  private mutating func block() -> Block {
    switch number(0..<6) {
    case 0:
      let items = (0..<number(1..<4)).map { _ in List.Item([Block(.paragraph(inlines(3)))]) }
      return Block(.list(List(.bullet, isTight: true, items: items)))
    default: return Block(.paragraph(inlines(number(1..<12))))
    }
  }

  mutating func blocks() -> [Block] {
    (0..<3).map { index in
      let inner = (0..<number(1..<6)).map { _ in block() } + [table("t\(index)")]
      return Block(
        .section(Section(.item(given: nil), label: Label("i\(index)"), heading: inlines(3), blocks: inner)))
    }
  }

  mutating func edited(_ blocks: [Block]) -> [Block] {
    var out = blocks.map { edited($0) }
    if number(0..<3) == 0 { out.shuffle(using: &self) }
    let isGone = number(0..<4) == 0
    if isGone, out.count > 1 {
      let index = number(0..<out.count)
      if case .section(let section) = out[index].content, section.label.name != "i0" { out.remove(at: index) }
    }
    return out
  }

  private mutating func edited(_ block: Block) -> Block {
    var out = block
    switch block.content {
    case .section(var section):
      if number(0..<3) == 0 { section.heading = edited(section.heading) }
      section.blocks = section.blocks.flatMap { inner -> [Block] in
        switch number(0..<8) {
        case 0:
          if case .table = inner.content { return [inner] }
          return []
        case 1: return [self.block(), inner]
        case 2, 3: return [edited(inner)]
        default: return [inner]
        }
      }
      if number(0..<3) == 0 { section.blocks.shuffle(using: &self) }
      out.content = .section(section)
    case .paragraph(let words): out.content = .paragraph(edited(words))
    case .list(var list):
      list.items.append(List.Item([Block(.paragraph(inlines(2)))]))
      if number(0..<2) == 0 { list.items.removeFirst() }
      out.content = .list(list)
    case .table(let table): out = edited(table)
    case .definitions, .figure, .box, .quote, .code, .contents, .divider, .pageBreak: break
    }
    return out
  }

  private mutating func edited(_ table: Table) -> Block {
    var rows = table.body
    rows[number(0..<rows.count)].cells[1].content = inlines(2)
    if number(0..<2) == 0 { rows.insert(cellRow("ny \(number(0..<3))"), at: number(0..<rows.count + 1)) }
    if number(0..<3) == 0 { rows.removeLast() }
    if rows.isEmpty { rows = [cellRow("sidste")] }
    let made = Table(
      label: table.label, caption: edited(table.caption), columns: table.columns, head: [], body: rows)
    return made.map { Block(.table($0)) } ?? Block(.divider)
  }

  private mutating func edited(_ words: [Inline]) -> [Inline] {
    words.flatMap { inline -> [Inline] in
      switch number(0..<6) {
      case 0: []
      case 1: inlines(1)
      case 2: [inline] + inlines(1)
      default: [inline]
      }
    }
  }
}
