internal import Diagnostics
package import DocumentTree

extension Agreement {
  /// Parties, period and evaluation, then the duties as a table.
  package func blocks(_ lowering: inout Lowering) -> [Block] {
    let facts: [(String, String?)] = [
      (lowering.word("Parter", "Parties"), parties.isEmpty ? nil : parties.joined(separator: ", ")),
      (lowering.word("Gælder", "Applies"), period),
      (lowering.word("Evalueres", "Evaluated"), evaluation),
      (lowering.word("Hører under", "Stands under"), parentTitle(lowering)),
    ]
    let definitions = facts.compactMap { term, text in
      text.map { Definition([.text(term)], [.text($0)]) }
    }
    var blocks = definitions.isEmpty ? [] : [Block(.definitions(definitions), span: body.span)]
    if body.table != nil || body.view != nil { blocks += lowering.table(of: self) }
    return blocks
  }

  private func parentTitle(_ lowering: Lowering) -> String? {
    guard let parent else { return nil }
    guard case .record(let record)? = lowering.project.names.locate(parent[...], from: body.scope)?.referent
    else {
      return parent.map(\.text).joined(separator: ".")
    }
    let other = lowering.project.records[record].body
    return plainText(other.title, in: lowering.file(other.span))
  }
}
