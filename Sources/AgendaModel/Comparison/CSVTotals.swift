internal import Syntax

/// Rows of a CSV file that are called "i alt" or the like are sums, not lines of their own.
func settleTotals(_ table: inout LineTable) {
  let bytes = table.bytes
  let lastLetters = totalLastLetters
  bytes.withUnsafeBufferPointer { bytes in
    for index in table.lines.indices where table.lines[index].role == .data {
      let label = table.lines[index].label.offsets
      guard (3..<200).contains(label.count), lastLetters[Int(bytes[label.upperBound - 1])] else { continue }
      if isTotalLabel(bytes, label) { table.lines[index].role = .total }
    }
  }
  settleResults(&table)
}

/// "I alt", "Udgifter i alt", "Total", "Sum": looked at only where the last letters can be those of such a word.
private func isTotalLabel(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
  let ending = range.suffix(3).reduce(0) { $0 << 8 | UInt32(bytes[$1] | 0x20) }
  guard totalEndings.contains(ending) else { return false }
  let name = Name(String(decoding: bytes[range], as: UTF8.self)).text
  return totalWords.contains { name == $0 || name.hasSuffix("-" + $0) }
}

private let totalWords = ["i-alt", "ialt", "total", "sum", "delsum", "subtotal", "in-all"]
/// Their last three letters, which are all ASCII.
private let totalEndings = totalWords.map { $0.utf8.suffix(3).reduce(0) { $0 << 8 | UInt32($1) } }
/// By byte, whether it is the last letter of one, small or capital.
private let totalLastLetters = (0..<256).map { byte in
  totalEndings.contains { $0 & 0xFF == UInt32(byte) | 0x20 }
}

/// "Resultat", "Overskud/underskud": income less expenses.
private func settleResults(_ table: inout LineTable) {
  guard table.lines.contains(where: { $0.role == .group }) else { return }
  for index in table.lines.indices.suffix(16) where table.lines[index].role == .data {
    if table.isCalledResult(index) { table.lines[index].role = .result }
  }
}

extension LineTable {
  func isCalledResult(_ line: Int) -> Bool {
    resultNames.contains(labelName(line).text) || resultNames.contains(Name(text(lines[line].key)).text)
  }
}

private let resultNames: Set<String> = [
  "resultat", "årets-resultat", "overskud-underskud", "over-underskud", "result", "balance",
]
