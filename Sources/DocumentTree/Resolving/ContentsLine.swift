/// A line of the table of contents: "Punkt 2.8 Title", "Bilag 1 Title".
package struct ContentsLine: Sendable {
  /// The same but in a redline; nil where that version has no such line.
  package var old: Entry?
  package var new: Entry?

  package init(old: Entry? = nil, new: Entry? = nil) {
    self.old = old
    self.new = new
  }

  package struct Entry: Sendable, Hashable {
    package var label: Label
    /// Without line breaks.
    package var text: String
    /// From 1; attachments a level below their item.
    package var level: Int
  }
}

extension ContentsLine {
  /// In reading order.
  static func lines(_ entries: [ResolvedDocument.OutlineEntry], level: Int = 1) -> [ContentsLine] {
    entries.flatMap { entry -> [ContentsLine] in
      let heading = plainText(entry.heading)
      let text = entry.target.caption.isEmpty ? heading : "\(entry.target.caption) \(heading)"
      let own = Entry(label: entry.label, text: onOneLine(text), level: level)
      return [ContentsLine(old: own, new: own)] + lines(entry.entries, level: level + 1)
    }
  }

  /// The lines of two versions in one order. `kept`: what of the old version stands in the new one. The first and the
  /// last lines are always put together: the table begins and ends in them.
  static func merged(_ old: [ContentsLine], _ new: [ContentsLine], kept: [Label: Label]) -> [ContentsLine] {
    let gone = old.compactMap(\.old).map { entry in
      var entry = entry
      entry.label = kept[entry.label] ?? Redline.label(entry.label)
      return entry
    }
    let come = new.compactMap(\.new)
    var pairs = aligned(gone.map(\.label), come.map(\.label))
    if gone.count > 1, come.count > 1 { join(0, 0, &pairs, atEnd: false) }
    if !gone.isEmpty, !come.isEmpty { join(gone.count - 1, come.count - 1, &pairs, atEnd: true) }
    return pairs.map { pair in ContentsLine(old: pair.old.map { gone[$0] }, new: pair.new.map { come[$0] }) }
  }

  private static func join(_ a: Int, _ b: Int, _ pairs: inout [AlignedPair], atEnd: Bool) {
    pairs = pairs.compactMap { pair in
      let rest = AlignedPair(old: pair.old == a ? nil : pair.old, new: pair.new == b ? nil : pair.new)
      return rest.old == nil && rest.new == nil ? nil : rest
    }
    pairs.insert(AlignedPair(old: a, new: b), at: atEnd ? pairs.count : 0)
  }
}

/// Line feeds and tabs as spaces.
package func onOneLine(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { "\n\r\t".unicodeScalars.contains($0) ? " " : $0 }))
}
