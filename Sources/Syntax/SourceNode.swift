package import Diagnostics

/// A value of a head as written: every scalar is text, every value has its span in the file.
package struct SourceNode: Sendable {
  package enum Content: Sendable {
    case scalar(String)
    case list([SourceNode])
    /// In the order of the file; no key twice.
    case map([Entry])
  }

  package struct Entry: Sendable {
    package var key: String
    package var keySpan: SourceSpan
    package var value: SourceNode
  }

  package var content: Content
  package var span: SourceSpan
}
