extension Members {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    composition = reader.path(Self.composition)
    municipalities = reader.texts(Self.municipalities)
  }
}
