internal import Diagnostics

extension Members {
  package static let checks: [Check] = [
    unknownPlace, memberCount, memberMunicipality, memberNotAmong, substituteNotAllowed,
  ]

  private static let unknownPlace = Check(
    "unknown-place",
    Phrase(
      da: "Et medlem har en plads, som sammensætningen ikke har.",
      en: "A member has a place that the composition does not have."), for: Members.self
  ) { list, _, figures in
    guard let seats = Seats(list, in: figures.project) else { return [] }
    let unknown = seats.members.flatMap { member in
      member.places.filter { seats.place(named: $0) == nil }.map { name in
        let near = nearest(name.text, among: seats.places.map(\.name.text))
        return seats.proof(
          .places, .noPlace(name, member.label), help: near.map { .didYouMean($0) }, member)
      }
    }
    return unknown.isEmpty
      ? [Proof(rule: .places, broken: nil, at: list.body.nameSpan)] : unknown
  }

  private static let memberCount = Check(
    "member-count",
    Phrase(
      da: "Der er for få eller for mange på en plads.", en: "There are too few or too many in a place."),
    for: Members.self
  ) { list, _, figures in
    guard let seats = Seats(list, in: figures.project) else { return [] }
    return seats.listedPlaces.compactMap { place in
      guard let count = place.count, let times = seats.times(count), seats.origins(of: place) == nil else {
        return nil
      }
      let members = seats.members(in: place)
      // A list may leave out who is the chair.
      if place.isPart, members.isEmpty { return nil }
      let (low, high) = (count.low * times, count.high.map { $0 * times })
      let isRight = low <= members.count && members.count <= high ?? .max
      return Proof(
        rule: .count(place.label), broken: isRight ? nil : .wrongCount(place.label, members.count, low, high),
        at: members.first.map { seats.table.rows[$0.row].span } ?? list.body.nameSpan,
        acceptances: list.body.acceptances)
    }
  }

  private static let memberMunicipality = Check(
    "member-municipality",
    Phrase(
      da: "En kommune mangler, er der flere gange eller hører ikke til organet.",
      en: "A municipality is missing, is there too often or does not belong to the body."), for: Members.self
  ) { list, _, figures in
    guard let seats = Seats(list, in: figures.project) else { return [] }
    let municipalities = seats.municipalities.map { MunicipalityName($0) }
    return seats.listedPlaces.compactMap { place in
      guard let count = place.count, let written = seats.origins(of: place) else { return nil }
      let origins = written.map { MunicipalityName($0) }
      let faults = municipalities.compactMap { municipality -> Phrase? in
        let found = origins.count { $0.isSame(as: municipality) }
        if found < count.low { return .missing(municipality.text, count.low - found) }
        return found > count.high ?? .max ? .tooOften(municipality.text, found) : nil
      }
      let strangers = origins.filter { origin in !municipalities.contains { $0.isSame(as: origin) } }
      return Proof(
        rule: .municipalities(place.label),
        broken: .joined(place.label, faults + strangers.map { .stranger($0.text) }),
        at: seats.members(in: place).first.map { seats.table.rows[$0.row].span } ?? list.body.nameSpan,
        acceptances: list.body.acceptances)
    }
  }

  private static let memberNotAmong = Check(
    "member-not-among",
    Phrase(
      da: "En formand eller et andet medlem med en særlig plads er ikke blandt dem, pladsen skal fyldes fra.",
      en: "A chair or another member with a special place is not among those the place is filled from."),
    for: Members.self
  ) { list, _, figures in
    guard let seats = Seats(list, in: figures.project) else { return [] }
    return seats.members.flatMap { member in
      member.places.compactMap { name -> Proof? in
        guard let place = seats.place(named: name), place.isPart else { return nil }
        let known = place.among.compactMap { seats.place(named: Name($0)) }
        guard !known.isEmpty, known.count == place.among.count else { return nil }
        let isAmong = known.contains { member.places.contains($0.name) }
        return seats.proof(
          .among, isAmong ? nil : .notAmong(member.label, place.label, known.map(\.label)), member)
      }
    }
  }

  private static let substituteNotAllowed = Check(
    "substitute-not-allowed",
    Phrase(
      da: "En stedfortræder sidder på en plads, hvor det ikke er tilladt.",
      en: "A substitute sits in a place where that is not allowed."), for: Members.self
  ) { list, _, figures in
    guard let seats = Seats(list, in: figures.project) else { return [] }
    return seats.members.filter { !$0.substitute.isEmpty }.flatMap { member in
      member.places.compactMap { name -> Proof? in
        guard let place = seats.place(named: name), !place.isPart else { return nil }
        return seats.proof(.substitute, refusal(of: member, in: place), member)
      }
    }
  }

