internal import OfficePackage

/// Namespaces of the parts.
enum Namespace {
  static let word: StaticString = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships: StaticString =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let chart: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let picture: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let wordDrawing: StaticString =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
}

/// A kind of part: its content type and the type of the relationship that leads to it.
struct PartKind: Sendable {
  let contentType: String
  let relationship: String

  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private init(_ contentType: String, _ relationship: String) {
    self.contentType = contentType
    self.relationship = relationship
  }

  static let document = PartKind(word + "document.main+xml", office + "officeDocument")
  static let styles = PartKind(word + "styles+xml", office + "styles")
  static let settings = PartKind(word + "settings+xml", office + "settings")
  static let webSettings = PartKind(word + "webSettings+xml", office + "webSettings")
  static let fontTable = PartKind(word + "fontTable+xml", office + "fontTable")
  static let numbering = PartKind(word + "numbering+xml", office + "numbering")
  static let footnotes = PartKind(word + "footnotes+xml", office + "footnotes")
  static let header = PartKind(word + "header+xml", office + "header")
  static let footer = PartKind(word + "footer+xml", office + "footer")
  static let theme = PartKind(
    "application/vnd.openxmlformats-officedocument.theme+xml", office + "theme")
  static let core = PartKind(
    "application/vnd.openxmlformats-package.core-properties+xml",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")
  static let app = PartKind(
    "application/vnd.openxmlformats-officedocument.extended-properties+xml", office + "extended-properties")
  static let custom = PartKind(
    "application/vnd.openxmlformats-officedocument.custom-properties+xml", office + "custom-properties")

  static let chart = PartKind(
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", office + "chart")
  static let workbook = PartKind(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", office + "package")

  static let imageRelationship = office + "image"
  static let hyperlinkRelationship = office + "hyperlink"

  /// Does a relationship of this type lead to a part of this kind? Strict documents use another prefix.
  func matches(_ type: String) -> Bool {
    type.split(separator: "/").last == relationship.split(separator: "/").last
  }
}

extension XMLWriter {
  /// `<w:name w:val="value"/>`
  mutating func value(_ name: StaticString, _ value: String) {
    start(name)
    attribute("w:val", value)
    end()
  }

  mutating func value(_ name: StaticString, _ value: StaticString) {
    start(name)
    attribute("w:val", value)
    end()
  }

  mutating func value(_ name: StaticString, _ value: Int) {
    start(name)
    attribute("w:val", value)
    end()
  }
}
