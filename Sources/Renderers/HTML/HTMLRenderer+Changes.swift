internal import DocumentTree
internal import Hashing

extension HTMLRenderer {
  /// "nyt", "udgår", "flyttet til punkt 3"
  func word(for change: Change) -> String {
    switch change {
    case .inserted: words.inserted
    case .removed: words.removed
    case .movedAway(let label): moved(ownWords.movedAway, label)
    case .movedHere(let label): moved(ownWords.movedHere, label)
    }
  }

  private func moved(_ word: String, _ label: Label) -> String {
    document.target(label).map { "\(word) \($0.text)" } ?? word
  }

  /// The word in a border that stands before a changed block, row or list item; a moved one leads to its
  /// other place.
  mutating func writeWord(for change: Change) {
    out.open("span", ["class": "badge change-word"])
    switch change {
    case .movedAway(let label), .movedHere(let label):
      if let anchor = anchor(label), !isLinkless {
        out.element("a", ["href": "#\(anchor)"], text: word(for: change))
      } else {
        out.text(word(for: change))
      }
    case .inserted, .removed: out.text(word(for: change))
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
