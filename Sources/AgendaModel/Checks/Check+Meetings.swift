internal import Diagnostics

/// Rules of a meeting's agenda as a whole.
extension Check {
  static let ofMeetings: [Check] = [
    shortNotice, lateItem, closedItemOrder, closedReason, repeatedClosedReason,
  ]

  private static let shortNotice = Check(
    "short-notice",
    Phrase(
      da: "Dagsordenen er sendt senere end organets varsel.",
      en: "The agenda was sent later than the body's notice.")
  ) { project, _ in
    project.meetings.compactMap { meeting in
      guard let date = meeting.date, let sent = meeting.sent, let sentSpan = meeting.sentSpan,
        let body = meeting.body.flatMap({ project.body(called: $0) }),
        let notice = body.notice
      else { return nil }
      let inputs = [
        FigureInput(value: Quantity(sent), span: sentSpan),
        FigureInput(value: Quantity(date), span: meeting.dateSpan),
      ]
      let fault = fault(of: notice, sent, date, countsSaturday: body.countsSaturday)
      return Proof(
        rule: .notice, broken: fault?.message, help: fault?.help, inputs: inputs, at: sentSpan)
    }
  }

  private static func fault(
    of notice: Notice, _ sent: Day, _ date: Day, countsSaturday: Bool?
  ) -> (message: Phrase, help: Phrase?)? {
    let days = notice.days(from: sent, to: date, countingSaturdays: countsSaturday == true)
    guard days < notice.count else { return nil }
    if countsSaturday == nil, notice.days(from: sent, to: date, countingSaturdays: true) >= notice.count {
      return (.dependsOnSaturday, .saySaturday)
    }
    return (
      .tooShort(notice, days, sent: sent, date),
      .latest(notice, date, countingSaturdays: countsSaturday == true)
    )
  }

  private static let lateItem = Check(
    "late-item",
    Phrase(
      da: "Et eftersendt punkt siger ikke, hvorfor det ikke kunne vente, eller dagen passer ikke.",
      en: "An item sent late does not say why it could not wait, or its day does not fit.")
  ) { project, _ in
    project.meetings.flatMap { meeting in
      meeting.items.compactMap { item in
        item.late.map { late in
          let fault = fault(of: late, meeting)
          return Proof(rule: .lateItem, broken: fault?.message, help: fault?.help, at: late.span)
        }
      }
    }
  }

  private static func fault(
    of late: AgendaItem.Late, _ meeting: Meeting
  ) -> (message: Phrase, help: Phrase?)? {
    guard late.reason != nil else { return (.lateWithoutReason, .sayWhyLate) }
    guard let date = late.date else { return (.lateWithoutDate, nil) }
    if let sent = meeting.sent, date <= sent { return (.notLate(sent), nil) }
    if let held = meeting.date, date > held { return (.tooLate(held), nil) }
    return nil
  }

  private static let closedItemOrder = Check(
    "closed-item-order",
    Phrase(
      da: "Et lukket punkt står før et åbent.", en: "A closed item stands before an open one.")
  ) { project, _ in
    project.meetings.flatMap { meeting -> [Proof] in
      let lastOpen = meeting.items.lastIndex { !$0.isClosed }
      return meeting.items.enumerated().filter(\.element.isClosed).map { index, item in
        Proof(
          rule: .closedOrder, broken: index < lastOpen ?? -1 ? .closedBeforeOpen : nil, help: .moveClosed,
          at: item.closedSpan)
      }
    }
  }

  private static let closedReason = Check(
    "closed-reason",
    Phrase(
      da: "Grunden til, at et punkt er lukket, er ikke konkret.",
      en: "The reason why an item is closed is not a concrete one.")
  ) { project, _ in
    project.meetings.flatMap(\.items).compactMap { item in
      item.closedReason.map {
        Proof(
          rule: .closedReason, broken: saysWhy($0) ? nil : .notConcrete($0), help: .sayWhyClosed,
          at: item.closedSpan)
      }
    }
  }

  private static let repeatedClosedReason = Check(
    "repeated-closed-reason",
    Phrase(
      da: "To lukkede punkter har ordret samme grund.",
      en: "Two closed items have the same reason, word for word."), severity: .hint
  ) { project, _ in
    project.meetings.flatMap { meeting -> [Proof] in
      var seen: Set<[Substring]> = []
      return meeting.items.compactMap { item in
        guard let reason = item.closedReason, saysWhy(reason) else { return nil }
        let isNew = seen.insert(reason.lowercaseWords).inserted
        return Proof(rule: .closedReason, broken: isNew ? nil : .sameReason, at: item.closedSpan)
      }
    }
  }

  /// Whether a reason has a word that is not the law's or the lock's.
  private static func saysWhy(_ reason: String) -> Bool {
    reason.lowercaseWords.contains { word in
      word.contains(where: \.isLetter) && !emptyWords.contains(String(word)) && word.count > 1
        && !legalStems.contains(where: word.hasPrefix)
    }
  }

