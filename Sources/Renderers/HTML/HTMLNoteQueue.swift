internal import DocumentTree

/// The footnotes whose first mark has been written but not their text, and how often each mark was written.
struct HTMLNoteQueue {
  private(set) var pending: [Label] = []
  private var marks: [Label: Int] = [:]
  private var tableMarks: [Label: Int] = [:]

  /// Counts a mark of a footnote, from 1; the first one puts its text into the queue.
  mutating func countMark(_ label: Label) -> Int {
    let count = marks[label, default: 0] + 1
    marks[label] = count
    if count == 1 { pending.append(label) }
    return count
  }

  mutating func countTableMark(_ label: Label) -> Int {
    tableMarks[label, default: 0] += 1
    return tableMarks[label, default: 1]
  }

  func isMarked(_ label: Label) -> Bool { tableMarks[label] != nil }

  mutating func takePending() -> [Label] {
    defer { pending = [] }
    return pending
  }
}
