/// What of the old document stands in the new one, by their labels.
final class KeptPlaces {
  private(set) var labels: [Label: Label] = [:]
  /// By new labels, where they are others now.
  private(set) var formerBadges: [Label: [Badge]] = [:]

  func note(_ old: Label, _ new: Label) { labels[old] = new }

  func note(_ old: Section, _ new: Section) {
    note(old.label, new.label)
    if old.badges != new.badges { formerBadges[new.label] = old.badges }
  }

  /// Two blocks that print the same.
  func note(_ old: Block, _ new: Block) {
    for (first, second) in zip(labels(in: old), labels(in: new)) { note(first, second) }
  }

  private func labels(in block: Block) -> [Label] {
    var out: [Label] = []
    _ = block.mapped(
      label: {
        out.append($0)
        return $0
      }, line: { $0 })
    return out
  }
}
