import Diagnostics
import Syntax
import Testing

@Test func pilot() throws {
  let paths = (getEnv("PILOT") ?? "").split(separator: " ").map(String.init)
  for path in paths {
    let file = SourceFile(index: 0, path: path, bytes: try readBytes(path))
    var diagnostics: [Diagnostic] = []
    _ = checkEncoding(file, into: &diagnostics)
    if path.hasSuffix(".yaml") {
      print("=====", path); print(Dump(file: file).dump(readHeadFile(file, into: &diagnostics)))
    } else {
      let doc = readMarkup(file, into: &diagnostics)
      print("=====", path); print(Dump(file: file).dump(doc))
      for case .record(let r) in doc.blocks.map(\.content) {
        guard let t = r.table else { continue }
        for c in t.cells {
          let cell = readCell(file, c.range, into: &diagnostics)
          let inl = readInlines(file, cell.content.range, into: &diagnostics)
          if !cell.braces.isEmpty || !cell.notes.isEmpty { print("   cell", Dump(file: file).dump(inl), cell.notes.map(\.text), cell.braces.map { Dump(file: file).dump($0) }) }
        }
      }
    }
    print(formatted(diagnostics, files: [file], language: .danish))
  }
}
