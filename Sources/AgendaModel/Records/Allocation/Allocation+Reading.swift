extension Allocation {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    key = reader.text(Self.key).map { Name($0) }
    amounts = reader.texts(Self.amount).map { $0.split(separator: ".").map { Name($0) } }
    remainder = reader.choice(Self.remainder, Remainder.allCases.map { ($0.word, $0) })
    if remainder == Remainder.none { self.body.isRounded = true }
  }
}
