internal import Diagnostics
internal import Syntax

/// Members beside the places they fill.
struct Seats {
  struct Member {
    /// Of the table of members.
    var row: Int
    var label: String
    /// Names of places; one may hold several.
    var places: [Name]
    /// Where the member comes from; empty where it is not said.
    var municipality: String
    /// Who comes instead, as written: "rådmand"; empty where the member comes.
    var substitute: String
  }

  let table: RecordTable
  let members: [Member]
  let places: [Composition.Place]
  let municipalities: [String]
  private let acceptances: [Acceptance]

  /// Nil without a table of members that names their places, or without a composition.
  init?(_ list: Members, in project: Project) {
    guard let table = list.body.table, !table.isMisread, let column = table.column(named: Self.placeColumn),
      let composition = list.composition(in: project)
    else { return nil }
    func text(_ words: Phrase, _ row: Int) -> String {
      table.column(named: words).map { table.text(row, $0, in: project) } ?? ""
    }
    self.table = table
    acceptances = list.body.acceptances
    places = composition.places(in: project)
    let body = project.bodies.first { body in
      let scope = project.documents[body.document].scope
      return scope == list.body.scope || scope == composition.body.scope
    }
    municipalities = list.municipalities.isEmpty ? body?.municipalities ?? [] : list.municipalities
    members = table.rows.indices.filter { !table.rows[$0].isGroup }.map { row in
      Member(
        row: row, label: table.rows[row].label.text,
        places: listed(table.text(row, column, in: project)).map { Name($0) },
        municipality: text(Self.municipalityColumn, row),
        substitute: text(Composition.substituteColumn, row))
    }
  }

  private static let placeColumn = Phrase(da: "plads", en: "place")
  private static let municipalityColumn = Phrase(da: "kommune", en: "municipality")

  func place(named name: Name) -> Composition.Place? { places.first { $0.name == name } }

  func members(in place: Composition.Place) -> [Member] {
    members.filter { $0.places.contains(place.name) }
  }

  /// The places of levels in which somebody sits: a list may be of one level alone.
  var listedPlaces: [Composition.Place] {
    let groups = Set(places.filter { !members(in: $0).isEmpty }.map(\.group))
    return places.filter { groups.contains($0.group) }
  }

  func proof(_ rule: Phrase, _ broken: Phrase?, help: Phrase? = nil, _ member: Member) -> Proof {
    let row = table.rows[member.row]
    return Proof(
      rule: rule, broken: broken, help: help, at: row.span, acceptances: row.acceptances + acceptances)
  }
}

extension Members {
  fileprivate func composition(in project: Project) -> Composition? {
    if let composition {
      guard
        case .record(let index)? = project.names.locate(composition[...], from: body.scope)?.referent
      else { return nil }
      return project.records[index] as? Composition
    }
    let own = project.records.compactMap { $0 as? Composition }
      .filter { $0.body.scope == body.scope && $0.body.view == nil }
    return own.count == 1 ? own[0] : nil
  }
}
