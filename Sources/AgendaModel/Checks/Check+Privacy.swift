internal import Diagnostics
internal import Syntax

/// What must not stand in papers that everybody can read.
extension Check {
  static let ofPrivacy: [Check] = [
    personalNumber, privateAddress, privatePhone, phoneNumber, smallCount, recomputableFigure,
  ]

  private static let personalNumber = Check(
    "cpr-number",
    Phrase(
      da: "Et CPR-nummer står i det, alle kan læse.", en: "A CPR number stands where everybody can read it.")
  ) { project, _ in
    PublicText(project).broken(.text, .personalNumber, help: .removeIt, personalNumbers)
  }

  private static let privateAddress = Check(
    "private-address",
    Phrase(
      da: "En privat e-mailadresse står i det, alle kan læse.",
      en: "A private e-mail address stands where everybody can read it.")
  ) { project, _ in
    PublicText(project).broken(.text, .privateAddress, help: .removeIt, privateAddresses)
  }

  private static let privatePhone = Check(
    "private-phone",
    Phrase(
      da: "Et mobilnummer står i det, alle kan læse.",
      en: "A mobile telephone's number stands where everybody can read it.")
  ) { project, _ in
    PublicText(project).broken(.text, .mobile, help: .removeIt) { PhoneNumbers($0, $1).mobile }
  }

  private static let phoneNumber = Check(
    "phone-number",
    Phrase(
      da: "Et telefonnummer, som kan være en persons, står i det, alle kan læse.",
      en: "A telephone number that may be a person's stands where everybody can read it."), severity: .hint
  ) { project, _ in
    PublicText(project).broken(.text, .phone, help: .removeIt) { PhoneNumbers($0, $1).fixed }
  }

  private static let smallCount = Check(
    "small-count",
    Phrase(
      da: "En tabel tæller så få personer, at de måske kan kendes.",
      en: "A table counts so few persons that they may be recognised."), severity: .hint
  ) { project, _ in
    let files = PublicText(project).files
    return project.records.compactMap { record in
      guard record is DataTable, files.contains(Int(record.body.span.file)), let table = record.body.table,
        !table.isMisread, table.countsPersons
      else { return nil }
      let small = table.smallCounts
      return Proof(
        rule: .counts, broken: small.first.map { .fewPersons(small.count, project.text($0)) },
        help: .hideThem,
        at: small.first ?? record.body.nameSpan, acceptances: record.body.acceptances)
    }
  }

  private static let recomputableFigure = Check(
    "recomputable-figure",
    Phrase(
      da: "Et tal, der ikke er oplyst, kan regnes ud af de andre.",
      en: "A figure that is withheld can be computed from the others.")
  ) { project, _ in
    let files = PublicText(project).files
    return project.records.flatMap { record -> [Proof] in
      guard files.contains(Int(record.body.span.file)), let table = record.body.table, !table.isMisread,
        table.cells.contains(where: { $0.value == .withheld })
      else { return [] }
      return table.withheldProofs(record.body.acceptances)
    }
  }
}

extension RecordTable {
  /// Of citizens, patients, pupils: keys and allocations count whole populations, and staff works in public.
  fileprivate var countsPersons: Bool {
    let heads = [corner.text] + figureColumns.flatMap { columns[$0].labels.map(\.text) }
    let isStaff = heads.contains { $0.lowercaseWords.contains { staff.contains(where: $0.hasPrefix) } }
    return !isStaff && figureColumns.contains { countsPersons($0) }
  }

  /// By its unit, or by its words where it has none.
  private func countsPersons(_ column: Int) -> Bool {
    switch columns[column].unit.unit {
    case .named(let unit): return persons.contains(unit.lowercased())
    case .none:
      return columns[column].labels.contains {
        $0.text.lowercaseWords.contains { persons.contains(String($0)) }
      }
    case .percent, .kroner, .day, .derived: return false
    }
  }

  /// Cells with 1 to 4 persons.
  fileprivate var smallCounts: [SourceSpan] {
    let counting = figureColumns.filter { countsPersons($0) }
    return rows.indices.flatMap { row in
      counting.compactMap { column -> SourceSpan? in
        guard let printed = printed(row, column), !printed.isApproximate, printed.decimals == 0,
          (1...4).contains(printed.digits), printed.unit.unit == columns[column].unit.unit
        else { return nil }
        return cell(row, column).span
      }
    }
  }

