/// The texts that shape the output: built into the program, each replaceable by a file of the same relative
/// path ("html/page.html", "docx/word/styles.xml").
package struct Templates: Sendable {
  private let overrides: [String: String]

  /// `overrides`: texts by relative path, as read by the caller; the rest stays built in.
  package init(overrides: [String: String] = [:]) {
    self.overrides = overrides
  }

  /// The paths of all built-in templates, sorted.
  package static var paths: [String] { EmbeddedTemplates.files.keys.sorted() }

  /// Nil where nothing of that path is built in or given.
  package subscript(path: String) -> String? {
    overrides[path] ?? EmbeddedTemplates.files[path]
  }
}
