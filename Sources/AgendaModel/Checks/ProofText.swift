package import Diagnostics
internal import Syntax

extension Proof {
  /// As printed, with its unit.
  package var printed: Phrase {
    switch value {
    case .figure(let printed): inBothLanguages { printed.numberText($0) + printed.unit.suffix }
    case .interval(let low, let high):
      inBothLanguages { low.numberText($0) + "–" + high.numberText($0) + high.unit.suffix }
    case .date(let day): inBothLanguages(day.text)
    case .text, .blank, .dash, .withheld, .computed: Phrase(same: "")
    }
  }

  /// What it comes to, as the printed figure is rounded; empty where that cannot be known.
  package var computed: Phrase {
    guard let result else { return Phrase(same: "") }
    let isFiner = pattern(value).map { toldStep(of: result, like: $0) < $0.step } ?? false
    return shown(result, like: value, exactly: isFiner)
  }

  /// The deviation of a failed proof, with its sign: "+0,03 mio. kr."; empty of others.
  package var difference: Phrase {
    guard case .fails(let difference, _) = verdict else { return Phrase(same: "") }
    guard let printed = pattern(value) else {
      return days(difference)
    }
    let shown = ShownFigure(difference, like: printed, exactly: true)
    return inBothLanguages { language in
      let sign = difference.isNegative ? "" : "+"
      let unit =
        printed.unit.unit == .percent
        ? Phrase(da: "\u{A0}procentpoint", en: "\u{A0}percentage points")[language] : printed.unit.suffix
      return sign + shown.text(language) + unit
    }
  }

  /// The arithmetic beside what it comes to: "1,9 + 3,8 + 1,43", and the exact figure where the rounded one
  /// is not it: "58.878 / 591.740 = 9,9500 %".
  package var workings: Phrase { workings(besides: computed).arithmetic }

  /// The same, and as an equation in any case: "1,9 + 3,8 + 1,43 = 7,13 mio. kr.". Both are empty where nothing
  /// could be computed.
  private func workings(besides computed: Phrase) -> (arithmetic: Phrase, equation: Phrase) {
    guard let result else { return (Phrase(same: ""), Phrase(same: "")) }
    let (left, exact) = (leftSide, shown(result, like: value, exactly: true))
    let equation = Phrase(
      da: "\(left.danish) = \(exact.danish)", en: "\(left.english) = \(exact.english)")
    return (exact == computed ? left : equation, equation)
  }

  private var leftSide: Phrase {
    switch arithmetic {
    case .formula(let formula, let written): AgendaModel.leftSide(formula, written, inputs)
    case .said(let words): words
    }
  }

  /// Which figure it is about; of one in running text with the words around it.
  package var title: Phrase {
    let words = subject.phrase
    guard let textFile else { return words }
    let sentence = sentence(around: span, in: textFile)
    return Phrase(da: "\(words.danish): »\(sentence)«", en: "\(words.english): '\(sentence)'")
  }

  /// Of a proof that fails, with the equation of what it comes to.
  package var comparison: (figures: FigureComparison, equation: Phrase) {
    let computed = computed
    let (arithmetic, equation) = workings(besides: computed)
    let figures = FigureComparison(
      subject: title, printed: printed, computed: computed, relation: relation, difference: difference,
      arithmetic: arithmetic, source: source)
    return (figures, equation)
  }

  package var relation: FigureComparison.Relation {
    guard case .formula(let formula, _) = arithmetic else { return .equal }
    return switch formula.relation {
    case .equal: .equal
    case .atMost: .atMost
    case .atLeast: .atLeast
    }
  }

  /// Where the figure stands that this one repeats.
  private var source: SourceSpan? {
    guard case .formula(let formula, _) = arithmetic, case .path = formula.expression.content,
      inputs.count == 1
    else { return nil }
    return inputs.first?.span
  }
}

/// "+1 dag", "−731 dage"
private func days(_ difference: Exact) -> Phrase {
  let sign = difference.isNegative ? "" : "+"
  let word =
    difference.magnitude == .one
    ? Phrase(da: "\u{A0}dag", en: "\u{A0}day") : Phrase(da: "\u{A0}dage", en: "\u{A0}days")
  return inBothLanguages { sign + difference.text($0) + word[$0] }
}

/// "1.000 kr.": a step of rounding in the unit of a printed figure.
func stepText(_ step: Exact, like value: CellValue, _ language: Language) -> String {
  guard let printed = pattern(value) else { return step.fullText(language) }
  return ShownFigure(step, like: printed, exactly: true).text(language) + printed.unit.suffix
}

extension CellValue {
  /// Whether a figure or a date stands there.
  var isPrinted: Bool {
    switch self {
    case .figure, .interval, .date: true
    case .text, .blank, .dash, .withheld, .computed: false
    }
  }
}

/// A computed figure in the unit and scale of a printed one. `exactly`: with the decimals it has beyond the
/// printed ones, at most four more, so that a deviation of less than a digit is seen.
private func shown(_ quantity: Quantity, like value: CellValue, exactly: Bool) -> Phrase {
  guard let printed = pattern(value) else { return inBothLanguages(quantity.text) }
  let ends = [quantity.exact] + (quantity.upper.map { [$0] } ?? [])
  let shown = ends.map { ShownFigure($0, like: printed, exactly: exactly) }
  return inBothLanguages { language in
    shown.map { $0.text(language) }.joined(separator: "–") + printed.unit.suffix
  }
}

/// The addends of a sum; of more than six inputs the formula and how many there are.
private func leftSide(_ formula: Formula, _ written: String, _ inputs: [FigureInput]) -> Phrase {
  switch formula.expression.content {
  case .call(.sum, _), .call(.subtotal, _):
    guard inputs.count > 6 else {
      return inBothLanguages { language in
        inputs.map { $0.value.numberText(language) }.joined(separator: " + ")
      }
    }
    return Phrase(da: "summen af \(inputs.count) tal", en: "the sum of \(inputs.count) figures")
  case .path: return Phrase(same: written)
  case .number, .date, .call, .binary, .range:
    guard inputs.count <= 6, !inputs.isEmpty else { return Phrase(same: written) }
    return inBothLanguages { language in
      if let text = Substitution.text(formula.expression, inputs, language) { return text }
      let values = inputs.map { $0.value.text(language) }.joined(separator: "; ")
      return "\(written)  [\(values)]"
    }
  }
}

func inBothLanguages(_ text: (Language) -> String) -> Phrase {
  Phrase(da: text(.danish), en: text(.english))
}

private func pattern(_ value: CellValue) -> Printed? {
  switch value {
  case .figure(let printed), .interval(_, let printed): printed
  case .date, .text, .blank, .dash, .withheld, .computed: nil
  }
}

/// A figure as a printed one would print it, scaled for both languages at once.
private struct ShownFigure {
  /// Nil where it is too large.
  private let scaled: Exact?
  private let decimals: Int

  init(_ exact: Exact, like printed: Printed, exactly: Bool) {
    let scale = printed.unit.unit == .percent ? -2 : printed.unit.power
    let scaled = exact.divided(by: Exact(digits: 1, exponent: scale))
    self.scaled = scaled
    let most = exactly ? printed.decimals + 4 : printed.decimals
    let enough = (printed.decimals...most).first { places in
      scaled.map { powerOfTen(places) % $0.denominator == 0 } ?? true
    }
    decimals = enough ?? (exactly ? printed.decimals + 2 : printed.decimals)
  }

  func text(_ language: Language) -> String {
    scaled?.text(decimals: decimals, language) ?? "?"
  }
}
