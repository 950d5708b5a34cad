extension Composition {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
  }
}
