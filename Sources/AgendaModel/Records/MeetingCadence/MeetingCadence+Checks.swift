internal import Diagnostics
internal import Syntax

extension MeetingCadence {
  package static let checks: [Check] = [tooFewPlanned, fewMeetingsHeld, cadenceMismatch]

  static let meetingsColumn = Phrase(da: "møder", en: "meetings")
  static let plannedColumn = Phrase(da: "planlagt", en: "planned")

  private static let tooFewPlanned = Check(
    "too-few-meetings",
    Phrase(
      da: "Et organ har planlagt færre møder i et år, end det skal holde.",
      en: "A body has planned fewer meetings in a year than it is to hold."), for: MeetingCadence.self
  ) { cadence, _, figures in
    guard let table = cadence.body.table, let column = table.column(named: plannedColumn) else { return [] }
    return cadence.rows(figures.project).flatMap { row, wanted in
      let days = plannedDays(table.text(row, column, in: figures.project))
      return Dictionary(grouping: days, by: \.year).sorted { $0.key < $1.key }.map { year, days in
        Proof(
          rule: .cadence, broken: days.count < wanted ? .tooFew(days.count, year, wanted) : nil,
          inputs: days.map { FigureInput(value: Quantity($0), span: table.cell(row, column).span) },
          at: table.cell(row, column).span,
          acceptances: table.acceptances(row, column) + cadence.body.acceptances)
      }
    }
  }

  /// Empty where one of the words is no date.
  private static func plannedDays(_ text: String) -> [Day] {
    let parts = text.split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
    let days = parts.compactMap { readDay($0)?.day }
    return days.count == parts.count ? days : []
  }

  private static let fewMeetingsHeld = Check(
    "few-meetings-held",
    Phrase(
      da:
        "Projektet har færre møder fra et år, end organet skal holde, men møder fra året før og året efter.",
      en:
        "The project holds fewer meetings of a year than the body is to hold, but meetings of the years around it."
    ),
    severity: .hint
  ) { project, _ in
    project.bodies.flatMap { body -> [Proof] in
      let scope = project.documents[body.document].scope
      let cadences = project.records.compactMap { $0 as? MeetingCadence }.filter { $0.body.scope == scope }
      guard let wanted = cadences.flatMap({ $0.rows(project).map(\.wanted) }).min() else { return [] }
      let held = project.meetings.filter { meeting in meeting.body.map { body.isCalled($0) } ?? false }
      let byYear = Dictionary(grouping: held) { $0.date?.year ?? 0 }
      return byYear.sorted { $0.key < $1.key }.compactMap { year, meetings in
        guard year > 0, byYear[year - 1] != nil, byYear[year + 1] != nil, let first = meetings.first else {
          return nil
        }
        return Proof(
          rule: .cadence, broken: meetings.count < wanted ? .areAllThere(meetings.count, year, wanted) : nil,
          at: first.dateSpan ?? first.span)
      }
    }
  }

  private static let cadenceMismatch = Check(
    "cadence-mismatch",
    Phrase(
      da: "Det samme antal møder står forskelligt to steder.",
      en: "The same number of meetings is stated differently in two places.")
  ) { project, _ in
    var seen: [[String]: Int] = [:]
    return project.records.compactMap { $0 as? MeetingCadence }.flatMap { cadence -> [Proof] in
      guard let table = cadence.body.table else { return [] }
      let sources = table.column(named: Field.source.key)
      return cadence.rows(project).compactMap { row, wanted in
        let source = sources.map { table.text(row, $0, in: project) } ?? ""
        let key = ["\(cadence.body.scope)", Name(table.rows[row].label.text).text, Name(source).text]
        guard let before = seen.updateValue(wanted, forKey: key) else { return nil }
        return Proof(
          rule: .cadence, broken: before == wanted ? nil : .twice(before, wanted), at: table.rows[row].span,
          acceptances: table.rows[row].acceptances + cadence.body.acceptances)
      }
    }
  }

  /// Rows that say how often a year.
  private func rows(_ project: Project) -> [(row: Int, wanted: Int)] {
    guard let table = body.table, !table.isMisread, let column = table.column(named: Self.meetingsColumn)
    else { return [] }
    return table.dataRows.compactMap { row in
      guard let count = Headcount(table.text(row, column, in: project)), count.per == .year else {
        return nil
      }
      return (row, count.low)
    }
  }
}

extension Phrase {
  fileprivate static let cadence = Phrase(da: "antallet af møder", en: "the number of meetings")
  fileprivate static func tooFew(_ count: Int, _ year: Int, _ wanted: Int) -> Phrase {
    Phrase(
      da: "der er planlagt \(count) møder i \(year), men skal holdes \(wanted)",
      en: "\(count) meetings are planned in \(year), but \(wanted) are to be held")
  }
  fileprivate static func areAllThere(_ count: Int, _ year: Int, _ wanted: Int) -> Phrase {
    Phrase(
      da: "her er \(count) af organets møder i \(year), men der skal holdes \(wanted); er de alle med?",
      en:
        "here are \(count) of the body's meetings in \(year), but \(wanted) are to be held; are they all here?"
    )
  }
  fileprivate static func twice(_ first: Int, _ second: Int) -> Phrase {
    Phrase(
      da: "her står \(second) møder om året, et andet sted \(first)",
      en: "here stand \(second) meetings a year, elsewhere \(first)")
  }
}
