internal import Diagnostics
internal import DocumentTree

/// The facts of the document by the names under which a field in a header or footer prints them
/// (`DOCPROPERTY "Running header"`), and as custom properties of the file. Empty ones are left out there.
func customProperties(_ document: Document) -> [(name: String, text: String)] {
  let properties = document.properties
  let title = plainText(properties.title)
  let date = properties.date.map { printed($0, document) } ?? ""
  let body = properties.body.isEmpty ? properties.organisation : properties.body
  return [
    ("Organisation", properties.organisation), ("Body", properties.body),
    ("Meeting date", properties.date?.iso ?? ""),
    ("Place", properties.place), ("Case number", properties.caseNumber), ("Version", properties.version),
    ("Running header", [body, date, title].filter { !$0.isEmpty }.joined(separator: " · ")),
  ].map { ($0.0, onOneLine($0.1)) }
}

/// `17.06.2022` in Danish, `2022-06-17` in English.
private func printed(_ date: CalendarDate, _ document: Document) -> String {
  guard document.language == .danish else { return date.iso }
  return date.iso.split(separator: "-").reversed().joined(separator: ".")
}
