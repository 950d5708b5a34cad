internal import DocumentTree

/// Names of bookmarks: only for what something leads to. At most 40 characters, letters, digits and `_`,
/// different from each other without regard to case.
struct Bookmarks {
  private var names: [Label: String] = [:]
  private let resolved: ResolvedDocument

  init(_ resolved: ResolvedDocument) {
    self.resolved = resolved
    var taken: Set<String> = []
    var wanted = resolved.contents.flatMap { [$0.old, $0.new].compactMap { $0?.label } }
    wanted += marks(in: resolved.document).filter { $0.kind == .reference }.map { resolved.place($0.label) }
    for label in wanted where names[label] == nil {
      guard let target = resolved.target(label) else { continue }
      names[label] = Self.free(Self.cleaned(target.anchor), &taken)
    }
  }

  /// Nil where nothing leads to the label.
  func name(_ label: Label) -> String? { names[resolved.place(label)] }

  private static func cleaned(_ anchor: String) -> String {
    var name = ""
    for scalar in anchor.unicodeScalars {
      let serves = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      name.unicodeScalars.append(serves ? scalar : "_")
    }
    return name.first?.isLetter == true ? name : "n" + name
  }

  private static func free(_ name: String, _ taken: inout Set<String>) -> String {
    var candidate = String(String.UnicodeScalarView(name.unicodeScalars.prefix(36)))
    let stem = candidate.unicodeScalars.prefix(32)
    var count = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(String(String.UnicodeScalarView(stem)))_\(count)"
      count += 1
    }
    return candidate
  }
}
