/// A printed figure beside what it comes to, in words: what a finding about a figure is made of.
package struct FigureComparison: Sendable, Hashable {
  /// Which figure: "»I alt, Scenarie 2«".
  package var subject: Phrase
  package var printed: Phrase
  /// What it comes to, or what it may be at most or at least.
  package var computed: Phrase
  package var relation: Relation
  /// Printed minus computed, with its sign.
  package var difference: Phrase
  /// How it is computed: "1,9 + 3,8 + 1,43"; empty where there is nothing to say.
  package var arithmetic: Phrase
  /// Where the figure stands that it is held against, if it is one elsewhere.
  package var source: SourceSpan?

  package enum Relation: Sendable, Hashable {
    case equal, atMost, atLeast

    /// "= 1,9 + 3,8"
    package var sign: String {
      switch self {
      case .equal: "="
      case .atMost: "≤"
      case .atLeast: "≥"
      }
    }

    var label: Phrase {
      switch self {
      case .equal: Phrase(da: "regnet ud", en: "computed")
      case .atMost: Phrase(da: "højst", en: "at most")
      case .atLeast: Phrase(da: "mindst", en: "at least")
      }
    }
  }

  package init(
    subject: Phrase, printed: Phrase, computed: Phrase, relation: Relation = .equal, difference: Phrase,
    arithmetic: Phrase, source: SourceSpan? = nil
  ) {
    self.subject = subject
    self.printed = printed
    self.computed = computed
    self.relation = relation
    self.difference = difference
    self.arithmetic = arithmetic
    self.source = source
  }
}

/// Three lines with the figures flush right:
///
///     trykt           662.728 kr.
///     regnet ud       662.729 kr.   = 2.168.571 − 1.505.842
///     forskel              −1 kr.
package func lines(_ figures: FigureComparison, language: Language) -> [String] {
  let rows: [(label: Phrase, figure: Phrase, after: Phrase)] = [
    (Phrase(da: "trykt", en: "printed"), figures.printed, Phrase(same: "")),
    (figures.relation.label, figures.computed, figures.arithmetic),
    (Phrase(da: "forskel", en: "difference"), figures.difference, Phrase(same: "")),
  ]
  let labelWidth = rows.map { $0.label[language].count }.max() ?? 0
  let parts = rows.map { numberAndUnit($0.figure[language]) }
  let numberWidth = max(leastNumberWidth, parts.map(\.number.count).max() ?? 0)
  let unitWidth = parts.dropLast().map(\.unit.count).max() ?? 0
  return zip(rows, parts).map { row, part in
    let label = padded(row.label[language], to: labelWidth)
    let number = String(repeating: " ", count: numberWidth - part.number.count) + part.number
    let after = row.after[language]
    return after.isEmpty
      ? "\(label) \(number)\(part.unit)"
      : "\(label) \(number)\(padded(part.unit, to: unitWidth))   = \(after)"
  }
}

/// So wide that figures of several findings mostly stand in one column.
private let leastNumberWidth = 14

/// "7,16 mio. kr." → "7,16", " mio. kr.": parted after the last digit.
private func numberAndUnit(_ text: String) -> (number: String, unit: String) {
  guard let last = text.lastIndex(where: \.isNumber) else { return (text, "") }
  let end = text.index(after: last)
  return (String(text[..<end]), String(text[end...]))
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
