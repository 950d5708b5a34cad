internal import DocumentTree

extension Figure.Node {
  /// Title and lines as one: `Styregruppen: 7 medlemmer; formand …`
  var line: [Inline] {
    var line: [Inline] = title
    for (index, part) in lines.enumerated() { line += [.text(index == 0 ? ": " : "; ")] + part }
    return line
  }
}

extension Figure.Step {
  /// The title in bold and the step's kind in parentheses.
  func lead(in flow: Figure.Flow) -> [Inline] {
    guard let kind, flow.legend.indices.contains(kind) else { return [.strong(title)] }
    return [.strong(title), .text(" (")] + flow.legend[kind] + [.text(")")]
  }

  /// Explanation, deadline, and where it leads: `Derefter: trin 3 (bevilling), trin 5 (afslag)`.
  func lines(_ words: Words) -> [[Inline]] {
    var lines: [[Inline]] = []
    if !explanation.isEmpty { lines.append(explanation) }
    if !deadline.isEmpty { lines.append([.text(words.deadline + ": ")] + deadline) }
    if !next.isEmpty {
      let steps = next.map { step in
        "\(words.step.lowercased()) \(step.step + 1)" + (step.condition.isEmpty ? "" : " (\(step.condition))")
      }
      lines.append([.text(words.leadsTo + ": " + steps.joined(separator: ", "))])
    }
    return lines
  }
}
