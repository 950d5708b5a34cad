package import Diagnostics

/// Input is hostile until read. Every limit of the program stands here, with what is said when it is passed.
package enum Limits {
  /// Bytes of a source file (YAML or Markdown); asked before reading.
  package static let sourceBytes = 4 << 20
  /// Bytes of a CSV file; asked before reading.
  package static let csvBytes = 64 << 20
  /// Bytes of an image or attached file.
  package static let attachmentBytes = 256 << 20
  /// Levels of lists, quotes, YAML values and parentheses in expressions.
  package static let depth = 64
  /// Claims and braces in one source.
  package static let claims = 10_000
  /// Bytes of one claim or brace.
  package static let claimBytes = 512
  /// Cells of one table.
  package static let cells = 1_000_000
  package static let columns = 1_000
  /// Source files of one project.
  package static let files = 20_000
}
