internal import OfficePackage

/// Tables and cells.
func lintStructure(_ root: XMLElement) -> [String] {
  var problems: [String] = []
  root.forEachElement { element in
    if element.name == "w:tc", element.elements.last?.name != "w:p" {
      problems.append("a cell does not end with a paragraph")
    }
    if element.name == "w:tbl" { problems += lintTable(element) }
    problems += lintAfterTables(element)
  }
  return problems
}

private func lintAfterTables(_ element: XMLElement) -> [String] {
  var problems: [String] = []
  var previous = ""
  for child in element.elements where !["w:bookmarkStart", "w:bookmarkEnd"].contains(child.name) {
    if previous == "w:tbl", child.name != "w:p" { problems.append("no paragraph follows a table") }
    previous = child.name
  }
  if previous == "w:tbl" { problems.append("no paragraph follows a table") }
  return problems
}

private func lintTable(_ table: XMLElement) -> [String] {
  var problems: [String] = []
  let grid = table.first("tblGrid")?.all("gridCol") ?? []
  if grid.isEmpty { problems.append("a table has no grid") }
  let widths = grid.map { $0.value("w").flatMap(Int.init) ?? 0 }
  if table.first("tblPr")?.first("tblLayout")?.value("type") != "fixed" {
    problems.append("a table's layout is not fixed")
  }
  if table.first("tblPr")?.first("tblW")?.value("w").flatMap(Int.init) != widths.reduce(0, +) {
    problems.append("a table is not as wide as its grid")
  }
  for row in table.all("tr") {
    let spans = row.all("tc").map { $0.first("tcPr")?.first("gridSpan")?.value("val").flatMap(Int.init) ?? 1 }
    if spans.reduce(0, +) != grid.count { problems.append("a row does not fill the grid") }
    let cells = row.all("tc").map { $0.first("tcPr")?.first("tcW")?.value("w").flatMap(Int.init) ?? 0 }
    if cells.reduce(0, +) != widths.reduce(0, +) { problems.append("a row is not as wide as its table") }
  }
  return problems
}

/// Text in tracked changes, and its spaces.
func lintText(_ root: XMLElement, inDeletion: Bool = false) -> [String] {
  var problems: [String] = []
  let isDeleted = inDeletion || (root.name == "w:del" && !root.children.isEmpty)
  if root.name == "w:t", isDeleted { problems.append("w:t stands in w:del") }
  if root.name == "w:instrText", isDeleted { problems.append("w:instrText stands in w:del") }
  if root.name == "w:delText", !isDeleted { problems.append("w:delText stands outside w:del") }
  if ["w:t", "w:delText", "w:instrText"].contains(root.name) {
    let text = root.text
    if text != text.trimmed, root.value("space") != "preserve" {
      problems.append("the spaces of a text are not kept")
    }
    if text.contains("\n") || text.contains("\t") { problems.append("a text holds a line feed or tab") }
  }
  if root.name == "w:updateFields" || root.attributes.contains(where: { $0.name == "w:dirty" }) {
    problems.append("fields ask to be updated")
  }
  if root.attributes.contains(where: { $0.name.hasPrefix("w:rsid") }) {
    problems.append("an element has an rsid")
  }
  for child in root.elements { problems += lintText(child, inDeletion: isDeleted) }
  return problems
}

/// Complex fields begin, separate and end in order.
func lintFields(_ root: XMLElement) -> [String] {
  var open: [String] = []
  var problems: [String] = []
  root.forEachElement { element in
    guard element.name == "w:fldChar" else { return }
    switch element.value("fldCharType") {
    case "begin": open.append("begin")
    case "separate":
      if open.popLast() != "begin" { problems.append("a field separates before it begins") }
      open.append("separate")
    default: if open.popLast() == nil { problems.append("a field ends before it begins") }
    }
  }
  if !open.isEmpty { problems.append("a field does not end") }
  return problems
}

extension String {
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
