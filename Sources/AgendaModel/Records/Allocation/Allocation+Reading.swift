extension Allocation {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    key = reader.path(Self.key)
    amounts = reader.paths(Self.amount)
    remainder = reader.choice(Self.remainder, Remainder.allCases.map { ($0.word, $0) })
    if remainder == Remainder.none { self.body.isRounded = true }
  }
}
