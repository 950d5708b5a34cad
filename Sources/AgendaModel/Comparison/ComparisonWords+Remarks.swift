internal import Diagnostics

extension ComparisonWords {
  private func say(_ danish: String, _ english: String) -> String {
    Phrase(da: danish, en: english)[language]
  }

  // MARK: Under a line

  func renamed(_ former: String) -> String { say("Hed før »\(former)«.", "Was called '\(former)'.") }
  func moved(_ group: String) -> String {
    group.isEmpty
      ? say("Flyttet ind i denne gruppe.", "Moved into this group.")
      : say("Flyttet fra »\(group)«.", "Moved from '\(group)'.")
  }
  func formulaChanged(_ old: String, _ new: String) -> String {
    if old.isEmpty { return say("Regnes nu ud: \(new).", "Is computed now: \(new).") }
    if new.isEmpty {
      return say("Regnes ikke ud mere; før var det \(old).", "Is no longer computed; it was \(old).")
    }
    return say("Regnes nu ud som \(new); før som \(old).", "Is computed as \(new) now; it was \(old).")
  }
  func indexed(_ rate: String) -> String {
    say("Kun pris- og lønregulering: \(rate).", "Indexation only: \(rate).")
  }
  func partlyIndexed(_ part: String, _ rate: String, _ rest: String) -> String {
    say(
      "Heraf pris- og lønregulering (\(rate)) \(part); resten, \(rest), er en reel ændring.",
      "Of which indexation (\(rate)) \(part); the rest, \(rest), is a real change.")
  }
  func rounded(_ part: String, _ rate: String, _ rounding: Rounding) -> String {
    say(
      "Pris- og lønregulering (\(rate)) er \(part); det trykte tal fås ved \(rounding.phrase.danish).",
      "Indexation (\(rate)) is \(part); the printed figure comes of \(rounding.phrase.english).")
  }
  var newAppropriation: String { say("Ny bevilling: beløbet var 0.", "A new appropriation: it was 0.") }
  var discontinued: String { say("Sat til 0.", "Set to 0.") }
  var filled: String { say("Feltet var tomt før.", "The field was blank before.") }
  var emptied: String { say("Feltet er tomt nu.", "The field is blank now.") }
  var signTurned: String {
    say(
      "Fortegnet er vendt på denne linje alene: det er sandsynligvis en fejl.",
      "The sign is turned on this line alone: probably an error.")
  }
  var unknown: String {
    say("Kan ikke sammenlignes: tallet er ikke oplyst.", "Cannot be compared: the figure is withheld.")
  }
  var withinRounding: String { say("Afviger kun ved afrunding.", "Differs by rounding only.") }
  var notComparable: String { say("Kan ikke sammenlignes som tal.", "Cannot be compared as figures.") }
  var ambiguous: String {
    say(
      "Flere linjer har samme navn og kan ikke holdes ude fra hinanden.",
      "Several lines have the same name and cannot be told apart.")
  }
  func maybe(_ former: String) -> String {
    say(
      "Er det »\(former)«, der har skiftet navn? Intet viser det; skriv det under »tidligere«, hvis det er.",
      "Is this '\(former)' under another name? Nothing shows it; write it under 'formerly' if it is.")
  }
  var balancing: String {
    say("Restpost: får indtægter og udgifter til at gå op.", "A residual: makes income and expenses meet.")
  }

  // MARK: A third version

  func deviations(_ via: String, _ base: String) -> String {
    say("Afvigelser: \(via) mod \(base)", "Deviations: \(via) against \(base)")
  }
  func deviating(_ count: Int, _ explained: Int, _ traits: ComparisonTraits, _ threshold: String) -> String {
    let lines = (count == 1 ? traits.line : traits.lines)[language]
    if count == 0 {
      return ended(
        say(
          "Ingen \(traits.lines.danish) afviger med mindst \(threshold)",
          "No \(traits.line.english) deviates by \(threshold) or more"))
    }
    let first = ended(
      say(
        "\(count) \(lines) afviger med mindst \(threshold)",
        "\(count) \(lines) \(count == 1 ? "deviates" : "deviate") by \(threshold) or more"))
    if explained == count { return first + say(" Alle er forklaret.", " All are explained.") }
    if explained == 0 {
      return first + say(" Ingen af dem er forklaret i tabellen.", " None of them is explained in the table.")
    }
    return first
      + say(
        " \(explained) af dem er forklaret.",
        " \(explained) of them \(explained == 1 ? "is" : "are") explained.")
  }

