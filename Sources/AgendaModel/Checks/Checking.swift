package import Diagnostics

/// Every proof of a project, those that hold too, in the order of files and places. What the head of a file
/// accepts is accepted in every proof of that file.
package func proofs(_ project: Project, _ figures: Figures) -> [Proof] {
  let found = Check.all.flatMap { $0.run(project, figures) }
  let order = found.indices.map { (found[$0].span.file, found[$0].span.start, $0) }.sorted(by: <)
  let accepted = Dictionary(
    project.documents.map { (UInt32(clamping: $0.file), $0.acceptances) }
      + project.meetings.map { ($0.span.file, $0.acceptances) }, uniquingKeysWith: +)
  let inText = Set(project.claims.map(\.printedSpan))
  return order.map { _, _, index in
    var proof = found[index]
    proof.acceptances += accepted[proof.span.file] ?? []
    if inText.contains(proof.span) { proof.textFile = project.file(Int(proof.span.file)) }
    return proof
  }
}

/// The findings: proofs that fail or cannot be known, and are not accepted.
package func findings(_ proofs: [Proof]) -> [Diagnostic] {
  proofs.compactMap(finding)
}

private func finding(_ proof: Proof) -> Diagnostic? { proof.acceptance == nil ? diagnostic(of: proof) : nil }

/// The findings that the author wrote down as in order, with the reason.
package func acceptedFindings(_ proofs: [Proof]) -> [(diagnostic: Diagnostic, reason: String)] {
  proofs.compactMap { proof in
    guard let acceptance = proof.acceptance, let diagnostic = diagnostic(of: proof) else { return nil }
    return (diagnostic, acceptance.reason)
  }
}

private func diagnostic(of proof: Proof) -> Diagnostic? {
  switch proof.verdict {
  case .holds, .holdsRounded: nil
  case .unknown(let reason):
    Diagnostic(proof.severity, proof.code, .unknown(proof, reason), at: proof.span)
  case .broken(let message, let help):
    Diagnostic(proof.severity, proof.code, message, at: proof.span, help: help)
  case .fails(_, let rounding): diagnostic(of: proof, reproducedBy: rounding)
  }
}

/// Of a figure that does not follow.
private func diagnostic(of proof: Proof, reproducedBy rounding: Reproduction?) -> Diagnostic {
  let (figures, equation) = proof.comparison
  return Diagnostic(
    proof.severity, proof.code, .fails(proof.subject.phrase, figures), at: proof.span,
    notes: equation.danish.isEmpty ? [] : [equation],
    help: rounding.map { .reproduces($0, printed: proof.value) }, figures: figures)
}

extension Proof {
  /// What makes it in order, where it does not hold: its code, or exactly this deviation, was accepted.
  package var acceptance: Acceptance? {
    switch verdict {
    case .holds, .holdsRounded: nil
    case .unknown, .broken: acceptance(of: nil)
    case .fails(let difference, _): acceptance(of: difference)
    }
  }

  private func acceptance(of difference: Exact?) -> Acceptance? {
    acceptances.first { acceptance in
      switch acceptance.subject {
      case .code(let code): code == self.code.name
      case .deviation(let printed): difference?.magnitude == printed.exact.magnitude
      }
    }
  }
}

/// Formulas and claims that cannot be computed because they are at fault: errors.
package func figureErrors(_ project: Project, _ figures: Figures) -> [Diagnostic] {
  var errors: [Diagnostic] = []
  for (record, body) in figures.bodies.enumerated() {
    guard let table = body.table else { continue }
    for row in table.rows.indices {
      for column in table.columns.indices {
        let key = FigureKey.cell(record: record, row: row, column: column)
        errors += cellErrors(key, table, row, column, figures)
      }
    }
  }
  for index in project.claims.indices {
    guard let formula = project.claims[index].formula else { continue }
    errors += formulaError(formula, .claim(index), figures)
  }
  return unique(errors)
}

private func cellErrors(
  _ key: FigureKey, _ table: RecordTable, _ row: Int, _ column: Int, _ figures: Figures
) -> [Diagnostic] {
  switch table.cell(row, column).value {
  case .figure, .interval, .date:
    return table.formulas(row, column).flatMap { formulaError($0, key, figures) }
  case .computed:
    do { _ = try figures.value(key) } catch { return diagnostic(error) }
    return []
  case .blank, .dash, .withheld, .text: return []
  }
}

private func formulaError(_ formula: Formula, _ key: FigureKey, _ figures: Figures) -> [Diagnostic] {
  var trace: [FigureInput] = []
  do { _ = try figures.computed(formula, for: key, trace: &trace) } catch { return diagnostic(error) }
  return []
}

/// An unknown figure is no error: a proof tells it, or the table prints that it is not known.
private func diagnostic(_ error: FigureError) -> [Diagnostic] {
  guard case .fault(let code) = error.kind else { return [] }
  return [Diagnostic(.error, code, error.message, at: error.span, help: error.help)]
}

/// A row's formula is at fault once, not once a column.
private func unique(_ errors: [Diagnostic]) -> [Diagnostic] {
  var seen: Set<String> = []
  return errors.filter { error in
    let place = error.span.map { "\($0.file):\($0.start)" } ?? ""
    return seen.insert("\(error.code.name) \(place) \(error.message.danish)").inserted
  }
}

extension Phrase {
  fileprivate static func fails(_ subject: Phrase, _ figures: FigureComparison) -> Phrase {
    Phrase(
      da:
        "\(subject.danish): trykt \(figures.printed.danish), regnet ud \(figures.computed.danish), forskel \(figures.difference.danish)",
      en:
        "\(subject.english): printed \(figures.printed.english), computed \(figures.computed.english), difference \(figures.difference.english)"
    )
  }
  fileprivate static func unknown(_ proof: Proof, _ reason: Phrase) -> Phrase {
    let (subject, printed) = (proof.subject.phrase, proof.printed)
    return Phrase(
      da: "\(subject.danish): \(printed.danish) kan ikke efterprøves: \(reason.danish)",
      en: "\(subject.english): \(printed.english) cannot be known: \(reason.english)")
  }
  fileprivate static func reproduces(_ reproduction: Reproduction, printed: CellValue) -> Phrase {
    switch reproduction {
    case .rounding(let rounding):
      Phrase(
        da: "\(rounding.phrase.danish) giver det trykte tal; er det reglen, så skriv den i »afrunding«",
        en:
          "\(rounding.phrase.english) gives the printed figure; if that is the rule, declare it in 'rounding'"
      )
    case .wholeSteps(let step):
      inBothLanguages { language in
        let amount = stepText(step, like: printed, language)
        return Phrase(
          da:
            "afrundet til hele \(amount) giver det det trykte tal; er det reglen, så skriv »afrunding: hele \(amount)«",
          en:
            "rounded to whole \(amount) it gives the printed figure; if that is the rule, declare 'rounding: whole \(amount)'"
        )[language]
      }
    case .roundedAddends:
      Phrase(
        da: "summen af de afrundede tal giver det trykte; er tallene afrundede, så skriv »tal: afrundede«",
        en:
          "the sum of the rounded figures gives the printed one; if the figures are rounded, declare 'figures: rounded'"
      )
    }
  }
}
