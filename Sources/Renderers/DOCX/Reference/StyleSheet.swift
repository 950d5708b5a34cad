internal import Diagnostics
internal import OfficePackage

/// The reference document's styles, found by name; those it lacks are taken from the built-in ones, when used.
struct StyleSheet {
  private var root: XMLElement
  private var ids: [StyleName: String] = [:]
  /// The built-in style and its id in this sheet, for the names the reference document lacks.
  private var missing: [StyleName: XMLElement] = [:]
  private var used: Set<StyleName> = [.normal]
  /// The fill of a table's head and the colour of its lines, as the table's style has them.
  let headFill: String?
  let lineColor: String

  init(_ reference: XMLElement, builtIn: XMLElement) {
    root = reference
    let given = Self.styles(of: reference)
    let own = Self.styles(of: builtIn)
    let taken = Set(reference.all("style").compactMap { $0.value("styleId") })
    for name in StyleName.allCases {
      if let style = given[Self.key(name.kind, name.rawValue)], let id = style.value("styleId") {
        ids[name] = id
      } else if var style = own[Self.key(name.kind, name.rawValue)], let id = style.value("styleId") {
        let free = taken.contains(id) ? "Agenda" + id : id
        style.setValue("styleId", free)
        ids[name] = free
        missing[name] = style
      }
    }
    let table =
      given[Self.key("table", StyleName.table.rawValue)] ?? own[Self.key("table", StyleName.table.rawValue)]
    let firstRow = table?.all("tblStylePr").first { $0.value("type") == "firstRow" }
    headFill = firstRow?.first("tcPr")?.first("shd")?.value("fill")
    lineColor = table?.first("tblPr")?.first("tblBorders")?.first("bottom")?.value("color") ?? "auto"
    renameBases(builtIn)
  }

  /// The id of a style in this document. Remembers that it is used.
  mutating func id(_ name: StyleName) -> String {
    used.insert(name)
    return ids[name] ?? "Normal"
  }

  /// The sheet with the missing styles that were used, in the document's language.
  func finished(language: String) -> XMLElement {
    var sheet = root
    for name in missingInUse { if let style = missing[name] { sheet.children.append(.element(style)) } }
    return withLanguage(sheet, language)
  }

  /// One hint for each style the reference document lacks and the document uses.
  var diagnostics: [Diagnostic] {
    missingInUse.map { Diagnostic(.hint, DiagnosticCode("missing-style"), .missingStyle($0), at: nil) }
  }

  /// Those used, and those they are based on, in the order of `StyleName`.
  private var missingInUse: [StyleName] {
    var wanted = used
    for name in used {
      guard let base = missing[name]?.first("basedOn")?.value("val") else { continue }
      if let style = missing.keys.first(where: { ids[$0] == base }) { wanted.insert(style) }
    }
    return StyleName.allCases.filter { wanted.contains($0) && missing[$0] != nil }
  }

  /// A built-in style names its base by the built-in id; in this sheet the base may have another.
  private mutating func renameBases(_ builtIn: XMLElement) {
    var names: [String: String] = [:]
    for style in builtIn.all("style") {
      guard let id = style.value("styleId"), let name = style.first("name")?.value("val") else { continue }
      names[id] = Self.key(style.value("type") ?? "", name)
    }
    var idByKey: [String: String] = [:]
    for (key, style) in Self.styles(of: root) { idByKey[key] = style.value("styleId") }
    for (name, id) in ids { idByKey[Self.key(name.kind, name.rawValue)] = id }
    for name in missing.keys { missing[name]?.renameLinks { idByKey[names[$0] ?? ""] } }
  }

  private static func styles(of sheet: XMLElement) -> [String: XMLElement] {
    var styles: [String: XMLElement] = [:]
    for style in sheet.all("style") {
      guard let type = style.value("type"), let name = style.first("name")?.value("val") else { continue }
      styles[key(type, name)] = style
    }
    return styles
  }

  /// Word compares the names of its own styles without case.
  private static func key(_ type: String, _ name: String) -> String { "\(type) \(name.lowercased())" }
}

/// The language of the document as the default of its text.
private func withLanguage(_ sheet: XMLElement, _ language: String) -> XMLElement {
  var sheet = sheet
  sheet.change(["docDefaults", "rPrDefault", "rPr", "lang"]) { $0.setValue("val", language) }
  return sheet
}

extension XMLElement {
  /// Points `basedOn`, `next` and `link` elsewhere, or leaves them out where there is nothing to point to.
  fileprivate mutating func renameLinks(_ id: (String) -> String?) {
    children = children.compactMap { node in
      guard case .element(var element) = node, ["basedOn", "next", "link"].contains(element.localName) else {
        return node
      }
      guard let value = element.value("val"), let renamed = id(value) else { return nil }
      element.setValue("val", renamed)
      return .element(element)
    }
  }

  /// Changes the first element at the end of a path of names without prefix.
  mutating func change(_ path: ArraySlice<String>, _ body: (inout XMLElement) -> Void) {
    guard let name = path.first else { return body(&self) }
    for index in children.indices {
      guard case .element(var child) = children[index], child.localName == name else { continue }
      child.change(path.dropFirst(), body)
      children[index] = .element(child)
      return
    }
  }
}

extension Phrase {
  fileprivate static func missingStyle(_ name: StyleName) -> Phrase {
    Phrase(
      da: "referencedokumentet har ingen typografi »\(name.rawValue)«; den indbyggede er brugt",
      en: "the reference document has no style '\(name.rawValue)'; the built-in one is used")
  }
}
