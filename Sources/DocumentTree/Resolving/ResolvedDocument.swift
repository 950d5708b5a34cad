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

  /// What stayed in a redline, as the old version printed it.
  package struct Former: Sendable {
    package var target: Target
    package var badges: [Badge]?
  }

  package let document: Document
  package let outline: [OutlineEntry]
  package let footnotes: [Footnote]
  /// The lines of the table of contents.
  package let contents: [ContentsLine]
  /// Footnotes that more than one mark leads to.
  package let repeatedNotes: Set<Label>
  fileprivate let targets: [Label: Target]
  fileprivate let footnoteNumbers: [Label: Int]
  fileprivate let tableNoteMarks: [Label: String]
  private let formers: [Label: Former]
  /// Where what the old text leads to stands in a redline.
  private let places: [Label: Label]

  fileprivate init(document: Document, numbering: Numbering, notes: NoteOrder) {
    self.document = document
    outline = numbering.outline
    contents = ContentsLine.lines(numbering.outline)
    repeatedNotes = notes.repeated
    (formers, places) = ([:], [:])
    targets = numbering.targets
    footnotes = notes.footnotes
    footnoteNumbers = notes.numbers
    tableNoteMarks = numbering.tableNoteMarks
  }

  /// Of a redline: what stayed or came has the new document's numbers, what went the old one's.
  fileprivate init(redline document: Document, _ redline: Redline) {
    let (old, new) = (redline.old, redline.new)
    let kept = redline.places.labels
    self.document = document
    outline = new.outline
    contents = ContentsLine.merged(old.contents, new.contents, kept: kept)
    let gone = old.targets.map { label, target in
      var target = target
      let anchor = kept[label].flatMap { new.targets[$0] }?.anchor
      target.anchor = anchor ?? Redline.label(Label(target.anchor)).name
      return (Redline.label(label), target)
    }
    places = Dictionary(
      kept.map { (Redline.label($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    formers = Self.formers(redline)
    targets = new.targets.merging(gone) { kept, _ in kept }
    let notes = NoteOrder(document, marks(in: document))
    footnotes = notes.footnotes
    repeatedNotes = notes.repeated
    let numbersGone = old.footnoteNumbers.map { (Redline.label($0.key), $0.value) }
    footnoteNumbers = new.footnoteNumbers.merging(numbersGone) { kept, _ in kept }
    let marksGone = old.tableNoteMarks.map { (Redline.label($0.key), $0.value) }
    tableNoteMarks = new.tableNoteMarks.merging(marksGone) { kept, _ in kept }
  }

  /// What was printed otherwise of what stayed, by new labels.
  private static func formers(_ redline: Redline) -> [Label: Former] {
    var out: [Label: Former] = [:]
    for (old, new) in redline.places.labels {
      guard let target = redline.old.targets[old], let present = redline.new.targets[new] else { continue }
      let badges = redline.places.formerBadges[new]
      let isSame = (target.number, target.caption) == (present.number, present.caption)
      if badges != nil || !isSame { out[new] = Former(target: target, badges: badges) }
    }
    return out
  }

  /// As the old version printed it; nil where it printed the same, or did not have it.
  package func former(_ label: Label) -> Former? { formers[label] }

  /// The label under which a place stands in the document: its own, except of what the old text of a redline leads to.
  package func place(_ label: Label) -> Label { places[label] ?? label }

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
  let redline = Redline(old, new)
  return ResolvedDocument(redline: redline.document(), redline)
}