  /// Nil where the place allows it.
  private static func refusal(of member: Seats.Member, in place: Composition.Place) -> Phrase? {
    switch place.substitutes {
    case .anywhere: nil
    case .nobody: .noSubstitute(place.label)
    case .municipalities(let allowed):
      allowed.contains { MunicipalityName($0).isSame(as: MunicipalityName(member.municipality)) }
        ? nil : .substituteOnlyFor(allowed, member.municipality)
    }
  }
}

extension Seats {
  /// How many times a count is meant; nil where the program cannot count it.
  fileprivate func times(_ count: Headcount) -> Int? {
    switch count.per {
    case nil: 1
    case .municipality: municipalities.isEmpty ? nil : municipalities.count
    case .year, .other: nil
    }
  }

  /// The municipalities of a place that each has its own members in, where all of them say theirs.
  fileprivate func origins(of place: Composition.Place) -> [String]? {
    guard place.count?.per == .municipality, !municipalities.isEmpty else { return nil }
    let origins = members(in: place).map(\.municipality)
    return origins.isEmpty || origins.contains("") ? nil : origins
  }
}

extension Phrase {
  fileprivate static let places = Phrase(da: "medlemmernes pladser", en: "the members' places")
  fileprivate static func count(_ place: String) -> Phrase {
    Phrase(da: "antallet på pladsen »\(place)«", en: "the number in the place '\(place)'")
  }
  fileprivate static func municipalities(_ place: String) -> Phrase {
    Phrase(da: "kommunerne på pladsen »\(place)«", en: "the municipalities in the place '\(place)'")
  }
  fileprivate static let among = Phrase(
    da: "hvem pladsen fyldes fra", en: "whom the place is filled from")
  fileprivate static let substitute = Phrase(da: "stedfortræderen", en: "the substitute")

  fileprivate static func noPlace(_ name: Name, _ member: String) -> Phrase {
    Phrase(
      da: "»\(member)«: sammensætningen har ingen plads »\(name.text)«",
      en: "'\(member)': the composition has no place '\(name.text)'")
  }
  fileprivate static func wrongCount(_ place: String, _ count: Int, _ low: Int, _ high: Int?) -> Phrase {
    let wanted = Phrase(
      da: high.map { $0 == low ? "\(low)" : "\(low)-\($0)" } ?? "mindst \(low)",
      en: high.map { $0 == low ? "\(low)" : "\(low)-\($0)" } ?? "at least \(low)")
    return Phrase(
      da: "»\(place)« har \(count), skal have \(wanted.danish)",
      en: "'\(place)' has \(count), is to have \(wanted.english)")
  }
  fileprivate static func missing(_ municipality: String, _ count: Int) -> Phrase {
    Phrase(
      da: count == 1 ? "\(municipality) mangler" : "\(municipality) mangler \(count)",
      en: count == 1 ? "\(municipality) is missing" : "\(municipality) lacks \(count)")
  }
  fileprivate static func tooOften(_ municipality: String, _ count: Int) -> Phrase {
    Phrase(da: "\(municipality) er der \(count) gange", en: "\(municipality) is there \(count) times")
  }
  fileprivate static func stranger(_ municipality: String) -> Phrase {
    Phrase(da: "\(municipality) hører ikke til organet", en: "\(municipality) does not belong to the body")
  }
  /// Nil of nothing.
  fileprivate static func joined(_ place: String, _ faults: [Phrase]) -> Phrase? {
    faults.isEmpty
      ? nil
      : Phrase(
        da: "»\(place)«: " + faults.map(\.danish).joined(separator: ", "),
        en: "'\(place)': " + faults.map(\.english).joined(separator: ", "))
  }
  fileprivate static func notAmong(_ member: String, _ place: String, _ among: [String]) -> Phrase {
    Phrase(
      da: "»\(member)« er \(place), men sidder ikke som \(among.joined(separator: " eller "))",
      en: "'\(member)' is \(place), but does not sit as \(among.joined(separator: " or "))")
  }
  fileprivate static func noSubstitute(_ place: String) -> Phrase {
    Phrase(
      da: "»\(place)« må ikke sende en stedfortræder", en: "'\(place)' may not send a substitute")
  }
  fileprivate static func substituteOnlyFor(_ allowed: [String], _ municipality: String) -> Phrase {
    let names = allowed.joined(separator: ", ")
    let whom =
      municipality.isEmpty
      ? Phrase(da: "en kommune, der ikke er nævnt", en: "a municipality that is not named")
      : Phrase(same: municipality)
    return Phrase(
      da: "en stedfortræder må kun møde for \(names), ikke for \(whom.danish)",
      en: "a substitute may come for \(names) only, not for \(whom.english)")
  }
}
