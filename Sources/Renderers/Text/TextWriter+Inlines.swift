internal import DocumentTree

extension TextWriter {
  /// Inlines as plain text; line feeds only where a line break was asked for.
  func string(_ inlines: [Inline]) -> String {
    // Most cells hold one text, which is not copied.
    if inlines.count == 1, let inline = inlines.first {
      switch inline {
      case .text(let text): return printable(text)
      case .strong(let inner): return string(inner)
      default: break
      }
    }
    var out = ""
    append(inlines, &out)
    return out
  }

  private func append(_ inlines: [Inline], _ out: inout String) {
    for inline in inlines { append(inline, &out) }
  }

  private func append(_ inline: Inline, _ out: inout String) {
    switch inline {
    case .text(let text), .code(let text): out += printable(text)
    case .emphasis(let inner), .strong(let inner): append(inner, &out)
    case .superscript(let inner): out += raised(string(inner))
    case .subscript(let inner): out += lowered(string(inner))
    case .link(let address, let inner): out += link(address, string(inner))
    case .reference(let label, let inner): append(document.printed(label, inner, leads: false), &out)
    case .footnote(let label): out += document.footnoteNumber(label).map { "[\($0)]" } ?? ""
    case .tableNote(let label): out += " (" + (document.tableNoteMark(label) ?? label.name) + ")"
    case .changed(let change, let inner): out += "[" + document.word(for: change) + ": " + string(inner) + "]"
    case .lineBreak: out += "\n"
    case .image(let image): out += "[" + printable(image.alternative) + "]"
    }
  }

  /// `the words (https://…)`
  private func link(_ address: String, _ words: String) -> String {
    words == address || "mailto:" + words == address ? words : words + " (" + printable(address) + ")"
  }
}

/// Control characters as spaces: no text may steer the terminal.
func printable(_ text: String) -> String {
  // Those beyond ASCII begin with C2, as the no-break space does.
  var text = text
  let mayHaveControls = text.withUTF8 { $0.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 } }
  guard mayHaveControls else { return text }
  let isControl: (Unicode.Scalar) -> Bool = { $0.value < 0x20 || $0.value >= 0x7F && $0.value < 0xA0 }
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { out.append(isControl(scalar) ? " " : scalar) }
  return String(out)
}
