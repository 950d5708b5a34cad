package import Diagnostics

/// What became of a proof: the verdict, with what the author accepted taken into account.
package enum Outcome: String, Sendable, CaseIterable {
  case holds
  case holdsRounded = "holds-rounded"
  /// Does not hold, or cannot be known, and is written down as in order.
  case accepted
  case fails
  case unknown

  package var word: Phrase {
    switch self {
    case .holds: Phrase(da: "holder", en: "holds")
    case .holdsRounded: Phrase(da: "holder afrundet", en: "holds rounded")
    case .accepted: Phrase(da: "accepteret", en: "accepted")
    case .fails: Phrase(da: "holder ikke", en: "fails")
    case .unknown: Phrase(da: "kan ikke vides", en: "cannot be known")
    }
  }
}

extension Proof {
  package var outcome: Outcome {
    if acceptance != nil { return .accepted }
    switch verdict {
    case .holds: return .holds
    case .holdsRounded: return .holdsRounded
    case .fails, .broken: return .fails
    case .unknown: return .unknown
    }
  }

  /// Why: the rounding it holds by, the author's reason, what is wrong, what is not known; nil where the
  /// figures say it.
  package var reason: Phrase? {
    if let acceptance { return Phrase(same: acceptance.reason) }
    switch verdict {
    case .holds, .fails: return nil
    case .holdsRounded(let rule): return rule
    case .broken(let message, _): return message
    case .unknown(let reason): return reason
    }
  }
}
