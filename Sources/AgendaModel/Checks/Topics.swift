package import Diagnostics
package import DocumentTree

/// What a reader looks for findings under: an item with its attachments, a register, a meeting.
package struct Topic: Sendable, Hashable {
  /// Of an item: "2.8".
  package var number: String
  package var title: String
  /// The meeting's name, where the project has several.
  package var meeting: String

  /// "2.8 Regnskab 2021 og budget 2022"
  package var heading: String {
    let own = [number, title].filter { !$0.isEmpty }.joined(separator: " ")
    return meeting.isEmpty ? own : "\(meeting), \(own)"
  }
}

/// Which topic each file of a project belongs to. An attachment belongs to its item, rows to the record they
/// fill, a register to the first item that shows a record of it, else it is a topic of its own.
package struct Topics: Sendable {
  /// In the order they are reported in: meetings with their items, registers, the project.
  package private(set) var all: [Topic] = []
  private var byFile: [Int: Int] = [:]

  /// `packets`: the project's meetings as documents, for the numbers of their items.
  package init(_ project: Project, _ packets: [ResolvedDocument]) {
    for (meeting, packet) in zip(project.meetings, packets) { add(meeting, packet, project) }
    addShownRegisters(project)
    for document in project.documents where byFile[document.file] == nil {
      add(Topic(number: "", title: document.titleText, meeting: ""), [document.file])
    }
    addRows(project)
    add(Topic(number: "", title: project.name.isEmpty ? "agenda.yaml" : project.name, meeting: ""), [])
  }

  private mutating func add(_ meeting: Meeting, _ packet: ResolvedDocument, _ project: Project) {
    let name = project.meetings.count > 1 ? meeting.name : ""
    let title = plainText(packet.document.properties.title)
    add(Topic(number: "", title: title, meeting: ""), [Int(meeting.span.file)])
    for (item, entry) in zip(meeting.items, packet.outline) {
      let topic = Topic(number: entry.target.number, title: plainText(entry.heading), meeting: name)
      add(topic, item.documents.map { project.documents[$0].file })
    }
  }

  private mutating func add(_ topic: Topic, _ files: [Int]) {
    for file in files where byFile[file] == nil { byFile[file] = all.count }
    all.append(topic)
  }

  /// In the order of records: that of the items that show them.
  private mutating func addShownRegisters(_ project: Project) {
    for record in project.records {
      guard let view = record.body.view, let topic = byFile[Int(record.body.span.file)],
        case .record(let shown)? = project.names.locate(view.path[...], from: record.body.scope)?.referent
      else { continue }
      let file = Int(project.records[shown].body.span.file)
      if byFile[file] == nil { byFile[file] = topic }
    }
  }

  private mutating func addRows(_ project: Project) {
    for record in project.records {
      guard let rows = record.body.table?.file, let topic = byFile[Int(record.body.span.file)] else {
        continue
      }
      if byFile[rows] == nil { byFile[rows] = topic }
    }
  }

  /// Index of a topic; of what is in no document, the project's.
  package func topic(of span: SourceSpan?) -> Int {
    span.flatMap { byFile[Int($0.file)] } ?? all.count - 1
  }

  /// The elements by topic, in the order of topics; topics without any are left out.
  package func grouped<Element>(
    _ elements: [Element], at span: (Element) -> SourceSpan?
  ) -> [(topic: Topic, elements: [Element])] {
    var groups: [[Element]] = all.map { _ in [] }
    for element in elements { groups[topic(of: span(element))].append(element) }
    return zip(all, groups).filter { !$1.isEmpty }.map { ($0, $1) }
  }
}
