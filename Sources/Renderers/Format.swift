/// The formats a packet is written in.
package enum Format: String, Sendable, CaseIterable {
  case html
  case markdown
  case docx
  /// The DOCX package as one XML file (Flat OPC).
  case docxXML = "docx-xml"

  package var fileExtension: String {
    switch self {
    case .html: "html"
    case .markdown: "md"
    case .docx: "docx"
    case .docxXML: "xml"
    }
  }
}
