internal import Diagnostics
internal import Syntax

extension Check {
  static let economicQuestion = Check(
    "economic-consequences",
    Phrase(
      da: "Punktet skal være uden økonomiske konsekvenser, men nævner beløb eller et nyt sekretariat.",
      en: "The item is to have no financial consequences, but mentions amounts or a new secretariat."),
    severity: .hint
  ) { project, _ in
    project.meetings.flatMap(\.items).compactMap { item in
      let document = project.documents[item.document]
      let own = plainTexts(document.blocks[item.sections.economicBlocks], in: project.file(document.file))
      guard let denial = own.first(where: { deniesConsequences($0.text) }) else { return nil }
      let papers = Papers(item, in: project)
      let question: Phrase? =
        papers.amount.map { .amount(project.text($0)) } ?? papers.secretariat.map { .secretariat($0) }
      return Proof(rule: .consequences, broken: question, help: .explain, at: denial.span)
    }
  }
}

/// "Sagen har ingen økonomiske konsekvenser", "ingen direkte økonomiske konsekvenser", "Ingen."
private func deniesConsequences(_ text: String) -> Bool {
  let words = text.lowercaseWords
  if words.count == 1, let only = words.first { return ["ingen", "none"].contains(only) }
  return words.indices.contains { index in
    guard ["ingen", "ikke", "no"].contains(words[index]) else { return false }
    let next = words[(index + 1)...].prefix(4)
    guard let economic = next.firstIndex(where: { $0.hasPrefix("økonomisk") || $0.hasPrefix("financial") })
    else {
      return false
    }
    return words[(economic + 1)...].prefix(3).contains {
      $0.hasPrefix("konsekvens") || $0.hasPrefix("consequence") || $0.hasPrefix("implication")
    }
  }
}

/// What an item and its attachments mention: amounts of kroner in tables or tied figures, a new secretariat.
private struct Papers {
  var amount: SourceSpan?
  var secretariat: String?

  init(_ item: AgendaItem, in project: Project) {
    let documents = item.documents
    let files = Set(documents.map { UInt32(clamping: project.documents[$0].file) })
    amount =
      project.records.lazy.filter { files.contains($0.body.span.file) }.compactMap {
        $0.body.table?.firstAmount
      }.first
      ?? project.claims.lazy.filter { files.contains($0.span.file) && $0.printed?.isAmount == true }.first?
      .printedSpan
    secretariat =
      documents.lazy.compactMap { document -> String? in
        let source = project.documents[document]
        let file = project.file(source.file)
        let inRecords = project.records.lazy.filter { $0.body.span.file == UInt32(clamping: source.file) }
          .flatMap { record -> [String] in
            record.body.table?.rows.map { $0.label.text + " " + plainText($0.explanation, in: file) } ?? []
          }
        return plainTexts(source.blocks, in: file).lazy.map(\.text).compactMap(newSecretariat).first
          ?? inRecords.compactMap(newSecretariat).first
      }.first
  }
}

/// The word for a secretariat that a text says is to be set up; nil where it names none.
private func newSecretariat(_ text: String) -> String? {
  let words = text.lowercaseWords
  guard let found = words.first(where: { $0.contains("sekretariat") || $0.contains("secretariat") }),
    words.contains(where: { word in newness.contains(where: word.hasPrefix) })
  else { return nil }
  return String(found)
}

private let newness = ["opret", "etabler", "nyt", "nye", "nedsæt", "establish", "set up", "new", "creat"]

extension RecordTable {
  /// Where the first figure in kroner is printed that is not nought.
  fileprivate var firstAmount: SourceSpan? {
    guard !isMisread else { return nil }
    return cells.first { $0.value.isAmount }?.span
  }
}

extension CellValue {
  /// Whether it is an amount of kroner, not nought.
  fileprivate var isAmount: Bool {
    switch self {
    case .figure(let printed), .interval(_, let printed):
      printed.unit.unit == .kroner && !printed.exact.isZero
    case .date, .text, .blank, .dash, .withheld, .computed: false
    }
  }
}

extension Phrase {
  fileprivate static let consequences = Phrase(
    da: "de økonomiske konsekvenser", en: "the financial consequences")
  fileprivate static func amount(_ text: String) -> Phrase {
    Phrase(
      da: "»ingen økonomiske konsekvenser«, men punktet har beløb, det første \(text); er det rigtigt?",
      en: "'no financial consequences', but the item has amounts, the first \(text); is that right?")
  }
  fileprivate static func secretariat(_ word: String) -> Phrase {
    Phrase(
      da: "»ingen økonomiske konsekvenser«, men der oprettes et sekretariat (»\(word)«); hvem betaler?",
      en: "'no financial consequences', but a secretariat is set up ('\(word)'); who pays?")
  }
  fileprivate static let explain = Phrase(
    da: "skriv, hvorfor det ikke koster noget, eller hvem der bærer udgiften",
    en: "say why it costs nothing, or who bears the cost")
}
