internal import DocumentTree

extension DocumentWriter {
  /// Who, what and when. A page of its own where the document has items; else it heads the first page.
  mutating func writeCover() {
    let properties = state.resolved.document.properties
    if !properties.organisation.isEmpty {
      paragraph(.coverOrganisation) { $0.text(properties.organisation) }
    }
    if !properties.body.isEmpty, properties.body != properties.organisation {
      paragraph(.subtitle) { $0.text(properties.body) }
    }
    if !properties.title.isEmpty { paragraph(.title) { $0.write(properties.title) } }
    if !properties.facts.isEmpty { writeFacts(properties.facts) }
    if !state.resolved.outline.isEmpty { breakPage() }
  }
}
