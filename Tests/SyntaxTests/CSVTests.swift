import Diagnostics
import Syntax
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("a;b\n1,5;2", "<a|b / -- / 1,5|2>"),
    ("a,b\r\n\"1,5\",2\r\n", "<a|b / -- / 1,5|2>"),
    ("a\tb\n1\t2", "<a|b / -- / 1|2>"),
    ("a|b\n1|2", "<a|b / -- / 1|2>"),
    ("\u{FEFF}a;b\n\n \"x\"\"y\nz\" ; 2 ", "<a|b / -- / x\"\"y\nz|2>"),
    ("sep=,\na,b\n1,2", "<a|b / -- / 1|2>"),
    ("navn\nÅrhus", "<navn / -- / Århus>"),
    ("a;b\n1", "<a|b / -- / 1|>"),
    ("a;b\n1;2;3", "<a|b / -- / 1|2>"),
    ("a;b;\n1;2;", "<a|b| / -- / 1|2|>"),
  ])
  func reads(_ text: String, _ expected: String) throws {
    let source = file(text)
    var diagnostics: [Diagnostic] = []
    let table = try #require(readRows(csv: source, into: &diagnostics))
    #expect(Dump(file: source).dump(table) == expected)
  }

  /// Cells are looked for eight bytes at a time: wherever one ends among them, and whatever low bytes stand in it.
  @Test(arguments: [";", "\t", ",", "|"])
  func findsTheEndOfCellsOfEveryLength(_ separator: String) throws {
    let letters = ["x", "æ", "\u{B}", "\u{F}", "\u{1}"]
    for length in 0...19 {
      for letter in letters {
        let cell = String(repeating: letter, count: length)
        let rows = [["a", "b"], [cell, "z"], ["1", cell + "y"]]
        let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
        let source = file(text)
        var diagnostics: [Diagnostic] = []
        let table = try #require(readRows(csv: source, into: &diagnostics))
        let read = (table.head + table.rows).map { row in
          table.cells[row.cells].map { source.text($0.range) }
        }
        #expect(read == rows)
        #expect(diagnostics.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("a;b\n1\n2;3", ["row-width '1'"]), ("a;\"b\n", ["quote-not-closed '\"'"]),
    ("a;b\n\"1\"x;2", ["text-after-quote 'x'"]), ("", ["empty-csv ''"]), ("\n\n", ["empty-csv ''"]),
  ])
  func refuses(_ text: String, _ expected: [String]) {
    let source = file(text)
    var diagnostics: [Diagnostic] = []
    _ = readRows(csv: source, into: &diagnostics)
    #expect(codes(diagnostics, source) == expected)
  }

  @Test(
    arguments: [
      ([0x61, 0xE6, 0x80, 0x0D, 0x62], "aæ€\nb"),
      ([0xFF, 0xFE, 0x61, 0x00, 0xE6, 0x00], "aæ"),
      ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0xE6], "aæ"),
      ([0xC3, 0xA6, 0x0D, 0x0A], "æ\r\n"),
    ] as [([UInt8], String)])
  func decodes(_ bytes: [UInt8], _ expected: String) {
    #expect(Array(decodedCSV(bytes)) == Array(expected.utf8))
  }
}
