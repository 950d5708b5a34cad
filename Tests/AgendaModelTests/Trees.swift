import AgendaModel
import Diagnostics
import DocumentTree

extension Sample {
  /// The first meeting's document, or the first file's, settled, as text; and what lowering said.
  var lowered: (tree: String, told: [String]) { lowered(for: .open) }

  func lowered(for edition: Edition) -> (tree: String, told: [String]) {
    var found: [Diagnostic] = []
    let document =
      project.meetings.first.map { lower($0, project, figures, edition: edition, into: &found) }
      ?? lower(document: 0, project, figures, into: &found)
    return (dump(resolve(document, into: &found)), told(found))
  }
}

/// The lines of a register's tree, without indentation.
func tree(_ text: String) -> [String] {
  Sample(text: text).lowered.tree.split(separator: "\n").map { String($0.drop { $0 == " " }) }
}

/// The first block of a kind with what is in it, unindented.
func firstBlock(_ text: String, _ kind: String) -> String {
  let lines = Sample(text: text).lowered.tree.split(separator: "\n")
  guard
    let start = lines.firstIndex(where: {
      $0.drop { $0 == " " }.hasPrefix(kind + " ") || $0.hasSuffix("  " + kind)
    })
  else { return "none" }
  let depth = lines[start].prefix { $0 == " " }.count
  let inner = lines[(start + 1)...].prefix { $0.prefix { $0 == " " }.count > depth }
  return ([lines[start]] + inner).map { String($0.dropFirst(depth)) }.joined(separator: "\n")
}

/// What reading and lowering a register say.
func saidWhenLowered(_ text: String) -> [String] {
  let sample = Sample(text: text)
  return sample.told(sample.diagnostics) + sample.lowered.told
}
