import Diagnostics

extension InlineReader {
  mutating func appendLink(_ address: String, _ words: [MarkupInline], to out: inout [Piece]) {
    let span = file.span(linkRange(address, isImage: false) ?? place.prefix(1))
    if address.first == "#" {
      out.append(.inline(.reference(path: String(address.dropFirst()), words, span)))
      return
    }
    switch LinkKind(address) {
    case .outside: out.append(.inline(.link(address, words)))
    case .unsafe(let scheme):
      refuse(words, "unsafe-link", .unsafe(scheme), .linkHelp(address), span, to: &out)
    case .relative: refuse(words, "relative-link", .relative, .linkHelp(address), span, to: &out)
    case .empty: refuse(words, "empty-link", .emptyAddress, .linkHelp("sundhed.løn"), span, to: &out)
    }
  }

  mutating func appendImage(_ address: String, _ alternative: String, to out: inout [Piece]) {
    let span = file.span(linkRange(address, isImage: true) ?? place.prefix(1))
    guard case .relative = LinkKind(address), address.first != "#" else {
      findings.error("image-outside", .imageOutside, at: span, help: .imageHelp)
      out.append(.inline(.text(alternative)))
      return
    }
    out.append(.inline(.image(path: address, alternative: alternative, span)))
  }

  /// Says what is wrong and keeps the words.
  private mutating func refuse(
    _ words: [MarkupInline], _ code: String, _ message: Phrase, _ help: Phrase, _ span: SourceSpan,
    to out: inout [Piece]
  ) {
    findings.error(code, message, at: span, help: help)
    out += words.map(Piece.inline)
  }

  /// The source of the next link with an address, from its `[` or `![`.
  private mutating func linkRange(_ address: String, isImage: Bool) -> Range<Int>? {
    guard failedSearches < 100 else { return nil }
    let bytes = file.bytes
    var offset = place.lowerBound
    while offset + 1 < place.upperBound {
      if bytes[offset] == .closeBracket, bytes[offset + 1] == .openParenthesis,
        let end = addressEnd(address, offset + 2)
      {
        let start = openBracket(before: offset) ?? offset
        place = end..<place.upperBound
        return (isImage && start > 0 && bytes[start - 1] == .exclamation ? start - 1 : start)..<end
      }
      offset += 1
    }
    failedSearches += 1
    return nil
  }

  /// The end of `ADDRESS)` at an offset, also within `<>`, with a title or not.
  private func addressEnd(_ address: String, _ start: Int) -> Int? {
    let bytes = file.bytes
    let end = place.upperBound
    var offset = bytes.skipBlanks(start..<end)
    if bytes.byte(offset, end) == .less { offset += 1 }
    guard bytes.has(address, at: offset, end: end) else { return nil }
    offset += address.utf8.count
    while offset < end, bytes[offset] != .closeParenthesis {
      guard bytes[offset] != .lineFeed, offset - start < Limits.claimBytes + address.utf8.count else {
        return nil
      }
      offset += 1
    }
    return offset < end ? offset + 1 : nil
  }

  /// The bracket that a closing one at an offset belongs to.
  private func openBracket(before close: Int) -> Int? {
    var depth = 0
    var offset = close
    while offset > place.lowerBound {
      offset -= 1
      switch file.bytes[offset] {
      case .closeBracket: depth += 1
      case .openBracket where depth == 0: return offset
      case .openBracket: depth -= 1
      default: break
      }
    }
    return nil
  }
}

private enum LinkKind {
  case outside
  case unsafe(scheme: String)
  case relative
  case empty

  init(_ address: String) {
    guard !address.isEmpty else { self = .empty; return }
    guard let scheme = Self.scheme(address) else { self = .relative; return }
    self = ["http", "https", "mailto", "tel"].contains(scheme) ? .outside : .unsafe(scheme: scheme)
  }

  private static func scheme(_ address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: .colon) else { return nil }
    let scheme = address[..<colon]
    guard let first = scheme.utf8.first, first.isLetter else { return nil }
    let isScheme = scheme.utf8.allSatisfy { byte in
      byte.isLetter || byte.isDigit || byte == .plus || byte == .hyphen || byte == .point
    }
    return isScheme ? scheme.lowercased() : nil
  }
}

extension Phrase {
  fileprivate static func unsafe(_ scheme: String) -> Phrase {
    Phrase(da: "et link til \(scheme): tillades ikke", en: "a link to \(scheme): is not allowed")
  }
  fileprivate static let relative = Phrase(
    da: "et link til en fil i projektet virker ikke i de færdige papirer",
    en: "a link to a file of the project does not work in the finished papers")
  fileprivate static let emptyAddress = Phrase(da: "linket har ingen adresse", en: "the link has no address")
  fileprivate static func linkHelp(_ address: String) -> Phrase {
    let site = address.hasPrefix("www.") ? "https://\(address)" : "https://…"
    return Phrase(
      da: "skriv [ord](#navn) for noget i projektet, ellers \(site), mailto: eller tel:",
      en: "write [words](#name) for something in the project, else \(site), mailto: or tel:")
  }
  fileprivate static let imageOutside = Phrase(
    da: "et billede hentes ikke udefra", en: "an image is not fetched from outside")
  fileprivate static let imageHelp = Phrase(
    da: "læg filen i projektet og skriv ![hvad den viser](billeder/kort.png)",
    en: "put the file into the project and write ![what it shows](images/map.png)")
}
