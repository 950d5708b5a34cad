internal import DocumentTree
internal import OfficePackage

/// A tracked change of a run, a paragraph mark or a row.
enum RunChange {
  case inserted, deleted

  /// A block that moved is deleted where it was and inserted where it is.
  init(_ change: Change) { self = change.isGone ? .deleted : .inserted }
}

/// What is still to be said of the next paragraph, in each version of a redline.
struct Pending {
  private var old = false
  private var new = false

  /// The next paragraph of the versions that have this change begins a page.
  mutating func set(_ change: RunChange?) {
    if change != .inserted { old = true }
    if change != .deleted { new = true }
  }

  func holds(_ change: RunChange?) -> Bool { change == .deleted ? old : new }

  mutating func clear(_ change: RunChange?) {
    if change != .inserted { old = false }
    if change != .deleted { new = false }
  }

  mutating func clear() { (old, new) = (false, false) }
}

extension DocumentWriter {
  /// Before a run or a bookmark: the tracked change it belongs to, that of its neighbour where they share it.
  mutating func continueChange() {
    guard openChange != place.change else { return }
    endRunChange()
    if let change = place.change { startChange(change) }
    openChange = place.change
  }

  /// Before what no tracked change of runs can hold.
  mutating func endRunChange() {
    if openChange != nil { xml.end() }
    openChange = nil
  }

  /// Opens `w:ins` or `w:del`.
  mutating func startChange(_ change: RunChange) {
    switch change {
    case .inserted: xml.start("w:ins")
    case .deleted: xml.start("w:del")
    }
    writeRevision(state.ids.revision())
  }

  mutating func writeRevision(_ id: Int) {
    xml.attribute("w:id", id)
    xml.attribute("w:author", state.author)
    xml.attribute("w:date", state.stamp.text)
  }

  /// What both versions have once where it is the same, else the old deleted before the new inserted.
  mutating func versions<Value: Equatable>(
    _ old: Value?, _ new: Value?, _ body: (inout DocumentWriter, Value) -> Void
  ) {
    switch place.change {
    case .deleted: if let old { body(&self, old) }
    case .inserted: if let new { body(&self, new) }
    case nil where old == new: if let new { body(&self, new) }
    case nil:
      if let old { at({ $0.change = .deleted }) { body(&$0, old) } }
      if let new { at({ $0.change = .inserted }) { body(&$0, new) } }
    }
  }

  /// What is printed of a label: its number in each version.
  mutating func versions(
    of label: Label, _ body: (inout DocumentWriter, ResolvedDocument.Target) -> Void
  ) {
    let target = state.resolved.target(label)
    versions(state.resolved.former(label)?.target ?? target, target, body)
  }

  /// Paragraphs or rows that hold these lines alone: where all of them came or went, the paragraphs did.
  mutating func changing(with lines: [Inline], _ body: (inout DocumentWriter) -> Void) {
    at({ $0.change = $0.change ?? wholeChange(lines) }, body)
  }
}

/// The change of a line that came or went as a whole.
func wholeChange(_ line: [Inline]) -> RunChange? {
  let changes = line.map { inline -> RunChange? in
    if case .changed(let change, _) = inline { RunChange(change) } else { nil }
  }
  guard let first = changes.first, changes.allSatisfy({ $0 == first }) else { return nil }
  return first
}

/// The last of those that stand beside one that has `change`: what went does not count for what is there now, and the
/// other way round.
func lastIndex(_ changes: [Change?], beside change: RunChange?) -> Int? {
  let other: RunChange = change == .deleted ? .inserted : .deleted
  return changes.lastIndex { $0.map(RunChange.init) != other }
}
