import AgendaModel
import Diagnostics
import DocumentTree
import Testing

/// A packet's tree with what is new in it.
func markedTree(_ source: PacketSource, _ comparison: PacketComparison) throws -> String {
  let meeting = try #require(source.project.meetings.first)
  let changes = try #require(comparison.meetings.first)
  var found: [Diagnostic] = []
  let document = lower(meeting, source.project, source.figures, files: source.files, into: &found)
  let tree = dump(resolve(marked(document, with: changes, since: "version 1"), into: &found))
  #expect(found.isEmpty)
  return tree.replacing("⍽", with: " ")
}

/// What `agenda build --since` adds to a packet.
@Suite struct PacketNewsTests {
  private static let a = PacketSample.Item(file: "1-a.md", title: "A")
  private static let b = PacketSample.Item(file: "2-b.md", title: "B")
  private static let c = PacketSample.Item(file: "3-c.md", title: "C")

  @Test func `items that are new, changed or moved carry a word; what is gone is named`() throws {
    var changed = Self.b
    changed.text = "En anden tekst.\n"
    let new = PacketSample(Self.c, changed, .init(file: "4-d.md", title: "D"))
    let comparison = compared(PacketSample(Self.a, Self.b, Self.c), new)
    let tree = try markedTree(new.source("new"), comparison)
    #expect(tree.contains("Nyt siden version 1"))
    #expect(tree.contains("Punkt 1 A – udgået"))
    let items = tree.split(separator: "\n").filter { $0.hasPrefix("  item ") }
    #expect(items.map { $0.hasSuffix("[moved]") } == [true, false, false])
    #expect(items.map { $0.hasSuffix("[changed]") } == [false, true, false])
    #expect(items.map { $0.hasSuffix("[new]") } == [false, false, true])
  }

  @Test func `where nothing is new, that is said`() throws {
    let packet = PacketSample(Self.a)
    let tree = try markedTree(packet.source("new"), compared(packet, packet))
    #expect(tree.contains("Intet er ændret siden version 1."))
    #expect(!tree.contains("badge"))
  }
}
