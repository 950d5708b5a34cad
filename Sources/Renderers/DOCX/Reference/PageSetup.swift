internal import OfficePackage

/// The page of a section, in twentieths of a point (dxa).
struct PageSetup {
  var width = 11906
  var height = 16838
  var top = 1418
  var right = 1276
  var bottom = 1276
  var left = 1276
  var header = 680
  var footer = 624
  var gutter = 0

  init() {}

  /// What a `w:sectPr` says; A4 where it says nothing.
  init(_ section: XMLElement) {
    let size = section.first("pgSz")
    width = Self.number(size, "w") ?? width
    height = Self.number(size, "h") ?? height
    let margins = section.first("pgMar")
    top = Self.number(margins, "top") ?? top
    right = Self.number(margins, "right") ?? right
    bottom = Self.number(margins, "bottom") ?? bottom
    left = Self.number(margins, "left") ?? left
    header = Self.number(margins, "header") ?? header
    footer = Self.number(margins, "footer") ?? footer
    gutter = Self.number(margins, "gutter") ?? gutter
    if width - left - right - gutter < 1440 { self = PageSetup() }
  }

  private static func number(_ element: XMLElement?, _ name: String) -> Int? {
    element?.value(name).flatMap(Int.init).flatMap { abs($0) <= 31680 ? $0 : nil }
  }

  /// Between the margins.
  var textWidth: Int { width - left - right - gutter }

  /// The same page turned, its margins turned with it.
  var landscape: PageSetup {
    guard width < height else { return self }
    var page = self
    (page.width, page.height) = (height, width)
    (page.top, page.right, page.bottom, page.left) = (left, abs(top), right, abs(bottom))
    return page
  }
}
