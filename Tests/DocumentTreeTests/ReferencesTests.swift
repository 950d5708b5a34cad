import DocumentTree
import Testing

@Suite struct ReferencesTests {
  @Test func numbersFootnotesInReadingOrderAcrossCellsAndNotes() throws {
    let mark: (String) -> Inline = { .footnote(Label($0)) }
    let tableNote = Table.Note(Label("a"), [mark("c")])
    let blocks = [
      paragraph(mark("a1")), try table("t", [mark("b")], notes: [tableNote]),
      paragraph(mark("a1"), mark("d")),
    ]
    let texts = ["a1": [paragraph(mark("inner"))], "b": [], "c": [], "d": [], "inner": [], "unused": []]
    let notes = Dictionary(uniqueKeysWithValues: texts.map { (Label($0.key), $0.value) })
    let (document, codes) = resolved(blocks, notes: notes)
    #expect(document.footnotes.map(\.label.name) == ["a1", "inner", "b", "c", "d"])
    #expect(document.footnotes.map(\.number) == [1, 2, 3, 4, 5])
    #expect(document.footnoteNumber(Label("c")) == 4)
    #expect(document.footnoteNumber(Label("unused")) == nil)
    #expect(codes.isEmpty)
  }

  @Test(arguments: [
    (Inline.reference(Label("gone"), []), "unknown-reference"),
    (.strong([.reference(Label("gone"), [.text("words")])]), "unknown-reference"),
    (.footnote(Label("gone")), "unknown-note"),
    (.tableNote(Label("gone")), "unknown-note"),
  ])
  func reportsMarksThatLeadNowhere(inline: Inline, code: String) throws {
    #expect(resolved([paragraph(inline)]).codes == [code])
    #expect(resolved([try table("t", [inline])]).codes == [code])
    #expect(
      resolved([paragraph(.footnote(Label("n")))], notes: [Label("n"): [paragraph(inline)]]).codes == [code])
  }

  @Test func endsWhereFootnotesNameEachOther() {
    let notes = [
      Label("a"): [paragraph(.footnote(Label("b")))], Label("b"): [paragraph(.footnote(Label("a")))],
    ]
    #expect(resolved([paragraph(.footnote(Label("a")))], notes: notes).document.footnotes.count == 2)
  }
}
