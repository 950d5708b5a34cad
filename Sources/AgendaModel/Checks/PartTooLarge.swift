internal import Diagnostics
internal import Syntax

extension Check {
  static let partTooLarge = Check(
    "part-too-large",
    Phrase(
      da: "En række med »heraf« er større end den række, den er en del af.",
      en: "A row with 'of which' is larger than the row it is part of.")
  ) { project, figures in
    project.records.flatMap { record -> [Proof] in
      guard let table = record.body.table, !table.isMisread else { return [] }
      var whole: Int?
      return table.rows.indices.flatMap { row -> [Proof] in
        guard table.rows[row].role == .ofWhich, let whole else {
          whole = table.rows[row].role == nil ? row : nil
          return []
        }
        return table.columns.indices.compactMap { column in
          table.columns[column].isSummed
            ? partProof(table, (row, column), (whole, column), record.body) : nil
        }
      }
    }
  }
}

/// A printed part held against its printed whole; nil where there are not both, where the whole is negative, or where a
/// formula holds the part.
func partProof(
  _ table: RecordTable, _ part: (row: Int, column: Int), _ whole: (row: Int, column: Int), _ body: RecordBody
) -> Proof? {
  guard let small = table.printed(part.row, part.column), let large = table.printed(whole.row, whole.column),
    table.formulas(part.row, part.column).isEmpty, small.unit.unit == large.unit.unit,
    !large.exact.isNegative
  else { return nil }
  let most = Quantity(large, isRounded: body.isRounded || large.isApproximate)
  let span = table.cell(part.row, part.column).span
  let isWithin = verdict(small, atMost: true, most).holds
  let subject = Proof.Subject.cell(table, part.row, part.column).phrase
  return Proof(
    rule: subject, broken: isWithin ? nil : .larger(subject, small, large),
    inputs: [
      FigureInput(value: Quantity(small), span: span),
      FigureInput(value: Quantity(large), span: table.cell(whole.row, whole.column).span),
    ], at: span, acceptances: table.acceptances(part.row, part.column) + body.acceptances)
}

extension Phrase {
  fileprivate static func larger(_ subject: Phrase, _ part: Printed, _ whole: Printed) -> Phrase {
    Phrase(
      da:
        "\(subject.danish): delen (\(part.numberText(.danish))) er større end det hele (\(whole.numberText(.danish)))",
      en:
        "\(subject.english): the part (\(part.numberText(.english))) is larger than the whole (\(whole.numberText(.english)))"
    )
  }
}
