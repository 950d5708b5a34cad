internal import DocumentTree
internal import OfficePackage

/// Writes the paragraphs of one part: the document itself, or its footnotes. What belongs to the whole package
/// is in `state` and is handed from part to part.
struct DocumentWriter: ~Copyable {
  var xml: XMLWriter
  var state: PackageState
  var place: Place
  /// Of the `w:ins` or `w:del` that the last run stands in.
  var openChange: RunChange?
  /// Of the part that is written.
  var relationships: [OfficePackage.Relationship] = []
  private var relationshipIDs: [String: String] = [:]

  init(state: PackageState, place: Place) throws(OfficeError) {
    xml = try XMLWriter()
    self.state = state
    self.place = place
  }

  /// The id of the relationship to a target, made where there is none yet.
  mutating func relationship(_ type: String, to target: String, isExternal: Bool) -> String {
    let key = type + " " + target
    if let id = relationshipIDs[key] { return id }
    let id = state.ids.relationship()
    relationshipIDs[key] = id
    relationships.append(.init(id: id, type: type, target: target, isExternal: isExternal))
    return id
  }

  /// Runs `body` somewhere else in the document, and returns here.
  mutating func at(_ change: (inout Place) -> Void, _ body: (inout DocumentWriter) -> Void) {
    let here = place
    change(&place)
    body(&self)
    let pageBreak = place.needsPageBreak
    let (isLandscape, turned) = (place.isLandscape, place.turned)
    place = here
    place.needsPageBreak = pageBreak
    place.startsApart = false
    (place.isLandscape, place.turned) = (isLandscape, turned)
  }

  consuming func finish() throws(OfficeError) -> Finished {
    let dropped = xml.droppedCharacters
    var state = state
    state.droppedCharacters += dropped
    let relationships = relationships
    return Finished(bytes: try xml.finish(), relationships: relationships, state: state)
  }

  struct Finished {
    var bytes: [UInt8]
    var relationships: [OfficePackage.Relationship]
    var state: PackageState
  }
}

/// Where in the document the writer is.
struct Place {
  /// The level of the next heading, from 1.
  var headingLevel = 1
  /// The item this stands in.
  var item: Label?
  /// The style of ordinary paragraphs: `Normal`, a box's, a quote's.
  var textStyle = StyleName.normal
  /// Of lists and boxes, in dxa.
  var indent = 0
  /// How many lists this stands in.
  var listLevel = 0
  /// The number or bullet the next paragraph bears.
  var numbering: Numbering?
  var isTight = false
  /// The item ends its list, and those lists end with it: space follows it.
  var endsList = true
  /// The next paragraph stands apart from the one before.
  var startsApart = false
  /// The next paragraph begins a page.
  var needsPageBreak = Pending()
  var isLandscape = false
  /// The page was turned for what came.
  var turned: RunChange?
  /// Text within a hyperlink: no link inside it.
  var isInLink = false
  /// In a footnote, where no footnote can stand.
  var isInNote = false
  var isInCell = false
  /// In a table's cell or a list, where no section can end.
  var isInBody = true
  var change: RunChange?

  struct Numbering {
    var id: Int
    var level: Int
  }

  init() {}
}
