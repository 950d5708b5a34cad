internal import Diagnostics

/// What is read around a figure in running text, without the braces: "løber det op i ca. 7,13 mio. kr.:".
/// Cut to whole words, "…" where it goes on.
func sentence(around printed: SourceSpan, in file: SourceFile) -> String {
  let lines = lines(around: printed.range, in: file)
  let figure = file.text(printed)
  let before = file.text(lines.lowerBound..<printed.range.lowerBound).unicodeScalars
  let opening =
    before.lastIndex { $0 != "{" && $0 != " " }.map { before.index(after: $0) } ?? before.startIndex
  let space = before[opening...].first == " " ? " " : ""
  let after = file.text(printed.range.upperBound..<lines.upperBound).unicodeScalars
  let rest = withoutBraces(after.drop { $0 != "}" }.dropFirst(2))
  let lead = withoutBraces(before[..<opening])
  return lastWords(lead.hasSuffix(" ") ? lead : lead + space, limit: 45) + figure
    + firstWords(figure.hasSuffix(".") && rest.hasPrefix(".") ? rest.dropFirst() : rest[...], limit: 20)
}

/// The line of a place with at most three before and one after it, of the same paragraph, item or heading.
private func lines(around range: Range<Int>, in file: SourceFile) -> Range<Int> {
  let line = file.line(containing: range.lowerBound)
  var (first, last) = (line, line)
  while first > max(0, line - 3), !begins(first, file), !ends(first - 1, file) { first -= 1 }
  if last + 1 < file.lineStarts.count, !begins(last + 1, file), !ends(last, file) { last += 1 }
  let end = max(file.lineRange(last).upperBound, range.upperBound)
  return min(file.lineRange(first).lowerBound, range.lowerBound)..<end
}

/// Whether a line begins something of its own: a heading, an item, a row, or a blank line.
private func begins(_ line: Int, _ file: SourceFile) -> Bool {
  let bytes = file.bytes[file.lineRange(line)].drop { $0 == UInt8(ascii: " ") }
  guard let sign = bytes.first else { return true }
  if sign == UInt8(ascii: "#") || sign == UInt8(ascii: "|") { return true }
  let mark = bytes.prefix { $0 != UInt8(ascii: " ") }
  let isItem = mark.count < bytes.count && mark.count <= 4
  return isItem && (mark.elementsEqual([UInt8(ascii: "-")]) || mark.last == UInt8(ascii: "."))
}

/// Whether nothing goes on from a line: a heading or a blank line.
private func ends(_ line: Int, _ file: SourceFile) -> Bool {
  let first = file.bytes[file.lineRange(line)].first { $0 != UInt8(ascii: " ") }
  return first == nil || first == UInt8(ascii: "#")
}

/// The text as it is read: of `{{7,13 = a.b}}` the figure, of `{…}` and `[^x]` nothing, of `[words](#name)` the
/// words, without signs of emphasis; white space as single spaces.
private func withoutBraces(_ source: Substring.UnicodeScalarView) -> String {
  var out = String.UnicodeScalarView()
  var rest = source
  while let sign = rest.popFirst() {
    switch (sign, rest.first) {
    case ("{", "{"):
      let inner = rest.dropFirst().prefix { $0 != "}" }
      rest = rest.dropFirst(inner.count + 3)
      out.append(contentsOf: inner.prefix { !"=<>#".unicodeScalars.contains($0) })
      while out.last == " " { out.removeLast() }
      if out.last == ".", rest.first == "." { rest = rest.dropFirst() }
    case ("{", _): rest = rest.drop { $0 != "}" }.dropFirst()
    case ("[", "^"): rest = rest.drop { $0 != "]" }.dropFirst()
    case ("]", "("): rest = rest.drop { $0 != ")" }.dropFirst()
    case ("[", _), ("]", _), ("*", _): break
    case _ where sign.properties.isWhitespace && sign != "\u{A0}": if out.last != " " { out.append(" ") }
    default: out.append(sign)
    }
  }
  return String(out)
}

private func lastWords(_ text: String, limit: Int) -> String {
  let text = text.drop { " -#".contains($0) }
  guard text.count > limit else { return String(text) }
  return "… " + text.suffix(limit).drop { $0 != " " }.dropFirst()
}

private func firstWords(_ text: Substring, limit: Int) -> String {
  guard text.count > limit else { return String(text) }
  let words = text.prefix(limit)
  guard let space = words.lastIndex(of: " ") else { return "…" }
  return words[..<space] + " …"
}
