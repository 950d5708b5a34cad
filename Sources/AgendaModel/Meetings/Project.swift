package import Diagnostics
package import Syntax

/// Everything read from a project's sources. Nothing is computed yet.
package struct Project: Sendable {
  /// A list with a name: its items can be counted.
  package struct NamedList: Sendable {
    package var count: Int
    package var span: SourceSpan
  }

  /// A heading with a name.
  package struct NamedSection: Sendable {
    package var name: Name
    package var document: Int
    package var heading: [MarkupInline]
    package var span: SourceSpan
  }

  package internal(set) var sources: ProjectSources
  package internal(set) var name = ""
  package internal(set) var language = Language.danish
  package internal(set) var accessibilityStatement = ""
  package internal(set) var documents: [SourceDocument] = []
  package internal(set) var bodies: [Body] = []
  package internal(set) var meetings: [Meeting] = []
  package internal(set) var records: [any Record] = []
  package internal(set) var claims: [Claim] = []
  package internal(set) var lists: [NamedList] = []
  package internal(set) var sections: [NamedSection] = []
  package internal(set) var names = Names()
  /// Records by the span of their fence, claims by their own, headings by theirs.
  package internal(set) var recordsBySpan: [SourceSpan: Int] = [:]
  package internal(set) var claimsBySpan: [SourceSpan: Int] = [:]
  package internal(set) var sectionsBySpan: [SourceSpan: Int] = [:]

  init(sources: ProjectSources) { self.sources = sources }

  package func file(_ index: Int) -> SourceFile { sources.files[index] }

  package func text(_ span: SourceSpan) -> String { sources.files[Int(span.file)].text(span) }

  package func body(called word: String) -> Body? { bodies.first { $0.isCalled(word) } }
}
