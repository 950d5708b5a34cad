internal import Diagnostics

/// An expression with the figures that went into it in the place of their names:
/// `indtægter - udgifter` → "2.168.571 − 1.505.842".
struct Substitution {
  private var inputs: ArraySlice<FigureInput>
  private let showsUnits: Bool
  private let language: Language

  /// Nil where a part stands for several figures, so that names say more than figures.
  static func text(_ expression: Expression, _ inputs: [FigureInput], _ language: Language) -> String? {
    guard case .path = expression.content else {
      var substitution = Substitution(inputs, language)
      guard let text = substitution.text(expression), substitution.inputs.isEmpty else { return nil }
      return text
    }
    return nil
  }

  private init(_ inputs: [FigureInput], _ language: Language) {
    self.inputs = inputs[...]
    self.language = language
    let forms = Set(inputs.map { Form(unit: $0.value.unit, power: $0.value.power) })
    showsUnits = forms.count > 1 || forms.contains { $0.unit == .percent }
  }

  private struct Form: Hashable {
    var unit: Unit
    var power: Int
  }

  /// Inputs come in the order in which the expression is computed: from left to right.
  private mutating func text(_ expression: Expression) -> String? {
    switch expression.content {
    case .number(let printed): return printed.text(language)
    case .date(let day): return day.text(language)
    case .path:
      guard let input = inputs.popFirst() else { return nil }
      return showsUnits ? input.value.text(language) : input.value.numberText(language)
    case .binary(let operation, let left, let right):
      guard let a = operand(left, of: operation, isRight: false),
        let b = operand(right, of: operation, isRight: true)
      else { return nil }
      return "\(a) \(operation.sign) \(b)"
    case .call(.index, let arguments):
      guard arguments.count == 2, let base = operand(arguments[0], of: .times, isRight: false),
        let rate = operand(arguments[1], of: .plus, isRight: true)
      else { return nil }
      return "\(base) × (1 + \(rate))"
    case .call(.share, _):
      guard let part = inputs.popFirst(), let whole = inputs.popFirst() else { return nil }
      return "\(part.value.numberText(language)) / \(whole.value.numberText(language))"
    case .call, .range: return nil
    }
  }

  private mutating func operand(
    _ expression: Expression, of outer: Expression.Operation, isRight: Bool
  ) -> String? {
    guard let text = text(expression) else { return nil }
    guard case .binary(let inner, _, _) = expression.content else { return text }
    let binds = inner.rank > outer.rank || inner.rank == outer.rank && !(isRight && outer.isOneSided)
    return binds ? text : "(\(text))"
  }
}

extension Expression.Operation {
  fileprivate var sign: String {
    switch self {
    case .plus: "+"
    case .minus: "−"
    case .times: "×"
    case .divided: "/"
    }
  }

  /// Products bind closer than sums.
  fileprivate var rank: Int {
    switch self {
    case .plus, .minus: 0
    case .times, .divided: 1
    }
  }

  /// a − (b − c) is not (a − b) − c.
  fileprivate var isOneSided: Bool {
    switch self {
    case .minus, .divided: true
    case .plus, .times: false
    }
  }
}
