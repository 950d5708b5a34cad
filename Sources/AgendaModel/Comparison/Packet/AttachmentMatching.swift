internal import DocumentTree

/// A paper of one version, of the other, or of both.
struct AttachmentMatch {
  var old: Int?
  var new: Int?
}

/// Which attachment is which: by its file's path, its name, its bytes, its title; each only where it stands once among
/// those that are left. Every one of both sides once, what is gone last.
func matchedAttachments(_ old: [AttachmentSide], _ new: [AttachmentSide]) -> [AttachmentMatch] {
  var oldOfNew: [Int: Int] = [:]
  var taken: Set<Int> = []
  func once(_ side: [AttachmentSide], _ open: [Int], _ key: (AttachmentSide) -> String?) -> [String: Int] {
    var places: [String: [Int]] = [:]
    for index in open { if let key = key(side[index]) { places[key, default: []].append(index) } }
    return places.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
  let keys: [(AttachmentSide) -> String?] = [
    { $0.path }, { $0.file }, { scopeName($0.file).text }, { $0.hash },
    { Name(plainText($0.section.heading)).text },
  ]
  for key in keys {
    let before = once(old, old.indices.filter { !taken.contains($0) }, key)
    let after = once(new, new.indices.filter { oldOfNew[$0] == nil }, key)
    for (name, b) in after {
      guard let a = before[name] else { continue }
      oldOfNew[b] = a
      taken.insert(a)
    }
  }
  return new.indices.map { AttachmentMatch(old: oldOfNew[$0], new: $0) }
    + old.indices.filter { !taken.contains($0) }.map { AttachmentMatch(old: $0, new: nil) }
}
