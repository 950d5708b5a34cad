extension DocumentDump {
  /// `»text *emphasis* **strong** {reference tabel 2.8-1}«`
  func words(_ inlines: [Inline]) -> String {
    var out = "»"
    append(inlines, &out)
    return out + "«"
  }

  private func append(_ inlines: [Inline], _ out: inout String) {
    for inline in inlines { append(inline, &out) }
  }

  private func append(_ inline: Inline, _ out: inout String) {
    switch inline {
    case .text(let text): out += visible(text)
    case .emphasis(let inner): wrap("*", inner, "*", &out)
    case .strong(let inner): wrap("**", inner, "**", &out)
    case .superscript(let inner): wrap("^{", inner, "}", &out)
    case .subscript(let inner): wrap("_{", inner, "}", &out)
    case .code(let text): out += "`" + visible(text) + "`"
    case .link(let address, let inner): wrap("[", inner, "](\(visible(address)))", &out)
    case .reference(let label, let inner):
      wrap("{reference #\(label.name) ", printed(label, inner), "}", &out)
    case .footnote(let label):
      out += "{footnote " + (document.footnoteNumber(label).map(String.init) ?? "#" + label.name) + "}"
    case .tableNote(let label): out += "{note " + (document.tableNoteMark(label) ?? "#" + label.name) + "}"
    case .changed(let change, let inner): wrap("{\(name(change)): ", inner, "}", &out)
    case .lineBreak: out += "{break}"
    case .image(let image): out += "{\(name(image))}"
    }
  }

  private func wrap(_ opening: String, _ inner: [Inline], _ closing: String, _ out: inout String) {
    out += opening
    append(inner, &out)
    out += closing
  }

  private func printed(_ label: Label, _ inner: [Inline]) -> [Inline] {
    inner.isEmpty ? [.text(document.target(label)?.text ?? "unresolved")] : inner
  }

  func name(_ change: Change) -> String {
    switch change {
    case .inserted: "inserted"
    case .removed: "removed"
    case .movedAway(let label): "moved to #\(label.name)"
    case .movedHere(let label): "moved from #\(label.name)"
    }
  }

  /// `image map.png image/png 640×480 128 bytes "what it shows"`
  func name(_ image: Image) -> String {
    let size = "\(image.width)×\(image.height) \(image.bytes.count) bytes"
    return "image \(visible(image.name)) \(image.mediaType.rawValue) \(size) \(quoted(image.alternative))"
  }

  /// In quotation marks, on one line.
  func quoted(_ text: String) -> String { "\"" + visible(text).replacing("\"", with: "\\\"") + "\"" }

  /// One line, with no-break spaces and control characters shown.
  func visible(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{A0}": out.append("⍽")
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: out.append("�")
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
