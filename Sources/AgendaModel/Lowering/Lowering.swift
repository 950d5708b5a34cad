package import Diagnostics
package import DocumentTree
internal import Syntax

/// From the model to the one document tree that every format is rendered from.
package struct Lowering {
  package let project: Project
  package let figures: Figures
  package let language: Language
  package var diagnostics: [Diagnostic] = []
  /// The texts of footnotes, by label.
  var notes: [Label: [Block]] = [:]
  /// What is known of attached files, by path.
  let files: [String: FileFacts]
  let images: [String: Image]
  /// Records that stand somewhere in the document: references lead there.
  var shownRecords: Set<Int> = []
  private var usedLabels: Set<String> = []
  /// Where the text that is being lowered stands.
  var document = 0

  package init(
    _ project: Project, _ figures: Figures, files: [String: FileFacts] = [:], images: [String: Image] = [:]
  ) {
    self.project = project
    self.figures = figures
    language = project.language
    self.files = files
    self.images = images
  }

  var scope: Int { project.documents[document].scope }

  func file(_ span: SourceSpan) -> SourceFile { project.file(Int(span.file)) }

  /// The name where it is free, else numbered.
  mutating func label(_ wanted: String) -> Label {
    var candidate = wanted
    var count = 2
    while !usedLabels.insert(candidate).inserted {
      candidate = "\(wanted)-\(count)"
      count += 1
    }
    return Label(candidate)
  }

  /// The label of the place where a record is first shown.
  func recordLabel(_ record: Int) -> Label {
    let body = project.records[record].body
    let name =
      body.name.text.isEmpty || project.names.isNameless(.record(record))
      ? "tabel-\(record + 1)" : body.name.text
    return Label(scopePrefix(body.scope) + name)
  }

  func sectionLabel(_ section: Int) -> Label {
    let named = project.sections[section]
    return Label(scopePrefix(project.documents[named.document].scope) + named.name.text)
  }

  /// The label of a document's title: the name it was given, or another.
  mutating func titleLabel(_ document: Int, otherwise wanted: String) -> Label {
    let section = project.sectionsBySpan[project.documents[document].titleSpan]
    return label(section.map { sectionLabel($0).name } ?? wanted)
  }

  func scopePrefix(_ scope: Int) -> String {
    scope == 0 ? "" : project.names.name(ofScope: scope).text + "."
  }

  func word(_ danish: String, _ english: String) -> String { Phrase(da: danish, en: english)[language] }
}
