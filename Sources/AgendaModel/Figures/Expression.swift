package import Diagnostics

/// What stands after `=` in braces and claims.
///
///     range      := sum [".." sum]
///     sum        := product ((" + " | " − ") product)*      a minus has a space on both sides
///     product    := factor (("×" | "*" | "/" | "÷") factor)*
///     factor     := number [unit] | date | "(" range ")" | function ["(" range (";" range)* ")"] | path
///     path       := name ("." name)*
package struct Expression: Sendable {
  package indirect enum Content: Sendable {
    case number(Printed)
    case date(Day)
    case path([Name])
    case call(Function, [Expression])
    case binary(Operation, Expression, Expression)
    /// From the one to the other: an interval.
    case range(Expression, Expression)
  }

  package enum Operation: Sendable, Hashable { case plus, minus, times, divided }

  package var content: Content
  package var span: SourceSpan
}

/// The functions of the source format.
package enum Function: Sendable, CaseIterable {
  /// All rows above, or of its argument.
  case sum
  /// Back to the group or the last subtotal.
  case subtotal
  /// Of the printed total.
  case share
  /// Mean, weighted by a second argument.
  case mean
  case minimum
  case maximum
  /// Rows of a record, items of a list.
  case count
  /// x × (1 + rate)
  case index
  /// By brackets: x; limits; rates.
  case brackets

  package var phrase: Phrase {
    switch self {
    case .sum: Phrase(da: "sum", en: "sum")
    case .subtotal: Phrase(da: "delsum", en: "subtotal")
    case .share: Phrase(da: "andel", en: "share")
    case .mean: Phrase(da: "snit", en: "mean")
    case .minimum: Phrase(da: "min", en: "min")
    case .maximum: Phrase(da: "max", en: "max")
    case .count: Phrase(da: "antal", en: "count")
    case .index: Phrase(da: "indeks", en: "index")
    case .brackets: Phrase(da: "trin", en: "brackets")
    }
  }

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .sum: 0...1
    case .subtotal: 0...0
    case .share, .minimum, .maximum, .count: 1...1
    case .mean: 1...2
    case .index: 2...2
    case .brackets: 3...3
    }
  }

  /// Whether an argument stands for all its rows (and not for the one it meets).
  func takesRows(argument: Int) -> Bool {
    switch self {
    case .sum, .mean, .minimum, .maximum, .count: true
    case .brackets: argument > 0
    case .subtotal, .share, .index: false
    }
  }
}
