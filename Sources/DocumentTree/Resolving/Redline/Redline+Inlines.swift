/// A line of text as its smallest parts: words, spaces, signs, and what stands between them.
private struct Atom {
  /// A text of one word, a run of spaces or one sign; or a part that is not divided.
  var leaf: Inline
  /// What is put around it, the outermost first.
  var wrappers: [Wrapper]
  /// What a reader sees of it.
  var key: String
}

private enum Wrapper: Hashable {
  case emphasis, strong, superscript, `subscript`
  case link(String)
  case reference(Label)

  func around(_ inner: [Inline]) -> Inline {
    switch self {
    case .emphasis: .emphasis(inner)
    case .strong: .strong(inner)
    case .superscript: .superscript(inner)
    case .subscript: .subscript(inner)
    case .link(let address): .link(address, inner)
    case .reference(let label): .reference(label, inner)
    }
  }
}

/// A line of the old document against the one that took its place, word by word. `old` and `new` are the documents
/// they stand in; `kept` is what the redline keeps of the old line.
func redlined(
  _ oldLine: [Inline], kept: [Inline], in old: ResolvedDocument, _ newLine: [Inline], in new: ResolvedDocument
) -> [Inline] {
  let before = atoms(oldLine, in: old)
  let leaves = atoms(kept, in: old)
  let after = atoms(newLine, in: new)
  guard before.count == leaves.count else {
    return [.changed(.removed, kept), .changed(.inserted, newLine)]
  }
  let pairs = withoutIslands(aligned(before.map(\.key), after.map(\.key)), after.map(\.key))
  var out: [Inline] = []
  for run in runs(pairs) {
    switch run.change {
    case nil: out += joined(run.pairs.compactMap { $0.new.map { after[$0] } })
    case let change?:
      let removed = run.pairs.compactMap { $0.new == nil ? $0.old.map { leaves[$0] } : nil }
      let inserted = run.pairs.compactMap { $0.new.map { after[$0] } }
      out.append(.changed(change, joined(change == .removed ? removed : inserted)))
    }
  }
  return out
}

/// Whether a line is the other one, changed: at least half of their words are the same.
func isAlike(_ a: [Inline], _ b: [Inline]) -> Bool {
  let (first, second) = (words(a), words(b))
  var counts: [Substring: Int] = [:]
  for word in first { counts[word, default: 0] += 1 }
  var common = 0
  for word in second where counts[word, default: 0] > 0 {
    counts[word, default: 0] -= 1
    common += 1
  }
  return 4 * common >= first.count + second.count
}

private func words(_ line: [Inline]) -> [Substring] {
  plainText(line).split { $0 == " " || $0 == "\u{A0}" }
}

// MARK: Runs

private struct Run {
  /// Nil of what stayed.
  var change: Change?
  var pairs: [AlignedPair]
}

/// What went before what came, in each stretch of changes.
private func runs(_ pairs: [AlignedPair]) -> [Run] {
  var out: [Run] = []
  var removed: [AlignedPair] = []
  var inserted: [AlignedPair] = []
  func flush() {
    if !removed.isEmpty { out.append(Run(change: .removed, pairs: removed)) }
    if !inserted.isEmpty { out.append(Run(change: .inserted, pairs: inserted)) }
    (removed, inserted) = ([], [])
  }
  for pair in pairs {
    switch (pair.old, pair.new) {
    case (_?, _?):
      flush()
      if out.last?.change == nil, !out.isEmpty {
        out[out.count - 1].pairs.append(pair)
      } else {
        out.append(Run(change: nil, pairs: [pair]))
      }
    case (_?, nil): removed.append(pair)
    case (nil, _): inserted.append(pair)
    }
  }
  flush()
  return out
}

/// A space that stayed between two changed words belongs to the change.
private func withoutIslands(_ pairs: [AlignedPair], _ keys: [String]) -> [AlignedPair] {
  func isChange(_ index: Int) -> Bool {
    pairs.indices.contains(index) && (pairs[index].old == nil || pairs[index].new == nil)
  }
  return pairs.enumerated().flatMap { index, pair -> [AlignedPair] in
    guard let old = pair.old, let new = pair.new, keys[new] == " " || keys[new] == "\u{A0}",
      isChange(index - 1), isChange(index + 1)
    else { return [pair] }
    return [AlignedPair(old: old, new: nil), AlignedPair(old: nil, new: new)]
  }
}

// MARK: Atoms

private func atoms(_ line: [Inline], in document: ResolvedDocument) -> [Atom] {
  var out: [Atom] = []
  func visit(_ inlines: [Inline], _ wrappers: [Wrapper]) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        out += pieces(text).map { Atom(leaf: .text($0), wrappers: wrappers, key: $0) }
      case .emphasis(let inner): visit(inner, wrappers + [.emphasis])
      case .strong(let inner): visit(inner, wrappers + [.strong])
      case .superscript(let inner): visit(inner, wrappers + [.superscript])
      case .subscript(let inner): visit(inner, wrappers + [.subscript])
      case .link(let address, let inner): visit(inner, wrappers + [.link(address)])
      case .reference(let label, let inner) where !inner.isEmpty: visit(inner, wrappers + [.reference(label)])
      case .changed(_, let inner): visit(inner, wrappers)
      case .reference, .code, .footnote, .tableNote, .lineBreak, .image:
        out.append(Atom(leaf: inline, wrappers: wrappers, key: Fingerprint.of([inline], in: document)))
      }
    }
  }
  visit(line, [])
  return out.map { atom in
    var atom = atom
    let dress = atom.wrappers.filter { if case .reference = $0 { false } else { true } }
    if !dress.isEmpty { atom.key += " \(dress)" }
    return atom
  }
}

/// Words, single spaces and single signs. A figure is one word: "3.402.100", "2,0".
private func pieces(_ text: String) -> [String] {
  var out: [String] = []
  var isWord = false
  let characters = Array(text)
  for (index, character) in characters.enumerated() {
    let isInFigure =
      (character == "." || character == ",") && index > 0 && characters[index - 1].isNumber
      && index + 1 < characters.count && characters[index + 1].isNumber
    let belongs = character.isLetter || character.isNumber || isInFigure
    if belongs, isWord { out[out.count - 1].append(character) } else { out.append(String(character)) }
    isWord = belongs
  }
  return out
}

/// Back into a line: neighbours in the same wrappers together, texts joined.
private func joined(_ atoms: [Atom]) -> [Inline] {
  var out: [Inline] = []
  var rest = atoms[...]
  while let first = rest.first {
    guard let wrapper = first.wrappers.first else {
      if case .text(let text) = first.leaf, case .text(let before)? = out.last {
        out[out.count - 1] = .text(before + text)
      } else {
        out.append(first.leaf)
      }
      rest = rest.dropFirst()
      continue
    }
    let run = rest.prefix { $0.wrappers.first == wrapper }
    out.append(
      wrapper.around(
        joined(run.map { Atom(leaf: $0.leaf, wrappers: Array($0.wrappers.dropFirst()), key: $0.key) })))
    rest = rest.dropFirst(run.count)
  }
  return out
}
