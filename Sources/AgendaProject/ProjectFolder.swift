internal import FoundationEssentials

/// What the file system would not give: which path, and why.
package struct FileTrouble: Error, Sendable {
  package let path: String
  package let reason: Reason

  package enum Reason: Sendable {
    case notFound, unreadable, unwritable, noMeeting
    case noGit, noRepository, noRevision
  }

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

/// A project's folder, and what in it was asked for.
package struct ProjectFolder: Sendable {
  package enum Selection: Sendable, Hashable {
    case project
    /// A meeting's folder, relative to the project's.
    case meeting(String)
    /// One source file, relative to the project's folder.
    case file(String)
  }

  /// As printed in messages; "" is the current folder.
  package let root: String
  package let selection: Selection

  /// Finds the project a path belongs to: the nearest folder at or above it that holds `agenda.yaml`. A path
  /// outside any project is a project of its own.
  package init(containing path: String) throws(FileTrouble) {
    let path = tidied(path)
    guard let kind = fileKind(path) else { throw FileTrouble(path: path, reason: .notFound) }
    let folder = kind == .folder ? path : parent(of: path)
    var root = folder
    var below: [String] = []
    for _ in 0..<Self.highestClimb where !isFile(joined(root, "agenda.yaml")) {
      guard let name = lastName(root), fileKind(parent(of: root)) == .folder else { break }
      below.insert(name, at: 0)
      root = parent(of: root)
    }
    if !isFile(joined(root, "agenda.yaml")) { (root, below) = (folder, []) }
    self.root = root
    if kind == .file {
      selection = .file((below + [lastName(path) ?? path]).joined(separator: "/"))
    } else {
      let isMeeting = isFile(joined(path, "meeting.yaml"))
      selection = isMeeting ? .meeting(below.joined(separator: "/")) : .project
    }
  }

  /// The project of a folder, or of the head of a meeting or of a project in it; nil of any other file.
  package init?(packet path: String) throws(FileTrouble) {
    let path = tidied(path)
    guard let kind = fileKind(path) else { throw FileTrouble(path: path, reason: .notFound) }
    guard kind == .file else {
      self = try Self(containing: path)
      return
    }
    guard isPacketHead(path) else { return nil }
    self = try Self(containing: parent(of: path))
  }

  private static let highestClimb = 32

  /// A path of the project as printed and opened.
  package func path(_ relative: String) -> String { joined(root, relative) }
}

/// Is it the head of a meeting or of a project?
package func isPacketHead(_ path: String) -> Bool {
  let name = path.split(separator: "/").last
  return name == "meeting.yaml" || name == "agenda.yaml"
}

enum FileKind { case file, folder, other }

/// Is a folder of that name there? "" is the current one.
package func isFolder(_ path: String) -> Bool { fileKind(path) == .folder }

/// Nil where nothing is there. Links are followed.
func fileKind(_ path: String) -> FileKind? {
  var isFolder = false
  guard FileManager.default.fileExists(atPath: path.isEmpty ? "." : path, isDirectory: &isFolder) else {
    return nil
  }
  return isFolder ? .folder : .file
}

func isFile(_ path: String) -> Bool { fileKind(path) == .file }

func joined(_ folder: String, _ name: String) -> String {
  if name.isEmpty { return folder }
  return folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// Without `./` in front and `/` at the end; "" is the current folder.
private func tidied(_ path: String) -> String {
  var rest = Substring(path)
  while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
  while rest.count > 1, rest.hasSuffix("/") { rest = rest.dropLast() }
  return rest == "." ? "" : String(rest)
}

/// "a/b" → "a", "a" → "", "" → "..", ".." → "../..".
private func parent(of path: String) -> String {
  if path.isEmpty { return ".." }
  if path == ".." || path.hasSuffix("/..") { return path + "/.." }
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The folder's own name, also of "" and "..": needed to know what was asked for below the project.
private func lastName(_ path: String) -> String? {
  if let name = path.split(separator: "/").last, name != ".." { return String(name) }
  if path.hasPrefix("/") { return nil }
  var parts = FileManager.default.currentDirectoryPath.split(separator: "/")
  for part in path.split(separator: "/") where part == ".." { parts = parts.dropLast() }
  return parts.last.map(String.init)
}
