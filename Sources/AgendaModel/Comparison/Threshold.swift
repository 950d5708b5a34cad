/// Changes below it are counted but not listed: "10 %, 10.000 kr." means both.
package struct Threshold: Sendable, Hashable {
  package var share: Exact?
  package var amount: Exact?

  init(share: Exact?, amount: Exact?) { (self.share, self.amount) = (share, amount) }

  /// Nil where it is neither percent nor an amount.
  package init?(_ written: String) {
    for part in Self.parts(written) {
      var reader = FigureReader(part, inherited: .bare)
      guard case .figure(let printed)? = try? reader.read() else { return nil }
      switch printed.unit.unit {
      case .percent: share = printed.exact
      case .kroner, .none: amount = printed.exact
      case .named, .day, .derived: return nil
      }
    }
    guard share != nil || amount != nil else { return nil }
  }

  /// Parted by ";" or by a comma with a space after it, which stands in no figure.
  private static func parts(_ written: String) -> [String] {
    var parts = [""]
    var wasComma = false
    for character in written {
      if character == ";" || wasComma && character == " " {
        if wasComma { parts[parts.count - 1].removeLast() }
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      wasComma = character == ","
    }
    return parts.map { trimmed($0) }
  }

  /// Whether a change reaches it; one from nothing reaches any share.
  func isReached(by delta: Exact, from base: Exact?) -> Bool {
    if let amount, delta.magnitude < amount { return false }
    guard let share, let base, !base.isZero else { return true }
    guard let ratio = delta.magnitude.divided(by: base.magnitude) else { return true }
    return !(ratio < share)
  }
}
