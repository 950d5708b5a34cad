internal import Diagnostics

extension Agreement {
  package static let checks: [Check] = [
    missingParties, periodMismatch, outsideParent, missingEvaluation, dutyWithoutCount,
  ]

  private static let missingParties = Check(
    "agreement-without-parties",
    Phrase(da: "En aftale nævner ikke sine parter.", en: "An agreement does not name its parties."),
    for: Agreement.self
  ) { agreement, _, _ in
    guard agreement.body.view == nil else { return [] }
    return [
      Proof(
        rule: .parties, broken: agreement.parties.isEmpty ? .noParties : nil, help: .nameParties,
        at: agreement.body.nameSpan, acceptances: agreement.body.acceptances)
    ]
  }

  private static let periodMismatch = Check(
    "agreement-period",
    Phrase(
      da: "En aftale slutter, før den begynder, eller evalueres uden for sin periode.",
      en: "An agreement ends before it begins, or is evaluated outside its period."), for: Agreement.self
  ) { agreement, _, _ in
    guard let period = agreement.dates, let span = agreement.periodSpan else { return [] }
    if let start = period.start, let end = period.end, end < start {
      return [agreement.proof(.period, .endsBefore(start, end), at: span, period)]
    }
    guard let evaluation = agreement.evaluation.flatMap({ Period($0) }), let place = agreement.evaluationSpan
    else { return [agreement.proof(.period, nil, at: span, period)] }
    var broken: Phrase?
    if let last = evaluation.end, let start = period.start, last < start { broken = .evaluatedBefore(start) }
    if let first = evaluation.start, let end = period.end, end < first { broken = .evaluatedAfter(end) }
    return [agreement.proof(.evaluation, broken, at: place, evaluation, period)]
  }

  private static let outsideParent = Check(
    "agreement-outside-parent",
    Phrase(
      da: "En aftale gælder uden for den periode, hvor aftalen over den gælder.",
      en: "An agreement applies outside the period of the agreement it stands under."), for: Agreement.self
  ) { agreement, _, figures in
    guard let period = agreement.dates, let span = agreement.periodSpan,
      let parent = agreement.parent(in: figures.project), let outer = parent.dates
    else { return [] }
    var broken: Phrase?
    if let start = period.start, let first = outer.start, start < first {
      broken = .beginsBeforeParent(first)
    }
    if let start = period.start, let last = outer.end, last < start { broken = .endsAfterParent(last) }
    if let end = period.end, let last = outer.end, last < end { broken = .endsAfterParent(last) }
    return [agreement.proof(.parent, broken, at: span, period, outer)]
  }

  private static let missingEvaluation = Check(
    "agreement-without-evaluation",
    Phrase(
      da: "En aftale med en periode siger ikke, hvornår den evalueres.",
      en: "An agreement with a period does not say when it is evaluated."), severity: .hint
  ) { project, _ in
    let agreements = project.records.compactMap { $0 as? Agreement }
    let parents = Set(agreements.compactMap { $0.parent(in: project)?.body.span })
    return agreements.compactMap { agreement in
      guard agreement.dates != nil, let span = agreement.periodSpan, !parents.contains(agreement.body.span)
      else { return nil }
      return agreement.proof(
        .evaluation, agreement.saysEvaluation ? nil : .noEvaluation, help: .sayEvaluation, at: span)
    }
  }

  private static let dutyWithoutCount = Check(
    "duty-without-count",
    Phrase(
      da: "En pligt til at holde møder siger ikke, hvor mange.",
      en: "A duty to hold meetings does not say how many."), severity: .hint, for: Agreement.self
  ) { agreement, _, _ in
    guard let table = agreement.body.table,
      let column = table.column(named: Phrase(da: "antal", en: "count"))
    else { return [] }
    return table.dataRows.compactMap { row in
      let words = table.rows[row].label.text.lowercaseWords
      guard
        words.contains(where: { $0.hasSuffix("møde") || $0.hasSuffix("møder") || $0.hasPrefix("meeting") })
      else { return nil }
      let isBlank = table.isEmpty(row, column)
      return agreement.proof(
        .duty, isBlank ? .noCount(table.rows[row].label.text) : nil, at: table.rows[row].span)
    }
  }
}

