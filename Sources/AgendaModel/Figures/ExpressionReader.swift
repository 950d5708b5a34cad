internal import Diagnostics
internal import Syntax

/// Reads an expression out of a file; nil after a diagnostic that points at the fault.
func readExpression(
  _ file: SourceFile, _ span: SourceSpan, into diagnostics: inout [Diagnostic]
) -> Expression? {
  var reader = ExpressionReader(file: file, range: span.range)
  do {
    let expression = try reader.range()
    try reader.expectEnd()
    return expression
  } catch {
    diagnostics.append(.error("expression-syntax", error.message, at: error.span, help: error.help))
    return nil
  }
}

struct ExpressionFault: Error {
  var message: Phrase
  var span: SourceSpan
  var help: Phrase?
}

struct ExpressionReader {
  let file: SourceFile
  let end: Int
  /// UTF-8 offset in the file.
  var offset: Int
  var depth = 0

  init(file: SourceFile, range: Range<Int>) {
    self.file = file
    offset = range.lowerBound
    end = min(range.upperBound, file.bytes.count)
  }

  // MARK: Grammar

  mutating func range() throws(ExpressionFault) -> Expression {
    let first = try sum()
    skipSpaces()
    guard take("..") else { return first }
    let last = try sum()
    return Expression(content: .range(first, last), span: joined(first, last))
  }

  mutating func sum() throws(ExpressionFault) -> Expression {
    var left = try product()
    while let operation = try takeSign() {
      let right = try product()
      left = Expression(content: .binary(operation, left, right), span: joined(left, right))
    }
    return left
  }

  mutating func product() throws(ExpressionFault) -> Expression {
    var left = try factor()
    while true {
      skipSpaces()
      let operation: Expression.Operation
      if take("×") || take("*") {
        operation = .times
      } else if take("/") || take("÷") {
        operation = .divided
      } else {
        return left
      }
      let right = try factor()
      left = Expression(content: .binary(operation, left, right), span: joined(left, right))
    }
  }

  mutating func factor() throws(ExpressionFault) -> Expression {
    skipSpaces()
    depth += 1
    defer { depth -= 1 }
    guard depth < Limits.depth else { throw fault(.tooDeep) }
    guard offset < end else { throw fault(.endsEarly) }
    let byte = file.bytes[offset]
    if byte == UInt8(ascii: "(") { return try parenthesis() }
    if isDigit(byte), let date = date() { return date }
    if isDigit(byte) { return try number() }
    if isLetter(at: offset) { return try pathOrCall() }
    throw fault(.unexpected(character()))
  }

  mutating func expectEnd() throws(ExpressionFault) {
    skipSpaces()
    guard offset < end else { return }
    if file.bytes[offset] == UInt8(ascii: ",") { throw fault(.unexpected(","), help: .semicolons) }
    throw fault(.unexpected(character()))
  }

  private mutating func parenthesis() throws(ExpressionFault) -> Expression {
    let start = offset
    offset += 1
    var inner = try range()
    try close()
    inner.span = file.span(start..<offset)
    return inner
  }

  private mutating func close() throws(ExpressionFault) {
    skipSpaces()
    guard !take(")") else { return }
    throw offset < end && file.bytes[offset] == UInt8(ascii: ",")
      ? fault(.unexpected(","), help: .semicolons) : fault(.parenthesis)
  }

  /// A sign between spaces; a minus glued to a side is told to the author.
  private mutating func takeSign() throws(ExpressionFault) -> Expression.Operation? {
    skipSpaces()
    if take("+") { return .plus }
    let isSpaced = offset > 0 && [0x20, 0xA0].contains(file.bytes[offset - 1])
    let start = offset
    guard take("−") || take("–") || take("-") else { return nil }
    guard isSpaced, offset < end, [" ", "\u{A0}"].contains(character()) else {
      throw ExpressionFault(message: .minusSpaces, span: file.span(start..<offset), help: nil)
    }
    return .minus
  }

  // MARK: Names

  private mutating func pathOrCall() throws(ExpressionFault) -> Expression {
    let start = offset
    var parts = [takeName()]
    while offset + 1 < end, file.bytes[offset] == UInt8(ascii: "."),
      isLetter(at: offset + 1) || isDigit(file.bytes[offset + 1])
    {
      offset += 1
      parts.append(takeName())
    }
    if parts.count == 1, let call = try call(parts[0], start) { return call }
    return Expression(content: .path(parts.map { Name($0) }), span: file.span(start..<offset))
  }

  /// Letters, digits and inner hyphens.
  private mutating func takeName() -> String {
    let start = offset
    while offset < end {
      let byte = file.bytes[offset]
      let isInnerHyphen = byte == UInt8(ascii: "-") && offset + 1 < end && isNamePart(at: offset + 1)
      guard isNamePart(at: offset) || isInnerHyphen else { break }
      offset += 1
    }
    return file.text(start..<offset)
  }

