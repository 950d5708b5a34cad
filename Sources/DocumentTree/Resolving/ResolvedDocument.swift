package import Diagnostics

/// A document whose numbers and references are settled. Only `resolve` makes one. The tree itself is not
/// copied or rewritten: what was found out stands beside it, by label.
package struct ResolvedDocument: Sendable {
  /// What a reference to a label prints and where it leads.
  package struct Target: Sendable, Hashable {
    /// "2.8" of an item, "1" of an attachment, "2.8-3" of a table; empty for what has no number.
    package var number: String
    /// What a reference without words prints: "punkt 2.8", "tabel 2.8-3", a heading's own words.
    package var text: String
    /// What stands before the heading or caption: "Punkt 2.8", "Bilag 1", "Tabel 2.8-3"; may be empty.
    package var caption: String
    /// Unique in the document; letters, digits, `-`, `.` and `_`, never beginning with a digit.
    package var anchor: String
  }

  /// An item or attachment in the table of contents.
  package struct OutlineEntry: Sendable {
    package var label: Label
    package var target: Target
    package var heading: [Inline]
    package var badges: [Badge]
    /// Attachments of an item; items of a group.
    package var entries: [OutlineEntry]
  }

  /// A footnote of the document in the order of its first mark.
  package struct Footnote: Sendable {
    package var number: Int
    package var label: Label
    package var blocks: [Block]
  }

  package let document: Document
  package let outline: [OutlineEntry]
  package let footnotes: [Footnote]
  fileprivate let targets: [Label: Target]
  fileprivate let footnoteNumbers: [Label: Int]
  fileprivate let tableNoteMarks: [Label: String]

  fileprivate init(document: Document, numbering: Numbering, notes: NoteOrder) {
    self.document = document
    outline = numbering.outline
    targets = numbering.targets
    footnotes = notes.footnotes
    footnoteNumbers = notes.numbers
    tableNoteMarks = numbering.tableNoteMarks
  }

  /// Of a redline: what stayed or came has the new document's numbers, what went the old one's.
  fileprivate init(redline document: Document, _ old: ResolvedDocument, _ new: ResolvedDocument) {
    self.document = document
    outline = new.outline
    let gone = old.targets.map { label, target in
      var target = target
      target.anchor = Redline.label(Label(target.anchor)).name
      return (Redline.label(label), target)
    }
    targets = new.targets.merging(gone) { kept, _ in kept }
    let notes = NoteOrder(document, marks(in: document))
    footnotes = notes.footnotes
    footnoteNumbers = notes.numbers
    let marksGone = old.tableNoteMarks.map { (Redline.label($0.key), $0.value) }
    tableNoteMarks = new.tableNoteMarks.merging(marksGone) { kept, _ in kept }
  }

  /// What a label stands for; nil only for a reference that `resolve` reported.
  package func target(_ label: Label) -> Target? { targets[label] }

  /// The number of a footnote, from 1; nil only for a mark that `resolve` reported.
  package func footnoteNumber(_ label: Label) -> Int? { footnoteNumbers[label] }

  /// The mark of a table's note: a, b, …; nil only for a mark that `resolve` reported.
  package func tableNoteMark(_ label: Label) -> String? { tableNoteMarks[label] }
}

/// Settles numbers, anchors, the outline and the order of notes; reports marks and references that lead
/// nowhere.
package func resolve(_ document: Document, into diagnostics: inout [Diagnostic]) -> ResolvedDocument {
  let marks = marks(in: document)
  let notes = NoteOrder(document, marks)
  let numbering = Numbering(document, notes.footnotes)
  diagnostics += unresolvedMarks(marks, numbering, notes)
  return ResolvedDocument(document: document, numbering: numbering, notes: notes)
}

/// Two versions of a document as one, with what changed marked: with every change accepted the new document, with every
/// change rejected the old.
package func redline(from old: ResolvedDocument, to new: ResolvedDocument) -> ResolvedDocument {
  ResolvedDocument(redline: Redline(old, new).document(), old, new)
}
