/// Input is hostile until read. Every limit of the program stands here.
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
  /// Marks of footnotes in one source.
  package static let notes = 40_000
  /// Cells of one table.
  package static let cells = 1_000_000
  package static let columns = 1_000
  /// Source files of one project.
  package static let files = 20_000
  /// Diagnostics of one source; the rest are left out.
  package static let diagnostics = 500
  /// Diagnostics of one code in one source.
  package static let diagnosticsOfACode = 100
  /// Bytes of lines that follow each other without a blank line. libcmark takes quadratic time in some.
  package static let paragraphBytes = 64 << 10
  /// Signs (`[`, `<`, runs of `*`, `_` and backticks) in such lines.
  package static let paragraphSigns = 1_000
  /// The sum over a source's paragraphs of the square of the number of such signs.
  package static let signWork = 30_000_000
  /// Bytes that the links defined apart from their use may become.
  package static let linkBytes = 32 << 20
  /// Columns before the last sign of a list or quote on a line.
  package static let indentation = 512
  /// Values of one head.
  package static let headValues = 20_000
}