  private mutating func call(_ word: String, _ start: Int) throws(ExpressionFault) -> Expression? {
    let isCall = offset < end && file.bytes[offset] == UInt8(ascii: "(")
    let lower = word.lowercased()
    guard let function = Function.allCases.first(where: { $0.phrase.matches(lower) }) else {
      guard isCall else { return nil }
      let near = nearest(lower, among: Function.allCases.flatMap { [$0.phrase.danish, $0.phrase.english] })
      throw ExpressionFault(
        message: .unknownFunction(word), span: file.span(start..<offset), help: near.map { .didYouMean($0) })
    }
    if !isCall, !function.arity.contains(0) { return nil }
    let arguments = isCall ? try arguments() : []
    guard function.arity.contains(arguments.count) else {
      throw ExpressionFault(
        message: .arity(function, arguments.count), span: file.span(start..<offset), help: nil)
    }
    return Expression(content: .call(function, arguments), span: file.span(start..<offset))
  }

  private mutating func arguments() throws(ExpressionFault) -> [Expression] {
    offset += 1
    var arguments = [try range()]
    skipSpaces()
    while take(";") {
      arguments.append(try range())
      skipSpaces()
    }
    try close()
    return arguments
  }

  // MARK: Characters

  mutating func skipSpaces() {
    while offset < end {
      if file.bytes[offset] == 0x20 {
        offset += 1
      } else if offset + 1 < end, file.bytes[offset] == 0xC2, file.bytes[offset + 1] == 0xA0 {
        offset += 2
      } else {
        return
      }
    }
  }

  mutating func take(_ sign: String) -> Bool {
    guard offset + sign.utf8.count <= end,
      file.bytes[offset..<offset + sign.utf8.count].elementsEqual(sign.utf8)
    else { return false }
    offset += sign.utf8.count
    return true
  }

  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  func isLetter(at offset: Int) -> Bool {
    let byte = file.bytes[offset]
    if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) { return true }
    return byte >= 0xC2 && character(at: offset).unicodeScalars.first?.properties.isAlphabetic == true
  }

  /// Or a later byte of a letter.
  private func isNamePart(at offset: Int) -> Bool {
    let byte = file.bytes[offset]
    return isDigit(byte) || isLetter(at: offset) || (0x80...0xBF).contains(byte)
  }

  private func character() -> String { character(at: offset) }

  private func character(at offset: Int) -> String {
    String(file.text(offset..<min(offset + 8, end)).prefix(1))
  }

  private func joined(_ a: Expression, _ b: Expression) -> SourceSpan {
    SourceSpan(file: file.index, a.span.range.lowerBound..<b.span.range.upperBound)
  }

  private func fault(_ message: Phrase, help: Phrase? = nil) -> ExpressionFault {
    ExpressionFault(
      message: message, span: file.span(offset..<min(offset + character().utf8.count, end)), help: help)
  }
}

extension Phrase {
  static func didYouMean(_ word: String) -> Phrase {
    Phrase(da: "mente du »\(word)«?", en: "did you mean '\(word)'?")
  }

  fileprivate static let tooDeep = Phrase(
    da: "for mange parenteser i hinanden", en: "too many parentheses in each other")
  fileprivate static let endsEarly = Phrase(
    da: "udtrykket mangler sin ende", en: "the expression lacks its end")
  fileprivate static let parenthesis = Phrase(
    da: "en parentes er ikke lukket", en: "a parenthesis is not closed")
  fileprivate static let semicolons = Phrase(
    da: "argumenter skilles med semikolon; komma er decimaltegn",
    en: "arguments part with a semicolon; the comma is the decimal mark")
  fileprivate static let minusSpaces = Phrase(
    da: "minus skrives med mellemrum på begge sider, for navne har bindestreger",
    en: "a minus has a space on both sides, since names have hyphens")
  fileprivate static func unexpected(_ sign: String) -> Phrase {
    Phrase(da: "»\(sign)« kan ikke stå her i et udtryk", en: "'\(sign)' cannot stand here in an expression")
  }
  fileprivate static func unknownFunction(_ word: String) -> Phrase {
    Phrase(da: "der er ingen funktion »\(word)«", en: "there is no function '\(word)'")
  }
  fileprivate static func arity(_ function: Function, _ count: Int) -> Phrase {
    let bounds = function.arity
    let range =
      bounds.lowerBound == bounds.upperBound
      ? "\(bounds.lowerBound)" : "\(bounds.lowerBound)–\(bounds.upperBound)"
    return Phrase(
      da: "\(function.phrase.danish) tager \(range) argumenter, her står \(count)",
      en: "\(function.phrase.english) takes \(range) arguments, here are \(count)")
  }
}
