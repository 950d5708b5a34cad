internal import AgendaModel
internal import Diagnostics

/// Every proof by item, those that hold too: outcome, place, the figures with their arithmetic, and where each figure
/// stands that went into it. What else was found follows.
func proofText(_ checked: CheckedProject) -> String {
  let groups = checked.topics.grouped(checked.loaded.proofs, at: \.span).map { topic, proofs in
    let held = proofs.count { $0.verdict.holds }
    let heading = "\(topic.heading): \(Phrase.held(held, of: proofs.count)[checked.language])"
    return ([heading] + proofs.map { entry($0, checked) }).joined(separator: "\n\n")
  }
  let ofChecks = Set(Check.all.map(\.code))
  let others = checked.loaded.diagnostics.filter { !ofChecks.contains($0.code) }
  return parted(groups + [byItem(others, checked), summary(checked)[checked.language]])
}

private func entry(_ proof: Proof, _ checked: CheckedProject) -> String {
  let language = checked.language
  let word = proof.outcome.word[language]
  let padding = String(repeating: " ", count: max(0, widestWord(language) - word.count))
  let place = checked.files[Int(proof.span.file)].placeText(Int(proof.span.start))
  var lines = ["  \(word)\(padding)  \(place)  \(proof.title[language])  [\(proof.code.name)]"]
  lines += figures(proof, language).map { "    " + $0 }
  if let reason = proof.reason { lines.append("    " + reason[language]) }
  let inputs = proof.inputs.compactMap { input in
    input.span.map { nearPlace($0, to: proof.span, checked) + " = " + input.value.text(language) }
  }
  if !inputs.isEmpty {
    lines.append("    " + Phrase(da: "af ", en: "from ")[language] + inputs.joined(separator: "; "))
  }
  return lines.joined(separator: "\n")
}

/// One line of a figure that holds, three of one that does not; none of a rule without figures.
private func figures(_ proof: Proof, _ language: Language) -> [String] {
  switch proof.verdict {
  case .fails: return lines(proof.comparison.figures, language: language)
  case .holds, .holdsRounded, .broken, .unknown:
    let workings = proof.workings[language]
    let printed = proof.printed[language]
    return printed.isEmpty
      ? [] : [workings.isEmpty ? printed : "\(printed) \(proof.relation.sign) \(workings)"]
  }
}

/// `17:83` of the proof's own file, with the path of another.
private func nearPlace(_ span: SourceSpan, to other: SourceSpan, _ checked: CheckedProject) -> String {
  let file = checked.files[Int(span.file)]
  guard span.file == other.file else { return file.placeText(Int(span.start)) }
  let position = file.position(Int(span.start))
  return "\(position.line):\(position.column)"
}

private func widestWord(_ language: Language) -> Int {
  Outcome.allCases.map { $0.word[language].count }.max() ?? 0
}

extension Phrase {
  fileprivate static func held(_ held: Int, of count: Int) -> Phrase {
    Phrase(da: "\(count) tal efterprøvet, \(held) holder", en: "\(count) figures checked, \(held) hold")
  }
}
