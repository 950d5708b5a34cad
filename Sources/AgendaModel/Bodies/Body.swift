package import Diagnostics

/// A political body (organ), as data: its rules stand in its records with their sources.
package struct Body: Sendable {
  /// By which meetings and names refer to it.
  package var name: Name
  /// Index among the project's documents; its title is the body's.
  package var document: Int
  package var abbreviation: String?
  package var aliases: [String]
  package var region: String?
  /// The municipalities it covers.
  package var municipalities: [String]
  /// From when it exists, as written.
  package var applies: String?
  /// Agenda and papers are sent this long before a meeting (varsel).
  package var notice: Notice?
  /// Whether Saturday counts as a day of the notice.
  package var countsSaturday: Bool?
  /// Bodies it replaced, and that replace it.
  package var predecessors: [String]
  package var successors: [String]
  package var predecessorSpan: SourceSpan?
  package var successorSpan: SourceSpan?
  /// How many there are: "1 pr. region".
  package var number: String?
}

extension Body {
  package static let fields: [Field] = [
    identifier, abbreviation, aliases, region, municipalities, applies, notice, saturday, predecessors,
    successors, number, Field.accept,
  ]

  static let identifier = Field(
    da: "organ", en: "body",
    Phrase(
      da: "navnet i henvisninger", en: "the name in references"))
  private static let abbreviation = Field(
    da: "forkortelse", en: "abbreviation",
    Phrase(
      da: "hvad det kaldes i kort form", en: "what it is called for short"))
  private static let aliases = Field(
    da: "aliasser", en: "aliases",
    Phrase(
      da: "andre navne for det samme organ", en: "other names of the same body"))
  private static let region = Field(
    da: "region", en: "region",
    Phrase(
      da: "den region, det hører til", en: "the region it belongs to"))
  private static let municipalities = Field(
    da: "kommuner", en: "municipalities",
    Phrase(
      da: "de kommuner, det dækker", en: "the municipalities it covers"))
  private static let applies = Field(
    da: "gælder", en: "applies",
    Phrase(
      da: "fra hvornår det findes", en: "from when it exists"))
  fileprivate static let notice = Field(
    da: "varsel", en: "notice",
    Phrase(
      da: "hvor længe før mødet dagsordenen udsendes", en: "how long before a meeting the agenda is sent"))
  private static let saturday = Field(
    da: "lørdag", en: "saturday",
    Phrase(
      da: "om lørdag tæller som hverdag: ja eller nej", en: "whether Saturday counts: yes or no"))
  private static let predecessors = Field(
    da: "afløser", en: "replaces",
    Phrase(
      da: "de organer, det er trådt i stedet for", en: "the bodies it replaced"))
  private static let successors = Field(
    da: "afløses-af", en: "replaced-by",
    Phrase(
      da: "de organer, der træder i stedet for det", en: "the bodies that replace it"))
  private static let number = Field(
    da: "antal", en: "number",
    Phrase(
      da: "hvor mange der er", en: "how many there are"))

  init?(reading reader: inout FieldReader, document: Int) {
    guard let identifier = reader.text(Self.identifier) else { return nil }
    name = Name(identifier)
    self.document = document
    abbreviation = reader.text(Self.abbreviation)
    aliases = reader.texts(Self.aliases)
    region = reader.text(Self.region)
    municipalities = reader.texts(Self.municipalities)
    applies = reader.text(Self.applies)
    notice = Notice(reading: &reader)
    countsSaturday = reader.choice(
      Self.saturday, [(Phrase(da: "ja", en: "yes"), true), (Phrase(da: "nej", en: "no"), false)])
    predecessors = reader.texts(Self.predecessors)
    successors = reader.texts(Self.successors)
    predecessorSpan = reader.span(Self.predecessors)
    successorSpan = reader.span(Self.successors)
    number = reader.text(Self.number)
  }

  /// Does a meeting's or another body's word mean this body?
  package func isCalled(_ word: String) -> Bool {
    let wanted = Name(word)
    return name == wanted || abbreviation.map { Name($0) } == wanted
      || aliases.contains { Name($0) == wanted }
  }
}

extension Notice {
  fileprivate init?(reading reader: inout FieldReader) {
    guard let text = reader.text(Body.notice), let span = reader.span(Body.notice) else { return nil }
    guard let notice = Notice(text) else {
      reader.diagnostics.append(.error("wrong-value", .noNotice(text), at: span, help: .notices))
      return nil
    }
    self = notice
  }
}

extension Phrase {
  fileprivate static func noNotice(_ text: String) -> Phrase {
    Phrase(da: "»\(text)« er ikke et varsel", en: "'\(text)' is no notice")
  }
  fileprivate static let notices = Phrase(
    da: "skriv »4 hverdage«, »8 dage« eller »1 uge«", en: "write '4 weekdays', '8 days' or '1 week'")
}
