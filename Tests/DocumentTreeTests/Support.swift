import Diagnostics
import DocumentTree
import Testing

func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines)) }

func section(_ kind: Section.Kind, _ label: String, _ blocks: Block...) -> Block {
  Block(.section(Section(kind, label: Label(label), heading: [.text("H " + label)], blocks: blocks)))
}

func item(_ label: String, _ given: String? = nil, _ blocks: Block...) -> Block {
  Block(
    .section(
      Section(.item(given: given), label: Label(label), heading: [.text("H " + label)], blocks: blocks)))
}

func cell(_ inlines: Inline..., width: Int = 1, height: Int = 1) -> Table.Cell {
  Table.Cell(.text, inlines, width: width, height: height)
}

/// A table of one cell.
func table(
  _ label: String, caption: String = "Words", _ content: [Inline] = [], notes: [Table.Note] = []
) throws -> Block {
  let table = Table(
    label: Label(label), caption: caption.isEmpty ? [] : [.text(caption)], columns: [.init(.text)], head: [],
    body: [Table.Row(.body, [Table.Cell(.text, content)])], notes: notes)
  return Block(.table(try #require(table)))
}

func image(_ label: String) -> Block {
  let image = Image(name: "a.png", mediaType: .png, bytes: [1, 2], width: 3, height: 4, alternative: "shows")
  return Block(
    .figure(
      Figure(label: Label(label), caption: [.text("Words")], alternative: "shows", content: .image(image))))
}

func document(_ blocks: [Block], notes: [Label: [Block]] = [:]) -> Document {
  Document(language: .danish, properties: Properties(title: [.text("T")]), blocks: blocks, notes: notes)
}

/// The document resolved, and the codes of what was reported.
func resolved(_ blocks: [Block], notes: [Label: [Block]] = [:]) -> (
  document: ResolvedDocument, codes: [String]
) {
  var diagnostics: [Diagnostic] = []
  let document = resolve(document(blocks, notes: notes), into: &diagnostics)
  return (document, diagnostics.map(\.code.name))
}
