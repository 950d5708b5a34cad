import AgendaModel
import DocumentTree
import Testing

/// What holds for any two packets, over pairs made up by a seeded generator.
@Suite struct PacketPropertyTests {
  private static let seeds: ClosedRange<UInt64> = 1...40

  @Test(arguments: seeds)
  func `every item of both versions stands exactly once`(_ seed: UInt64) {
    let pair = PacketPair(seed: seed)
    let items = compared(pair.old, pair.new).items
    #expect(items.compactMap(\.oldIndex).sorted() == Array(pair.old.items.indices))
    #expect(items.compactMap(\.newIndex) == Array(pair.new.items.indices))
  }

  @Test(arguments: seeds)
  func `a packet is the same as itself, however it is wrapped`(_ seed: UInt64) {
    let pair = PacketPair(seed: seed)
    #expect(compared(pair.old, pair.old).isSame)
    #expect(compared(pair.new, pair.rewrapped).isSame)
  }

  @Test(arguments: seeds)
  func `the way back mirrors the way there`(_ seed: UInt64) {
    let pair = PacketPair(seed: seed)
    let there = Set(compared(pair.old, pair.new).items.map { Mirror($0, isBack: false) })
    let back = Set(compared(pair.new, pair.old).items.map { Mirror($0, isBack: true) })
    #expect(there == back)
  }

  @Test(arguments: seeds)
  func `the report has no mark that leads nowhere`(_ seed: UInt64) {
    let pair = PacketPair(seed: seed)
    let comparison = compared(pair.old, pair.new)
    #expect(!comparison.tree.isEmpty)
    #expect(comparison.isSame == (comparison.told.isEmpty && pair.old.place == pair.new.place))
  }

  /// What is the same from both sides.
  private struct Mirror: Hashable {
    var old: Int?
    var new: Int?
    var isMoved: Bool
    var isChanged: Bool
    var isRenumbered: Bool
    var lines: [String]

    init(_ item: ItemComparison, isBack: Bool) {
      (old, new) = isBack ? (item.newIndex, item.oldIndex) : (item.oldIndex, item.newIndex)
      (isMoved, isChanged, isRenumbered) = (item.isMoved, item.isChanged, item.formerNumber != nil)
      lines = item.attachments.map { "\($0.change)" }.filter { $0 != "added" && $0 != "removed" }.sorted()
    }
  }
}

/// A packet and another that was made of it by edits.
private struct PacketPair {
  var old: PacketSample
  var new: PacketSample
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15
    (old, new) = (PacketSample([]), PacketSample([]))
    let count = 2 + next(6)
    old = PacketSample((0..<count).map { index in item(index) })
    var items = old.items
    for _ in 0..<next(6) { edit(&items) }
    new = PacketSample(items, place: next(4) == 0 ? "Skive" : "Hobro")
  }

  private static let words = ["budget", "skole", "have", "vej", "bro", "havn", "plan", "sag", "tag", "bad"]

  private mutating func next(_ below: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(below))
  }

  private mutating func sentence() -> String {
    (0..<(4 + next(12))).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ") + ".\n"
  }

  private mutating func item(_ index: Int) -> PacketSample.Item {
    .init(
      file: "\(index + 1)-\(Self.words[index % 10])\(index).md",
      title: "\(Self.words[next(10)]) \(Self.words[next(10)]) \(next(100))",
      text: sentence() + "\n## Indstilling\n\n" + sentence())
  }

  private mutating func edit(_ items: inout [PacketSample.Item]) {
    let place = items.isEmpty ? 0 : next(items.count)
    switch next(6) {
    case 0: items.insert(item(20 + items.count + next(1_000)), at: place)
    case 1 where items.count > 1: items.remove(at: place)
    case 2 where items.count > 1:
      let moved = items.remove(at: place)
      items.insert(moved, at: next(items.count + 1))
    case 3 where !items.isEmpty: items[place].title += " ny"
    case 4 where !items.isEmpty: items[place].text += "\n" + sentence()
    case 5 where !items.isEmpty: items[place].file = "\(next(9))-andet\(next(1_000)).md"
    default: break
    }
  }

  /// The new one with other line ends in its paragraphs.
  var rewrapped: PacketSample {
    var out = new
    for index in out.items.indices {
      out.items[index].text = out.items[index].text.replacing(". ", with: ".\n").replacing(
        " bro ", with: "\nbro ")
    }
    return out
  }
}
