internal import DocumentTree

/// The letter of an item of a lettered list that starts at `start` (1 is a): 1 → a, 26 → z, 27 → aa.
func letters(_ start: Int, _ index: Int) -> String {
  var rest = min(max(1, start), 1_000_000) + index - 1
  var out: [UInt8] = []
  repeat {
    out.append(UInt8(ascii: "a") + UInt8(rest % 26))
    rest = rest / 26 - 1
  } while rest >= 0
  return String(decoding: out.reversed(), as: UTF8.self)
}

/// Superscript without markup: `2` → `²`; what has no raised form is put in parentheses: `a` → `^(a)`.
func raised(_ text: String) -> String {
  shifted(text, "⁰¹²³⁴⁵⁶⁷⁸⁹", "⁺", "⁻") ?? "^(" + text + ")"
}

/// Subscript without markup: `2` → `₂`; what has no lowered form stays on the line.
func lowered(_ text: String) -> String {
  shifted(text, "₀₁₂₃₄₅₆₇₈₉", "₊", "₋") ?? text
}

private func shifted(_ text: String, _ digits: String, _ plus: String, _ minus: String) -> String? {
  let forms = Array(digits)
  var out = ""
  for character in text {
    switch character {
    case "+": out += plus
    case "-", "−": out += minus
    default:
      guard character.isASCII, let digit = character.wholeNumberValue, digit < forms.count else { return nil }
      out.append(forms[digit])
    }
  }
  return out
}

extension ResolvedDocument {
  /// What a reference prints: its words, else what was settled; in parentheses after words that do not say it,
  /// where the format cannot lead there.
  func printed(_ label: Label, _ words: [Inline], leads: Bool) -> [Inline] {
    guard let target = target(label) else { return words.isEmpty ? [.text(label.name)] : words }
    if words.isEmpty { return [.text(target.text)] }
    if leads || target.number.isEmpty || plainText(words).contains(target.number) { return words }
    return words + [.text(" (\(target.text))")]
  }

  /// A change in words: `nyt`, `udgår`, `flyttet til punkt 2.3`, `flyttet fra punkt 2.3`.
  func word(for change: Change) -> String {
    switch change {
    case .inserted: document.words.inserted
    case .removed: document.words.removed
    case .movedAway(let label): moved(document.words.movedTo, label)
    case .movedHere(let label): moved(document.words.movedFrom, label)
    }
  }

  private func moved(_ word: String, _ label: Label) -> String {
    "\(word) \(target(label)?.text ?? label.name)"
  }

  /// What stands before a section's heading: `2.8 `, `Bilag 1: `, nothing.
  func lead(of section: Section) -> String {
    guard let target = target(section.label) else { return "" }
    switch section.kind {
    case .item: return target.number + " "
    case .attachment: return section.heading.isEmpty ? target.caption : target.caption + ": "
    case .group, .plain: return ""
    }
  }
}
