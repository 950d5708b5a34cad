/// A name as it is looked up: lower case, everything but letters and digits turned into `-`.
/// "Løn" → `løn`, "I alt" → `i-alt`, "Budget 2021" → `budget-2021`.
package struct Name: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ written: some StringProtocol) {
    var out = ""
    var pending = false
    for scalar in written.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        if pending, !out.isEmpty { out.append("-") }
        pending = false
        out.unicodeScalars.append(scalar)
      } else if scalar != "\u{AD}" {
        pending = true
      }
    }
    text = out
  }

  package static func < (a: Name, b: Name) -> Bool { a.text < b.text }
}
