extension Scenarios {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    occupancy = reader.path(Self.occupancy)
  }
}
