internal import Diagnostics

extension Placements {
  package static let checks: [Check] = [dateOrder, partTooLarge, onePlace]

  private static let dateOrder = Check(
    "placements-date-order",
    Phrase(
      da: "Et forløbs datoer står ikke i rækkefølge: visitation, opholdssted, slut.",
      en: "The dates of a course are not in order: referral, residence, end."), for: Placements.self
  ) { placements, _, _ in
    guard let table = placements.body.table, !table.isMisread else { return [] }
    let steps = [Phrase.referral, .residence, .end].compactMap { table.column(named: $0) }
    return table.rows.indices.flatMap { row -> [Proof] in
      let dated = steps.compactMap { column in
        table.day(row, column).map { (column: column, day: $0, span: table.cell(row, column).span) }
      }
      return zip(dated, dated.dropFirst()).compactMap { before, after in
        guard table.formulas(row, after.column).isEmpty else { return nil }
        let subject = Proof.Subject.cell(table, row, after.column).phrase
        return Proof(
          rule: subject, broken: before.day <= after.day ? nil : .tooEarly(subject, before.day),
          inputs: [before, after].map { FigureInput(value: Quantity($0.day), span: $0.span) }, at: after.span,
          acceptances: table.acceptances(row, after.column) + placements.body.acceptances)
      }
    }
  }

  /// What is spent on residences is part of what is spent; a column "heraf …" is part of the one it stands after.
  private static let partTooLarge = Check(
    "placements-part-too-large",
    Phrase(da: "En del er større end det hele.", en: "A part is larger than the whole."), for: Placements.self
  ) { placements, _, _ in
    guard let table = placements.body.table, !table.isMisread else { return [] }
    return table.parts.flatMap { part, whole in
      table.rows.indices.compactMap { row in
        partProof(table, (row, part), (row, whole), placements.body)
      }
    }
  }
}

extension RecordTable {
  /// Columns that are part of another, with it. Prices are no parts: the part of a mean may be above it.
  fileprivate var parts: [(part: Int, whole: Int)] {
    var found: [(part: Int, whole: Int)] = []
    if let part = column(named: .residences), let whole = column(named: .whole) {
      found.append((part, whole))
    }
    var whole: Int?
    for column in columns.indices {
      let words = Name(columns[column].labels.last?.text ?? "").text
      let isPart = words.hasPrefix("heraf") || words.hasPrefix("of-which")
      if !isPart { whole = columns[column].isSummed && !isMean(words) ? column : nil }
      guard isPart, let whole, columns[column].isSummed, !isMean(words),
        columns[column].unit == columns[whole].unit, !found.contains(where: { $0.part == column })
      else { continue }
      found.append((column, whole))
    }
    return found
  }

  private func isMean(_ words: String) -> Bool {
    words.split(separator: "-").contains {
      [
        "gns", "gnst", "gennemsnit", "gennemsnitlig", "gennemsnitlige", "snit", "pr", "per", "mean",
        "average",
      ]
      .contains($0)
    }
  }
}

extension Phrase {
  fileprivate static let referral = Phrase(da: "visitation", en: "referral")
  fileprivate static let residence = Phrase(da: "opholdssted", en: "residence")
  fileprivate static let end = Phrase(da: "slut", en: "end")
  fileprivate static let whole = Phrase(da: "samlet", en: "total")
  fileprivate static let residences = Phrase(da: "opholdssteder", en: "residences")
  fileprivate static func tooEarly(_ subject: Phrase, _ before: Day) -> Phrase {
    Phrase(
      da: "\(subject.danish): datoen ligger før den foregående i forløbet (\(before.text(.danish)))",
      en:
        "\(subject.english): the date is before the one that comes first in the course (\(before.text(.english)))"
    )
  }
}
