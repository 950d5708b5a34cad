internal import DocumentTree
internal import OfficePackage

/// The properties of a run, written in the order the schema asks for.
struct RunProperties {
  enum Position { case superscript, `subscript` }

  var style: StyleName?
  var isBold = false
  var isItalic = false
  var isHidden = false
  var position: Position?

  static let plain = RunProperties()
  static let bold = RunProperties().bold
  static let hidden = { () -> RunProperties in
    var run = RunProperties()
    run.isHidden = true
    return run
  }()

  static func styled(_ style: StyleName) -> RunProperties {
    var run = RunProperties()
    run.style = style
    return run
  }

  var bold: RunProperties {
    var run = self
    run.isBold = true
    return run
  }

  var italic: RunProperties {
    var run = self
    run.isItalic = true
    return run
  }

  func styled(_ style: StyleName) -> RunProperties {
    var run = self
    run.style = style
    return run
  }

  func at(_ position: Position) -> RunProperties {
    var run = self
    run.position = position
    return run
  }

  var isPlain: Bool { style == nil && !isBold && !isItalic && !isHidden && position == nil }
}

extension DocumentWriter {
  /// One run, inside the tracked change it belongs to.
  mutating func run(_ properties: RunProperties, _ body: (inout DocumentWriter) -> Void) {
    continueChange()
    xml.start("w:r")
    write(properties)
    body(&self)
    xml.end()
  }

  private mutating func write(_ properties: RunProperties) {
    guard !properties.isPlain else { return }
    xml.start("w:rPr")
    if let style = properties.style { xml.value("w:rStyle", state.styles.id(style)) }
    if properties.isBold {
      xml.empty("w:b")
      xml.empty("w:bCs")
    }
    if properties.isItalic {
      xml.empty("w:i")
      xml.empty("w:iCs")
    }
    if properties.isHidden { xml.empty("w:vanish") }
    switch properties.position {
    case .superscript: xml.value("w:vertAlign", "superscript")
    case .subscript: xml.value("w:vertAlign", "subscript")
    case nil: break
    }
    xml.end()
  }

  /// Text as runs: a line feed is a break, a tab a tab.
  mutating func text(_ text: String, _ properties: RunProperties = .plain) {
    guard !text.isEmpty else { return }
    run(properties) { $0.pieces(of: text) }
  }

  private mutating func pieces(of text: String) {
    guard hasControlBytes(text) else { return writeText(text) }
    var piece = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar == "\n" || scalar == "\t" else {
        if scalar != "\r" { piece.append(scalar) }
        continue
      }
      writeText(String(piece))
      piece.removeAll()
      xml.empty(scalar == "\n" ? "w:br" : "w:tab")
    }
    writeText(String(piece))
  }

  private mutating func writeText(_ text: String) {
    guard !text.isEmpty else { return }
    xml.start(place.change == .deleted ? "w:delText" : "w:t")
    xml.attribute("xml:space", "preserve")
    xml.text(text)
    xml.end()
  }

  /// A field with its result as already known. In deleted text the result alone: it will not change again.
  mutating func field(_ instruction: String, result: String, _ properties: RunProperties = .plain) {
    guard place.change != .deleted else { return text(result, properties) }
    startField(instruction, properties)
    text(result, properties)
    endField(properties)
  }

  mutating func startField(_ instruction: String, _ properties: RunProperties = .plain) {
    guard place.change != .deleted else { return }
    fieldCharacter("begin", properties)
    run(properties) { $0.writeInstruction(instruction) }
    fieldCharacter("separate", properties)
  }

  mutating func endField(_ properties: RunProperties = .plain) {
    guard place.change != .deleted else { return }
    fieldCharacter("end", properties)
  }

  /// A field that shows nothing.
  mutating func hiddenField(_ instruction: String) {
    guard place.change != .deleted else { return }
    fieldCharacter("begin", .hidden)
    run(.hidden) { $0.writeInstruction(instruction) }
    fieldCharacter("end", .hidden)
  }

  private mutating func writeInstruction(_ instruction: String) {
    xml.start("w:instrText")
    xml.attribute("xml:space", "preserve")
    xml.text(" \(instruction) ")
    xml.end()
  }

  private mutating func fieldCharacter(_ type: StaticString, _ properties: RunProperties) {
    run(properties) { writer in
      writer.xml.start("w:fldChar")
      writer.xml.attribute("w:fldCharType", type)
      writer.xml.end()
    }
  }

  /// `body` inside a bookmark, where something leads to the label.
  mutating func bookmarked(_ label: Label, _ body: (inout DocumentWriter) -> Void) {
    guard let name = state.bookmarks.name(label) else { return body(&self) }
    bookmarked(named: name, body)
  }

  mutating func bookmarked(named name: String, _ body: (inout DocumentWriter) -> Void) {
    let id = state.ids.bookmark()
    continueChange()
    xml.start("w:bookmarkStart")
    xml.attribute("w:id", id)
    xml.attribute("w:name", name)
    xml.end()
    body(&self)
    continueChange()
    xml.start("w:bookmarkEnd")
    xml.attribute("w:id", id)
    xml.end()
  }
}

private func hasControlBytes(_ text: String) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { bytes in bytes.contains { $0 < 0x20 } } ?? true
}
