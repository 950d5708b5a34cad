internal import Diagnostics
package import DocumentTree

/// The audit trail of a project's figures: each with its arithmetic and verdict, by item, and a place to sign.
package func lower(proofs: [Proof], of project: Project, by topics: Topics) -> Document {
  let lowering = ProofLowering(project)
  var blocks = lowering.introduction(proofs)
  for (index, group) in topics.grouped(proofs, at: \.span).enumerated() {
    blocks.append(lowering.section(group.topic, group.elements, index))
  }
  return Document(
    language: project.language, properties: lowering.properties(proofs), blocks: blocks + [lowering.signature]
  )
}

struct ProofLowering {
  let project: Project
  /// Paths in the project's folder, wherever the program was run.
  let paths: [Int: String]

  fileprivate init(_ project: Project) {
    self.project = project
    paths = project.sources.pathsInProject
  }

  private var language: Language { project.language }

  func word(_ danish: String, _ english: String) -> String { Phrase(da: danish, en: english)[language] }

  // MARK: Front

  fileprivate func properties(_ proofs: [Proof]) -> Properties {
    var properties = Properties(
      title: [.text(word("Efterprøvning af tallene", "Proof of the figures") + ": " + project.name)])
    properties.organisation = project.name
    let held = proofs.count { $0.verdict.holds }
    properties.facts = [
      Definition([.text(word("Efterprøvet", "Checked"))], [.text(Exact(proofs.count).text(language))]),
      Definition([.text(word("Holder", "Hold"))], [.text(Exact(held).text(language))]),
    ]
    return properties
  }

  fileprivate func introduction(_ proofs: [Proof]) -> [Block] {
    let text = Block(.paragraph([.text(Phrase.introduction[language])]))
    let closed = project.meetings.contains { $0.items.contains(where: \.isClosed) }
    return (closed ? [closedNotice] : []) + [text] + summary(proofs) + [Block(.contents)]
  }

  private var closedNotice: Block {
    Block(
      .box(
        Box(
          .closed, label: Label("lukkede-punkter"), title: [],
          blocks: [Block(.paragraph([.text(Phrase.closed[language])]))])))
  }

  /// How many of each outcome, and in all.
  private func summary(_ proofs: [Proof]) -> [Block] {
    let rows = Outcome.allCases.map { outcome in
      countRow(.body, outcome.word[language], proofs.count { $0.outcome == outcome })
    }
    let head = Table.Row(
      .head,
      [
        Table.Cell(.header, [.text(word("Udfald", "Outcome"))]),
        Table.Cell(.header, [.text(word("Antal", "Number"))]),
      ])
    let table = Table(
      label: Label("udfald"), caption: [.text(word("Udfald", "Outcomes"))],
      columns: [Table.Column(.label), Table.Column(.count)], head: [head],
      body: rows + [countRow(.total, word("I alt", "Total"), proofs.count)])
    return table.map { [Block(.table($0))] } ?? []
  }

  private func countRow(_ kind: Table.Row.Kind, _ label: String, _ count: Int) -> Table.Row {
    let number = Number(digits: Int64(count), scale: 0)
    return Table.Row(
      kind,
      [
        Table.Cell(.header, [.text(label)]),
        Table.Cell(.number(number), [.text(Exact(count).text(language))]),
      ])
  }

  // MARK: Items

  fileprivate func section(_ topic: Topic, _ proofs: [Proof], _ index: Int) -> Block {
    let heading = topic.meeting.isEmpty ? topic.title : "\(topic.meeting), \(topic.title)"
    let kind: Section.Kind = topic.number.isEmpty ? .group : .item(given: topic.number)
    let table = table(of: proofs, label: Label("beviser-\(index + 1)"))
    return Block(
      .section(
        Section(
          kind, label: Label("afsnit-\(index + 1)"), heading: [.text(heading)],
          blocks: table.map { [Block(.table($0))] } ?? [])))
  }

  // MARK: Signature

  /// Lines to be filled in by hand.
  fileprivate var signature: Block {
    let line = String(repeating: "…", count: 30)
    let terms = [word("Dato", "Date"), word("Navn", "Name"), word("Underskrift", "Signature")]
    let definitions = terms.map { Definition([.text($0)], [.text(line)]) }
    return Block(
      .box(
        Box(
          .signature, label: Label("underskrift"), title: [.text(word("Gennemgået af", "Reviewed by"))],
          blocks: [Block(.definitions(definitions))])))
  }
}

extension Phrase {
  fileprivate static let introduction = Phrase(
    da:
      "Hvert trykt tal, der følger af andre, er regnet ud igen af de tal, der står trykt ved siden af det. Tallene står under den fil, de er skrevet i; under hvert tal står dets linje og tegn i filen og regnestykket.",
    en:
      "Every printed figure that follows from others was computed again from the figures printed beside it. The figures stand under the file they are written in; under each figure stand its line and character in the file, and the arithmetic."
  )
  fileprivate static let closed = Phrase(
    da: "Rummer tal fra lukkede punkter.", en: "Holds figures of closed items.")
}
