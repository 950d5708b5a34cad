package import AgendaModel
internal import Diagnostics
internal import Syntax

/// A project as a revision of a git repository has it.
package struct GitProject: Sendable {
  let git: GitProgram
  /// The name of the commit.
  let commit: String
  let revision: String
  /// The project's folder, from the repository's top.
  let root: String
  package let selection: ProjectFolder.Selection

  /// Every source of the project; of several meetings only the one asked for.
  package func sources() throws(FileTrouble) -> ProjectSources {
    var sources = ProjectSources(files: [], indices: [:], otherPaths: [])
    for (entry, path) in try wantedEntries() {
      guard let limit = sourceLimit(path) else {
        sources.otherPaths.insert(path)
        continue
      }
      guard entry.size <= limit, let bytes = try git.output(["cat-file", "blob", entry.object], limit: limit)
      else { throw FileTrouble(path: "\(revision):\(entry.path)", reason: .unreadable) }
      let index = sources.files.count
      sources.files.append(
        SourceFile(
          index: index, path: "\(revision):\(entry.path)", bytes: sourceText(bytes, of: path)))
      sources.indices[path] = index
    }
    return sources
  }

  /// The files of the project, with their paths in it.
  private func wantedEntries() throws(FileTrouble) -> [(TreeEntry, path: String)] {
    let listing = try git.output([
      "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", root.isEmpty ? "." : root,
    ])
    let entries = (listing ?? []).split(separator: 0).compactMap { TreeEntry($0) }
    guard entries.count <= Limits.files else {
      throw FileTrouble(path: "\(revision):\(root)", reason: .unreadable)
    }
    let lead = root.isEmpty ? "" : root + "/"
    let own = entries.filter { $0.path.hasPrefix(lead) }
      .map { ($0, path: String($0.path.dropFirst(lead.count))) }
      .filter { !isPassedOver($0.path) }
    guard case .meeting(let wanted) = selection else { return own }
    let others = Set(own.compactMap { meetingFolder(of: $0.path) }).subtracting([wanted])
    return own.filter { entry in !folders(above: entry.path).contains(where: others.contains) }
  }

  /// Nil of a file that is not the head of a meeting.
  private func meetingFolder(of path: String) -> String? {
    if path == "meeting.yaml" { return "" }
    return path.hasSuffix("/meeting.yaml") ? String(path.dropLast("/meeting.yaml".count)) : nil
  }

  /// "a/b/c.md" → "", "a", "a/b"
  private func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return (0...parts.count).map { parts.prefix($0).joined(separator: "/") }
  }
}

extension GitProject: ProjectFiles {
  package func bytes(of relative: String, limit: Int) throws(FileTrouble) -> [UInt8] {
    let path = root.isEmpty ? relative : "\(root)/\(relative)"
    guard let bytes = try git.output(["cat-file", "blob", "\(commit):\(path)"], limit: limit) else {
      throw FileTrouble(path: "\(revision):\(path)", reason: .unreadable)
    }
    return bytes
  }
}

/// One line of `git ls-tree -l`: "100644 blob OBJECT SIZE\tPATH".
private struct TreeEntry {
  let object: String
  let size: Int
  let path: String

  /// Nil of a link, a submodule or anything else that is no file.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let tab = bytes.firstIndex(of: 0x09) else { return nil }
    let words = bytes[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 4, words[0].hasPrefix("100"), words[1] == "blob", let size = Int(words[3]) else {
      return nil
    }
    (object, self.size) = (words[2], size)
    path = String(decoding: bytes[(tab + 1)...], as: UTF8.self)
  }
}
