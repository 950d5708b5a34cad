package import Diagnostics

/// Every word the frame itself prints, in `resolve` and in renderers ("tabel", "Side … af …").
/// A record's own words stand in its `+Lowering`.
package struct Words: Sendable {
  package let table: String
  package let figure: String
  package let item: String
  package let attachment: String
  package let contents: String
  package let page: String
  package let of: String
  package let skipToContent: String
  package let items: String
  package let previous: String
  package let next: String
  package let allItems: String
  package let notes: String
  package let note: String
  package let backToText: String
  package let source: String
  package let scrollSideways: String
  package let accessibilityStatement: String
  package let leadsTo: String
  package let deadline: String
  package let step: String
  package let explanation: String
  package let level: String
  package let members: String
  package let showsChart: String
  package let total: String
  package let version: String
  package let inserted: String
  package let removed: String
  package let movedTo: String
  package let movedFrom: String
  private let language: Language

  package init(_ language: Language) {
    func word(_ danish: String, _ english: String) -> String { Phrase(da: danish, en: english)[language] }
    self.language = language
    table = word("Tabel", "Table")
    figure = word("Figur", "Figure")
    item = word("Punkt", "Item")
    attachment = word("Bilag", "Attachment")
    contents = word("Indhold", "Contents")
    page = word("Side", "Page")
    of = word("af", "of")
    skipToContent = word("Spring til indhold", "Skip to content")
    items = word("Punkter", "Items")
    previous = word("Forrige", "Previous")
    next = word("Næste", "Next")
    allItems = word("Alle punkter", "All items")
    notes = word("Noter", "Notes")
    note = word("Note", "Note")
    backToText = word("Tilbage til teksten", "Back to the text")
    source = word("Kilde", "Source")
    scrollSideways = word("Rul til siden for flere kolonner", "Scroll sideways for more columns")
    accessibilityStatement = word("Tilgængelighedserklæring", "Accessibility statement")
    leadsTo = word("Derefter", "Then")
    deadline = word("Frist", "Deadline")
    step = word("Trin", "Step")
    explanation = word("Forklaring", "Explanation")
    level = word("Niveau", "Level")
    members = word("Medlemmer", "Members")
    showsChart = word("Tallene i figuren", "The figures in the chart")
    total = word("I alt", "Total")
    version = word("Version", "Version")
    inserted = word("nyt", "new")
    removed = word("udgår", "removed")
    movedTo = word("flyttet til", "moved to")
    movedFrom = word("flyttet fra", "moved from")
  }

  package subscript(role: Role) -> String {
    switch role {
    case .recommendation: Phrase(da: "Indstilling", en: "Recommendation")[language]
    case .decision: Phrase(da: "Beslutning", en: "Decision")[language]
    case .notice: Phrase(da: "Bemærk", en: "Note")[language]
    case .closed: Phrase(da: "Lukket punkt", en: "Closed item")[language]
    case .minority: Phrase(da: "Mindretalsudtalelse", en: "Minority statement")[language]
    case .signature: Phrase(da: "Underskrift", en: "Signature")[language]
    }
  }

  /// "Kilde: …" under a table or figure, unless the source begins so itself.
  package func sourceLine(_ source: [Inline]) -> [Inline] {
    let lead = self.source + ":"
    return plainText(source).hasPrefix(lead) ? source : [.text(lead + " ")] + source
  }

  package subscript(badge: Badge) -> String {
    switch badge {
    case .closed: Phrase(da: "Lukket", en: "Closed")[language]
    case .decided: Phrase(da: "Besluttet", en: "Decided")[language]
    case .supplement: Phrase(da: "Tillæg", en: "Supplement")[language]
    case .changed: Phrase(da: "Ændret", en: "Changed")[language]
    case .new: Phrase(da: "Nyt punkt", en: "New item")[language]
    case .moved: Phrase(da: "Flyttet", en: "Moved")[language]
    case .removed: Phrase(da: "Udgået", en: "Removed")[language]
    }
  }
}
