extension Meeting {
  /// The old version of a meeting for those who may not read closed items, beside the new one: what is closed in the new
  /// version is closed in the old one too, so that a comparison does not show it as deleted.
  ///
  /// An item is open where an open item of `new` has its title and no closed one has. Else it is closed where a closed item
  /// of `new` has its title, its name or its case number. Where a closed item of `new` is none of the old ones by these, any
  /// old item that is not found open might be it: then those are left out.
  package func closing(
    asIn new: Meeting, of project: Project, from oldProject: Project
  ) -> (meeting: Meeting, hidden: [String]) {
    let present = new.items.map { KnownAs($0, project) }
    let closed = zip(new.items, present).filter { $0.0.isClosed }
    guard !closed.isEmpty else { return (self, []) }
    let open = zip(new.items, present).filter { !$0.0.isClosed }.map(\.1)
    let former = items.map { KnownAs($0, oldProject) }
    func isOpen(_ item: KnownAs) -> Bool {
      open.contains { $0.title == item.title } && !closed.contains { $0.1.title == item.title }
    }
    let isUnknown = closed.contains { closed in !former.contains { $0.isSame(closed.1) && !isOpen($0) } }
    var out = self
    var hidden: [String] = []
    out.items = zip(items, former).compactMap { item, identity in
      guard !item.isClosed, !isOpen(identity) else { return item }
      let match = closed.first { $0.1.title == identity.title } ?? closed.first { identity.isSame($0.1) }
      guard match != nil || isUnknown else { return item }
      hidden.append(identity.title)
      guard let match else { return nil }
      var item = item
      item.closedReason = match.0.closedReason
      return item
    }
    return (out, hidden)
  }
}

/// What tells an item of an agenda apart.
private struct KnownAs {
  let title: String
  let name: String
  let caseNumber: String?

  init(_ item: AgendaItem, _ project: Project) {
    let source = project.documents[item.document]
    title = source.titleText
    name = project.names.name(ofScope: source.scope).text
    caseNumber = item.caseNumber
  }

  func isSame(_ other: Self) -> Bool {
    title == other.title || name == other.name || (caseNumber != nil && caseNumber == other.caseNumber)
  }
}
