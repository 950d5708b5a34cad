package import AgendaModel
internal import Diagnostics
internal import Syntax

/// A file as a revision of a git repository has it.
package struct GitVersion: Sendable {
  private let git: GitProgram
  /// The name of the commit.
  private let commit: String
  private let revision: String
  /// From the repository's top.
  private let path: String

  /// `path`: from the current folder; the file need not be there any more.
  package init(revision: String, path: String) throws(FileTrouble) {
    var folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    if path.hasPrefix("/"), folder.isEmpty { folder = "/" }
    var below = [String(path.split(separator: "/").last ?? "")]
    while !folder.isEmpty, fileKind(folder) != .folder {
      below.insert(String(folder.split(separator: "/").last ?? ""), at: 0)
      folder = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/")
    }
    let git = GitProgram(folder: folder)
    guard let prefix = try git.line(["rev-parse", "--show-prefix"]) else {
      throw FileTrouble(path: path, reason: .noRepository)
    }
    let name = revision + "^{commit}"
    guard let commit = try git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", name]) else {
      throw FileTrouble(path: revision, reason: .noRevision)
    }
    (self.git, self.commit, self.revision) = (git, commit, revision)
    self.path = prefix + below.joined(separator: "/")
  }

  private var printed: String { "\(revision):\(path)" }

  /// The file's bytes, at most `limit`.
  package func contents(limit: Int) throws(FileTrouble) -> [UInt8] {
    guard let bytes = try git.output(["cat-file", "blob", "\(commit):\(path)"], limit: limit) else {
      throw FileTrouble(path: printed, reason: .notFound)
    }
    return bytes
  }

  /// Every source of the project that the file belongs to, and the file's path in it.
  package func sources() throws(FileTrouble) -> (sources: ProjectSources, path: String) {
    let root = try projectRoot()
    let listing = try git.output([
      "ls-tree", "-r", "-z", "-l", "--full-tree", commit, "--", root.isEmpty ? "." : root,
    ])
    var sources = ProjectSources(files: [], indices: [:], otherPaths: [])
    let lead = root.isEmpty ? "" : root + "/"
    let entries = (listing ?? []).split(separator: 0).compactMap { TreeEntry($0) }
    guard entries.count <= Limits.files else { throw FileTrouble(path: printed, reason: .unreadable) }
    for entry in entries where entry.path.hasPrefix(lead) {
      let relative = String(entry.path.dropFirst(lead.count))
      guard let limit = sourceLimit(relative), !isPassedOver(relative) else {
        sources.otherPaths.insert(relative)
        continue
      }
      guard entry.size <= limit, let bytes = try git.output(["cat-file", "blob", entry.object], limit: limit)
      else { throw FileTrouble(path: "\(revision):\(entry.path)", reason: .unreadable) }
      let index = sources.files.count
      sources.files.append(
        SourceFile(
          index: index, path: "\(revision):\(entry.path)",
          bytes: relative.hasSuffix(".csv") ? decodedCSV(bytes) : bytes))
      sources.indices[relative] = index
    }
    let own = String(path.dropFirst(lead.count))
    guard sources.indices[own] != nil else { throw FileTrouble(path: printed, reason: .notFound) }
    return (sources, own)
  }

  /// The nearest folder at or above the file's that holds `agenda.yaml`; its own without one.
  private func projectRoot() throws(FileTrouble) -> String {
    let parts = path.split(separator: "/").dropLast().map(String.init)
    let folders = (0...parts.count).map { parts.prefix($0).joined(separator: "/") }
    let settings = folders.map { $0.isEmpty ? "agenda.yaml" : $0 + "/agenda.yaml" }
    let found = try git.output(["ls-tree", "-z", "--name-only", "--full-tree", commit, "--"] + settings)
    let longest = (found ?? []).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .max { $0.utf8.count < $1.utf8.count }
    guard let longest else { return folders.last ?? "" }
    return longest.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func isPassedOver(_ path: String) -> Bool {
    path.hasPrefix("out/") || path.split(separator: "/").contains { $0.hasPrefix(".") }
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
