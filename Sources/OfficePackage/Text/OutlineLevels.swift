/// Which paragraph styles are headings, and of which level.
struct OutlineLevels {
  private var levels: [String: Int] = [:]

  init() {}

  /// The styles part: a style has its own level, or that of the style it is based on.
  init(_ styles: [UInt8]) throws(OfficeError) {
    var bases: [String: String] = [:]
    var style: String?
    var names: [String: Int] = [:]
    try forEachXMLEvent(in: styles) { event in
      guard case .start(let element) = event else { return }
      let value = element.value("val")
      switch element.localName {
      case "style": style = element.value("styleId")
      case "name": if let style, let level = value.flatMap(levelOfName) { names[style] = level }
      case "basedOn": if let style, let value { bases[style] = value }
      case "outlineLvl":
        if let style, let level = value.flatMap({ Int($0) }), level < 9 { names[style] = level + 1 }
      default: break
      }
    }
    levels = names
    for (style, base) in bases where levels[style] == nil {
      var ancestor: String? = base
      for _ in 0..<Self.longestChain {
        guard let current = ancestor, names[current] == nil else { break }
        ancestor = bases[current]
      }
      levels[style] = ancestor.flatMap { names[$0] }
    }
  }

  private static let longestChain = 16

  /// 1 of "heading 1" and "Title"; nil of a style of running text.
  subscript(style: String) -> Int? { levels[style] ?? levelOfName(style) }
}

/// "heading 2", "Heading2", "Overskrift2" → 2
private func levelOfName(_ name: String) -> Int? {
  let word = name.lowercased().filter { $0 != " " }
  if word == "title" || word == "titel" { return 1 }
  for lead in ["heading", "overskrift"] where word.hasPrefix(lead) {
    return Int(word.dropFirst(lead.count)).flatMap { (1...9).contains($0) ? $0 : nil }
  }
  return nil
}
