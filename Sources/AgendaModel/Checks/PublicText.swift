internal import Diagnostics

/// What everybody can read of a project's files: all but the closed items and their attachments. Of those the
/// titles and the reasons why they are closed are public too.
struct PublicText {
  struct Place {
    var file: SourceFile
    var range: Range<Int>
  }

  private(set) var places: [Place] = []
  /// Indices of files that are public as a whole.
  private(set) var files: Set<Int> = []

  init(_ project: Project) {
    let items = project.meetings.flatMap(\.items)
    let closed = Set(items.filter(\.isClosed).flatMap { $0.documents })
    let shown = project.documents.indices.filter { !closed.contains($0) }.map { project.documents[$0].file }
    files = Set(shown + project.meetings.map { Int($0.span.file) })
    for record in project.records where files.contains(Int(record.body.span.file)) {
      if let table = record.body.table { files.insert(table.file) }
    }
    for index in files.sorted() {
      let file = project.file(index)
      places.append(Place(file: file, range: file.wholeRange))
    }
    for item in items where item.isClosed {
      let file = project.file(project.documents[item.document].file)
      guard !files.contains(file.index) else { continue }
      let head = [item.span, item.closedSpan].map { $0.range.clamped(to: file.wholeRange) }
      places += head.map { Place(file: file, range: $0) }
    }
  }

  /// Proofs of broken rules: `find` looks through the bytes of a place and gives ranges of what is wrong in it.
  func broken(
    _ rule: Phrase, _ message: Phrase, help: Phrase,
    _ find: (UnsafeBufferPointer<UInt8>, Range<Int>) -> [Range<Int>]
  ) -> [Proof] {
    places.flatMap { place in
      place.file.bytes.withUnsafeBufferPointer { find($0, place.range) }.map {
        Proof(rule: rule, broken: message, help: help, at: place.file.span($0))
      }
    }
  }
}
