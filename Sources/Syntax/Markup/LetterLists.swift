import Diagnostics

/// Part of a paragraph: its text, or lines that begin with `a)`, `b)` … or `a.`, `b.` …
enum LetterPart {
  case text([Piece])
  /// 1 is a.
  case list(start: Int, items: [[Piece]])
}

/// Finds lists with letters in a paragraph: a line that begins with a letter and `)` or `.`, followed by a
/// line with the next letter, or a paragraph that begins so (its neighbours decide, see below).
func letterParts(_ pieces: [Piece]) -> [LetterPart] {
  guard mayHoldLetters(pieces) else { return [.text(pieces)] }
  let lines = pieces.split(whereSeparator: { if case .softBreak = $0 { true } else { false } }).map(
    Array.init)
  guard let first = firstItem(lines) else { return [.text(pieces)] }
  var items: [[Piece]] = []
  var next = first.marker
  for line in lines[first.index...] {
    if let marker = LetterMarker(line), marker == next {
      items.append(marker.removed(from: line))
      next = LetterMarker(letter: next.letter + 1, sign: next.sign)
    } else if let last = items.indices.last {
      items[last] += [.softBreak] + line
    }
  }
  let text = Array(lines[..<first.index].joined(separator: [.softBreak]))
  let list = LetterPart.list(start: first.marker.letter, items: items)
  return text.isEmpty ? [list] : [.text(text), list]
}

private func mayHoldLetters(_ pieces: [Piece]) -> Bool {
  var isLineStart = true
  for piece in pieces {
    if case .softBreak = piece { isLineStart = true; continue }
    if isLineStart, LetterMarker(piece) != nil { return true }
    isLineStart = false
  }
  return false
}

/// The first line that begins a list of two or more.
private func firstItem(_ lines: [[Piece]]) -> (index: Int, marker: LetterMarker)? {
  for (index, line) in lines.enumerated() {
    guard let marker = LetterMarker(line), marker.letter == 1 || index == 0 else { continue }
    let next = LetterMarker(letter: marker.letter + 1, sign: marker.sign)
    if lines[(index + 1)...].contains(where: { LetterMarker($0) == next }) { return (index, marker) }
  }
  return nil
}

private struct LetterMarker: Equatable {
  var letter: Int
  var sign: UInt8

  init(letter: Int, sign: UInt8) {
    self.letter = letter
    self.sign = sign
  }

  /// `a) ` or `a. ` at the start of a line.
  init?(_ line: [Piece]) {
    guard let first = line.first else { return nil }
    self.init(first)
  }

  init?(_ piece: Piece) {
    guard case .inline(.text(let text)) = piece else { return nil }
    var bytes = text.utf8.makeIterator()
    guard let letter = bytes.next(), letter >= 0x61, letter <= 0x7A, let sign = bytes.next(),
      sign == .point || sign == .closeParenthesis, bytes.next() == .space
    else { return nil }
    self.init(letter: Int(letter) - 0x60, sign: sign)
  }

  func removed(from line: [Piece]) -> [Piece] {
    guard case .inline(.text(let text))? = line.first else { return line }
    return [.inline(.text(String(text.dropFirst(3).drop { $0 == " " })))] + line.dropFirst()
  }
}

/// Paragraphs that follow each other and begin with `a)`, `b)` … are one list.
func joiningLetterLists(_ blocks: [MarkupBlock]) -> [MarkupBlock] {
  guard blocks.contains(where: { paragraphMarker($0) != nil }) else { return blocks }
  var out: [MarkupBlock] = []
  var index = 0
  while index < blocks.count {
    let run = letterRun(blocks[index...])
    if run.count < 2 {
      out.append(blocks[index])
      index += 1
    } else {
      out.append(list(of: run))
      index += run.count
    }
  }
  return out
}

private func letterRun(_ blocks: ArraySlice<MarkupBlock>) -> ArraySlice<MarkupBlock> {
  guard let first = blocks.first, var marker = paragraphMarker(first) else { return [] }
  var end = blocks.startIndex + 1
  while end < blocks.endIndex, let next = paragraphMarker(blocks[end]), blocks[end].braces.isEmpty {
    guard next == LetterMarker(letter: marker.letter + 1, sign: marker.sign) else { break }
    marker = next
    end += 1
  }
  return blocks[blocks.startIndex..<end]
}

private func paragraphMarker(_ block: MarkupBlock) -> LetterMarker? {
  guard case .paragraph(let inlines) = block.content, let first = inlines.first else { return nil }
  return LetterMarker(.inline(first))
}

private func list(of run: ArraySlice<MarkupBlock>) -> MarkupBlock {
  var start = 1
  var items: [[MarkupBlock]] = []
  for block in run {
    guard case .paragraph(let inlines) = block.content, let marker = paragraphMarker(block) else { continue }
    if items.isEmpty { start = marker.letter }
    var item = block
    item.braces = []
    item.content = .paragraph(
      marker.removed(from: inlines.prefix(1).map(Piece.inline)).compactMap(\.inline) + inlines.dropFirst())
    items.append([item])
  }
  let list = MarkupList(marker: .letter(start: start), isTight: false, items: items)
  guard let first = run.first, let last = run.last else {
    return MarkupBlock(content: .divider, span: .init(file: 0, 0..<0), braces: [])
  }
  var span = first.span
  span.end = last.span.end
  return MarkupBlock(content: .list(list), span: span, braces: first.braces)
}

extension Piece {
  fileprivate var inline: MarkupInline? {
    if case .inline(let inline) = self { inline } else { nil }
  }
}
