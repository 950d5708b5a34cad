internal import Diagnostics

/// The footnotes in the order of their first mark, numbered from 1.
struct NoteOrder {
  private(set) var footnotes: [ResolvedDocument.Footnote] = []
  private(set) var numbers: [Label: Int] = [:]
  /// Those that more than one mark leads to.
  private(set) var repeated: Set<Label> = []

  init(_ document: Document, _ marks: [Mark]) {
    for mark in marks where mark.kind == .footnote {
      guard numbers[mark.label] == nil else {
        repeated.insert(mark.label)
        continue
      }
      guard let blocks = document.notes[mark.label] else { continue }
      let number = footnotes.count + 1
      footnotes.append(.init(number: number, label: mark.label, blocks: blocks))
      numbers[mark.label] = number
    }
  }
}

/// One error for each reference or mark that leads nowhere.
func unresolvedMarks(_ marks: [Mark], _ numbering: Numbering, _ notes: NoteOrder) -> [Diagnostic] {
  marks.compactMap { mark in
    switch mark.kind {
    case .reference where numbering.targets[mark.label] == nil:
      .error("unknown-reference", .unknownReference(mark.label), at: mark.span)
    case .footnote where notes.numbers[mark.label] == nil,
      .tableNote where numbering.tableNoteMarks[mark.label] == nil:
      .error("unknown-note", .unknownNote(mark.label), at: mark.span)
    case .reference, .footnote, .tableNote: nil
    }
  }
}

extension Phrase {
  fileprivate static func unknownReference(_ label: Label) -> Phrase {
    Phrase(
      da: "intet i dokumentet hedder »\(label.name)«", en: "nothing in the document is named '\(label.name)'")
  }

  fileprivate static func unknownNote(_ label: Label) -> Phrase {
    Phrase(da: "noten »\(label.name)« har ingen tekst", en: "the note '\(label.name)' has no text")
  }
}
