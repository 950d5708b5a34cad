internal import Diagnostics

/// The day a caption says its figures are of: "Befolkningstal pr. 1.1.2022"; nil where it names none, or several.
func referenceDay(in caption: String) -> Day? {
  let words = caption.replacingNoBreakSpaces.split(separator: " ").map(String.init)
  let days = words.indices.compactMap { index -> Day? in
    guard ["pr.", "per", "on", "of"].contains(words[index].lowercased()) else { return nil }
    for length in [4, 3, 2, 1] {
      let written = words.dropFirst(index + 1).prefix(length).joined(separator: " ")
      let bare = written.trimmingEnd { ".,:;)".contains($0) }
      if let day = readDay(bare)?.day { return day }
    }
    return nil
  }
  return Set(days).count == 1 ? days.first : nil
}

extension String {
  fileprivate func trimmingEnd(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = Substring(self)
    while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
    return String(rest)
  }
}

/// That a caption's day is the one a key is of; nil where one of them says none.
func dayProof(
  _ caption: String, key: Day?, at span: SourceSpan, acceptances: [Acceptance]
) -> Proof? {
  guard let key, let day = referenceDay(in: caption) else { return nil }
  return Proof(
    rule: .caption, broken: day == key ? nil : .otherDay(day, key), help: .dateHelp, at: span,
    acceptances: acceptances)
}

extension Phrase {
  fileprivate static let caption = Phrase(da: "nøglens dato", en: "the date of the key")
  fileprivate static func otherDay(_ day: Day, _ key: Day) -> Phrase {
    Phrase(
      da: "overskriften siger pr. \(day.text(.danish)), men nøglen er pr. \(key.text(.danish))",
      en: "the caption says \(day.text(.english)), but the key is of \(key.text(.english))")
  }
  fileprivate static let dateHelp = Phrase(
    da: "nøglens dato står i dens hoved: dato", en: "the key's date stands in its head: date")
}
