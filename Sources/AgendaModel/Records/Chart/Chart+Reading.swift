internal import Diagnostics
internal import DocumentTree

extension Chart {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    shows = reader.texts(Self.shows).map { Name($0) }
    form = reader.choice(Self.form, Self.forms) ?? .bars
  }

  private static let forms: [(Phrase, Figure.Chart.Kind)] = [
    (Phrase(da: "søjler", en: "bars"), .bars), (Phrase(da: "stablet", en: "stacked"), .stackedBars),
    (Phrase(da: "linje", en: "line"), .line),
  ]
}