  private static let emptyWords: Set<String> = [
    "lukket", "lukkede", "lukkes", "punkt", "punktet", "sag", "sagen", "sager", "møde", "behandles", "er",
    "for",
    "døre", "fortrolig", "fortroligt", "fortrolighed", "jf", "jvf", "jævnfør", "efter", "iht", "henhold",
    "til",
    "stk", "nr", "pkt", "litra", "lov", "loven", "lovens", "lovgivningen", "om", "kommunernes", "bestemmelse",
    "bestemmelser", "bestemmelsen", "og", "af", "den", "det", "ja", "nej", "closed", "item", "confidential",
    "section", "act", "the", "of", "under", "see", "yes", "no", "law", "in", "session", "pursuant", "to",
  ]
  private static let legalStems = [
    "kommunestyrelseslov", "styrelseslov", "styrelse", "forvaltningslov", "offentlighedslov", "regionslov",
  ]
}

extension Phrase {
  fileprivate static let notice = Phrase(da: "varslet for mødet", en: "the notice of the meeting")
  fileprivate static let lateItem = Phrase(da: "det eftersendte punkt", en: "the item sent late")
  fileprivate static let closedOrder = Phrase(da: "det lukkede punkts plads", en: "the closed item's place")
  fileprivate static let closedReason = Phrase(da: "grunden til lukningen", en: "the reason for closing")

  fileprivate static func tooShort(_ notice: Notice, _ days: Int, sent: Day, _ date: Day) -> Phrase {
    let (wanted, found) = (notice.text(notice.count), notice.text(days))
    return Phrase(
      da:
        "varslet er for kort: fra \(sent.text(.danish)) til mødet \(date.text(.danish)) er der \(found.danish), organet kræver \(wanted.danish)",
      en:
        "the notice is too short: from \(sent.text(.english)) to the meeting on \(date.text(.english)) there are \(found.english), the body demands \(wanted.english)"
    )
  }
  fileprivate static func latest(_ notice: Notice, _ date: Day, countingSaturdays: Bool) -> Phrase? {
    let latest = (1...400).lazy.compactMap { Day(number: date.number - $0) }.first {
      notice.days(from: $0, to: date, countingSaturdays: countingSaturdays) >= notice.count
    }
    return latest.map {
      Phrase(
        da: "senest \($0.longText(.danish))",
        en: "by \($0.longText(.english)) at the latest")
    }
  }
  fileprivate static let dependsOnSaturday = Phrase(
    da: "varslet holder kun, hvis lørdag tæller som hverdag, og det siger organets fil ikke",
    en: "the notice holds only if Saturday counts as a weekday, and the body's file does not say so")
  fileprivate static let saySaturday = Phrase(
    da: "skriv »lørdag: ja« eller »lørdag: nej« i organets fil",
    en: "write 'saturday: yes' or 'saturday: no' in the body's file")

  fileprivate static let lateWithoutReason = Phrase(
    da: "punktet er eftersendt, men der står ikke hvorfor",
    en: "the item was sent late, but it does not say why")
  fileprivate static let sayWhyLate = Phrase(
    da: "skriv grunden under »eftersendt-fordi«", en: "write the reason under 'sent-late-because'")
  fileprivate static let lateWithoutDate = Phrase(
    da: "der står, hvorfor punktet er eftersendt, men ikke hvornår",
    en: "it says why the item was sent late, but not when")
  fileprivate static func notLate(_ sent: Day) -> Phrase {
    Phrase(
      da: "punktet er ikke eftersendt: dagsordenen er selv sendt \(sent.text(.danish))",
      en: "the item was not sent late: the agenda itself was sent on \(sent.text(.english))")
  }
  fileprivate static func tooLate(_ held: Day) -> Phrase {
    Phrase(
      da: "punktet er eftersendt, efter at mødet er holdt \(held.text(.danish))",
      en: "the item was sent after the meeting was held on \(held.text(.english))")
  }

  fileprivate static let closedBeforeOpen = Phrase(
    da: "et lukket punkt står før et åbent", en: "a closed item stands before an open one")
  fileprivate static let moveClosed = Phrase(
    da: "lukkede punkter står sidst på dagsordenen", en: "closed items stand last on the agenda")
  fileprivate static func notConcrete(_ reason: String) -> Phrase {
    Phrase(
      da: "»\(reason)« siger ikke, hvorfor netop dette punkt er lukket",
      en: "'\(reason)' does not say why this very item is closed")
  }
  fileprivate static let sayWhyClosed = Phrase(
    da: "skriv, hvad der skal beskyttes, så vidt det kan siges; lovens paragraf er ikke nok",
    en: "say what is to be protected, as far as can be told; the law's section is not enough")
  fileprivate static let sameReason = Phrase(
    da: "et andet lukket punkt på mødet har ordret samme grund; gælder den også her?",
    en: "another closed item of the meeting has the same reason, word for word; does it hold here too?")
}
