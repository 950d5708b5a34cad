import Diagnostics
import Syntax
import Testing

@Suite struct EncodingTests {
  @Test(
    arguments: [
      ([0x61, 0x0D, 0x0A, 0x09, 0xC3, 0xA6], []),
      ([0xEF, 0xBB, 0xBF, 0x61], []),
      ([0x61, 0xE6, 0x62], ["invalid-utf-8 1..<2"]),
      ([0xC0, 0xAF], ["invalid-utf-8 0..<1"]),
      ([0xED, 0xA0, 0x80], ["invalid-utf-8 0..<1"]),
      ([0xF5, 0x80, 0x80, 0x80], ["invalid-utf-8 0..<1"]),
      ([0x61, 0xE2, 0x82], ["invalid-utf-8 1..<2"]),
      ([0x61, 0x00], ["control-character 1..<2"]),
      ([0x1B, 0x07], ["control-character 0..<1"]),
      ([0x61, 0x0D, 0x62], ["lone-carriage-return 1..<2"]),
      ([0xE2, 0x80, 0xA8], ["line-separator 0..<3"]),
      ([0xC2, 0x85], ["line-separator 0..<2"]),
      ([0xF3, 0xB0, 0x80, 0x80], ["private-character 0..<4"]),
      ([0xF4, 0x80, 0x80, 0x80], ["private-character 0..<4"]),
      ([0x61, 0xC2, 0xAD, 0x62], ["soft-hyphen 1..<3"]),
      ([0x61, 0xE2, 0x80, 0x8B], ["invisible-character 1..<4"]),
      ([0x61, 0xEF, 0xBB, 0xBF], ["invisible-character 1..<4"]),
      ([0xF0, 0x9F, 0x98, 0x80, 0xE2, 0x80, 0x93], []),
    ] as [([UInt8], [String])])
  func finds(_ bytes: [UInt8], _ expected: [String]) {
    let source = SourceFile(index: 0, path: "a", bytes: bytes)
    var diagnostics: [Diagnostic] = []
    let isText = checkEncoding(source, into: &diagnostics)
    #expect(diagnostics.map { "\($0.code.name) \($0.span?.range ?? 0..<0)" } == expected)
    #expect(isText == !diagnostics.contains { $0.severity == .error })
  }

  @Test func size() {
    let source = SourceFile(index: 0, path: "a", bytes: [UInt8](repeating: 0x61, count: 11))
    var diagnostics: [Diagnostic] = []
    #expect(!checkEncoding(source, limit: 10, into: &diagnostics))
    #expect(diagnostics.map(\.code.name) == ["file-too-large"])
  }
}
