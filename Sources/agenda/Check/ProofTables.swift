internal import AgendaModel
internal import Diagnostics

/// A proof as a JSON object, with the places of its inputs in characters and in bytes.
func json(_ proof: Proof, _ checked: CheckedProject) -> JSON {
  let language = checked.language
  let place = JSONPlace(proof.span, checked.files)
  return .object([
    "path": place?.path, "line": place?.line, "column": place?.column, "endLine": place?.endLine,
    "endColumn": place?.endColumn, "start": .number(Int(proof.span.start)),
    "end": .number(Int(proof.span.end)), "code": .string(proof.code.name),
    "outcome": .string(proof.outcome.rawValue), "reason": proof.reason.map { .string($0[language]) },
    "item": jsonItem(checked, proof.span), "subject": .string(proof.title[language]),
    "printed": .string(plainSpaces(proof.printed[language])),
    "computed": .string(plainSpaces(proof.computed[language])),
    "difference": .string(plainSpaces(proof.difference[language])),
    "relation": .string(proof.relation.sign),
    "arithmetic": .string(plainSpaces(proof.workings[language])),
    "inputs": .array(proof.inputs.map { json($0, checked) }),
  ])
}

private func json(_ input: FigureInput, _ checked: CheckedProject) -> JSON {
  let place = input.span.flatMap { JSONPlace($0, checked.files) }
  let length = input.span.map { JSON.number(checked.files[Int($0.file)].text($0).count) }
  return .object([
    "path": place?.path, "line": place?.line, "column": place?.column, "length": length,
    "start": input.span.map { .number(Int($0.start)) }, "end": input.span.map { .number(Int($0.end)) },
    "value": .string(plainSpaces(input.value.text(checked.language))),
  ])
}

/// One row a proof, as RFC 4180 has it: commas, quotation marks where needed, CRLF.
func proofCSV(_ checked: CheckedProject) -> String {
  let head = [
    "verdict", "place", "code", "figure", "printed", "computed", "difference", "arithmetic", "inputs",
  ]
  return ([head] + checked.loaded.proofs.map { row($0, checked) })
    .map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
}

private func row(_ proof: Proof, _ checked: CheckedProject) -> [String] {
  let language = checked.language
  let inputs = proof.inputs.map { input in
    let place = input.span.map { checked.files[Int($0.file)].placeText(Int($0.start)) } ?? ""
    return "\(place)=\(input.value.text(language))"
  }
  let figures = [proof.title, proof.printed, proof.computed, proof.difference]
  let place = checked.files[Int(proof.span.file)].placeText(Int(proof.span.start))
  let workings = proof.workings[language].isEmpty ? "" : "\(proof.relation.sign) \(proof.workings[language])"
  return
    ([proof.outcome.rawValue, place, proof.code.name] + figures.map { $0[language] }
    + [workings, inputs.joined(separator: "; ")]).map(plainSpaces)
}

private func field(_ text: String) -> String {
  guard text.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return text }
  return "\"" + text.replacing("\"", with: "\"\"") + "\""
}
