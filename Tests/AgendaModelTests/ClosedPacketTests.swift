import AgendaModel
import DocumentTree
import Testing

/// Nothing of a closed item stands in a comparison for everybody.
@Suite struct ClosedPacketTests {
  private static func packet(isClosed: Bool, amount: String = "4711") -> PacketSample {
    PacketSample(
      .init(
        file: "1-salg.md", title: "Salg af grund",
        head: (isClosed ? ["lukket: økonomiske forhold"] : []) + ["bilag:", "  - fil: bilag/1-bud.md"],
        text: "## Indstilling\n\nHemmeligt bud på \(amount) kr.\n\n```tabel {#vist}\nfra: bud\n```\n\n"
          + "Se {{\(amount) kr. = bud.pris.beløb}}.\n"),
      .init(file: "2-andet.md", title: "Andet", text: "Budgettet er {{\(amount) kr. = bud.pris.beløb}}.\n"),
      sources: [
        "m/bilag/1-bud.md": "# Hemmeligt bilag\n\nHemmeligt \(amount).\n",
        "budgets/bud.md":
          "# Hemmeligt register\n\n```tabel Hemmelige bud {#bud i kr.}\n| Bud | Beløb |\n|---|---:|\n| Pris | \(amount) |\n```\n",
      ])
  }

  private static func secrets(_ comparison: PacketComparison) -> [String] {
    let written = comparison.tree + packetJSON(comparison)
    return ["Hemmelig", "hemmelig"].filter { written.contains($0) }
  }

  @Test(arguments: [(false, true), (true, false), (true, true)])
  func `neither its words nor its figures`(_ old: Bool, _ new: Bool) throws {
    let comparison = compared(
      Self.packet(isClosed: old), Self.packet(isClosed: new, amount: "5822"))
    #expect(Self.secrets(comparison) == [])
    #expect(comparison.registers.isEmpty)
    let item = try #require(comparison.items.first)
    #expect(item.isHidden)
    #expect(item.body.isSame)
    #expect(item.attachments.isEmpty)
    #expect(item.closing == (old == new ? nil : new ? .closed : .opened))
    if old != new { #expect(comparison.tree.contains("ikke for alle")) }
  }

  @Test func `nor what it was called while it was open`() {
    let old = PacketSample(.init(file: "1-a.md", title: "Hemmelig køber", head: ["sagsnr: Hemmelig-1"]))
    let new = PacketSample(
      .init(file: "1-a.md", title: "Salg", head: ["lukket: økonomiske forhold", "sagsnr: 2"]))
    let comparison = compared(old, new)
    #expect(Self.secrets(comparison) == [])
    #expect(comparison.told == ["1 Salg: closed, Lukket →økonomiske forhold"])
  }

  @Test func `the members see it whole`() {
    let comparison = compared(
      Self.packet(isClosed: true), Self.packet(isClosed: true, amount: "5822"), edition: .complete)
    #expect(comparison.tree.contains("Hemmeligt bud på {removed: 4711}{inserted: 5822} kr."))
  }

  @Test func `nor the list of what is new on the front`() throws {
    let comparison = compared(Self.packet(isClosed: false), Self.packet(isClosed: true, amount: "5822"))
    let source = Self.packet(isClosed: true, amount: "5822").source("new")
    let tree = try markedTree(source, comparison)
    #expect(!tree.contains("Hemmelig"))
    #expect(tree.contains("Salg af grund"))
    #expect(tree.contains("er nu lukket"))
  }
}
