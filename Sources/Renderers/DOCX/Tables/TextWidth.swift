/// About how wide a text is on one line, in dxa; `size` in half-points. On the safe side: fonts that stand in
/// for Calibri are wider.
func textWidth(_ text: String, size: Int) -> Int {
  var thousandths = 0
  for scalar in text.unicodeScalars { thousandths += characterWidth(scalar) }
  return thousandths * size * 11 / 1000
}

/// The longest piece that cannot be broken: words, and figures with their no-break spaces.
func longestWordWidth(_ text: String, size: Int) -> Int {
  text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\u{2009}" }.map { piece in
    piece.contains("-") && !piece.contains { $0.properties.numericType != nil }
      ? piece.split(separator: "-").map { textWidth(String($0) + "-", size: size) }.max() ?? 0
      : textWidth(String(piece), size: size)
  }.max() ?? 0
}

/// In thousandths of the font's size.
private func characterWidth(_ scalar: Unicode.Scalar) -> Int {
  guard scalar.isASCII else { return otherWidth(scalar) }
  return asciiWidths[Int(scalar.value)]
}

private func otherWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar {
  case "\u{A0}", "\u{202F}", "\u{2009}": 226
  case "–", "−": 498
  case "—", "Æ", "æ", "…": 800
  case "Ø", "Å", "Ö", "Ä": 650
  default: scalar.value > 0x2E80 ? 1000 : 530
  }
}

private let asciiWidths: [Int] = {
  var widths = [Int](repeating: 510, count: 128)
  let groups: [(String, Int)] = [
    ("ijl'|!I", 240), (" .,;:", 255), ("ft()[]-/r", 330), ("csxzvyk", 440), ("aegJ", 490),
    ("bdhnopqu0123456789", 526), ("BEFKLPSTXYZ", 520), ("ACDGHNOQRUV&", 620), ("%w", 715), ("m", 800),
    ("MW@", 880),
  ]
  for (characters, width) in groups {
    for scalar in characters.unicodeScalars { widths[Int(scalar.value)] = width }
  }
  return widths
}()
