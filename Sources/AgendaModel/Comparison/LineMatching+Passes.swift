internal import Diagnostics
internal import Syntax

extension LineMatching {
  /// Keys that differ in how they are written only; then those that stand once in each group.
  mutating func matchComparedKeys(_ rest: LineRest, _ old: LineTable, _ new: LineTable) {
    if !(old.hasExactKeys && new.hasExactKeys) {
      matchUnique(rest, .key, { old.comparedKey($0) }, { new.comparedKey($0) })
    }
    matchUnique(rest, .key, { old.groupedKey($0) }, { new.groupedKey($0) })
  }

  /// Lines of the same label, where at most one of the two was given a key.
  mutating func matchLabels(
    _ rest: LineRest, _ old: LineTable, _ new: LineTable, _ proof: Proof,
    _ label: (LineTable, Int) -> String
  ) {
    let isKeyed =
      rest.old.allSatisfy { old.lines[$0].hasKey } && rest.new.allSatisfy { new.lines[$0].hasKey }
    guard !isKeyed else { return }
    matchUnique(
      rest, proof, { Name(label(old, $0)).text }, { Name(label(new, $0)).text },
      allow: { !(old.lines[$0].hasKey && new.lines[$1].hasKey) })
  }

  /// Either version says what a line is called in the other.
  mutating func matchFormerLabels(_ rest: LineRest, _ old: LineTable, _ new: LineTable) {
    if !new.formerLabels.isEmpty {
      matchUnique(rest, .declared, { old.labelName($0).text }, { new.formerName($0) })
    }
    if !old.formerLabels.isEmpty {
      matchUnique(rest, .declared, { old.formerName($0) }, { new.labelName($0).text })
    }
  }

  /// Matches lines whose texts stand once on each side; an empty text matches nothing.
  private mutating func matchUnique(
    _ rest: LineRest, _ proof: Proof, _ oldText: (Int) -> String, _ newText: (Int) -> String,
    allow: (Int, Int) -> Bool = { _, _ in true }
  ) {
    var olds: [String: Int] = [:]
    for line in rest.old {
      let text = oldText(line)
      olds[text] = olds[text] == nil ? line : -1
    }
    let texts = rest.new.map(newText)
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    for (line, text) in zip(rest.new, texts) where !text.isEmpty && counts[text] == 1 {
      guard let other = olds[text], other >= 0, newOfOld[other] < 0, oldOfNew[line] < 0, allow(other, line)
      else { continue }
      match(other, line, proof)
    }
  }

  // MARK: Ambiguous lines

  /// Lines that share a key with several of the other side. Those that are all alike on both sides are
  /// unchanged, whichever is which.
  mutating func settleAmbiguous(_ old: LineTable, _ new: LineTable) {
    var olds: [String: [Int]] = [:]
    for line in leftOld { olds[old.comparedKey(line), default: []].append(line) }
    var news: [String: [Int]] = [:]
    for line in leftNew { news[new.comparedKey(line), default: []].append(line) }
    for key in news.keys.sorted() {
      guard let mine = news[key], let theirs = olds[key], mine.count + theirs.count > 2 else { continue }
      let sortedOld = theirs.sorted { old.content($0) < old.content($1) }
      let sortedNew = mine.sorted { new.content($0) < new.content($1) }
      if sortedOld.map(old.content) == sortedNew.map(new.content) {
        for (a, b) in zip(sortedOld, sortedNew) { match(a, b, .key) }
      } else {
        markAmbiguous(theirs, mine)
      }
    }
  }
}

extension LineTable {
  fileprivate func comparedKey(_ line: Int) -> String {
    let text = text(lines[line].key)
    return hasExactKeys ? text : Name(text).text
  }

  fileprivate func groupedKey(_ line: Int) -> String {
    let key = comparedKey(line)
    guard !key.isEmpty else { return "" }
    return (group(line).map { labelName($0).text } ?? "") + "\n" + key
  }

  fileprivate func formerName(_ line: Int) -> String { formerLabels[line].map { Name($0).text } ?? "" }

  /// What stands in the columns of a line, in the order of their names.
  fileprivate func content(_ line: Int) -> String {
    columns.indices.sorted { columns[$0].name < columns[$1].name }.map { column in
      let amount = columns[column].cells[line]
      let text = amount.textRange.map { self.text($0) } ?? ""
      return "\(amount.kind.rawValue) \(amount.exact?.fullText(.danish, limit: 18) ?? "") \(text)"
    }.joined(separator: "\n")
  }
}

/// "sundhedsaftale 20232" → "sundhedsaftale 2023", "Løn *" → "Løn", "Løn ²" → "Løn", "Løn 1)" → "Løn".
func withoutNoteMark(_ label: String) -> String {
  guard let last = label.unicodeScalars.last,
    last == ")" || last == "*" || isDigit(last) || raisedDigits.contains(last)
  else { return label }
  var scalars = Array(label.unicodeScalars)
  func dropSpaces() { while scalars.last == " " { scalars.removeLast() } }
  if scalars.count > 2, scalars.last == ")", let digit = scalars.dropLast().last, isDigit(digit) {
    scalars.removeLast(2)
    dropSpaces()
    return String(String.UnicodeScalarView(scalars))
  }
  while let last = scalars.last, last == "*" || raisedDigits.contains(last) {
    scalars.removeLast()
    dropSpaces()
  }
  let tail = Array(scalars.suffix(6))
  let year = tail.suffix(5).prefix(4)
  let isGlued =
    tail.count >= 5 && tail.suffix(5).allSatisfy(isDigit) && (tail.count == 5 || !isDigit(tail[0]))
    && (year.starts(with: ["2", "0"]) || year.starts(with: ["1", "9"]))
  if isGlued { scalars.removeLast() }
  return String(String.UnicodeScalarView(scalars))
}

private let raisedDigits: Set<Unicode.Scalar> = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰"]

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
