internal import OfficePackage

/// Ids that are unique over the whole package, and bookmarks.
func lintIDs(_ roots: [XMLElement]) -> [String] {
  var seen = SeenIDs()
  for root in roots { root.forEachElement { seen.meet($0) } }
  return seen.problems + seen.unpaired
}

private struct SeenIDs {
  private(set) var problems: [String] = []
  private var drawings: Set<String> = []
  private var revisions: Set<String> = []
  private var bookmarks: Set<String> = []
  private var names: Set<String> = []
  private var ends: Set<String> = []

  mutating func meet(_ element: XMLElement) {
    switch element.name {
    case "wp:docPr": note(element.value("id"), in: \.drawings, "drawing")
    case "w:ins", "w:del": note(element.value("id"), in: \.revisions, "revision")
    case "w:bookmarkStart": meetBookmark(element)
    case "w:bookmarkEnd": note(element.value("id"), in: \.ends, "bookmark end")
    default: break
    }
  }

  private mutating func meetBookmark(_ element: XMLElement) {
    note(element.value("id"), in: \.bookmarks, "bookmark")
    let name = element.value("name") ?? ""
    note(name.lowercased(), in: \.names, "bookmark name")
    if name.utf16.count > 40 { problems.append("the bookmark name \(name) is too long") }
    if name.isEmpty || !name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
      problems.append("\(name) is no bookmark's name")
    }
  }

  private mutating func note(_ id: String?, in set: WritableKeyPath<SeenIDs, Set<String>>, _ what: String) {
    guard let id, self[keyPath: set].insert(id).inserted else {
      return problems.append("the \(what) id \(id ?? "") is missing or there twice")
    }
  }

  var unpaired: [String] {
    bookmarks.symmetricDifference(ends).sorted().map { "the bookmark \($0) does not both start and end" }
  }
}

/// Styles, lists, notes and bookmarks that are referred to are there.
func lintReferences(_ roots: [(part: OfficePackage.Part, root: XMLElement)]) -> [String] {
  let root = { (name: String) in roots.first { $0.part.name == name }?.root ?? XMLElement("") }
  let styles = Set(root("word/styles.xml").all("style").compactMap { $0.value("styleId") })
  let lists = Set(root("word/numbering.xml").all("num").compactMap { $0.value("numId") } + ["0"])
  let notes = Set(root("word/footnotes.xml").all("footnote").compactMap { $0.value("id") })
  var bookmarks: Set<String> = []
  var marks: [String] = []
  var problems: [String] = []
  for (_, root) in roots {
    root.forEachElement { if $0.name == "w:bookmarkStart" { bookmarks.insert($0.value("name") ?? "") } }
  }
  for (part, root) in roots {
    root.forEachElement { element in
      let value = element.value("val") ?? ""
      switch element.name {
      case "w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link":
        if !styles.contains(value) { problems.append("\(part.name): there is no style \(value)") }
      case "w:numId": if !lists.contains(value) { problems.append("\(part.name): there is no list \(value)") }
      case "w:footnoteReference": marks.append(element.value("id") ?? "")
      case "w:hyperlink": problems += lintAnchor(element.value("anchor"), bookmarks)
      case "w:instrText": problems += lintAnchor(referenced(element.text), bookmarks)
      case "w:abstractNum": if element.all("lvl").count != 9 { problems.append("a list has not nine levels") }
      default: break
      }
    }
  }
  if Set(marks).count != marks.count { problems.append("a footnote is marked twice") }
  return problems
    + Set(marks).symmetricDifference(notes.subtracting(["-1", "0"])).sorted().map {
      "the footnote \($0) has not both mark and text"
    }
}

private func lintAnchor(_ anchor: String?, _ bookmarks: Set<String>) -> [String] {
  guard let anchor, !bookmarks.contains(anchor) else { return [] }
  return ["there is no bookmark \(anchor)"]
}

/// ` REF name \h ` → `name`
private func referenced(_ instruction: String) -> String? {
  let words = instruction.split(separator: " ")
  guard words.count > 1, ["REF", "NOTEREF", "PAGEREF"].contains(words[0]) else { return nil }
  return String(words[1])
}
