internal import DocumentTree

extension HTMLRenderer {
  /// The steps as cards below each other, each saying where it leads.
  mutating func write(_ flow: Figure.Flow, of figure: Figure, _ anchor: String) {
    writeAlternative(figure)
    out.open("ol", ["class": "flow"])
    out.newline()
    for (index, step) in flow.steps.enumerated() { write(step, index, of: flow, anchor) }
    out.close("ol")
    out.newline()
    writeLegend(flow)
  }

  private mutating func write(_ step: Figure.Step, _ index: Int, of flow: Figure.Flow, _ anchor: String) {
    let leadsOn = step.next.contains { $0.step == index + 1 }
    let kind = step.kind.flatMap { flow.legend.indices.contains($0) ? $0 : nil }
    out.open(
      "li",
      [
        "id": HTMLIdentifier.step(anchor, index),
        "class": classes([kind.map { "kind-\($0 % 4 + 1)" }, leadsOn ? "on" : nil]),
      ])
    out.open("p", ["class": "step"])
    out.element("b", ["class": "step-number"], text: String(index + 1))
    out.text(" ")
    out.open("strong")
    write(step.title)
    out.close("strong")
    if let kind { writeKind(kind, flow.legend[kind]) }
    out.close("p")
    writeLine(step.explanation, class: nil, lead: "")
    writeLine(step.deadline, class: "deadline", lead: words.deadline)
    writeNext(step, of: flow, anchor)
    out.close("li")
    out.newline()
  }

  private mutating func writeLine(_ inlines: [Inline], class name: String?, lead: String) {
    guard !inlines.isEmpty else { return }
    out.open("p", ["class": name])
    if !lead.isEmpty {
      out.element("b", text: "\(lead):")
      out.text(" ")
    }
    write(inlines)
    out.close("p")
  }

  /// A letter in a border, its meaning for those who do not see the legend beside it.
  private mutating func writeKind(_ kind: Int, _ meaning: [Inline]) {
    out.text(" ")
    out.open("span", ["class": "kind"])
    out.text(kindLetter(kind))
    out.open("span", ["class": "hidden"])
    out.text(": ")
    writeLinkless(meaning)
    out.close("span")
    out.close("span")
  }

  private func kindLetter(_ kind: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return String(letters[kind % letters.count])
  }

  private mutating func writeNext(_ step: Figure.Step, of flow: Figure.Flow, _ anchor: String) {
    let next = step.next.filter { flow.steps.indices.contains($0.step) }
    guard !next.isEmpty else { return }
    out.open("ul", ["class": "next"])
    for branch in next {
      out.open("li")
      let lead = branch.condition.isEmpty ? words.leadsTo : branch.condition
      out.element("b", text: "\(lead):")
      out.text(" ")
      out.open("a", ["href": "#\(HTMLIdentifier.step(anchor, branch.step))"])
      out.text("\(branch.step + 1) ")
      writeLinkless(flow.steps[branch.step].title)
      out.close("a")
      out.close("li")
    }
    out.close("ul")
  }

  private mutating func writeLegend(_ flow: Figure.Flow) {
    guard !flow.legend.isEmpty else { return }
    out.open("ul", ["class": "kinds"])
    out.newline()
    for (kind, meaning) in flow.legend.enumerated() {
      out.open("li", ["class": "kind-\(kind % 4 + 1)"])
      out.element("span", ["class": "kind"], text: kindLetter(kind))
      out.text(" ")
      write(meaning)
      out.close("li")
      out.newline()
    }
    out.close("ul")
    out.newline()
  }
}
