internal import Diagnostics

/// What a name stands for.
package enum Referent: Sendable, Hashable {
  case record(Int)
  case claim(Int)
  /// A list with a name; its items can be counted.
  case list(Int)
  /// A heading.
  case section(Int)

  /// Whether a name may follow: a row's or a column's.
  var hasParts: Bool {
    switch self {
    case .record: true
    case .claim, .list, .section: false
    }
  }
}

/// The names of a project: its own, and those of each item and body.
package struct Names: Sendable {
  /// By scope; 0 is the project.
  private var byScope: [[Name: Referent]] = [[:]]
  private var spans: [Referent: SourceSpan] = [:]
  private var scopes: [Name: Int] = [:]
  private var scopeNames = [Name("")]
  /// Names from titles, by scope: one that is given goes before them.
  private var fromTitles: [Int: Set<Name>] = [:]
  /// What lost its title's name to what was given it.
  private var nameless: Set<Referent> = []
  /// Where items and bodies gave names of their own.
  private var localSpans: [Name: [SourceSpan]] = [:]

  /// A new scope under a name of its own: an item's file name without number, a body's `organ`.
  mutating func addScope(_ name: Name) -> Int {
    byScope.append([:])
    scopeNames.append(name)
    scopes[name] = byScope.count - 1
    return byScope.count - 1
  }

  package func scope(named name: Name) -> Int? { scopes[name] }

  package func name(ofScope scope: Int) -> Name { scopeNames[scope] }

  /// Names of an item or body must differ from the project's and from each other.
  mutating func add(
    _ name: Name, _ referent: Referent, scope: Int, at span: SourceSpan, into diagnostics: inout [Diagnostic]
  ) {
    guard !name.text.isEmpty else { return }
    if Function.allCases.contains(where: { $0.arity.contains(0) && $0.phrase.matches(name.text) }) {
      diagnostics.append(.error("reserved-name", .reserved(name), at: span, help: .giveName))
      return
    }
    if isGiven(name, in: scope) || (scope != 0 && isGiven(name, in: 0)) {
      diagnostics.append(.error("duplicate-name", .taken(name), at: span, help: .giveName))
      return
    }
    if scope == 0 {
      diagnostics += (localSpans[name] ?? []).map {
        .error("duplicate-name", .taken(name), at: $0, help: .giveName)
      }
    } else {
      localSpans[name, default: []].append(span)
    }
    if fromTitles[scope]?.remove(name) != nil, let other = byScope[scope][name] { nameless.insert(other) }
    byScope[scope][name] = referent
    spans[referent] = span
  }

  /// Adds a name nobody gave (from a title): only where it is free.
  mutating func addIfFree(_ name: Name, _ referent: Referent, scope: Int) {
    guard !name.text.isEmpty, byScope[scope][name] == nil, byScope[0][name] == nil else { return }
    byScope[scope][name] = referent
    fromTitles[scope, default: []].insert(name)
  }

  func isNameless(_ referent: Referent) -> Bool { nameless.contains(referent) }

  private func isGiven(_ name: Name, in scope: Int) -> Bool {
    byScope[scope][name] != nil && fromTitles[scope]?.contains(name) != true
  }

  /// The referent of a path seen from a scope, and what of the path is left.
  package func locate(
    _ path: ArraySlice<Name>, from scope: Int
  ) -> (referent: Referent, rest: ArraySlice<Name>)? {
    guard let first = path.first else { return nil }
    if let referent = byScope[scope][first] ?? byScope[0][first] { return (referent, path.dropFirst()) }
    guard let other = scopes[first], let second = path.dropFirst().first,
      let referent = byScope[other][second]
    else { return nil }
    return (referent, path.dropFirst(2))
  }

  /// For "did you mean": all names that can be written in a scope, in no order.
  package func visible(from scope: Int) -> [String] {
    byScope[scope].keys.map(\.text) + byScope[0].keys.map(\.text) + scopes.keys.map(\.text)
  }
}

extension Phrase {
  fileprivate static func reserved(_ name: Name) -> Phrase {
    Phrase(
      da: "»\(name.text)« er en funktion og kan ikke være et navn",
      en: "'\(name.text)' is a function and cannot be a name")
  }
  fileprivate static func taken(_ name: Name) -> Phrase {
    Phrase(da: "navnet »\(name.text)« er allerede brugt", en: "the name '\(name.text)' is taken")
  }
  fileprivate static let giveName = Phrase(
    da: "giv den ene et andet navn: {#navn}", en: "give one of them another name: {#name}")
}
