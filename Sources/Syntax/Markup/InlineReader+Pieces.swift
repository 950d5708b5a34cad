import Diagnostics

extension InlineReader {
  /// Pieces as inlines: a brace belongs to the claim before it; texts that follow each other are one.
  mutating func inlines(_ pieces: some Sequence<Piece>) -> [MarkupInline] {
    var out: [MarkupInline] = []
    for piece in pieces {
      switch piece {
      case .inline(let inline): append(inline, to: &out)
      case .softBreak: append(.text(" "), to: &out)
      case .brace(let brace): attach(brace, to: &out)
      }
    }
    return out
  }

  private func append(_ inline: MarkupInline, to out: inout [MarkupInline]) {
    guard case .text(let text) = inline, case .text(let before)? = out.last else { return out.append(inline) }
    out[out.count - 1] = .text(before + text)
  }

  private mutating func attach(_ brace: BraceSource, to out: inout [MarkupInline]) {
    var last = out.count - 1
    if last > 0, case .text(let text) = out[last], text.allSatisfy(\.isWhitespace) { last -= 1 }
    guard last >= 0, case .claim(var claim) = out[last] else {
      findings.error("brace-out-of-place", .outOfPlace, at: brace.span, help: .outOfPlaceHelp)
      return
    }
    claim.braces.append(brace)
    out.removeSubrange(last...)
    out.append(.claim(claim))
  }

  /// Takes the braces off the end of a heading's or a figure's pieces; those right after a claim stay.
  func takeTrailingBraces(_ pieces: inout [Piece]) -> [BraceSource] {
    var braces: [BraceSource] = []
    var notes: [Piece] = []
    var end = pieces.count
    while end > 0 {
      if case .brace(let brace) = pieces[end - 1] {
        if follows(claimIn: pieces, end - 1) { break }
        braces.insert(brace, at: 0)
      } else if case .inline(.note) = pieces[end - 1] {
        notes.insert(pieces[end - 1], at: 0)
      } else if !pieces[end - 1].isBlank {
        break
      }
      end -= 1
    }
    guard !braces.isEmpty else { return [] }
    pieces.replaceSubrange(end..., with: notes)
    trimEnd(&pieces, before: notes.count)
    return braces
  }

  /// Whether only braces stand between a claim and a piece.
  private func follows(claimIn pieces: [Piece], _ index: Int) -> Bool {
    var index = index
    while index > 0 {
      index -= 1
      switch pieces[index] {
      case .brace: continue
      case .inline(.claim): return true
      default: return false
      }
    }
    return false
  }

  /// Takes the spaces off a text that stands before the last pieces.
  private func trimEnd(_ pieces: inout [Piece], before count: Int) {
    let index = pieces.count - count - 1
    guard index >= 0, case .inline(.text(let text)) = pieces[index] else { return }
    let kept = text.prefix(
      (text.lastIndex { !$0.isWhitespace }.map { text.distance(from: text.startIndex, to: $0) } ?? -1) + 1)
    pieces[index] = .inline(.text(String(kept)))
  }
}

extension Piece {
  /// A soft line end or spaces.
  var isBlank: Bool {
    switch self {
    case .softBreak: true
    case .inline(.text(let text)): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }

  var brace: BraceSource? {
    if case .brace(let brace) = self { brace } else { nil }
  }
}

/// The words of inlines alone, as an image's alternative text.
func plainText(_ inlines: [MarkupInline]) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let text), .code(let text): text
    case .emphasis(let words), .strong(let words), .link(_, let words): plainText(words)
    case .reference(_, let words, _): plainText(words)
    case .image(_, let alternative, _): alternative
    case .claim, .note: ""
    case .lineBreak: " "
    }
  }.joined()
}

extension Phrase {
  fileprivate static let outOfPlace = Phrase(
    da: "en klamme hører ikke til noget her", en: "a brace belongs to nothing here")
  fileprivate static let outOfPlaceHelp = Phrase(
    da:
      "den står efter en overskrift, en titel, et tal i {{ }} eller alene før en liste, tabel eller figur",
    en:
      "it stands after a heading, a title, a figure in {{ }} or alone before a list, table or figure"
  )
}
