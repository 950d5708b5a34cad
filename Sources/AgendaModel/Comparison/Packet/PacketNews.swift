package import Diagnostics
package import DocumentTree

/// A packet with what is new in it: a list on its front, and a word at each item that is not as it was.
package func marked(_ document: Document, with comparison: MeetingComparison, since version: String)
  -> Document
{
  let words = PacketWords(document.language)
  let byLabel = Dictionary(comparison.items.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
  var out = document
  out.blocks = document.blocks.map { block in
    guard case .section(var section) = block.content, let item = byLabel[section.label] else { return block }
    section.badges += badges(item)
    var block = block
    block.content = .section(section)
    return block
  }
  let facts = comparison.facts.map { paragraph(words.fact($0)) }
  let news = words.news(comparison.items, leadsToGone: false).map { [$0] } ?? []
  let box =
    comparison.isSame
    ? Box(.notice, label: Label("nyt"), title: [], blocks: [paragraph(words.nothingSince(version))])
    : Box(
      .notice, label: Label("nyt"), title: [.text(words.newSince(version))],
      blocks: [paragraph(words.headline(comparison))] + facts + news)
  out.blocks.insert(Block(.box(box)), at: 0)
  return out
}

/// What a reader knows the earlier version by: its own word for it, the day it was sent; else as it was asked for.
package func nameOfVersion(_ old: Meeting, _ new: Meeting, written: String, _ language: Language) -> String {
  let words = PacketWords(language)
  if let version = old.version, version != new.version {
    return version.first?.isNumber == true
      ? words.say("version \(version)", "version \(version)") : words.quoted(version)
  }
  if let day = old.sent, day != new.sent {
    let text = day.text(language)
    return words.say("udsendelsen \(text)", "it was sent \(text)")
  }
  return written
}
