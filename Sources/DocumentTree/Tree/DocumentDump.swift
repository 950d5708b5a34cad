internal import Diagnostics

/// The tree as indented text, one node a line: what it is, its number, its words between » and «, its label and
/// anchor (`#budget → budget`). For golden files and `agenda dump`. Everything but the spans and the bytes of
/// images; no-break spaces are shown as `⍽`.
package func dump(_ document: ResolvedDocument) -> String {
  var dump = DocumentDump(document)
  dump.whole()
  return dump.out
}

struct DocumentDump {
  let document: ResolvedDocument
  private(set) var out = ""
  private var depth = 0

  init(_ document: ResolvedDocument) { self.document = document }

  mutating func line(_ text: String) {
    for _ in 0..<depth { out += "  " }
    out += text
    out += "\n"
  }

  mutating func indented(_ write: (inout Self) -> Void) {
    depth += 1
    write(&self)
    depth -= 1
  }

  fileprivate mutating func whole() {
    line("document \(document.document.language.rawValue)")
    indented { dump in
      dump.properties(dump.document.document.properties)
      dump.blocks(dump.document.document.blocks)
    }
    for footnote in document.footnotes {
      line("footnote \(footnote.number) #\(footnote.label.name)")
      indented { dump in dump.blocks(footnote.blocks) }
    }
  }

  private mutating func properties(_ properties: Properties) {
    line("title " + words(properties.title))
    let named = [
      ("organisation", properties.organisation), ("body", properties.body), ("place", properties.place),
      ("version", properties.version), ("case number", properties.caseNumber),
      ("accessibility statement", properties.accessibilityStatement),
    ]
    for (name, value) in named where !value.isEmpty { line("\(name) \(quoted(value))") }
    if let date = properties.date { line("date \(date.iso)") }
    facts(properties.facts)
  }

  mutating func blocks(_ blocks: [Block]) { for block in blocks { write(block) } }

  private mutating func write(_ block: Block) {
    let change = block.change.map { name($0) + " " } ?? ""
    switch block.content {
    case .section(let content): section(content, change)
    case .paragraph(let inlines): line("\(change)paragraph \(words(inlines))")
    case .list(let content): list(content, change)
    case .definitions(let content): definitions(content, change)
    case .table(let content): table(content, change)
    case .figure(let content): figure(content, change)
    case .box(let content): box(content, change)
    case .quote(let inner): quote(inner, change)
    case .code(let text): line("\(change)code \(quoted(text))")
    case .contents: line("\(change)contents")
    case .divider: line("\(change)divider")
    case .pageBreak: line("\(change)page break")
    }
  }

  private mutating func section(_ section: Section, _ change: String) {
    let badges =
      section.badges.isEmpty ? "" : " [" + section.badges.map(\.rawValue).joined(separator: ", ") + "]"
    let kind = change + name(section.kind) + number(section.label)
    line(kind + " " + words(section.heading) + place(section.label) + badges)
    indented { dump in
      dump.facts(section.facts)
      dump.blocks(section.blocks)
    }
  }

  private func name(_ kind: Section.Kind) -> String {
    switch kind {
    case .group: "group"
    case .item: "item"
    case .attachment: "attachment"
    case .plain: "section"
    }
  }

  private mutating func list(_ list: List, _ change: String) {
    line("\(change)list \(name(list.marker))\(list.isTight ? " tight" : "")")
    indented { dump in
      for item in list.items {
        dump.line((item.change.map { dump.name($0) + " " } ?? "") + "entry")
        dump.indented { dump in dump.blocks(item.blocks) }
      }
    }
  }

  private func name(_ marker: List.Marker) -> String {
    switch marker {
    case .bullet: "bullet"
    case .number(let start): "number from \(start)"
    case .letter(let start): "letter from \(start)"
    }
  }

  private mutating func definitions(_ definitions: [Definition], _ change: String) {
    line("\(change)definitions")
    indented { dump in for definition in definitions { dump.definition("", definition) } }
  }

  private mutating func facts(_ facts: [Definition]) { for fact in facts { definition("fact ", fact) } }

  private mutating func definition(_ kind: String, _ definition: Definition) {
    line(kind + words(definition.term) + " = " + words(definition.description))
  }

  private mutating func box(_ box: Box, _ change: String) {
    let title = box.title.isEmpty ? "" : " " + words(box.title)
    line("\(change)box \(box.role.rawValue)\(title)\(place(box.label))")
    indented { dump in dump.blocks(box.blocks) }
  }

  private mutating func quote(_ blocks: [Block], _ change: String) {
    line("\(change)quote")
    indented { dump in dump.blocks(blocks) }
  }

  /// ` 2.8`, or nothing where there is no number.
  func number(_ label: Label) -> String {
    guard let number = document.target(label)?.number, !number.isEmpty else { return "" }
    return " " + number
  }

  /// ` #label → anchor`
  func place(_ label: Label) -> String {
    " #\(label.name)" + (document.target(label).map { " → " + $0.anchor } ?? "")
  }
}
