package import AgendaModel

/// A file or folder as a revision of a git repository has it.
package struct GitVersion: Sendable {
  private let git: GitProgram
  /// The name of the commit.
  private let commit: String
  private let revision: String
  /// From the repository's top.
  private let path: String

  /// `path`: from the current folder; what it names need not be there any more. Empty: the current folder.
  package init(revision: String, path: String) throws(FileTrouble) {
    let (folder, below) = Self.nearestFolder(path)
    let git = GitProgram(folder: folder)
    guard let prefix = try git.line(["rev-parse", "--show-prefix"]) else {
      throw FileTrouble(path: path, reason: .noRepository)
    }
    let name = revision + "^{commit}"
    guard let commit = try git.line(["rev-parse", "--verify", "--quiet", "--end-of-options", name]) else {
      throw FileTrouble(path: revision, reason: .noRevision)
    }
    (self.git, self.commit, self.revision) = (git, commit, revision)
    self.path = (prefix.split(separator: "/").map(String.init) + below).joined(separator: "/")
  }

  /// The part of a path that is a folder on disk, and what is left below it.
  private static func nearestFolder(_ path: String) -> (folder: String, below: [String]) {
    var folder = path
    var below: [String] = []
    while !folder.isEmpty, fileKind(folder) != .folder {
      let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
      if let last = parts.last, !last.isEmpty, last != "." { below.insert(String(last), at: 0) }
      folder = parts.dropLast().joined(separator: "/")
      if folder.isEmpty, path.hasPrefix("/") { folder = "/" }
    }
    return (folder, below)
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
    let root = try projectRoot(above: path.split(separator: "/").dropLast())
    let own = relative(path, to: root)
    let sources = try project(root, .file(own)).sources()
    guard sources.indices[own] != nil else { throw FileTrouble(path: printed, reason: .notFound) }
    return (sources, own)
  }

  /// Is it a folder in this revision?
  package func isFolder() throws(FileTrouble) -> Bool {
    try git.line(["cat-file", "-t", "\(commit):\(path)"]) == "tree"
  }

  /// The project that a folder, or the head of a meeting or of a project in it, belongs to.
  package func project() throws(FileTrouble) -> GitProject {
    let parts = path.split(separator: "/")
    let folder = try isFolder() ? parts[...] : parts.dropLast()
    guard try has(path) else { throw FileTrouble(path: printed, reason: .notFound) }
    let root = try projectRoot(above: folder)
    let own = folder.joined(separator: "/")
    let isMeeting = try has(own.isEmpty ? "meeting.yaml" : own + "/meeting.yaml")
    return project(root, isMeeting ? .meeting(relative(own, to: root)) : .project)
  }

  private func has(_ path: String) throws(FileTrouble) -> Bool {
    try git.line(["cat-file", "-t", "\(commit):\(path)"]) != nil
  }

  private func project(_ root: String, _ selection: ProjectFolder.Selection) -> GitProject {
    GitProject(git: git, commit: commit, revision: revision, root: root, selection: selection)
  }

  private func relative(_ path: String, to root: String) -> String {
    root.isEmpty ? path : String(path.dropFirst(root.count + (path.count > root.count ? 1 : 0)))
  }

  /// The nearest folder at or above one that holds `agenda.yaml`; that one itself without.
  private func projectRoot(above folder: ArraySlice<Substring>) throws(FileTrouble) -> String {
    let folders = (0...folder.count).map { folder.prefix($0).joined(separator: "/") }
    let settings = folders.map { $0.isEmpty ? "agenda.yaml" : $0 + "/agenda.yaml" }
    let found = try git.output(["ls-tree", "-z", "--name-only", "--full-tree", commit, "--"] + settings)
    let longest = (found ?? []).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .max { $0.utf8.count < $1.utf8.count }
    guard let longest else { return folders.last ?? "" }
    return longest.split(separator: "/").dropLast().joined(separator: "/")
  }
}
