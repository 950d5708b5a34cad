import DocumentTree
import Testing

@Suite struct NumberingTests {
  /// The label's printed text in a document of these blocks.
  private func check(
    _ blocks: [Block], _ expected: [String: String], at place: SourceLocation = #_sourceLocation
  ) {
    let document = resolved(blocks).document
    for (label, text) in expected {
      #expect(document.target(Label(label))?.text == text, sourceLocation: place)
    }
  }

  @Test func countsItemsAndKeepsGivenNumbers() {
    let blocks = [section(.group, "g", item("a"), item("b", "2.8")), item("c")]
    check(blocks, ["g": "H g", "a": "punkt 1", "b": "punkt 2.8", "c": "punkt 3"])
  }

  @Test func countsAttachmentsWithinTheirItem() {
    let attachment = Section.Kind.attachment(given: nil)
    let blocks = [
      item("a", nil, section(attachment, "a1"), section(attachment, "a2")),
      item("b", "2.8", section(attachment, "b1"), section(.attachment(given: "7"), "b7")),
      section(attachment, "whole"),
    ]
    check(
      blocks,
      [
        "a2": "bilag 2 (punkt 1)", "b1": "bilag 1 (punkt 2.8)", "b7": "bilag 7 (punkt 2.8)",
        "whole": "bilag 1",
      ])
  }

  @Test func countsTablesAndFiguresWithinTheirItem() throws {
    let inner = section(.attachment(given: nil), "a", try table("t3"), image("f2"))
    let blocks = [
      try table("before"),
      item("i", "2.8", try table("t1"), try table("none", caption: ""), try table("t2"), image("f1"), inner),
      item("j", nil, try table("u1")),
      try table("after"),
    ]
    check(
      blocks,
      [
        "before": "tabel 1", "t1": "tabel 2.8-1", "none": "tabel", "t2": "tabel 2.8-2", "t3": "tabel 2.8-3",
        "f1": "figur 2.8-1", "f2": "figur 2.8-2", "u1": "tabel 2-1", "after": "tabel 2",
      ])
  }

  @Test func numbersWhatStandsInListsBoxesQuotesAndFootnotes() throws {
    let list = Block(.list(List(.bullet, isTight: true, items: [.init([try table("l")])])))
    let box = Block(.box(Box(.notice, label: Label("box"), title: [.text("See")], blocks: [try table("b")])))
    let blocks = [list, box, Block(.quote([try table("q")])), paragraph(.footnote(Label("n")))]
    let document = resolved(blocks, notes: [Label("n"): [try table("f")]]).document
    #expect(["l", "b", "q", "f"].map { document.target(Label($0))?.number } == ["1", "2", "3", "4"])
    #expect(document.target(Label("box"))?.text == "See")
  }

  @Test(arguments: [
    (["a b", "a<b", "a-b"], ["a-b", "a-b-2", "a-b-3"]),
    (["x", "x-2", "x.", "æø"], ["x", "x-2", "x.", "æø"]),
    (["2.8", "", "\"><script>"], ["n2.8", "n", "n---script-"]),
  ])
  func makesAnchorsUniqueAndSafe(labels: [String], anchors: [String]) {
    let document = resolved(labels.map { section(.plain, $0) }).document
    #expect(labels.map { document.target(Label($0))?.anchor } == anchors)
  }

  @Test func outlinesGroupsItemsAndAttachments() {
    let attachment = section(.attachment(given: nil), "att")
    let blocks = [section(.group, "g", item("a", nil, section(.plain, "p", attachment))), item("b")]
    let outline = resolved(blocks).document.outline
    #expect(outline.map(\.label.name) == ["g", "b"])
    #expect(outline.first?.entries.map(\.target.caption) == ["Punkt 1"])
    #expect(outline.first?.entries.first?.entries.map(\.label.name) == ["att"])
  }

  @Test func lettersTheNotesOfEachTable() throws {
    let notes = (0..<28).map { Table.Note(Label("n\($0)"), [.text("x")]) }
    let document = resolved([try table("t", notes: notes), try table("u", notes: [.init(Label("m"), [])])])
      .document
    #expect(
      ["n0", "n25", "n26", "n27", "m"].map { document.tableNoteMark(Label($0)) } == [
        "a", "z", "aa", "ab", "a",
      ])
  }
}
