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
  /// Explanation, kind, deadline, and where it leads, each way on a line: `bevilling: 3. Afgørelse`.
  func lines(in flow: Figure.Flow, _ words: Words) -> [[Inline]] {
    var lines: [[Inline]] = []
    if !explanation.isEmpty { lines.append(explanation) }
    if let kind, flow.legend.indices.contains(kind) { lines.append([.emphasis(flow.legend[kind])]) }
    if !deadline.isEmpty { lines.append([.text(words.deadline + ": ")] + deadline) }
    for way in next where flow.steps.indices.contains(way.step) {
      let lead = way.condition.isEmpty ? words.leadsTo : way.condition
      lines.append([.text("\(lead): \(way.step + 1). ")] + flow.steps[way.step].title)
    }
    return lines
  }
}
