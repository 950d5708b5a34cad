internal import Diagnostics
internal import DocumentTree

extension ProofLowering {
  /// Under the name of each file a row a proof: figure, printed, computed, difference, outcome; below it the
  /// arithmetic and the place.
  func table(of proofs: [Proof], label: Label) -> Table? {
    let heads = [
      word("Tal", "Figure"), word("Trykt", "Printed"), word("Regnet ud", "Computed"),
      word("Forskel", "Difference"), word("Udfald", "Outcome"),
    ]
    return Table(
      label: label, caption: [.text(word("Efterprøvede tal", "Figures checked"))],
      columns: [
        Table.Column(.label), Table.Column(.amount), Table.Column(.amount), Table.Column(.amount),
        Table.Column(.text),
      ],
      head: [Table.Row(.head, heads.map { Table.Cell(.header, [.text($0)]) })], body: rows(proofs))
  }

  private func rows(_ proofs: [Proof]) -> [Table.Row] {
    var rows: [Table.Row] = []
    var file: UInt32?
    for proof in proofs {
      if proof.span.file != file {
        let path = Inline.code(paths[Int(proof.span.file)] ?? "")
        rows.append(Table.Row(.group, [Table.Cell(.header, [path], width: 5)]))
        file = proof.span.file
      }
      rows.append(row(proof))
    }
    return rows
  }

  private func row(_ proof: Proof) -> Table.Row {
    let figures = [proof.printed, proof.computed, proof.difference].map { figure in
      let text = figure[project.language]
      return Table.Cell(text.isEmpty ? .blank : .text, text.isEmpty ? [] : [.text(text)])
    }
    let cells =
      [Table.Cell(.header, [.text(capitalised(proof.title[project.language]))], span: proof.span)]
      + figures + [Table.Cell(.text, outcome(proof))]
    return Table.Row(.body, cells, explanation: explanation(proof))
  }

  /// What does not hold is strong; the reason follows.
  private func outcome(_ proof: Proof) -> [Inline] {
    let word = Inline.text(proof.outcome.word[project.language])
    let reason = proof.reason.map { [Inline.text(": " + $0[project.language])] } ?? []
    switch proof.outcome {
    case .holds, .holdsRounded, .accepted: return [word] + reason
    case .fails, .unknown: return [.strong([word])] + reason
    }
  }

  /// "17:83 = 1,9 + 3,8 + 1,43"
  private func explanation(_ proof: Proof) -> [Inline] {
    let workings = proof.workings[project.language]
    let position = project.file(Int(proof.span.file)).position(Int(proof.span.start))
    let place = Inline.code("\(position.line):\(position.column)")
    return workings.isEmpty ? [place] : [place, .text(" \(proof.relation.sign) \(workings)")]
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
