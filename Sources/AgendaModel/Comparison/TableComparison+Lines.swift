internal import Syntax

extension TableComparison {
  /// Finds the lines that are called otherwise. The mark of a note, and how a label is written, make no other
  /// name.
  mutating func settleRenamings() {
    for index in differentlyLabelled() {
      let pair = pairs[index]
      if pair.proof == .row {
        renamings[index] = new.formerLabels[Int(pair.new)]
        continue
      }
      let (former, current) = (old.label(Int(pair.old)), new.label(Int(pair.new)))
      if !isSameName(former, current) { renamings[index] = former }
    }
  }

  private func isSameName(_ former: String, _ current: String) -> Bool {
    if Name(former) == Name(current) { return true }
    let (a, b) = (withoutNoteMark(former), withoutNoteMark(current))
    return (a != former || b != current) && Name(a) == Name(b)
  }

  /// The pairs whose labels are not the same bytes; of two columns of one table the lines with a former label.
  private func differentlyLabelled() -> [Int] {
    old.bytes.withUnsafeBufferPointer { oldBytes in
      new.bytes.withUnsafeBufferPointer { newBytes in
        pairs.indices.filter { index in
          let pair = pairs[index]
          guard pair.old >= 0, pair.new >= 0 else { return false }
          if pair.proof == .row { return new.formerLabels[Int(pair.new)] != nil }
          let (a, b) = (old.lines[Int(pair.old)].label.offsets, new.lines[Int(pair.new)].label.offsets)
          return !areEqual(oldBytes, a, newBytes, b)
        }
      }
    }
  }

  /// Finds the lines that stand in another group. Totals and results belong to what they are computed from.
  mutating func settleMoves() {
    for index in pairs.indices {
      let pair = pairs[index]
      guard pair.old >= 0, pair.new >= 0, pair.proof != .row, isOwn(pair) else { continue }
      let (former, current) = (old.lines[Int(pair.old)].group, new.lines[Int(pair.new)].group)
      guard former >= 0 || current >= 0 else { continue }
      if former >= 0, current >= 0 {
        if groups[Int(former)] == Int(current) { continue }
        if old.labelName(Int(former)) == new.labelName(Int(current)) { continue }
      }
      moves[index] = former < 0 ? "" : old.label(Int(former))
    }
  }

  private func isOwn(_ pair: Pair) -> Bool {
    switch role(pair) {
    case .data, .ofWhich: true
    case .group, .total, .result: false
    }
  }
}
