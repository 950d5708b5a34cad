/// The lines of a part of a word-processing document, read from its beginning to its end.
struct TextReader {
  struct Note: Hashable {
    enum Kind { case footnote, endnote }

    var kind: Kind
    var id: String
  }

  /// The lines of the body.
  private(set) var lines: [String] = []
  /// The notes that are referred to, in their order.
  private(set) var notes: [Note] = []
  /// In a part of notes: the lines of each by its id.
  private(set) var texts: [String: [String]] = [:]
  /// Whether the part is a document at all.
  private(set) var isDocument = false

  private let levels: OutlineLevels
  private let part: OfficePackage.Part
  private var numbers: [Note: Int] = [:]
  /// Local names of the open elements.
  private var open: [String] = []
  /// How many open elements the innermost left-out one has above it; nil outside of such.
  private var leftOut: Int?
  private var paragraphs: [TextParagraph] = []
  private var tables: [TextTable] = []
  /// A paragraph whose end is deleted goes on in the next.
  private var unended: TextParagraph?
  private var links: [String] = []
  private var note: String?
  private var size = 0

  init(levels: OutlineLevels, part: OfficePackage.Part) { (self.levels, self.part) = (levels, part) }

  /// Bytes of text, so that a small file cannot become a large one.
  private static let limit = 64 << 20

  mutating func read(_ bytes: [UInt8]) throws(OfficeError) {
    try forEachXMLEvent(in: bytes) { event throws(OfficeError) in
      switch event {
      case .start(let element):
        open.append(String(element.localName))
        if leftOut == nil { start(element) }
      case .text(let text):
        if leftOut == nil, open.last == "t" { try append(text) }
      case .end:
        guard let name = open.popLast() else { return }
        if let depth = leftOut {
          if open.count == depth { leftOut = nil }
        } else {
          try end(name)
        }
      }
    }
  }

  private mutating func append(_ text: String) throws(OfficeError) {
    size += text.utf8.count
    guard size <= Self.limit else { throw .tooLarge }
    guard !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].text += text
  }

  private var parent: String? { open.dropLast().last }

  // MARK: Elements

  private mutating func start(_ element: XMLElement) {
    if open.count == 1 { isDocument = element.localName == "document" }
    switch element.localName {
    case "p":
      paragraphs.append(unended ?? TextParagraph())
      unended = nil
    case "tbl":
      separate()
      tables.append(TextTable())
    case "tr": tables.last?.row = []
    case "tc": tables.last?.cell = []
    case "footnote", "endnote": note = element.value("id")
    case "hyperlink": links.append(address(element))
    case "del", "moveFrom": startDeleted()
    case "cellDel": tables.last?.isCellDeleted = true
    case "Fallback", "instrText", "delText", "delInstrText", "pPrChange", "rPrChange", "tblPrChange",
      "trPrChange", "tcPrChange", "tblPrExChange", "sectPrChange", "tblGridChange":
      leftOut = open.count - 1
    default:
      startInParagraph(element)
    }
  }

  private mutating func startInParagraph(_ element: XMLElement) {
    guard var paragraph = paragraphs.popLast() else { return }
    let value = element.value("val") ?? ""
    switch element.localName {
    case "pStyle": paragraph.level = levels[value]
    case "outlineLvl": if let level = Int(value), (0..<9).contains(level) { paragraph.level = level + 1 }
    case "ilvl": paragraph.depth = min(max(0, Int(value) ?? 0), 8)
    case "numId": paragraph.isItem = value != "0"
    case "tab" where parent == "r": paragraph.text += "\t"
    case "br" where parent == "r", "cr" where parent == "r": paragraph.text += " "
    case "noBreakHyphen": paragraph.text += "-"
    case "sym": paragraph.text += symbol(element)
    case "docPr":
      if let text = element.value("descr"), !text.isEmpty { paragraph.text += "![\(text)]" }
    case "footnoteReference": paragraph.text += mark(.init(kind: .footnote, id: element.value("id") ?? ""))
    case "endnoteReference": paragraph.text += mark(.init(kind: .endnote, id: element.value("id") ?? ""))
    default: break
    }
    paragraphs.append(paragraph)
  }

  /// The mark of a paragraph or of a row says that its end, or the row, is gone; elsewhere it is what stands in it.
  private mutating func startDeleted() {
    switch parent {
    case "rPr": if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isUnended = true }
    case "trPr": tables.last?.isRowDeleted = true
    default: leftOut = open.count - 1
    }
  }

  private mutating func end(_ name: String) throws(OfficeError) {
    switch name {
    case "p": endParagraph()
    case "tc": tables.last?.endCell()
    case "tr": if let line = tables.last?.endRow() { emit(line, to: tables.dropLast()) }
    case "tbl":
      tables.removeLast(tables.isEmpty ? 0 : 1)
      separate()
    case "hyperlink": if let address = links.popLast(), !address.isEmpty { try append(" <\(address)>") }
    case "footnote", "endnote": note = nil
    default: break
    }
  }

  private mutating func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    if paragraph.isUnended {
      paragraph.isUnended = false
      unended = paragraph
      return
    }
    let line = paragraph.line
    guard !line.isEmpty else { return }
    if !paragraph.isItem { separate() }
    emit(line, to: tables[...])
    if !paragraph.isItem { separate() }
  }

  /// A line of the innermost cell, of the note, or of the body.
  private mutating func emit(_ line: String, to tables: ArraySlice<TextTable>) {
    if let table = tables.last {
      table.cell.append(line)
    } else if let note {
      texts[note, default: []].append(line)
    } else {
      lines.append(line)
    }
  }

  /// A blank line between blocks of the body.
  private mutating func separate() {
    if tables.isEmpty, note == nil { lines.append("") }
  }

  // MARK: Inside a paragraph

  private mutating func mark(_ note: Note) -> String {
    if numbers[note] == nil {
      notes.append(note)
      numbers[note] = notes.count
    }
    return "[^\(numbers[note] ?? 0)]"
  }

  private func symbol(_ element: XMLElement) -> String {
    let scalar = element.value("char").flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }
    return scalar.map { (0xE000...0xF8FF).contains($0.value) ? "•" : String(Character($0)) } ?? ""
  }

  /// Where a link leads out of the document.
  private func address(_ element: XMLElement) -> String {
    guard let id = element.attributes.first(where: { $0.name.hasSuffix(":id") })?.value else { return "" }
    return part.relationships.first { $0.id == id && $0.isExternal }?.target ?? ""
  }
}

/// A paragraph being read.
struct TextParagraph {
  var text = ""
  /// Of a heading.
  var level: Int?
  /// Of a list's item.
  var isItem = false
  var depth = 0
  var isUnended = false

  var line: String {
    let text = String(text.drop { $0.isWhitespace })
    guard !text.isEmpty else { return "" }
    if let level { return String(repeating: "#", count: level) + " " + text }
    return isItem ? String(repeating: "  ", count: depth) + "- " + text : text
  }
}

/// A table being read, as far as it goes into one line.
final class TextTable {
  var row: [String] = []
  var cell: [String] = []
  var isRowDeleted = false
  var isCellDeleted = false

  func endCell() {
    if !isCellDeleted { row.append(cell.joined(separator: " / ")) }
    isCellDeleted = false
    cell = []
  }

  /// Nil where the row is deleted.
  func endRow() -> String? {
    defer { (row, isRowDeleted) = ([], false) }
    return isRowDeleted ? nil : "| " + row.joined(separator: " | ") + " |"
  }
}