extension Agreement {
  /// From when until when, where its words can be read.
  var dates: Period? { period.flatMap { Period($0) } }

  fileprivate func parent(in project: Project) -> Agreement? {
    guard let parent, case .record(let index)? = project.names.locate(parent[...], from: body.scope)?.referent
    else { return nil }
    return project.records[index] as? Agreement
  }

  /// In its head or as a duty.
  fileprivate var saysEvaluation: Bool {
    if evaluation != nil { return true }
    return body.table?.rows.contains { row in
      row.label.text.lowercaseWords.contains { $0.hasPrefix("evaluer") || $0.hasPrefix("evaluat") }
    } ?? false
  }

  fileprivate func proof(
    _ rule: Phrase, _ broken: Phrase?, help: Phrase? = nil, at span: SourceSpan, _ periods: Period...
  ) -> Proof {
    let days = periods.flatMap { [$0.start, $0.end] }.compactMap { $0 }
    return Proof(
      rule: rule, broken: broken, help: help,
      inputs: days.map { FigureInput(value: Quantity($0), span: span) }, at: span,
      acceptances: body.acceptances)
  }
}

extension Phrase {
  fileprivate static let parties = Phrase(da: "aftalens parter", en: "the agreement's parties")
  fileprivate static let period = Phrase(da: "aftalens periode", en: "the agreement's period")
  fileprivate static let evaluation = Phrase(da: "aftalens evaluering", en: "the agreement's evaluation")
  fileprivate static let parent = Phrase(
    da: "aftalens periode under den overordnede", en: "the agreement's period under its parent")
  fileprivate static let duty = Phrase(da: "aftalens pligt", en: "the agreement's duty")

  fileprivate static let noParties = Phrase(
    da: "aftalen nævner ikke sine parter", en: "the agreement does not name its parties")
  fileprivate static let nameParties = Phrase(
    da: "skriv dem i hovedet: »parter: a, b«", en: "write them in its head: 'parties: a, b'")
  fileprivate static func endsBefore(_ start: Day, _ end: Day) -> Phrase {
    Phrase(
      da: "aftalen slutter \(end.text(.danish)), før den begynder \(start.text(.danish))",
      en: "the agreement ends on \(end.text(.english)), before it begins on \(start.text(.english))")
  }
  fileprivate static func evaluatedBefore(_ start: Day) -> Phrase {
    Phrase(
      da: "aftalen evalueres, før den begynder \(start.text(.danish))",
      en: "the agreement is evaluated before it begins on \(start.text(.english))")
  }
  fileprivate static func evaluatedAfter(_ end: Day) -> Phrase {
    Phrase(
      da: "aftalen evalueres først, når den er udløbet \(end.text(.danish))",
      en: "the agreement is evaluated only when it has ended on \(end.text(.english))")
  }
  fileprivate static func beginsBeforeParent(_ first: Day) -> Phrase {
    Phrase(
      da: "aftalen begynder før den, den hører under, som gælder fra \(first.text(.danish))",
      en: "the agreement begins before the one it stands under, which applies from \(first.text(.english))")
  }
  fileprivate static func endsAfterParent(_ last: Day) -> Phrase {
    Phrase(
      da: "aftalen gælder længere end den, den hører under, som udløber \(last.text(.danish))",
      en: "the agreement applies longer than the one it stands under, which ends on \(last.text(.english))")
  }
  fileprivate static let noEvaluation = Phrase(
    da: "hvornår evalueres aftalen?", en: "when is the agreement evaluated?")
  fileprivate static let sayEvaluation = Phrase(
    da: "skriv det i hovedet: »evalueres: 31. december 2023«",
    en: "write it in its head: 'evaluated: 31 December 2023'")
  fileprivate static func noCount(_ duty: String) -> Phrase {
    Phrase(da: "»\(duty)«: hvor mange?", en: "'\(duty)': how many?")
  }
}
