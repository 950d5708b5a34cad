internal import Diagnostics

/// An item of a version, by its place among the compared meetings.
struct ItemUse {
  var meeting: Int
  var item: Int
  var documents: [Int]
  var isHidden: Bool
}

/// Which registers, by path, are used by which items: shown whole, or a figure of theirs is.
struct UsedRegisters {
  /// Indices of items.
  private(set) var shown: [String: Set<Int>] = [:]
  private(set) var used: [String: Set<Int>] = [:]
  /// Used by an item that is not for everybody: nothing of them is told.
  private(set) var hidden: Set<String> = []
  /// Index of each register's document by its path.
  private(set) var documents: [String: Int] = [:]
  private var pathOfFile: [Int: String] = [:]

  init(_ source: PacketSource, _ items: [ItemUse]) {
    noteRegisters(source.project)
    var itemsOfFile: [Int: Set<Int>] = [:]
    for (index, item) in items.enumerated() {
      for document in item.documents {
        itemsOfFile[source.project.documents[document].file, default: []].insert(index)
      }
    }
    addShown(source.project, itemsOfFile)
    for proof in proofs(source.project, source.figures) {
      guard let users = itemsOfFile[Int(proof.span.file)] else { continue }
      for path in proof.inputs.compactMap({ $0.span.flatMap { pathOfFile[Int($0.file)] } }) {
        used[path, default: []].formUnion(users)
      }
    }
    used.merge(shown) { $0.union($1) }
    hidden = Set(used.filter { $0.value.contains { items[$0].isHidden } }.keys)
  }

  private mutating func noteRegisters(_ project: Project) {
    let paths = project.sources.pathsInProject
    let inMeetings = Set(project.meetings.flatMap { $0.items.flatMap(\.documents) })
    for (index, document) in project.documents.enumerated() where !inMeetings.contains(index) {
      guard let path = paths[document.file] else { continue }
      documents[path] = index
      pathOfFile[document.file] = path
    }
    // A table whose rows stand in a file of their own.
    for record in project.records {
      guard let rows = record.body.table?.file, let path = pathOfFile[Int(record.body.span.file)] else {
        continue
      }
      pathOfFile[rows] = path
    }
  }

  private mutating func addShown(_ project: Project, _ itemsOfFile: [Int: Set<Int>]) {
    for record in project.records {
      guard let users = itemsOfFile[Int(record.body.span.file)], let view = record.body.view,
        case .record(let base)? = project.names.locate(view.path[...], from: record.body.scope)?.referent,
        let path = pathOfFile[Int(project.records[base].body.span.file)]
      else { continue }
      shown[path, default: []].formUnion(users)
    }
  }
}
