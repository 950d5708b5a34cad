package import Diagnostics
package import DocumentTree

/// Two versions of a project's packets held against each other.
package struct PacketComparison: Sendable {
  package var language: Language
  /// As asked for: "HEAD~1:Examples/kkr".
  package var old: String
  package var new: String
  package var meetings: [MeetingComparison]
  /// Titles of meetings that only one version has.
  package var removed: [String]
  package var added: [String]
  /// Budgets, keys and the like that stand outside of the meetings, are used by their items and changed.
  package var registers: [RegisterComparison]
  /// What the paragraphs of the changes mark as notes.
  package var notes: [Label: [Block]]

  package var isSame: Bool {
    removed.isEmpty && added.isEmpty && registers.isEmpty && meetings.allSatisfy(\.isSame)
  }
}

/// A fact of a meeting or an item, printed otherwise: place, case number. Empty where a version has none.
package struct PrintedFactChange: Sendable, Hashable {
  package var name: String
  package var old: String
  package var new: String
}

package struct MeetingComparison: Sendable {
  /// The folder's name.
  package var name: String
  package var title: String
  package var facts: [PrintedFactChange]
  /// Every item of both versions once: in the order of the new one, and each that is gone after the one it followed.
  package var items: [ItemComparison]

  package var isSame: Bool { facts.isEmpty && items.allSatisfy { $0.isSame } }
}

/// An item of one version, of the other, or of both.
package struct ItemComparison: Sendable {
  package enum Presence: String, Sendable { case added, removed, both }

  /// What proves that it is the same item in both versions.
  package enum Proof: String, Sendable { case name, title, declared }

  package enum Closing: String, Sendable { case closed, opened }

  package var presence: Presence
  package var proof: Proof?
  /// Index among the items of the old and the new meeting.
  package var oldIndex: Int?
  package var newIndex: Int?
  /// As the new version has them; of a removed item as the old one had them.
  package var number: String
  package var title: [Inline]
  package var label: Label
  /// Nil where it is the same.
  package var formerNumber: String?
  package var formerTitle: [Inline]?
  package var isMoved = false
  package var closing: Closing?
  /// Its content is not for everybody, in one version or both: nothing of it is compared.
  package var isHidden: Bool
  package var facts: [PrintedFactChange] = []
  /// Of an item that only the new version has: what is recommended.
  package var recommendation: [Block] = []
  package var body = DocumentChanges()
  /// Those that changed.
  package var attachments: [AttachmentComparison] = []
  /// Titles of registers that it shows and that changed.
  package var shownRegisters: [String] = []
  /// Titles of items that may be this one, though nothing proves it.
  package var likenesses: [String] = []

  /// Its own words and figures are others; a new place or number alone is no such change.
  package var isChanged: Bool {
    presence == .both
      && (formerTitle != nil || closing != nil || !facts.isEmpty || !body.isSame || !attachments.isEmpty
        || !shownRegisters.isEmpty)
  }

  package var isSame: Bool { presence == .both && !isChanged && !isMoved && formerNumber == nil }
}

/// What changed in a text: its words, and its records by their own meaning.
package struct DocumentChanges: Sendable {
  /// Only what changed, with change marks, under its headings.
  package var blocks: [Block] = []
  package var records = RecordChanges()

  package var isSame: Bool { blocks.isEmpty && records.isSame }
}

package struct RecordChanges: Sendable {
  /// Records that both versions have, where they differ.
  package var parts: [ComparisonReport.Part] = []
  package var removed: [String] = []
  package var added: [String] = []

  package var isSame: Bool { parts.isEmpty && removed.isEmpty && added.isEmpty }
}

/// A paper that belongs to an item. Files are told apart by the hash of their bytes.
package struct AttachmentComparison: Sendable {
  package enum Change: String, Sendable {
    case added, removed
    /// Its words or figures are others.
    case changed
    /// Another file: the bytes are others.
    case replaced
    /// Called otherwise, with the same content.
    case renamed
  }

  package var change: Change
  package var number: String
  package var title: [Inline]
  package var label: Label
  package var formerTitle: [Inline]?
  /// Names of the files.
  package var oldFile: String?
  package var newFile: String?
  package var body = DocumentChanges()
}

/// A register of the project that items of the packets use.
package struct RegisterComparison: Sendable {
  package var title: String
  /// From the project's folder.
  package var path: String
  /// "2.8", "2.9": the items that use it.
  package var usedBy: [String]
  package var records: RecordChanges
}
