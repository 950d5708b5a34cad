internal import Diagnostics
internal import Syntax

/// Rules of an item: what its kind demands, and what its decisions say.
extension Check {
  static let ofItems: [Check] = [
    missingRecommendation, decisionOrder, decisionMismatch, unusualOutcome, economicQuestion,
  ]

  private static let missingRecommendation = Check(
    "missing-recommendation",
    Phrase(
      da: "Et punkt til beslutning har ingen indstilling.",
      en: "An item for decision has no recommendation.")
  ) { project, _ in
    project.meetings.flatMap(\.items).compactMap { item in
      guard let type = item.caseType?.lowercaseWords.first, ["beslutning", "decision"].contains(type) else {
        return nil
      }
      let document = project.documents[item.document]
      let isThere = document.blocks.contains { block in
        guard case .heading(_, let words) = block.content else { return false }
        return ItemSection(heading: plainText(words, in: project.file(document.file))) == .recommendation
      }
      return Proof(
        rule: .recommendation, broken: isThere ? nil : .noRecommendation, help: .writeRecommendation,
        at: item.span)
    }
  }

  private static let decisionOrder = Check(
    "decision-before-recommendation",
    Phrase(
      da: "Beslutningen står før indstillingen.", en: "The decision stands before the recommendation.")
  ) { project, _ in
    project.meetings.flatMap(\.items).compactMap { item in
      guard let decision = item.sections.decisions.first?.span,
        let recommendation = item.sections.spans[.recommendation]
      else { return nil }
      return Proof(
        rule: .recommendation, broken: decision.start < recommendation.start ? .decidedBefore : nil,
        at: decision)
    }
  }

  private static let decisionMismatch = Check(
    "decision-mismatch",
    Phrase(
      da: "En beslutnings organ eller dato er ikke mødets.",
      en: "The body or the date of a decision is not the meeting's.")
  ) { project, _ in
    project.meetings.flatMap { meeting in
      meeting.items.flatMap { item in
        let decisions = item.sections.decisions
        let isDecided = decisions.contains { meeting.isOwn($0, in: project) }
        return decisions.compactMap { decision -> Proof? in
          if meeting.isOwn(decision, in: project) {
            guard let date = decision.date, let held = meeting.date else { return nil }
            return Proof(
              rule: .decision, broken: date == held ? nil : .otherDay(date, held),
              inputs: [FigureInput(value: Quantity(held), span: meeting.dateSpan)], at: decision.span)
          }
          return isDecided ? nil : meeting.stranger(decision, in: project)
        }
      }
    }
  }

  private static let unusualOutcome = Check(
    "unusual-outcome",
    Phrase(
      da:
        "En beslutning begynder ikke med et af de ord, man plejer: godkendt, tiltrådt, drøftet og så videre.",
      en: "A decision does not begin with one of the usual words: approved, noted, discussed and so on."),
    severity: .hint
  ) { project, _ in
    project.meetings.flatMap(\.items).flatMap(\.sections.decisions).compactMap { decision in
      guard !decision.words.isEmpty else { return nil }
      let isUsual = decision.words.lowercaseWords.contains { outcomes.contains(where: $0.hasPrefix) }
      return Proof(
        rule: .outcome, broken: isUsual ? nil : .noOutcome, help: .outcomes, at: decision.span)
    }
  }

  /// Stems, so that "godkendte", "godkendes" and "godkendelse" count.
  private static let outcomes = [
    "godkend", "tiltråd", "tiltræd", "efterretning", "orientering", "drøft", "udsat", "udsæt", "udskud",
    "udskyd",
    "oversend", "bortfald", "anbefal", "indstil", "afvis", "forkast", "vedtag", "beslut", "valg",
    "dagsordenen",
    "tilbage", "genoptag",
    "approv", "adopt", "note", "discuss", "postpon", "deferred", "forwarded", "lapsed",
    "recommend", "reject", "decide", "elected", "agenda",
  ]
}

extension Meeting {
  /// Whether a decision is this meeting's: its heading names the meeting's body, or none.
  fileprivate func isOwn(_ decision: Decision, in project: Project) -> Bool {
    guard let word = decision.body else { return true }
    guard let own = body else { return false }
    let known = project.body(called: own)
    let names =
      [own] + (known.map { [$0.name.text, project.documents[$0.document].titleText] } ?? [])
      + (known?.aliases ?? []) + [known?.abbreviation].compactMap { $0 }
    return names.contains { isSameBody(Name($0).text, Name(word).text) }
  }

  /// A decision of a body that the project does not know, on the day of this meeting, while its own body has
  /// none: the name is probably wrong. Another body's decision of another day is history.
  fileprivate func stranger(_ decision: Decision, in project: Project) -> Proof? {
    guard let word = decision.body, let own = body.flatMap({ project.body(called: $0) }),
      !project.bodies.contains(where: {
        isSameBody(Name(project.documents[$0.document].titleText).text, Name(word).text)
      }),
      project.body(called: word) == nil, let held = date, decision.date == held
    else { return nil }
    let title = project.documents[own.document].titleText
    return Proof(rule: .decision, broken: .otherBody(word, title), at: decision.span)
  }
}

/// "økonomiudvalg" and "økonomiudvalget" are one body.
private func isSameBody(_ a: String, _ b: String) -> Bool {
  a == b || ["et", "en", "t", "n", "s"].contains { a + $0 == b || b + $0 == a }
}

extension Phrase {
  fileprivate static let recommendation = Phrase(da: "indstillingen", en: "the recommendation")
  fileprivate static let decision = Phrase(
    da: "beslutningens organ og dato", en: "the decision's body and date")
  fileprivate static let outcome = Phrase(da: "beslutningens ord", en: "the decision's words")

  fileprivate static let noRecommendation = Phrase(
    da: "punktet er til beslutning, men har ingen indstilling",
    en: "the item is for decision but has no recommendation")
  fileprivate static let writeRecommendation = Phrase(
    da: "skriv den under overskriften »## Indstilling«",
    en: "write it under the heading '## Recommendation'")
  fileprivate static let decidedBefore = Phrase(
    da: "beslutningen står før indstillingen", en: "the decision stands before the recommendation")
  fileprivate static func otherDay(_ date: Day, _ held: Day) -> Phrase {
    Phrase(
      da: "beslutningen er dateret \(date.text(.danish)), men mødet er \(held.text(.danish))",
      en: "the decision is dated \(date.text(.english)), but the meeting is on \(held.text(.english))")
  }
  fileprivate static func otherBody(_ word: String, _ title: String) -> Phrase {
    Phrase(
      da: "beslutningen er truffet i »\(word)«, men mødet er »\(title)«",
      en: "the decision is by '\(word)', but the meeting is of '\(title)'")
  }
  fileprivate static let noOutcome = Phrase(
    da: "hvad blev besluttet? Beslutningen har ingen af de ord, man plejer",
    en: "what was decided? The decision has none of the usual words")
  fileprivate static let outcomes = Phrase(
    da:
      "godkendt, tiltrådt, taget til orientering, taget til efterretning, drøftet, udsat, oversendt, bortfaldet, anbefalet, afvist",
    en:
      "approved, noted, discussed, postponed, forwarded, lapsed, recommended, rejected")
}
