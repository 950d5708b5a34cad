package import Diagnostics
package import DocumentTree
package import Syntax

/// A record of the source format. A kind is one folder and one line in `recordKinds`.
package protocol Record: Sendable {
  /// The word on its fence, in both languages.
  static var kind: Phrase { get }
  /// What it is for, in a sentence: for the documentation.
  static var meaning: Phrase { get }
  /// The keys it knows beyond those all records share.
  static var fields: [Field] { get }
  static var checks: [Check] { get }
  /// What cells come to that have no formula.
  static var rules: [CellRule] { get }
  var body: RecordBody { get }
  /// What comparing two versions must know of it.
  var comparison: ComparisonTraits { get }
  /// Nil after a diagnostic.
  init?(reading reader: inout FieldReader)
  func blocks(_ lowering: inout Lowering) -> [Block]
}

extension Record {
  package static var rules: [CellRule] { [] }
}

/// What all records share: name, title, table, notes and the common keys.
package struct RecordBody: Sendable {
  /// A record that stands elsewhere, shown here: `fra` and `kolonner`.
  package struct View: Sendable {
    package var path: [Name]
    package var columns: [Name]
    package var span: SourceSpan
  }

  package var kind: Phrase
  package var name: Name
  /// Where its name was given, or its title.
  package var nameSpan: SourceSpan
  package var title: [MarkupInline]
  package var unit: UnitSource
  package var source: [MarkupInline]
  package var date: Day?
  /// `tal: afrundede`: each figure stands for ± half of its last digit.
  package var isRounded: Bool
  package var rounding: RoundingRule
  package var view: View?
  package var acceptances: [Acceptance]
  package var table: RecordTable?
  package var notes: [NoteSource]
  /// The scope its names belong to; 0 is the project.
  package var scope: Int
  package var span: SourceSpan
}
