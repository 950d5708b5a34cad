internal import Diagnostics
internal import Syntax

/// What a cell or the left side of a claim holds. `words`: numbers in words are read too.
func readValue(
  _ text: String, inherited: UnitSource, words: Bool = false, at span: SourceSpan,
  into diagnostics: inout [Diagnostic]
) -> CellValue {
  switch text {
  case "": return .blank
  case "=": return .computed
  case "–", "-", "—": return .dash
  case "..", "…": return .withheld
  default: break
  }
  if let reading = readDay(text) {
    if let weekday = reading.wrongWeekday { diagnostics.append(wrongWeekday(weekday, reading.day, at: span)) }
    return .date(reading.day)
  }
  if words, let printed = figureInWords(text) { return .figure(printed) }
  var reader = FigureReader(text, inherited: inherited)
  do {
    return try reader.read() ?? .text
  } catch {
    guard let message = error.message(text) else { return .text }
    diagnostics.append(.error("malformed-figure", message, at: span, help: error.help(text)))
    return .text
  }
}

extension FigureFault {
  /// Nil where it may as well be a text that begins with a digit.
  fileprivate func message(_ text: String) -> Phrase? {
    switch self {
    case .grouping:
      Phrase(
        da: "»\(text)«: punktum står kun mellem grupper på tre cifre",
        en: "'\(text)': points stand only between groups of three digits")
    case .gluedDigits:
      Phrase(
        da: "»\(text)«: der er cifre for meget efter sidste punktum; er et noteciffer blevet limet på?",
        en: "'\(text)': there are digits too many after the last point; is a note's digit glued on?")
    case .tooLarge: Phrase(da: "»\(text)« har for mange cifre", en: "'\(text)' has too many digits")
    case .unit: nil
    }
  }

  fileprivate func help(_ text: String) -> Phrase? {
    guard self == .grouping else { return nil }
    let written = String(text.map { $0 == "." ? "," : $0 })
    return Phrase(
      da: "decimaler skrives med komma: \(written)", en: "decimals are written with a comma: \(written)")
  }
}
