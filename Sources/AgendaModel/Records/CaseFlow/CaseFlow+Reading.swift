extension CaseFlow {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    kinds = reader.pairs(Self.kinds).map { ($0.key, $0.value) }
  }
}
