package import Diagnostics

/// What every format is rendered from: a packet, or a report.
package struct Document: Sendable {
  package var language: Language
  package var words: Words
  package var properties: Properties
  package var blocks: [Block]
  /// The footnotes' texts by label. Their order and numbers are settled by `resolve`.
  package var notes: [Label: [Block]]

  package init(
    language: Language, properties: Properties, blocks: [Block], notes: [Label: [Block]] = [:]
  ) {
    self.language = language
    self.words = Words(language)
    self.properties = properties
    self.blocks = blocks
    self.notes = notes
  }
}

/// Title page, running header, DOCX properties, HTML head. Each is something a format prints; empty ones
/// are left out.
package struct Properties: Sendable {
  package var title: [Inline]
  /// Who publishes: "KKR Nordjylland", a municipality.
  package var organisation = ""
  /// The body that meets.
  package var body = ""
  /// The meeting's day: as printed in `facts`, and for stamps in the files.
  package var date: CalendarDate?
  package var place = ""
  package var version = ""
  package var caseNumber = ""
  /// The address of the accessibility statement (tilgængelighedserklæring), where there is one.
  package var accessibilityStatement = ""
  /// What the front prints below the title, in order: date, time, place, sent, version …
  package var facts: [Definition] = []

  package init(title: [Inline]) { self.title = title }
}

/// A day in the Gregorian calendar; enough for stamps and `datetime` attributes.
package struct CalendarDate: Sendable, Hashable {
  package var year: Int
  package var month: Int
  package var day: Int

  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// `2022-06-17`
  package var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// What something is called before its number is known. Unique in a document; generated where the author
/// gave none. Made of letters, digits, `-` and `.` by lowering, so that it can serve as an anchor.
package struct Label: Sendable, Hashable {
  package var name: String

  package init(_ name: String) { self.name = name }
}
