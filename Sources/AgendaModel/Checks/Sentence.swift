internal import Diagnostics

/// What is read around a figure in running text, without the braces: "løber det op i ca. 7,13 mio. kr.:".
/// Cut to whole words, "…" where it goes on.
func sentence(around printed: SourceSpan, in file: SourceFile) -> String {
  let paragraph = paragraph(around: printed.range, in: file)
  let before = file.text(paragraph.lowerBound..<printed.range.lowerBound)
  let opening =
    before.lastIndex { $0 != "{" && $0 != " " }.map { before.index(after: $0) } ?? before.startIndex
  let space = before[opening...].hasPrefix(" ") ? " " : ""
  let after = file.text(printed.range.upperBound..<paragraph.upperBound).drop { $0 != "}" }.dropFirst(2)
  let figure = file.text(printed)
  let tail = withoutBraces(after)
  return lastWords(withoutBraces(before[..<opening]) + space, limit: 45) + figure
    + firstWords(figure.hasSuffix(".") && tail.hasPrefix(".") ? tail.dropFirst() : tail[...], limit: 20)
}

/// The lines around a place up to a blank one, at most eight each way.
private func paragraph(around range: Range<Int>, in file: SourceFile) -> Range<Int> {
  let line = file.line(containing: range.lowerBound)
  var (first, last) = (line, line)
  while first > 0, line - first < 8, !isBlank(first - 1, file) { first -= 1 }
  while last + 1 < file.lineStarts.count, last - line < 8, !isBlank(last + 1, file) { last += 1 }
  let lines = file.lineRange(first).lowerBound..<file.lineRange(last).upperBound
  let least = max(lines.lowerBound, range.lowerBound - 2_000)
  return min(least, range.lowerBound)..<max(min(lines.upperBound, range.upperBound + 2_000), range.upperBound)
}

private func isBlank(_ line: Int, _ file: SourceFile) -> Bool {
  file.bytes[file.lineRange(line)].allSatisfy { $0 == UInt8(ascii: " ") }
}

/// The text as it is read: of `{{7,13 = a.b}}` the figure, of `{…}` nothing, of `[words](#name)` the words, without
/// signs of emphasis; white space as single spaces.
private func withoutBraces(_ source: Substring) -> String {
  var out = ""
  var rest = source
  while let character = rest.first {
    if rest.hasPrefix("{{") {
      let inner = rest.dropFirst(2).prefix { $0 != "}" }
      out += inner.prefix { !"=<>#".contains($0) }
      rest = rest.dropFirst(2 + inner.count + 2)
      while out.last == " " { out.removeLast() }
      if out.last == ".", rest.first == "." { rest = rest.dropFirst() }
    } else if character == "{" {
      rest = rest.drop { $0 != "}" }.dropFirst()
    } else if rest.hasPrefix("[^") {
      rest = rest.drop { $0 != "]" }.dropFirst()
    } else if rest.hasPrefix("](") {
      rest = rest.drop { $0 != ")" }.dropFirst()
    } else {
      rest = rest.dropFirst()
      if character.isWhitespace {
        if out.last != " " { out += " " }
      } else if !"*[".contains(character) {
        out.append(character)
      }
    }
  }
  return out
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
