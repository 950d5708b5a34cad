import Diagnostics
import DocumentTree
import Renderers
import Testing

/// The blocks as a packet without title, rendered.
func markdown(_ blocks: [Block], notes: [Label: [Block]] = [:]) -> String {
  markdown(Document(language: .danish, properties: Properties(title: []), blocks: blocks, notes: notes))
}

func markdown(_ document: Document) -> String {
  var diagnostics: [Diagnostic] = []
  return String(decoding: renderMarkdown(resolve(document, into: &diagnostics)), as: UTF8.self)
}

/// The rendered blocks are exactly these lines.
func check(
  _ blocks: [Block], _ expected: String, notes: [Label: [Block]] = [:],
  at place: SourceLocation = #_sourceLocation
) {
  #expect(markdown(blocks, notes: notes) == expected + "\n", sourceLocation: place)
}

func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)])) }

func section(
  _ kind: Section.Kind, _ label: String, _ heading: String, badges: [Badge] = [], _ blocks: [Block] = []
) -> Block {
  Block(
    .section(Section(kind, label: Label(label), heading: [.text(heading)], badges: badges, blocks: blocks)))
}

func cell(_ text: String, width: Int = 1, height: Int = 1) -> Table.Cell {
  Table.Cell(.text, text.isEmpty ? [] : [.text(text)], width: width, height: height)
}

func row(_ kind: Table.Row.Kind, _ texts: String..., explanation: String = "") -> Table.Row {
  Table.Row(kind, texts.map { cell($0) }, explanation: explanation.isEmpty ? [] : [.text(explanation)])
}
