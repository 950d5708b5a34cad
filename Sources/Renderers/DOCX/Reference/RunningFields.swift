internal import DocumentTree
internal import OfficePackage

/// A header or footer of the reference document with the results of its fields about the document filled in:
/// `DOCPROPERTY "…"`, `TITLE` and `SUBJECT`, simple or complex.
func withFieldsFilled(_ bytes: [UInt8], _ document: Document) throws(OfficeError) -> [UInt8] {
  var filler = FieldFiller(document)
  var root = try readXML(bytes)
  guard filler.hasFields(root) else { return bytes }
  filler.fill(&root)
  var xml = try XMLWriter()
  xml.write(root)
  return try xml.finish()
}

private struct FieldFiller {
  private let values: [String: String]
  /// Of the complex field that is being read: its instruction, then what is to be printed.
  private var instruction: String?
  private var pending: String?
  private var isInResult = false

  init(_ document: Document) {
    var values = ["title": plainText(document.properties.title), "subject": document.properties.body]
    for property in customProperties(document) {
      values["docproperty " + property.name.lowercased()] = property.text
    }
    self.values = values
  }

  func hasFields(_ root: XMLElement) -> Bool {
    var found = false
    root.forEachElement { found = found || ["fldSimple", "fldChar"].contains($0.localName) }
    return found
  }

  mutating func fill(_ element: inout XMLElement) {
    switch element.localName {
    case "fldSimple":
      if let value = value(of: element.value("instr") ?? "") { replaceText(in: &element, by: value) }
      return
    case "fldChar": meetMark(element.value("fldCharType") ?? "")
    case "instrText": instruction = (instruction ?? "") + element.text
    case "t" where isInResult: meetResult(&element)
    default: break
    }
    for index in element.children.indices {
      guard case .element(var child) = element.children[index] else { continue }
      fill(&child)
      element.children[index] = .element(child)
    }
  }

  private mutating func meetMark(_ type: String) {
    switch type {
    case "begin": instruction = ""
    case "separate":
      pending = value(of: instruction ?? "")
      isInResult = pending != nil
    default: (instruction, pending, isInResult) = (nil, nil, false)
    }
  }

  /// The first text of the result becomes the value, the others empty.
  private mutating func meetResult(_ element: inout XMLElement) {
    element.children = [.text(pending ?? "")]
    pending = ""
  }

  /// ` DOCPROPERTY "Case number" \* MERGEFORMAT ` → the case number.
  private func value(of instruction: String) -> String? {
    let words = instruction.split(separator: "\\").first.map(String.init) ?? ""
    let name = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").filter { $0 != "\"" }
    return values[name.lowercased()]
  }

  private func replaceText(in element: inout XMLElement, by value: String) {
    var run = element.first("r") ?? XMLElement("w:r")
    run.children = run.elements.filter { $0.localName == "rPr" }.map { .element($0) }
    run.children.append(.element(XMLElement("w:t", [.init("xml:space", "preserve")], [.text(value)])))
    element.children = [.element(run)]
  }
}