  fileprivate func withheldProofs(_ own: [Acceptance]) -> [Proof] {
    var recomputable: Set<[Int]> = []
    for places in sums() {
      let withheld = places.filter { cell($0[0], $0[1]).value == .withheld }
      let areOthersKnown = places.allSatisfy { place in
        switch cell(place[0], place[1]).value {
        case .figure, .blank, .dash, .withheld, .computed: true
        case .interval, .date, .text: false
        }
      }
      if areOthersKnown, withheld.count == 1, let only = withheld.first { recomputable.insert(only) }
    }
    return rows.indices.flatMap { row in
      columns.indices.compactMap { column -> Proof? in
        guard cell(row, column).value == .withheld else { return nil }
        return Proof(
          rule: .withheldFigure, broken: recomputable.contains([row, column]) ? .recomputable : nil,
          help: .hideAnother, at: cell(row, column).span, acceptances: acceptances(row, column) + own)
      }
    }
  }

  /// The cells of each sum there is, the total's own among them: down the columns, and across the rows.
  private func sums() -> [[[Int]]] {
    let down = rows.indices.flatMap { row -> [[[Int]]] in
      guard let total = rows[row].formulas.first(where: \.isTotal) else { return [] }
      let parts = summedRows(above: row, isSubtotal: total.isSubtotal)
      return columns.indices.filter { columns[$0].isSummed }.map { column in
        (parts + [row]).map { [$0, column] }
      }
    }
    let across = columns.indices.flatMap { column -> [[[Int]]] in
      guard let formula = columns[column].formulas.first(where: { $0.relation == .equal }),
        let names = formula.expression.addends
      else { return [] }
      let parts = names.compactMap { columns(named: $0).first }
      guard parts.count == names.count else { return [] }
      return rows.indices.filter { !rows[$0].isGroup }.map { row in (parts + [column]).map { [row, $0] } }
    }
    return down + across
  }
}

extension Expression {
  /// The names of a sum of single names; nil of anything else.
  fileprivate var addends: [Name]? {
    switch content {
    case .path(let path): path.count == 1 ? path : nil
    case .binary(.plus, let left, let right): left.addends.flatMap { a in right.addends.map { a + $0 } }
    case .binary, .number, .date, .call, .range: nil
    }
  }
}

private let persons: Set<String> = [
  "borger", "borgere", "person", "personer", "patient", "patienter", "elev", "elever", "barn", "børn", "ung",
  "unge",
  "klient", "klienter", "modtagere", "ydelsesmodtagere", "beboere", "anbragte", "citizens", "persons",
  "people",
  "patients", "pupils", "children", "residents",
]

/// Words of tables that count those who work or sit somewhere.
private let staff = [
  "medarbejder", "ansat", "ansæt", "stilling", "personale", "leder", "medlem", "staff", "employ", "member",
]

extension Phrase {
  fileprivate static let text = Phrase(da: "den offentlige tekst", en: "the public text")
  fileprivate static let counts = Phrase(da: "tabellens antal", en: "the table's counts")
  fileprivate static let withheldFigure = Phrase(da: "tallet, der ikke er oplyst", en: "the withheld figure")

  fileprivate static let personalNumber = Phrase(
    da: "her står et CPR-nummer, som alle kan læse", en: "here stands a CPR number that everybody can read")
  fileprivate static let privateAddress = Phrase(
    da: "her står en privat e-mailadresse, som alle kan læse",
    en: "here stands a private e-mail address that everybody can read")
  fileprivate static let mobile = Phrase(
    da: "her står et mobilnummer, som alle kan læse",
    en: "here stands a mobile number that everybody can read")
  fileprivate static let phone = Phrase(
    da: "her står et telefonnummer; er det en persons eget?",
    en: "here stands a telephone number; is it a person's own?")
  fileprivate static let removeIt = Phrase(
    da: "slet det; skal det stå her, så accepter det i filens hoved: »accept:« med koden og grunden",
    en:
      "delete it; if it is to stand here, accept it in the file's head: 'accept:' with the code and the reason"
  )
  fileprivate static func fewPersons(_ count: Int, _ first: String) -> Phrase {
    Phrase(
      da: count == 1
        ? "tabellen har et antal personer under 5 (\(first)); kan nogen kendes på det?"
        : "tabellen har \(count) antal personer under 5, det første \(first); kan nogen kendes på dem?",
      en: count == 1
        ? "the table has a count of persons below 5 (\(first)); can anybody be recognised by it?"
        : "the table has \(count) counts of persons below 5, the first \(first); can anybody be recognised by them?"
    )
  }
  fileprivate static let hideThem = Phrase(
    da: "læg grupper sammen, eller skriv »..«; er det i orden, så accepter det i postens hoved",
    en: "join groups, or write '..'; if it is in order, accept it in the record's head")
  fileprivate static let recomputable = Phrase(
    da: "tallet er ikke oplyst, men kan regnes ud: det er summens eneste ukendte",
    en: "the figure is withheld, but can be computed: it is the only one of its sum that is unknown")
  fileprivate static let hideAnother = Phrase(
    da: "skriv »..« ved endnu et tal i samme sum", en: "write '..' for one more figure of the same sum")
}
