internal import Diagnostics

extension Budget {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    formerLabels = reader.pairs(Self.formerLabels).map { (Name($0.key), $0.value) }
    incomeIsNegative =
      reader.choice(
        Self.income,
        [(Phrase(da: "negative", en: "negative"), true), (Phrase(da: "positive", en: "positive"), false)])
      ?? false
  }
}
