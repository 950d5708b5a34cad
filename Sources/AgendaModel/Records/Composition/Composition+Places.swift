internal import Diagnostics
internal import Syntax

extension Composition {
  static let countColumn = Phrase(da: "antal", en: "count")
  static let amongColumn = Phrase(da: "blandt", en: "among")
  static let substituteColumn = Phrase(da: "stedfortræder", en: "substitute")

  /// One row: a place that one or several fill.
  struct Place: Sendable {
    /// Of the table.
    var row: Int
    var name: Name
    var label: String
    /// The level it stands in.
    var group: Int?
    /// Nil where it is not said, or in words that cannot be counted.
    var count: Headcount?
    /// Places or bodies it is filled from: "regionsrådet", "borgmestre", "sundhedsklynge.medlemmer.formand".
    var among: [String]
    /// Held by somebody who has another place too (heraf).
    var isPart: Bool
    /// Whom a member may send instead.
    var substitutes: Substitutes
  }

  enum Substitutes: Sendable, Hashable {
    case nobody
    case anywhere
    /// "rådmand: Aalborg, Odense": only of these municipalities.
    case municipalities([String])
  }

  func places(in project: Project) -> [Place] {
    guard let table = body.table, !table.isMisread else { return [] }
    func text(_ column: Phrase, _ row: Int) -> String {
      table.column(named: column).map { table.text(row, $0, in: project) } ?? ""
    }
    return table.rows.indices.filter { !table.rows[$0].isGroup }.map { row in
      let place = table.rows[row]
      return Place(
        row: row, name: place.name, label: place.label.text, group: place.group,
        count: Headcount(text(Self.countColumn, row)), among: listed(text(Self.amongColumn, row)),
        isPart: place.role == .ofWhich, substitutes: Substitutes(text(Self.substituteColumn, row)))
    }
  }
}

extension Composition {
  /// The place of another composition that a path leads to: "sundhedsklynge.medlemmer.formand".
  func place(called word: String, in project: Project) -> (composition: Composition, label: String)? {
    let path = word.split(separator: ".").map { Name($0) }
    guard path.count > 1, let (referent, rest) = project.names.locate(path[...], from: body.scope),
      case .record(let record) = referent, let composition = project.records[record] as? Composition,
      let name = rest.first, let row = composition.body.table?.rows(named: name).first,
      let label = composition.body.table?.rows[row].label.text
    else { return nil }
    return (composition, label)
  }

  /// What a name under "blandt" is called: the label of its row, with the body of one that stands elsewhere; or the
  /// words themselves.
  func title(ofPlace word: String, in project: Project) -> String {
    if let (composition, label) = place(called: word, in: project) {
      let owner = project.bodies.first { project.documents[$0.document].scope == composition.body.scope }
      return owner.map { "\(label) (\(project.title(of: $0)))" } ?? label
    }
    guard let table = body.table, let row = table.rows(named: Name(word)).first else { return word }
    return table.rows[row].label.text
  }
}

extension Composition.Substitutes {
  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    switch parts.count {
    case 0: self = .nobody
    case 1: self = .anywhere
    default: self = .municipalities(listed(String(parts[1])))
    }
  }
}

/// The parts of "a, b".
func listed(_ text: String) -> [String] {
  text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
}
