internal import Diagnostics

/// The footnotes in the order of their first mark, numbered from 1.
struct NoteOrder {
  private(set) var footnotes: [ResolvedDocument.Footnote] = []
  private(set) var numbers: [Label: Int] = [:]

  init(_ document: Document) {
    var order: [Label] = []
    var seen: Set<Label> = []
    visitInlines(of: document) { inline, _ in
      if case .footnote(let label) = inline, seen.insert(label).inserted { order.append(label) }
    }
    for label in order {
      guard let blocks = document.notes[label] else { continue }
      let number = footnotes.count + 1
      footnotes.append(.init(number: number, label: label, blocks: blocks))
      numbers[label] = number
    }
  }
}

/// One error for each reference or mark that leads nowhere.
func unresolvedReferences(
  in document: Document, _ numbering: Numbering, _ notes: NoteOrder
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  visitInlines(of: document) { inline, block in
    switch inline {
    case .reference(let label, _) where numbering.targets[label] == nil:
      diagnostics.append(.error("unknown-reference", .unknownReference(label), at: block.span))
    case .footnote(let label) where notes.numbers[label] == nil,
      .tableNote(let label) where numbering.tableNoteMarks[label] == nil:
      diagnostics.append(.error("unknown-note", .unknownNote(label), at: block.span))
    case .text, .emphasis, .strong, .superscript, .subscript, .code, .link, .reference, .footnote,
      .tableNote, .changed, .lineBreak, .image:
      break
    }
  }
  return diagnostics
}

extension Phrase {
  fileprivate static func unknownReference(_ label: Label) -> Phrase {
    Phrase(da: "intet i dokumentet hedder »\(label.name)«", en: "nothing in the document is named '\(label.name)'")
  }

  fileprivate static func unknownNote(_ label: Label) -> Phrase {
    Phrase(da: "noten »\(label.name)« har ingen tekst", en: "the note '\(label.name)' has no text")
  }
}
