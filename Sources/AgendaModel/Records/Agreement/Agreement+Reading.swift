extension Agreement {
  package init?(reading reader: inout FieldReader) {
    guard let body = reader.body else { return nil }
    self.body = body
    parties = reader.texts(Self.parties)
    period = reader.text(Self.period)
    evaluation = reader.text(Self.evaluation)
    periodSpan = reader.span(Self.period)
    evaluationSpan = reader.span(Self.evaluation)
    parent = reader.path(Self.parent)
  }
}
