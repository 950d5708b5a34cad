import Diagnostics
import Testing

@Suite struct PositionTests {
  @Test(arguments: [
    ("", 0, 1, 1), ("a\nb", 2, 2, 1), ("a\nb", 1, 1, 2), ("æøå x", 7, 1, 5), ("a\r\nø=1", 5, 2, 2),
    ("e\u{301}x", 3, 1, 2), ("\t\tx", 2, 1, 3), ("a\n", 2, 2, 1), ("a", 99, 1, 2), ("a\u{2028}b", 4, 1, 3),
  ])
  func countsLinesAndCharacters(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceFile(index: 0, path: "f", bytes: Array(text.utf8)).position(offset)
    #expect([position.line, position.column] == [line, column])
  }

  @Test func leavesTheEndOfALineOut() {
    let file = SourceFile(index: 0, path: "f", bytes: Array("a\r\n\nb\r".utf8))
    #expect((0..<3).map { file.text(file.lineRange($0)) } == ["a", "", "b"])
  }

  @Test func clampsRangesToTheFile() {
    let file = SourceFile(index: 0, path: "f", bytes: Array("abc".utf8))
    #expect(file.text(1..<9) == "bc")
    #expect(file.text(7..<9) == "")
    #expect(file.text(SourceSpan(file: 0, -4..<2)) == "ab")
  }
}
