internal import Diagnostics

/// A distribution key that a change is divided by: its municipalities and what each weighs.
package struct DistributionWeights: Sendable {
  /// "Befolkningstal pr. 1.1.2022"; of a CSV file its name.
  package var title: String
  /// What the weights count: "Personer".
  package var columnTitle: String
  package var labels: [String]
  /// Nil where a weight is blank or withheld.
  package var weights: [Exact?]

  /// The key of a version: a record of weights, or a CSV file with a label and a weight.
  package init(_ version: ComparedVersion) throws(ComparisonTrouble) {
    let chosen = try version.chosenWeights()
    let lines = chosen.table.lines
    let figures = lines.figureColumns
    guard let column = chosen.column ?? figures.first, chosen.column != nil || figures.count == 1,
      !lines.columns[column].isText
    else {
      throw ComparisonTrouble(
        message: figures.isEmpty
          ? .noWeights(version.name)
          : .whichWeights(version.name, figures.map { lines.columns[$0].name.text }))
    }
    title = chosen.table.title.isEmpty ? version.name : chosen.table.title
    columnTitle = lines.columns[column].title
    (labels, weights) = ([], [])
    // In a CSV file a municipality without a weight looks like a heading.
    let isCSV = chosen.table.kind == nil
    for (index, line) in lines.lines.enumerated() where line.role == .data || isCSV && line.role == .group {
      labels.append(lines.label(index))
      weights.append(try weight(lines.columns[column].cells[index], of: lines.label(index), version))
    }
    guard !labels.isEmpty else { throw ComparisonTrouble(message: .noWeights(version.name)) }
    if let total, total.isZero { throw ComparisonTrouble(message: .noTotal(version.name)) }
  }

  /// Nil where a weight is not known, or they are too large.
  var total: Exact? {
    weights.reduce(Exact?.some(.zero)) { sum, weight in weight.flatMap { sum?.adding($0) } }
  }
}

private func weight(
  _ amount: Amount, of label: String, _ version: ComparedVersion
) throws(ComparisonTrouble) -> Exact? {
  switch amount.kind {
  case .blank, .withheld: return nil
  case .text: throw ComparisonTrouble(message: .noWeight(version.name, label))
  case .figure:
    guard let exact = amount.exact, !exact.isNegative else {
      throw ComparisonTrouble(message: .noWeight(version.name, label))
    }
    return exact
  }
}

extension ComparedVersion {
  /// What was selected; else the only key, else the only table.
  fileprivate func chosenWeights() throws(ComparisonTrouble) -> ChosenTable {
    if let chosen = try chosen() { return chosen }
    let keys = tables.filter { $0.kind == DistributionKey.kind }
    guard let table = keys.isEmpty ? tables.first : keys.first,
      keys.isEmpty ? tables.count == 1 : keys.count == 1
    else {
      throw ComparisonTrouble(
        message: tables.isEmpty ? .noWeights(name) : .whichKey(name, tables.map(\.name.text)))
    }
    return ChosenTable(table: table, column: nil)
  }
}

extension Phrase {
  fileprivate static func noWeights(_ name: String) -> Phrase {
    Phrase(
      da: "\(name): der er ingen nøgle: der skal være en linje og en vægt for hver kommune",
      en: "\(name): there is no key: it needs a line and a weight for each municipality")
  }
  fileprivate static func whichWeights(_ name: String, _ known: [String]) -> Phrase {
    let list = known.map { "@\($0)" }.joined(separator: ", ")
    return Phrase(
      da: "\(name): hvilken kolonne er vægtene? skriv \(list)",
      en: "\(name): which column are the weights? write \(list)")
  }
  fileprivate static func whichKey(_ name: String, _ known: [String]) -> Phrase {
    let list = known.map { "@\($0)" }.joined(separator: ", ")
    return Phrase(da: "\(name): hvilken nøgle? skriv \(list)", en: "\(name): which key? write \(list)")
  }
  fileprivate static func noWeight(_ name: String, _ label: String) -> Phrase {
    Phrase(
      da: "\(name): vægten af »\(label)« er ikke et tal på mindst nul",
      en: "\(name): the weight of '\(label)' is not a number of at least nought")
  }
  fileprivate static func noTotal(_ name: String) -> Phrase {
    Phrase(
      da: "\(name): vægtene er tilsammen 0, så intet kan fordeles",
      en: "\(name): the weights are 0 together, so nothing can be divided by them")
  }
}
