internal import DocumentTree

extension HTMLRenderer {
  private var properties: Properties { document.document.properties }

  /// Who publishes, what meets, the title and the facts of the front.
  mutating func writePageHeader() {
    out.open("header", ["class": "top"])
    out.open("div", ["class": "side"])
    out.newline()
    let publishers = [properties.organisation, properties.body].filter { !$0.isEmpty }
    if !publishers.isEmpty {
      out.element("p", ["class": "publisher"], text: publishers.joined(separator: " · "))
      out.newline()
    }
    out.open("h1")
    writeLinkless(properties.title)
    out.close("h1")
    out.newline()
    writeFacts()
    out.close("div")
    out.close("header")
  }

  /// The first fact that prints the meeting's day carries it as `datetime`.
  private mutating func writeFacts() {
    let facts = properties.facts
    guard let date = properties.date, let index = facts.firstIndex(where: { prints($0.description, date) })
    else {
      return write(facts)
    }
    out.open("dl", ["class": "facts"])
    out.newline()
    for (place, fact) in facts.enumerated() {
      out.open("div")
      out.open("dt")
      write(fact.term)
      out.close("dt")
      out.open("dd")
      if place == index { out.open("time", ["datetime": date.iso]) }
      write(fact.description)
      if place == index { out.close("time") }
      out.close("dd")
      out.close("div")
      out.newline()
    }
    out.close("dl")
    out.newline()
  }

  /// Words with the day and the year among their numbers: "fredag den 17. juni 2022".
  private func prints(_ inlines: [Inline], _ date: CalendarDate) -> Bool {
    guard inlines.allSatisfy({ if case .text = $0 { true } else { false } }) else { return false }
    let numbers = plainText(inlines).split { !$0.isNumber }.compactMap { Int($0) }
    return numbers.contains(date.day) && numbers.contains(date.year)
  }

  mutating func writeMain() {
    writePatterns()
    write(document.document.blocks)
    writePendingNotes()
    let isLarge = out.bytes.count > largePage
    var main = HTMLWriter()
    main.open("main", ["id": HTMLIdentifier.content, "tabindex": "-1", "class": isLarge ? "large" : nil])
    main.newline()
    main.append(out)
    main.close("main")
    out = main
  }

  mutating func writePageFooter() {
    out.open("footer", ["class": "bottom"])
    out.open("div", ["class": "side"])
    out.newline()
    let facts = [properties.organisation, properties.body, properties.caseNumber, properties.version]
    let line = facts.filter { !$0.isEmpty }.joined(separator: " · ")
    if !line.isEmpty {
      out.element("p", text: line)
      out.newline()
    }
    let address = properties.accessibilityStatement
    if address.hasPrefix("https://") || address.hasPrefix("http://") {
      out.open("p")
      out.element("a", ["href": address], text: words.accessibilityStatement)
      out.close("p")
      out.newline()
    }
    out.close("div")
    out.close("footer")
  }
}

/// Bytes; above it the browser draws items only when they come near.
private let largePage = 300_000
