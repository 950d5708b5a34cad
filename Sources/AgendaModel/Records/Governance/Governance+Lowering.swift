internal import Diagnostics
package import DocumentTree

extension Governance {
  /// A level a body, one that draws members from another above it; in it a box for each level of its composition.
  package func blocks(_ lowering: inout Lowering) -> [Block] {
    guard let own = lowering.project.recordsBySpan[body.span] else { return [] }
    let chosen = chosenBodies(&lowering)
    guard !chosen.isEmpty else { return [] }
    let levels = inOrder(chosen, lowering.project).map { level($0, lowering) }
    let figure = Figure(
      label: lowering.label(lowering.recordLabel(own).name), caption: lowering.inlines(body.title),
      alternative: levels.map { plainText($0.name) }.joined(separator: ". "), content: .structure(levels),
      source: lowering.inlines(body.source))
    return [Block(.figure(figure), span: body.span)]
  }

  private func chosenBodies(_ lowering: inout Lowering) -> [Body] {
    let project = lowering.project
    guard !bodies.isEmpty else {
      if project.bodies.isEmpty {
        lowering.diagnostics.append(.error("empty-record", .noBodies, at: body.span))
      }
      return project.bodies
    }
    return bodies.compactMap { word in
      if let body = project.body(called: word) { return body }
      let near = nearest(word, among: project.bodies.map(\.name.text))
      lowering.diagnostics.append(
        .error("unknown-body", .noBody(word), at: body.span, help: near.map { .didYouMean($0) }))
      return nil
    }
  }

  // MARK: Order

  /// One that fills places from another's stands above it; else as they are given.
  private func inOrder(_ bodies: [Body], _ project: Project) -> [Body] {
    let feeding = bodies.map { body in
      let scopes = Set(
        compositions(of: body, project).flatMap { composition in
          composition.places(in: project).flatMap(\.among).compactMap { word in
            composition.place(called: word, in: project)?.composition.body.scope
          }
        })
      return bodies.indices.filter { scopes.contains(project.documents[bodies[$0].document].scope) }
    }
    var depths = bodies.map { _ in 0 }
    for _ in bodies {
      for above in bodies.indices {
        for below in feeding[above] where below != above {
          depths[below] = max(depths[below], min(depths[above] + 1, bodies.count))
        }
      }
    }
    return bodies.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }.map { bodies[$0] }
  }

  private func compositions(of body: Body, _ project: Project) -> [Composition] {
    let scope = project.documents[body.document].scope
    return project.records.compactMap { $0 as? Composition }
      .filter { $0.body.scope == scope && $0.body.view == nil }
  }

  // MARK: Boxes

  private func level(_ body: Body, _ lowering: Lowering) -> Figure.Level {
    let project = lowering.project
    let replaced = body.predecessors.map { word in
      project.body(called: word).map { project.title(of: $0) } ?? word
    }
    let facts = [
      body.number,
      replaced.isEmpty ? nil : lowering.word("afløser ", "replaces ") + replaced.joined(separator: ", "),
    ].compactMap { $0 }.joined(separator: "; ")
    let title = project.title(of: body)
    let nodes = compositions(of: body, project).flatMap { self.nodes($0, lowering) }
    return Figure.Level(
      name: [.text(facts.isEmpty ? title : "\(title) (\(facts))")],
      nodes: nodes.isEmpty ? [Figure.Node(title: [.text(title)], lines: [])] : nodes)
  }

  /// One a level of the composition; one for all members where it has none.
  private func nodes(_ composition: Composition, _ lowering: Lowering) -> [Figure.Node] {
    guard let table = composition.body.table else { return [] }
    let places = composition.places(in: lowering.project)
    let groups: [Int?] = [nil] + table.rows.indices.filter { table.rows[$0].isGroup }
    return groups.compactMap { group in
      let own = places.filter { $0.group == group }
      guard !own.isEmpty else { return nil }
      let title = group.map { table.rows[$0].label.text } ?? lowering.word("Medlemmer", "Members")
      return Figure.Node(
        title: [.text(title)],
        lines: own.map { [.text(line($0, of: composition, table, lowering))] })
    }
  }

  /// "Klyngernes medformænd: 1 pr. klynge, blandt Kommunernes medformand (Sundhedsklynge)"
  private func line(
    _ place: Composition.Place, of composition: Composition, _ table: RecordTable, _ lowering: Lowering
  ) -> String {
    let project = lowering.project
    let count =
      table.column(named: Composition.countColumn).map { table.text(place.row, $0, in: project) } ?? ""
    let among = place.among.map { composition.title(ofPlace: $0, in: project) }
    let parts = [
      count.isEmpty ? nil : count,
      among.isEmpty ? nil : lowering.word("blandt ", "among ") + among.joined(separator: ", "),
    ].compactMap { $0 }
    return parts.isEmpty ? place.label : "\(place.label): \(parts.joined(separator: ", "))"
  }
}

extension Phrase {
  fileprivate static let noBodies = Phrase(
    da: "projektet har ingen organer at tegne", en: "the project has no bodies to draw")
  fileprivate static func noBody(_ word: String) -> Phrase {
    Phrase(da: "intet organ hedder »\(word)«", en: "no body is named '\(word)'")
  }
}
