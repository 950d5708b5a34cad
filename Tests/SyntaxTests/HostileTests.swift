import Diagnostics
import Syntax
import Testing

/// Input made to hurt: one clear error, little output, no crash, no quadratic time.
@Suite struct HostileTests {
  static let cases: [(name: String, text: String, code: String)] = [
    ("deep quotes", String(repeating: ">", count: 10_000) + " a", "too-deep"),
    ("deep lists", String(repeating: "- ", count: 10_000) + "a", "too-deep"),
    (
      "deep list by lines", (0..<600).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(),
      "too-deep"
    ),
    (
      "deep list and blank lines",
      String(repeating: "- ", count: 50_000) + "a" + String(repeating: "\n", count: 100_000), "too-deep"
    ),
    ("brackets", String(repeating: "[", count: 100_000), "paragraph-too-long"),
    ("image brackets", String(repeating: "![[]()", count: 50_000), "paragraph-too-long"),
    ("pointy", String(repeating: "<?", count: 100_000), "paragraph-too-long"),
    ("emphasis", String(repeating: "*a_ ", count: 100_000), "paragraph-too-long"),
    (
      "many emphasis paragraphs",
      String(repeating: String(repeating: "*_", count: 499) + "a\n\n", count: 4_000), "paragraph-too-long"
    ),
    (
      "many bracket paragraphs",
      String(repeating: String(repeating: "[a](", count: 240) + "\n\n", count: 4_000), "paragraph-too-long"
    ),
    (
      "many code paragraphs",
      String(repeating: String(repeating: "`a``b", count: 490) + "\n\n", count: 1_000), "paragraph-too-long"
    ),
    ("claim without end", String(repeating: "{{a ", count: 1_000_000), "paragraph-too-long"),
    ("claims without end", String(repeating: "{{a\n\n", count: 100_000), "claim-not-closed"),
    ("many claims", String(repeating: "{{a}}\n\n", count: 20_000), "too-many-claims"),
    ("one long line", String(repeating: "a", count: 1_000_000), "paragraph-too-long"),
    (
      "long links",
      "[a]: <" + String(repeating: "x", count: 60_000) + ">\n\n"
        + String(repeating: "[a]\n\n", count: 10_000), "too-many-links"
    ),
    ("html", String(repeating: "<b>\n\n", count: 50_000), "raw-html"),
    ("notes", String(repeating: "[^a]: b\n", count: 50_000), "unused-note"),
    ("open fences", String(repeating: "```a\n", count: 20_000), "record-not-closed"),
    (
      "wide table",
      (0..<3).map { _ in
        String(repeating: "|a", count: 3_000) + "\n" + String(repeating: "|-", count: 3_000) + "\n"
      }.joined(), "table-too-large"
    ),
    (
      "large table",
      String(repeating: "|a", count: 400) + "\n" + String(repeating: "|-", count: 400) + "\n"
        + String(repeating: String(repeating: "|", count: 400) + "\n", count: 3_000), "table-too-large"
    ),
    ("group braces", "|a|b|\n|-|-|\n" + String(repeating: "|{#a}{#a}{#a}{#a}\n", count: 20_000), "row-width"),
  ]

  @Test(arguments: cases.indices) func markup(_ index: Int) {
    let test = Self.cases[index]
    let source = file(test.text)
    var diagnostics: [Diagnostic] = []
    let clock = ContinuousClock()
    let time = clock.measure { _ = readMarkup(source, into: &diagnostics) }
    print("hostile \(test.name): \(time)")
    if !test.code.isEmpty { #expect(diagnostics.contains { $0.code.name == test.code }, "\(test.name)") }
    #expect(diagnostics.count <= 2 * Limits.diagnostics)
  }

  static let heads: [(text: String, code: String)] = [
    ((0..<20).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined(), "yaml-anchor"),
    ("a: &a x\n*a : 1\n? *a\n: 2\n", "yaml-anchor"),
    ("? &a [x]\n: *a\n", "line-without-key"),
    ((0..<10_000).map { String(repeating: " ", count: $0 % 2_000) + "a:\n" }.joined(), "too-deep"),
    ("a: " + String(repeating: "[", count: 100_000), "flow-collection"),
    ("a:\n" + String(repeating: "- ", count: 50_000) + "x", "too-deep"),
    (String(repeating: "a: 1\n", count: 100_000), "duplicate-key"),
    ((0..<50_000).map { "a\($0): 1\n" }.joined(), "too-many-values"),
    (String(repeating: "a", count: 100_000) + ": 1", "bad-key"),
    ("a: \"" + String(repeating: "\\", count: 100_001) + "\n", "quote-not-closed"),
  ]

  @Test(arguments: heads.indices) func yaml(_ index: Int) {
    let source = file(Self.heads[index].text)
    var diagnostics: [Diagnostic] = []
    let clock = ContinuousClock()
    let time = clock.measure { _ = readHeadFile(source, into: &diagnostics) }
    print("hostile head \(index): \(time)")
    #expect(diagnostics.contains { $0.code.name == Self.heads[index].code })
    #expect(diagnostics.count <= Limits.diagnostics)
  }

  @Test func csv() {
    let source = file(String(repeating: String(repeating: "1;", count: 3_000) + "\n", count: 300))
    var diagnostics: [Diagnostic] = []
    _ = readRows(csv: source, into: &diagnostics)
    #expect(diagnostics.map(\.code.name) == ["table-too-large"])
  }

  /// Bytes that no rule expects: nothing may crash.
  @Test func noise() {
    var state: UInt64 = 42
    let signs = Array("{}[]()|`*_#-=<>&\\^:!~\n\n \t\"'aæ1.,;%$@?/i".utf8)
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(state >> 33 % 120) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(
          state >> 60 == 0 ? UInt8(truncatingIfNeeded: state >> 40) : signs[Int(state >> 33) % signs.count])
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let source = SourceFile(index: 0, path: "noise", bytes: bytes)
      var diagnostics: [Diagnostic] = []
      _ = checkEncoding(source, into: &diagnostics)
      _ = readMarkup(source, into: &diagnostics)
      _ = readHeadFile(source, into: &diagnostics)
      _ = readRows(csv: source, into: &diagnostics)
      _ = readCell(source, source.wholeRange, into: &diagnostics)
      _ = readInlines(source, source.wholeRange, into: &diagnostics)
      _ = readBraces(source, source.wholeRange, into: &diagnostics)
      let text = "```a {#b}\n" + String(decoding: bytes, as: UTF8.self) + "\n```\n"
      _ = readMarkup(file(text), into: &diagnostics)
      _ = formatted(diagnostics, files: [source], language: .danish)
    }
  }
}
