package import Diagnostics

/// A part of the document that stands on lines of its own. Closed: a new case makes `resolve`, the dump and
/// each renderer fail to compile.
package struct Block: Sendable {
  package var content: Content
  /// The whole block came, went or moved (in a redline); nil in an ordinary packet.
  package var change: Change?
  /// Where the author wrote it.
  package var span: SourceSpan?

  package init(_ content: Content, change: Change? = nil, span: SourceSpan? = nil) {
    self.content = content
    self.change = change
    self.span = span
  }

  package indirect enum Content: Sendable {
    /// A heading and what stands under it; its level is its depth (a top section is level 2, the title is 1).
    case section(Section)
    case paragraph([Inline])
    case list(List)
    /// Metadata: case number, kind of case, …
    case definitions([Definition])
    case table(Table)
    /// A chart, structure, flow or image, as data.
    case figure(Figure)
    /// Recommendation, decision, notice, closed item: what one finds while scrolling.
    case box(Box)
    case quote([Block])
    /// Preformatted text.
    case code(String)
    /// The table of contents stands here.
    case contents
    case divider
    case pageBreak
  }
}

package enum Change: Sendable, Hashable {
  case inserted
  case removed
  /// Moved away to, or here from, the place with this label.
  case movedAway(Label)
  case movedHere(Label)
}

/// What a box is for. Names CSS classes and DOCX styles alike.
package enum Role: String, Sendable, CaseIterable {
  case recommendation, decision, notice, closed, minority, signature
}

package struct Section: Sendable {
  package enum Kind: Sendable, Hashable {
    /// A heading over several items.
    case group
    /// An item of the agenda (punkt); its number as the author gave it, or nil to be counted.
    case item(given: String?)
    /// An attachment of the item it stands in (bilag), on a page of its own; numbered within the item.
    case attachment(given: String?)
    case plain
  }

  package var kind: Kind
  package var label: Label
  package var heading: [Inline]
  package var badges: [Badge]
  /// Printed under the heading: case number, kind of case; for an attached file its name, size and hash.
  package var facts: [Definition]
  package var blocks: [Block]

  package init(
    _ kind: Kind, label: Label, heading: [Inline], badges: [Badge] = [], facts: [Definition] = [],
    blocks: [Block]
  ) {
    self.kind = kind
    self.label = label
    self.heading = heading
    self.badges = badges
    self.facts = facts
    self.blocks = blocks
  }
}

/// A state shown as a word in a border, never by colour alone.
package enum Badge: String, Sendable, CaseIterable {
  case closed, decided, supplement, changed, new, moved, removed
}

package struct List: Sendable {
  package enum Marker: Sendable, Hashable {
    case bullet
    case number(start: Int)
    case letter(start: Int)
  }

  package struct Item: Sendable {
    package var blocks: [Block]
    package var change: Change?

    package init(_ blocks: [Block], change: Change? = nil) {
      self.blocks = blocks
      self.change = change
    }
  }

  package var marker: Marker
  /// No space between the items.
  package var isTight: Bool
  package var items: [Item]

  package init(_ marker: Marker, isTight: Bool, items: [Item]) {
    self.marker = marker
    self.isTight = isTight
    self.items = items
  }
}

package struct Definition: Sendable {
  package var term: [Inline]
  package var description: [Inline]

  package init(_ term: [Inline], _ description: [Inline]) {
    self.term = term
    self.description = description
  }
}

package struct Box: Sendable {
  package var role: Role
  package var label: Label
  /// Rendered as a heading of the depth the box stands at. Empty: a box without heading.
  package var title: [Inline]
  package var blocks: [Block]

  package init(_ role: Role, label: Label, title: [Inline], blocks: [Block]) {
    self.role = role
    self.label = label
    self.title = title
    self.blocks = blocks
  }
}
