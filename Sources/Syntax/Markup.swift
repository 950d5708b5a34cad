package import Diagnostics

/// A source file that is Markdown: its front matter, its text, its footnotes. Nothing is computed yet.
package struct MarkupDocument: Sendable {
  /// The front matter; empty where there is none.
  package var head: [SourceNode.Entry]
  package var blocks: [MarkupBlock]
  /// Definitions of footnotes outside records, in the order of the file.
  package var notes: [NoteSource]
}

/// Markdown as written: the syntax tree of a text, as `SourceNode` is of YAML.
package struct MarkupBlock: Sendable {
  package indirect enum Content: Sendable {
    /// Level 1…6. Braces after its words stand in `braces`.
    case heading(Int, [MarkupInline])
    case paragraph([MarkupInline])
    case list(MarkupList)
    case quote([MarkupBlock])
    /// A fence that is not a record, or an indented block: its text as it stands.
    case code(String)
    /// A fenced record, or a pipe table in the text (kind "", no title).
    case record(RecordSource)
    case divider
  }

  package var content: Content
  /// The whole lines of the block.
  package var span: SourceSpan
  /// After a heading's words, or alone on the line before a list, table or figure.
  package var braces: [BraceSource]
}

package struct MarkupList: Sendable {
  package enum Marker: Sendable, Hashable {
    case bullet
    case number(start: Int)
    /// Written `a.` or `a)`; start 1 is a.
    case letter(start: Int)
  }

  package var marker: Marker
  package var isTight: Bool
  package var items: [[MarkupBlock]]
}

package indirect enum MarkupInline: Sendable {
  case text(String)
  case code(String)
  case emphasis([MarkupInline])
  case strong([MarkupInline])
  /// An address outside, already found safe.
  case link(String, [MarkupInline])
  /// `[words](#path)`; without words the number or name is printed. `path` is without `#`.
  case reference(path: String, [MarkupInline], SourceSpan)
  /// `![alternative](path)`, a file of the project.
  case image(path: String, alternative: String, SourceSpan)
  case claim(ClaimSource)
  /// `[^name]`
  case note(String, SourceSpan)
  case lineBreak
}

/// `[^name]: text`, with continuation lines indented four.
package struct NoteSource: Sendable {
  package var name: String
  package var span: SourceSpan
  package var content: [MarkupInline]
}

/// A name given with `#`, without the sign.
package struct NameSource: Sendable {
  package var text: String
  package var span: SourceSpan
}

/// `= expression`, `<= expression` or `>= expression`. The expression is not read yet.
package struct FormulaSource: Sendable {
  package enum Relation: Sendable, Hashable { case equal, atMost, atLeast }

  package var relation: Relation
  /// Of the expression, without the sign and outer spaces.
  package var span: SourceSpan
}

/// `{#name ROLE i UNIT = expression}` or `{accept …: reason}`.
package struct BraceSource: Sendable {
  package enum Role: Sendable, Hashable { case group, ofWhich, text }

  package struct Accept: Sendable {
    /// The deviation ("1 kr.") or the code that is accepted.
    package var subject: SourceSpan
    package var reason: SourceSpan
  }

  package var name: NameSource?
  package var role: Role?
  package var unit: SourceSpan?
  package var formula: FormulaSource?
  package var accept: Accept?
  /// With its braces.
  package var span: SourceSpan
}

/// A figure in running text: `{{printed #name = expression}}`, `{{printed #name}}` or `{{expression i unit}}`.
package struct ClaimSource: Sendable {
  /// What the paper prints; nil where it is to be computed.
  package var printed: SourceSpan?
  package var name: NameSource?
  package var formula: FormulaSource?
  /// Of a computed figure: "0,1 mio. kr." in `{{a.b i 0,1 mio. kr.}}`.
  package var unit: SourceSpan?
  /// `{accept …}` right after it.
  package var braces: [BraceSource]
  /// With its braces.
  package var span: SourceSpan
}
