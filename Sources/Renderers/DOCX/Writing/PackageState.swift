internal import DocumentTree
internal import OfficePackage

/// What the parts of a package share while they are written.
struct PackageState {
  let resolved: ResolvedDocument
  var ids: PackageIDs
  var styles: StyleSheet
  let bookmarks: Bookmarks
  /// The lines of the table of contents by label.
  let contents: [Label: ContentsLine]
  let page: PageSetup
  let stamp: TimeStamp
  /// The sections' references to headers and footers: written with the first section, inherited by the rest.
  let running: [RunningReference]
  let hasTitlePage: Bool
  var isFirstSection = true
  /// Lists made so far, as numbering.xml will say them.
  var lists: [ListNumbering] = []
  /// Pictures, charts and their workbooks, in the order of their first use.
  var linkedParts: [OfficePackage.Part] = []
  /// Names the reference document's parts have, compared without case.
  let takenNames: Set<String>
  /// Why a chart could not be made.
  var failure: OfficeError?
  /// The id a footnote got at its first mark, and the bookmark of that mark.
  var noteIDs: [Label: Int] = [:]
  /// With the change of that mark.
  var notes: [(id: Int, blocks: [Block], change: RunChange?)] = []
  var droppedCharacters = 0

  var words: Words { resolved.document.words }

  /// Who made the tracked changes.
  var author: String {
    let organisation = resolved.document.properties.organisation
    return organisation.isEmpty ? "agenda" : organisation
  }
}

/// A header or footer as a section refers to it.
struct RunningReference {
  var isHeader: Bool
  var type: String
  var id: String
}

/// A list: a `w:num` of its own, so that it counts from its own start.
struct ListNumbering {
  var id: Int
  var kind: ListKind
  var level: Int
  var start: Int
}

/// The three abstract numberings, by their names in numbering.xml.
enum ListKind: String, CaseIterable {
  case bullets = "agenda bullets"
  case numbers = "agenda numbers"
  case letters = "agenda letters"
}
