/// Which sign stands before the decimals of a file's figures.
package enum NumberStyle: Sendable, Hashable {
  /// 1.234,5
  case danish
  /// 1,234.5
  case english

  var decimalMark: UInt8 { self == .danish ? .comma : .point }
  var groupMark: UInt8 { self == .danish ? .point : .comma }
}

/// What the cells of a file tell about its figures: "1.234,5" can only be Danish, "0.5" only English. Danish
/// where nothing tells, or both.
struct NumberStyleEvidence {
  private var isDanish = false
  private var isEnglish = false

  var style: NumberStyle { isEnglish && !isDanish ? .english : .danish }

  /// Looks at one cell, up to a space or the mark of a note; one with letters in its figure tells nothing.
  mutating func look(at bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var counts = (points: 0, commas: 0)
    var lead = 0
    var tail = 0
    var last: UInt8 = 0
    for offset in range {
      let byte = bytes[offset]
      if tail > 0, byte == .space || byte == UInt8(ascii: "*") { break }
      if byte.isDigit {
        tail += 1
      } else if byte == .point || byte == .comma {
        if last == 0 { lead = tail }
        if byte == .point { counts.points += 1 } else { counts.commas += 1 }
        (last, tail) = (byte, 0)
      } else if byte != .hyphen || offset > range.lowerBound {
        return
      }
    }
    guard last != 0, tail > 0, lead > 0 else { return }
    tell(counts, last, lead: lead, tail: tail)
  }

  /// `lead`: digits before the first mark; `tail`: digits after the last.
  private mutating func tell(_ counts: (points: Int, commas: Int), _ last: UInt8, lead: Int, tail: Int) {
    if counts.points > 0, counts.commas > 0 {
      if last == .comma { isDanish = true } else { isEnglish = true }
    } else if counts.points + counts.commas > 1 {
      if last == .point { isDanish = true } else { isEnglish = true }
    } else if tail != 3 || lead > 3 {
      if last == .comma { isDanish = true } else { isEnglish = true }
    }
  }
}