  /// With a point, unless one ends it already.
  func ended(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  var deviation: String { say("Afvigelse", "Deviation") }
  var deviationInPercent: String { say("Afvigelse i\u{A0}%", "Deviation in\u{A0}%") }
  var unexplained: String { say("Ikke forklaret.", "Not explained.") }
  func onlyIn(_ via: String, _ labels: [String]) -> String {
    say("Kun i \(via): ", "Only in \(via): ") + joined(labels) + "."
  }
  func both(_ share: String, _ amount: String) -> String {
    say("\(share) og \(amount)", "\(share) and \(amount)")
  }

  // MARK: Notices

  func signsTurned(_ group: String) -> String {
    group.isEmpty
      ? say(
        "Tallene er trykt med modsat fortegn af før. De er vendt her, så de kan sammenlignes.",
        "The figures are printed with the opposite sign. They are turned here, so that they compare.")
      : say(
        "»\(group)« er trykt med modsat fortegn af før. Tallene er vendt her, så de kan sammenlignes.",
        "'\(group)' is printed with the opposite sign. The figures are turned here, so that they compare.")
  }
  func priceLevels(_ old: Int, _ new: Int) -> String {
    say(
      "Tallene er i forskellige pris- og lønniveauer: \(old)-pl og \(new)-pl. Forskellen er derfor ikke kun reel.",
      "The figures are in different price levels, \(old)-pl and \(new)-pl: the difference is not only real.")
  }
  func linesTurned(_ labels: [String]) -> String {
    let list = joined(labels.map { say("»\($0)«", "'\($0)'") })
    return say(
      "Fortegnet er vendt på \(list), men ikke på de andre linjer: det er sandsynligvis en fejl.",
      "The sign is turned on \(list) but not on the other lines: probably an error.")
  }

  // MARK: Whether it adds up

  /// "Udgifter: the text", or the text as a sentence of its own.
  private func led(_ side: String, _ text: String) -> String {
    side.isEmpty ? text.prefix(1).uppercased() + text.dropFirst() : side + ": " + text
  }

  func closes(_ side: String, _ sum: String, _ total: String) -> String {
    led(
      side,
      say("\(sum), som også er ændringen i »\(total)«.", "\(sum), which is the change of '\(total)' too."))
  }
  /// Nil of no change.
  func closesRounded(_ side: String, _ sum: String?, _ total: String, _ change: String?) -> String {
    led(side, ended(bothChanges(sum, total, change, "og", "and")))
      + say(" Det er afrunding.", " That is rounding.")
  }
  func closesPerhaps(_ side: String, _ sum: String?, _ total: String, _ change: String?) -> String {
    led(side, ended(bothChanges(sum, total, change, "og", "and")))
      + say(" Det kan være afrunding.", " That may be rounding.")
  }
  func closesNot(_ side: String, _ sum: String?, _ total: String, _ change: String?) -> String {
    led(side, ended(bothChanges(sum, total, change, "men", "but")))
      + say(" En af de to summer er forkert.", " One of the two sums is wrong.")
  }
  private func bothChanges(
    _ sum: String?, _ total: String, _ change: String?, _ danish: String, _ english: String
  ) -> String {
    let first =
      sum.map { say("linjerne ændres med \($0)", "the lines change by \($0)") }
      ?? say("linjerne er uændrede", "the lines are unchanged")
    let second =
      change.map { say("»\(total)« ændres med \($0)", "'\(total)' changes by \($0)") }
      ?? say("»\(total)« er uændret", "'\(total)' is unchanged")
    return first + say(", \(danish) ", ", \(english) ") + second
  }
  func totalUnknown(_ side: String, _ total: String) -> String {
    led(
      side,
      say(
        "om »\(total)« ændres med det samme som linjerne, kan ikke vides: et tal mangler.",
        "whether '\(total)' changes as its lines do cannot be known: a figure is missing."))
  }
  func linesUnknown(_ total: String) -> String {
    say(
      "Hvilke linjer »\(total)« lægger sammen, kan ikke vides: ingen formel siger det, og tallene viser det ikke.",
      "Which lines '\(total)' adds cannot be known: no formula says it, nor do the figures.")
  }
  func sumUnknown(_ side: String) -> String {
    led(
      side,
      say("summen kan ikke vides: et tal er ikke oplyst.", "the sum cannot be known: a figure is withheld."))
  }
}
