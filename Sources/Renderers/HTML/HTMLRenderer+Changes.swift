internal import DocumentTree
internal import Hashing

extension HTMLRenderer {
  /// The word in a border that stands before a changed block, row or list item; a moved one leads to its
  /// other place.
  mutating func writeWord(for change: Change) {
    out.open("span", ["class": "badge change-word"])
    switch change {
    case .movedAway(let label), .movedHere(let label):
      if let anchor = anchor(label), !isLinkless {
        out.element("a", ["href": "#\(anchor)"], text: document.word(for: change))
      } else {
        out.text(document.word(for: change))
      }
    case .inserted, .removed: out.text(document.word(for: change))
    }
    out.close("span")
  }

  func dataAddress(_ image: Image) -> String {
    "data:\(image.mediaType.rawValue);base64,\(base64(image.bytes))"
  }
}

extension Change {
  /// Names the CSS class.
  var htmlClass: String {
    switch self {
    case .inserted, .movedHere: "inserted"
    case .removed, .movedAway: "removed"
    }
  }

  var htmlElement: String {
    switch self {
    case .inserted, .movedHere: "ins"
    case .removed, .movedAway: "del"
    }
  }
}
