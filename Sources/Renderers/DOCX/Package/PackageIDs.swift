/// The one owner of the ids a package must not use twice. Each begins above what the reference document uses.
struct PackageIDs {
  private var lastDrawing: Int
  private var lastNumbering: Int
  private var lastRelationship = 0
  private var lastBookmark = 0
  private var lastNote = 0
  private var lastRevision = 0
  private var lastPicture = 0
  private var lastChart = 0

  /// The highest drawing and numbering ids of the reference document.
  init(drawings: Int = 0, numberings: Int = 0) {
    lastDrawing = drawings
    lastNumbering = numberings
  }

  mutating func relationship() -> String { "rId\(next(\.lastRelationship))" }
  /// `docPr` ids are unique over the whole package, headers included.
  mutating func drawing() -> Int { next(\.lastDrawing) }
  mutating func bookmark() -> Int { next(\.lastBookmark) }
  mutating func numbering() -> Int { next(\.lastNumbering) }
  /// Footnotes from 1; the separators are −1 and 0.
  mutating func note() -> Int { next(\.lastNote) }
  mutating func revision() -> Int { next(\.lastRevision) }
  mutating func picture() -> Int { next(\.lastPicture) }
  mutating func chart() -> Int { next(\.lastChart) }

  private mutating func next(_ counter: WritableKeyPath<PackageIDs, Int>) -> Int {
    self[keyPath: counter] += 1
    return self[keyPath: counter]
  }
}
