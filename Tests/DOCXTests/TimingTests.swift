import Diagnostics
import DocumentTree
import Foundation
import OfficePackage
import Renderers
import Testing

/// As large as the packet in the performance guide: 124 KB, 80 headings, 16 tables, 15 footnotes; `factor` times.
private func packet(_ factor: Int) -> Document {
  var notes: [Label: [Block]] = [:]
  let text = String(
    repeating: "Kommunerne i Nordjylland har sammen med regionen drøftet sagen og de økonomiske følger. ",
    count: 5)
  let sections = (0..<80 * factor).map { index -> Block in
    let label = Label("s\(index)")
    var blocks = (0..<3).map { _ in
      Block(
        .paragraph([
          .text(text), .strong([.text("Frist")]), .text(": 1. maj, jf. "), .reference(label, []), .text("."),
        ]))
    }
    if index % 5 == 0 { blocks.append(Block(.table(packetTable(index)))) }
    if index % 6 == 0 {
      notes[label] = [paragraph("Note \(index) med en kort forklaring.")]
      blocks.append(Block(.paragraph([.text("Med note"), .footnote(label)])))
    }
    return Block(
      .section(
        Section(
          .item(given: nil), label: label, heading: [.text("Sag nummer \(index) om behandlingstilbud")],
          blocks: blocks)))
  }
  var properties = Properties(title: [.text("Dagsorden")])
  properties.body = "KKR Nordjylland"
  return Document(
    language: .danish, properties: properties, blocks: [Block(.contents)] + sections, notes: notes)
}

private func packetTable(_ index: Int) -> Table {
  let rows = (0..<12).map { row in
    Table.Row(
      .body,
      [Table.Cell(.header, [.text("Kommune \(row)")])]
        + (0..<4).map { column in
          Table.Cell(
            .number(Number(digits: Int64(row * 1000 + column), scale: 0)),
            [.text("\(row + 1).\(100 + column)")])
        })
  }
  let head = Table.Row(
    .head, ["Kommune", "2021", "2022", "2023", "2024"].map { Table.Cell(.header, [.text($0)]) })
  return Table(
    label: Label("t\(index)"), caption: [.text("Fordeling")],
    columns: [Table.Column(.label)] + (0..<4).map { _ in Table.Column(.amount) }, head: [head], body: rows)
    ?? emptyTable
}

/// Prints the least time of many runs, where AGENDA_TIMING is set.
@Test(.enabled(if: ProcessInfo.processInfo.environment["AGENDA_TIMING"] != nil), arguments: [1, 8])
func `time of a packet`(factor: Int) throws {
  var diagnostics: [Diagnostic] = []
  let resolved = resolve(packet(factor), into: &diagnostics)
  var best: [Duration] = [.seconds(9), .seconds(9), .seconds(9)]
  var size = 0
  for _ in 0..<40 {
    let clock = ContinuousClock()
    var package = OfficePackage(parts: [], relationships: [])
    best[0] = min(
      best[0],
      try clock.measure {
        package = try renderDOCX(resolved, templates: Templates(), stamp: .unknown, into: &diagnostics)
      })
    if ProcessInfo.processInfo.environment["AGENDA_TIMING"] == "render" { continue }
    best[1] = min(best[1], try clock.measure { size = try package.zip().count })
    best[2] = min(best[2], try clock.measure { _ = try package.flatOPC() })
  }
  print("factor \(factor): render \(best[0]), zip \(best[1]), flat \(best[2]), \(size) bytes")
}
