internal import Diagnostics

/// The sentences of a comparison, in its language.
struct ComparisonWords: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)[language]
  }

  /// "1 post", "4 poster"
  private func counted(_ count: Int, _ one: Phrase, _ several: Phrase) -> String {
    "\(count) \((count == 1 ? one : several)[language])"
  }

  // MARK: The frame

  func title(_ first: String?, _ count: Int) -> String {
    guard count == 1, let first, !first.isEmpty else { return say("Sammenligning", "Comparison") }
    return say("Hvad er ændret? \(first)", "What has changed? \(first)")
  }

  var before: String { say("Før", "Before") }
  var between: String { say("Undervejs", "Between") }
  var after: String { say("Nu", "Now") }
  var change: String { say("Ændring", "Change") }
  var changeInPoints: String { say("Ændring i procentpoint", "Change in percentage points") }
  var changeInPercent: String { say("Ændring i\u{A0}%", "Change in\u{A0}%") }
  var nothingChanged: String { say("Intet er ændret.", "Nothing has changed.") }

  func caption(_ old: String, _ new: String) -> String {
    old == new ? old : say("\(old) og \(new)", "\(old) and \(new)")
  }

  func amounts(_ unit: UnitSource) -> String {
    let suffix = String(unit.suffix.dropFirst())
    return unit.unit == .kroner
      ? say("Beløb i \(suffix)", "Amounts in \(suffix)") : say("Opgjort i \(suffix)", "Given in \(suffix)")
  }

  func lineHead(_ traits: ComparisonTraits) -> String {
    let word = traits.line[language]
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  func factChanged(_ fact: ChangedFact) -> String {
    let name = fact.name[language]
    if fact.old.isEmpty {
      return say("»\(name)« er kommet til: \(fact.new).", "'\(name)' is new: \(fact.new).")
    }
    if fact.new.isEmpty {
      return say("»\(name)« er udgået; det var \(fact.old).", "'\(name)' is gone; it was \(fact.old).")
    }
    return say(
      "»\(name)« er nu \(fact.new); før var det \(fact.old).",
      "'\(name)' is now \(fact.new); it was \(fact.old).")
  }
  func columnGone(_ title: String) -> String {
    say("Kolonnen »\(title)« er udgået.", "The column '\(title)' is gone.")
  }
  func columnCame(_ title: String) -> String {
    say("Kolonnen »\(title)« er ny.", "The column '\(title)' is new.")
  }
  func sameColumns(_ titles: [String]) -> String {
    let list = titles.map { say("»\($0)«", "'\($0)'") }
    return titles.count == 1
      ? say("Kolonnen \(list[0]) er uændret.", "The column \(list[0]) is unchanged.")
      : say("Kolonnerne \(joined(list)) er uændrede.", "The columns \(joined(list)) are unchanged.")
  }

  /// "a, b og c"
  func joined(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + say(" og ", " and ") + last
  }

  // MARK: Headline

  func changed(_ count: Int, of all: Int, _ traits: ComparisonTraits) -> String {
    let lines = (all == 1 ? traits.line : traits.lines)[language]
    if count == 0, all == 1 {
      return say("Ingen \(traits.lines.danish) er ændret", "No \(traits.line.english) has changed")
    }
    if count == 0 { return say("Ingen af \(all) \(lines) er ændret", "None of \(all) \(lines) has changed") }
    return say(
      "\(count) af \(all) \(lines) er ændret",
      "\(count) of \(all) \(lines) \(count == 1 ? "has" : "have") changed")
  }

  func inAll(_ delta: String) -> String { say("samlet \(delta)", "\(delta) in all") }
  var totalUnchanged: String { say("og summen er den samme", "and the sum is the same") }

  func largest(_ count: Int) -> String {
    say("De \(count) største ændringer:", "The \(count) largest changes:")
  }

  /// Beside a change in a list; nil where the change in percent says enough.
  func shortly(_ change: LineChange) -> String? {
    switch change {
    case .newAppropriation: say("ny bevilling", "a new appropriation")
    case .discontinued: say("sat til 0", "set to 0")
    case .added: say("ny", "new")
    case .removed: say("udgår", "removed")
    case .filled: say("var tom", "was blank")
    case .emptied: say("er tom nu", "is blank now")
    case .signTurned: say("fortegnet er vendt", "the sign is turned")
    case .ambiguous: say("uvist hvilken linje", "uncertain which line")
    case .indexed: say("kun pris- og lønregulering", "indexation only")
    case .unchanged, .amount, .text, .withinRounding, .unknown: nil
    }
  }

  // MARK: Counts

  /// Nil for what is not counted by itself.
  func count(_ count: Int, _ change: LineChange, _ traits: ComparisonTraits, _ sum: String) -> String? {
    let line = Phrase(da: traits.line.danish, en: traits.line.english)
    let lines = traits.lines
    switch change {
    case .unchanged: return nil
    case .withinRounding:
      return say(
        "\(count) afviger kun ved afrunding", "\(count) \(count == 1 ? "differs" : "differ") by rounding only"
      )
    case .amount:
      return count == 1
        ? say("1 beløb er ændret", "1 figure has changed")
        : say("\(count) beløb er ændret", "\(count) figures have changed")
    case .indexed:
      let own = counted(count, line, lines)
      return count == 1
        ? say("\(own) er kun pris- og lønreguleret\(sum)", "\(own) has only been indexed\(sum)")
        : say("\(own) er kun pris- og lønregulerede\(sum)", "\(own) have only been indexed\(sum)")
    case .newAppropriation:
      return count == 1
        ? say("1 bevilling er ny", "1 appropriation is new")
        : say("\(count) bevillinger er nye", "\(count) appropriations are new")
    case .discontinued:
      return count == 1
        ? say("1 er sat til 0", "1 is set to 0") : say("\(count) er sat til 0", "\(count) are set to 0")
    case .filled: return say("\(count) tomme felter er udfyldt", "\(count) blank fields are filled")
    case .emptied: return say("\(count) felter er blevet tomme", "\(count) fields have become blank")
    case .added:
      return counted(count, line, lines) + say(" er kommet til", count == 1 ? " has come" : " have come")
    case .removed:
      return counted(count, line, lines)
        + say(count == 1 ? " er udgået" : " er udgået", count == 1 ? " is gone" : " are gone")
    case .signTurned:
      return say(
        "\(count) har fået vendt fortegnet", "\(count) \(count == 1 ? "has" : "have") the sign turned")
    case .text:
      return count == 1
        ? say("1 tekst er ændret", "1 text has changed")
        : say("\(count) tekster er ændret", "\(count) texts have changed")
    case .unknown: return say("\(count) kan ikke sammenlignes", "\(count) cannot be compared")
    case .ambiguous:
      return counted(count, line, lines) + say(" kan ikke holdes ude fra hinanden", " cannot be told apart")
    }
  }

  func countRenamed(_ count: Int) -> String {
    say("\(count) har skiftet navn", "\(count) \(count == 1 ? "has" : "have") been renamed")
  }
  func countMoved(_ count: Int) -> String {
    count == 1 ? say("1 er flyttet", "1 has moved") : say("\(count) er flyttet", "\(count) have moved")
  }
  func countFormulas(_ count: Int) -> String {
    say("\(count) regnes ud på en anden måde", "\(count) \(count == 1 ? "is" : "are") computed otherwise")
  }
  func countUnchanged(_ count: Int) -> String {
    count == 1 ? say("1 er uændret", "1 is unchanged") : say("\(count) er uændrede", "\(count) are unchanged")
  }
  /// `sum`: empty where lines do not add up.
  func notListed(_ count: Int, _ sum: String) -> String {
    guard !sum.isEmpty else {
      return say(
        "\(count) mindre ændringer står ikke i tabellen.", "\(count) smaller changes are not in the table.")
    }
    return count == 1
      ? say(
        "1 mindre ændring (\(sum)) står ikke i tabellen.", "1 smaller change (\(sum)) is not in the table.")
      : say(
        "\(count) mindre ændringer (samlet \(sum)) står ikke i tabellen.",
        "\(count) smaller changes (\(sum) in all) are not in the table.")
  }
}
