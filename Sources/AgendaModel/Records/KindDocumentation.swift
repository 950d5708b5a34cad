internal import Diagnostics
internal import Syntax

/// Parts of Documentation/source-format.md that are written from the code, by the name they stand under there.
package func formatDocumentation() -> [(name: String, text: String)] {
  [("keys", keyTables()), ("kinds", kindTables()), ("functions", functionTable()), ("limits", limitTable())]
}

private func keyTables() -> String {
  let files: [(String, [Field])] = [
    ("`agenda.yaml`", Project.fields), ("`meeting.yaml`", Meeting.fields), ("an item", AgendaItem.fields),
    ("an attachment under `bilag`", Attachment.fields), ("a body", Body.fields),
  ]
  return files.map { "Keys of \($0.0):\n\n" + table(of: $0.1) }.joined(separator: "\n\n")
}

private func kindTables() -> String {
  var parts = ["Keys of every record:\n\n" + table(of: Field.common)]
  parts.append(
    (["| kind | English | what it is |", "|---|---|---|"]
      + recordKinds.map { "| `\($0.kind.danish)` | `\($0.kind.english)` | \($0.meaning.english) |" })
      .joined(separator: "\n"))
  for kind in recordKinds where !kind.fields.isEmpty {
    parts.append("Keys of `\(kind.kind.danish)`:\n\n" + table(of: kind.fields))
  }
  return parts.joined(separator: "\n\n")
}

private func table(of fields: [Field]) -> String {
  let rows = fields.map { "| `\($0.key.danish)` | `\($0.key.english)` | \($0.meaning.english) |" }
  return (["| key | English | what it says |", "|---|---|---|"] + rows).joined(separator: "\n")
}

private func functionTable() -> String {
  let rows = Function.allCases.map {
    "| `\($0.phrase.danish)` | `\($0.phrase.english)` | \($0.arguments) | \($0.meaning) |"
  }
  return (["| function | English | arguments | gives |", "|---|---|---|---|"] + rows).joined(separator: "\n")
}

extension Function {
  fileprivate var arguments: String {
    arity.lowerBound == arity.upperBound
      ? "\(arity.lowerBound)" : "\(arity.lowerBound) or \(arity.upperBound)"
  }

  fileprivate var meaning: String {
    switch self {
    case .sum: "the sum of all rows above, or of its argument"
    case .subtotal: "the sum of the rows back to the group's heading or the last subtotal"
    case .share: "my cell's share of the printed total of its column"
    case .mean: "the mean, weighted by a second argument: `snit(pris; antal)`"
    case .minimum: "the smallest"
    case .maximum: "the largest"
    case .count: "how many rows a record has, or items a list"
    case .index: "x × (1 + rate): `indeks(budget-2025; pl.sats.2026)`"
    case .brackets: "each bracket's rate on the part of x above its limit: `trin(x; limits; rates)`"
    }
  }
}

private func limitTable() -> String {
  let limits: [(String, String)] = [
    ("a source file (`.md`, `.yaml`)", bytes(Limits.sourceBytes)),
    ("a CSV file", bytes(Limits.csvBytes)),
    ("a picture or an attached file", bytes(Limits.attachmentBytes)),
    ("files of a project", count(Limits.files)),
    ("levels of lists, quotes, folders and parentheses", count(Limits.depth)),
    ("claims and braces in one file", count(Limits.claims)),
    ("one claim or brace", count(Limits.claimBytes) + " bytes, on one line"),
    ("marks of footnotes in one file", count(Limits.notes)),
    ("cells of one table", count(Limits.cells)),
    ("columns of one table", count(Limits.columns)),
    ("a paragraph", bytes(Limits.paragraphBytes)),
    ("signs such as `[`, `<` and `*` in one paragraph", count(Limits.paragraphSigns)),
    ("values of one head", count(Limits.headValues)),
  ]
  return (["| of | at most |", "|---|---|"] + limits.map { "| \($0.0) | \($0.1) |" }).joined(separator: "\n")
}

private func bytes(_ count: Int) -> String {
  count < 1 << 20 ? "\(count >> 10) KiB" : "\(count >> 20) MiB"
}

private func count(_ number: Int) -> String { Exact(number).text(.english) }
