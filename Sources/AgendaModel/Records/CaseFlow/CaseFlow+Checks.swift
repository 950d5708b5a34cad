internal import Diagnostics

extension CaseFlow {
  package static let checks: [Check] = [
    deadlineWithoutStart, deadlineWithoutNorm, unreachedStep, endlessFlow,
  ]

  private static let deadlineWithoutStart = Check(
    "deadline-without-start",
    Phrase(
      da: "En frist siger ikke, hvad den regnes fra, mens de andre gør.",
      en: "A deadline does not say what it is counted from, while the others do."), severity: .hint,
    for: CaseFlow.self
  ) { flow, _, _ in flow.proofs(ofDeadlinesWith: fromColumn, .start) { .noStart($0) } }

  private static let deadlineWithoutNorm = Check(
    "deadline-without-norm",
    Phrase(
      da: "En frist siger ikke, om den er en national standard eller lokal, mens de andre gør.",
      en: "A deadline does not say whether it is a national standard or local, while the others do."),
    severity: .hint, for: CaseFlow.self
  ) { flow, _, _ in flow.proofs(ofDeadlinesWith: normColumn, .norm) { .noNorm($0) } }

  private static let unreachedStep = Check(
    "unreached-step",
    Phrase(
      da: "Intet i forløbet fører til et trin.", en: "Nothing in the flow leads to a step."), severity: .hint,
    for: CaseFlow.self
  ) { flow, _, figures in
    guard let (table, ways) = flow.ways(figures) else { return [] }
    let reached = reachable(from: [0], ways)
    return table.rows.indices.dropFirst().map { row in
      flow.proof(.step, reached.contains(row) ? nil : .unreached(table.rows[row].label.text), row, table)
    }
  }

  private static let endlessFlow = Check(
    "endless-flow",
    Phrase(
      da: "Fra et trin fører intet til en afslutning.", en: "From a step nothing leads to an end."),
    severity: .hint, for: CaseFlow.self
  ) { flow, _, figures in
    guard let (table, ways) = flow.ways(figures) else { return [] }
    let ends = table.rows.indices.filter { flow.text(nextColumn, $0, table, figures.project).isEmpty }
    var back: [[Int]] = Array(repeating: [], count: ways.count)
    for (row, next) in ways.enumerated() { for step in next { back[step].append(row) } }
    let ending = reachable(from: ends, back)
    let stuck = table.rows.indices.filter { !ending.contains($0) }
    return [
      flow.proof(
        .end, stuck.first.map { .noEnd(table.rows[$0].label.text) }, stuck.first ?? 0, table)
    ]
  }
}

/// The steps that can be reached, the first ones among them.
private func reachable(from first: [Int], _ ways: [[Int]]) -> Set<Int> {
  var seen = Set(first)
  var rest = first
  while let step = rest.popLast() {
    for next in ways[step] where seen.insert(next).inserted { rest.append(next) }
  }
  return seen
}

extension CaseFlow {
  /// Where each step leads; nil of a flow that does not say so. A step that says nothing may be the last or lead
  /// to the one below it.
  fileprivate func ways(_ figures: Figures) -> (RecordTable, [[Int]])? {
    guard let table = body.table, !table.isMisread, !table.rows.isEmpty else { return nil }
    let next = table.rows.indices.map { text(Self.nextColumn, $0, table, figures.project) }
    guard next.contains(where: { !$0.isEmpty }) else { return nil }
    let ways = next.enumerated().map { row, text in
      text.isEmpty
        ? [row + 1].filter(table.rows.indices.contains) : Self.branches(text, table).compactMap(\.step)
    }
    return (table, ways)
  }

  /// Of rows with a deadline, whether another column says something, where it does in one of them.
  fileprivate func proofs(
    ofDeadlinesWith column: Phrase, _ rule: Phrase, _ message: (String) -> Phrase
  ) -> [Proof] {
    guard let table = body.table, !table.isMisread, let deadline = table.column(named: Self.deadlineColumn),
      let other = table.column(named: column)
    else { return [] }
    let rows = table.rows.indices.filter { !table.isEmpty($0, deadline) }
    guard rows.contains(where: { !table.isEmpty($0, other) }) else { return [] }
    return rows.map { row in
      proof(
        rule, table.isEmpty(row, other) ? message(table.rows[row].label.text) : nil, row, table)
    }
  }

  fileprivate func proof(_ rule: Phrase, _ broken: Phrase?, _ row: Int, _ table: RecordTable) -> Proof {
    Proof(
      rule: rule, broken: broken, at: table.rows[row].span,
      acceptances: table.rows[row].acceptances + body.acceptances)
  }
}

extension Phrase {
  fileprivate static let start = Phrase(da: "fristens begyndelse", en: "the deadline's start")
  fileprivate static let norm = Phrase(da: "fristens norm", en: "the deadline's norm")
  fileprivate static let step = Phrase(da: "vejen til trinnet", en: "the way to the step")
  fileprivate static let end = Phrase(da: "forløbets afslutning", en: "the flow's end")

  fileprivate static func noStart(_ step: String) -> Phrase {
    Phrase(
      da: "»\(step)«: hvad regnes fristen fra?", en: "'\(step)': what is the deadline counted from?")
  }
  fileprivate static func noNorm(_ step: String) -> Phrase {
    Phrase(
      da: "»\(step)«: er fristen en national standard eller en lokal ambition?",
      en: "'\(step)': is the deadline a national standard or a local ambition?")
  }
  fileprivate static func unreached(_ step: String) -> Phrase {
    Phrase(da: "intet trin fører til »\(step)«", en: "no step leads to '\(step)'")
  }
  fileprivate static func noEnd(_ step: String) -> Phrase {
    Phrase(
      da: "fra »\(step)« kommer man aldrig til en afslutning", en: "from '\(step)' there is no way to an end")
  }
}
