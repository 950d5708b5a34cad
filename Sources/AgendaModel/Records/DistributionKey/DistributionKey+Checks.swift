internal import Diagnostics

extension DistributionKey {
  package static let checks: [Check] = [dateMismatch]

  private static let dateMismatch = Check(
    "key-date-mismatch",
    Phrase(
      da: "Nøglens overskrift siger en anden dag end dens dato.",
      en: "The caption of a key says another day than its date."), for: DistributionKey.self
  ) { key, _, figures in
    captions(of: key.body, [], figures).compactMap { caption, span in
      dayProof(caption, key: key.body.date, at: span, acceptances: key.body.acceptances)
    }
  }
}

extension Allocation {
  static let dateMismatch = Check(
    "allocation-date-mismatch",
    Phrase(
      da: "Fordelingens overskrift siger en anden dag end den nøgle, der fordeles efter.",
      en: "The caption of an allocation says another day than the key it follows."), for: Allocation.self
  ) { allocation, _, figures in
    guard let path = allocation.key, let keys = try? allocation.keyColumn(path, figures),
      case .cell(let record, _, _)? = keys.first
    else { return [] }
    let number = AllocationPlaces(allocation)?.number
    return captions(of: allocation.body, number.map { [$0] } ?? [], figures).compactMap { caption, span in
      dayProof(
        caption, key: figures.project.records[record].body.date, at: span,
        acceptances: allocation.body.acceptances)
    }
  }
}

/// The title of a record and the heads of some of its columns, with their places.
private func captions(
  of body: RecordBody, _ columns: [Int], _ figures: Figures
) -> [(String, SourceSpan)] {
  let file = figures.project.file(Int(body.span.file))
  let heads = columns.compactMap { column in
    body.table.map { ($0.columnTitle(column), $0.columns[column].span) }
  }
  return [(plainText(body.title, in: file), body.nameSpan)] + heads
}
