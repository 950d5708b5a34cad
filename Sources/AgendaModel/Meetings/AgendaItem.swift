package import Diagnostics
package import Syntax

/// A source file that is text: an item, an attachment, a body, a register of keys or budgets.
package struct SourceDocument: Sendable {
  package var file: Int
  package var scope: Int
  /// Of its `# ` heading.
  package var title: [MarkupInline]
  package var titleText: String
  package var titleSpan: SourceSpan
  /// Without the title.
  package var blocks: [MarkupBlock]
  package var notes: [NoteSource]
  /// `accept:` in its head: findings of these codes in this file are in order.
  package var acceptances: [Acceptance]
}

/// An item of a meeting's agenda (punkt).
package struct AgendaItem: Sendable {
  /// Index among the project's documents.
  package var document: Int
  /// As given: "2.8"; nil to be counted.
  package var number: String?
  /// Sagstype.
  package var caseType: String?
  /// Sagsnummer.
  package var caseNumber: String?
  /// The concrete reason why it is closed to the public; nil of an open item.
  package var closedReason: String?
  /// Of the reason, or of the item where it is open.
  package var closedSpan: SourceSpan
  package var late: Late?
  /// The file or the title it had in an earlier version (tidligere).
  package var formerly: String?
  package var attachments: [Attachment]
  package var sections: ItemSections
  package var span: SourceSpan

  package var isClosed: Bool { closedReason != nil }

  /// An item sent after the agenda (eftersendt): when, and why it could not wait.
  package struct Late: Sendable {
    package var date: Day?
    package var reason: String?
    package var span: SourceSpan
  }

  /// Its own document and those of its attachments that are sources of ours.
  package var documents: [Int] {
    [document]
      + attachments.compactMap { if case .document(let document) = $0.content { document } else { nil } }
  }
}

/// A paper that belongs to an item (bilag).
package struct Attachment: Sendable {
  package enum Content: Sendable {
    /// A source of ours: index among the project's documents.
    case document(Int)
    /// Another file, by its path in the project.
    case file(String)
  }

  package var content: Content
  package var title: String?
  package var span: SourceSpan
}

/// A meeting with its agenda.
package struct Meeting: Sendable {
  /// The folder's name: what the output is called.
  package var name: String
  /// The body's name (organ), as written.
  package var body: String?
  package var date: Day?
  package var time: String?
  package var place: String?
  package var sent: Day?
  package var version: String?
  package var items: [AgendaItem]
  /// `accept:` in its head.
  package var acceptances: [Acceptance]
  package var dateSpan: SourceSpan?
  package var sentSpan: SourceSpan?
  package var span: SourceSpan
}

/// What is known of an attached file that is not a source of ours.
package struct FileFacts: Sendable, Hashable {
  /// In hexadecimal.
  package var sha256: String
  /// Bytes.
  package var size: Int

  package init(sha256: String, size: Int) {
    self.sha256 = sha256
    self.size = size
  }
}
