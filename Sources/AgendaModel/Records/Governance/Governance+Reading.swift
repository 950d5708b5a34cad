extension Governance {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    bodies = reader.texts(Self.bodies)
  }
}
