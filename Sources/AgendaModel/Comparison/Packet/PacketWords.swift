internal import Diagnostics
internal import DocumentTree

/// The sentences of a comparison of packets, in its language.
struct PacketWords: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ danish: String, _ english: String) -> String { Phrase(da: danish, en: english)[language] }

  func quoted(_ text: String) -> String { say("»\(text)«", "'\(text)'") }

  func joined(_ parts: [String]) -> String { ComparisonWords(language).joined(parts) }

  // MARK: The frame

  func title(_ meeting: String?) -> String {
    guard let meeting else { return say("Hvad er ændret?", "What has changed?") }
    return say("Hvad er ændret? \(meeting)", "What has changed? \(meeting)")
  }

  var before: String { say("Før", "Before") }
  var after: String { say("Nu", "Now") }
  var whatIsNew: String { say("Hvad er nyt?", "What is new?") }
  var registers: String { say("Budgetter og nøgler bag punkterne", "Budgets and keys behind the items") }
  var nothingChanged: String { say("Intet er ændret.", "Nothing has changed.") }

  func meetingGone(_ title: String) -> String {
    say("Mødet er udgået: \(title)", "The meeting is gone: \(title)")
  }
  func meetingCame(_ title: String) -> String {
    say("Mødet er nyt: \(title)", "The meeting is new: \(title)")
  }

  func item(_ number: String) -> String {
    number.isEmpty ? say("punktet", "the item") : say("punkt \(number)", "item \(number)")
  }

  func attachment(_ number: String) -> String { say("bilag \(number)", "attachment \(number)") }

  // MARK: Headline

  /// "Punkt 2.6 er nyt; 3 af 5 punkter er ændret, og 1 er flyttet."
  func headline(_ meeting: MeetingComparison) -> String {
    if meeting.isSame { return nothingChanged }
    let items = meeting.items
    var clauses: [String] = []
    let added = items.filter { $0.presence == .added }
    if !added.isEmpty { clauses.append(came(added.map(\.number))) }
    let kept = items.filter { $0.presence == .both }
    clauses.append(changed(kept.count { $0.isChanged }, of: kept.count))
    let gone = items.count { $0.presence == .removed }
    if gone > 0 {
      clauses.append(
        say(gone == 1 ? "1 er udgået" : "\(gone) er udgået", "\(gone) \(has(gone)) been removed"))
    }
    let moved = items.count { $0.isMoved }
    if moved > 0 {
      clauses.append(say(moved == 1 ? "1 er flyttet" : "\(moved) er flyttet", "\(moved) \(has(moved)) moved"))
    }
    let numbered = kept.count { $0.formerNumber != nil && !$0.isMoved }
    if numbered > 0 {
      clauses.append(
        say("\(numbered) har fået nyt nummer", "\(numbered) \(has(numbered)) another number"))
    }
    if !meeting.facts.isEmpty { clauses.append(factsChanged(meeting.facts)) }
    let sentence = clauses.joined(separator: "; ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  private func has(_ count: Int) -> String { count == 1 ? "has" : "have" }

  private func came(_ numbers: [String]) -> String {
    let known = numbers.filter { !$0.isEmpty }
    if known.count == 1, numbers.count == 1 {
      return say("punkt \(known[0]) er nyt", "item \(known[0]) is new")
    }
    if known.count == numbers.count, known.count <= 4 {
      return say("punkterne \(joined(known)) er nye", "items \(joined(known)) are new")
    }
    return say("\(numbers.count) punkter er nye", "\(numbers.count) items are new")
  }

  private func changed(_ count: Int, of all: Int) -> String {
    if count == 0 {
      return all == 1
        ? say("det ene punkt, der var der før, er uændret", "the one item that was there before is unchanged")
        : say("ingen af \(all) punkter er ændret", "none of \(all) items has changed")
    }
    return say(
      "\(count) af \(all) \(all == 1 ? "punkt" : "punkter") er ændret",
      "\(count) of \(all) \(all == 1 ? "item" : "items") \(has(count)) changed")
  }

  private func factsChanged(_ facts: [PrintedFactChange]) -> String {
    let names = joined(facts.map { $0.name.lowercased() })
    return say(
      "mødets oplysninger er ændret (\(names))", "the facts of the meeting have changed (\(names))")
  }

  /// "Sted: Hobro (før Aalborg)": without marks of change, which would strike figures through.
  func fact(_ fact: PrintedFactChange) -> String {
    if fact.new.isEmpty {
      return say("\(fact.name): udgået (før \(fact.old))", "\(fact.name): gone (was \(fact.old))")
    }
    if fact.old.isEmpty { return say("\(fact.name): \(fact.new) (nyt)", "\(fact.name): \(fact.new) (new)") }
    return say("\(fact.name): \(fact.new) (før \(fact.old))", "\(fact.name): \(fact.new) (was \(fact.old))")
  }

  // MARK: Items

  var newItem: String { say("nyt punkt", "new item") }
  var removedItem: String { say("udgået", "removed") }
  var closed: String { say("er nu lukket", "is now closed") }
  var opened: String { say("er nu åbent", "is now open") }
  func former(_ title: String) -> String {
    say("hed før \(quoted(title))", "was called \(quoted(title)) before")
  }
  func moved(_ number: String?) -> String {
    number.map { say("flyttet, var punkt \($0)", "moved, was item \($0)") } ?? say("flyttet", "moved")
  }
  func numbered(_ number: String) -> String {
    number.isEmpty
      ? say("har fået et nummer", "has a number now") : say("var punkt \(number)", "was item \(number)")
  }
  func like(_ title: String) -> String {
    say(
      "Er det det samme punkt som \(quoted(title))? Intet viser det; skriv »tidligere: …« i punktets hoved, "
        + "hvis det er.",
      "Is this the same item as \(quoted(title))? Nothing shows it; write 'formerly: …' in the item's head if it "
        + "is.")
  }
  var notTold: String {
    say(
      "Punktets indhold er ikke for alle og er ikke sammenlignet.",
      "The item's content is not for everybody and has not been compared.")
  }

  /// "indstilling", "sagsfremstilling", "»Gruppens forslag«"
  func name(_ part: TextPart) -> String {
    switch part.role {
    case .recommendation: say("indstilling", "recommendation")
    case .decision: say("beslutning", "decision")
    case .minority: say("mindretalsudtalelse", "minority statement")
    case .notice, .closed, .signature, nil:
      if part.title.isEmpty {
        say("tekst", "text")
      } else {
        ItemSection(heading: part.title) == nil ? quoted(part.title) : part.title.lowercased()
      }
    }
  }

  func tableCame(_ title: String) -> String {
    say("tabellen \(quoted(title)) er ny", "the table \(quoted(title)) is new")
  }
  func tableGone(_ title: String) -> String {
    say("tabellen \(quoted(title)) er udgået", "the table \(quoted(title)) is gone")
  }
  func registerChanged(_ title: String) -> String {
    say("tallene i \(quoted(title)) er ændret", "the figures in \(quoted(title)) have changed")
  }

  func attachment(_ attachment: AttachmentComparison) -> String {
    let name = self.attachment(attachment.number) + " " + quoted(plainText(attachment.title))
    switch attachment.change {
    case .added: return say("\(name) er nyt", "\(name) is new")
    case .removed: return say("\(name) er udgået", "\(name) is gone")
    case .changed: return say("\(name) er ændret", "\(name) has changed")
    case .replaced: return say("\(name) er en anden fil end før", "\(name) is another file than before")
    case .renamed:
      let former = attachment.formerTitle.map(plainText) ?? attachment.oldFile ?? ""
      return say(
        "\(name) hed før \(quoted(former)); indholdet er det samme",
        "\(name) was called \(quoted(former)); its content is the same")
    }
  }

  func usedBy(_ numbers: [String]) -> String {
    let items = numbers.filter { !$0.isEmpty }
    return items.count == 1
      ? say("Bruges i punkt \(items[0]).", "Used by item \(items[0]).")
      : say("Bruges i punkt \(joined(items)).", "Used by items \(joined(items)).")
  }

  func sentence(_ clause: String) -> String { clause.prefix(1).uppercased() + clause.dropFirst() + "." }

  // MARK: News

  func newSince(_ version: String) -> String { say("Nyt siden \(version)", "New since \(version)") }
  func nothingSince(_ version: String) -> String {
    say("Intet er ændret siden \(version).", "Nothing has changed since \(version).")
  }
}
