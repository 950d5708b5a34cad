/// Identifiers that renderers add beside the document's anchors. An anchor never has a colon in it, so none of
/// these can be one.
enum HTMLIdentifier {
  static let content = "page:content"
  static let items = "page:items"

  static func pattern(_ style: Int) -> String { "page:pattern-\(style)" }

  static func heading(_ anchor: String) -> String { "h:\(anchor)" }
  static func caption(_ anchor: String) -> String { "c:\(anchor)" }
  static func headCell(_ anchor: String, row: Int, column: Int) -> String { "c:\(anchor):\(row):\(column)" }
  static func rowHeader(_ anchor: String, row: Int) -> String { "r:\(anchor):\(row)" }
  static func data(_ anchor: String) -> String { "d:\(anchor)" }
  static func step(_ anchor: String, _ index: Int) -> String { "s:\(anchor):\(index + 1)" }

  static func footnote(_ number: Int) -> String { "n:\(number)" }
  /// The `count`-th mark of a footnote.
  static func footnoteMark(_ number: Int, _ count: Int) -> String {
    count == 1 ? "m:\(number)" : "m:\(number):\(count)"
  }

  static func tableNote(_ anchor: String, _ mark: String) -> String { "n:\(anchor):\(mark)" }
  static func tableNoteMark(_ anchor: String, _ mark: String, _ count: Int) -> String {
    count == 1 ? "m:\(anchor):\(mark)" : "m:\(anchor):\(mark):\(count)"
  }
}
