internal import FoundationEssentials

/// Writes files whole or not at all: each into a temporary file beside its place, then renamed. Folders are
/// made where missing. A file that cannot be written leaves the earlier ones of the same call as they are.
package func write(_ bytes: [UInt8], to path: String) throws(FileTrouble) {
  do {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    if !folder.isEmpty {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  } catch {
    throw FileTrouble(path: path, reason: .unwritable)
  }
}

/// Is anything of that name there?
package func exists(_ path: String) -> Bool { fileKind(path) != nil }

/// Those of the named templates that stand in a folder, by path.
package func templateTexts(in folder: String, paths: [String]) throws(FileTrouble) -> [String: String] {
  guard fileKind(folder) == .folder else { throw FileTrouble(path: folder, reason: .notFound) }
  var texts: [String: String] = [:]
  for path in paths where isFile(joined(folder, path)) {
    texts[path] = String(decoding: try contents(of: joined(folder, path), limit: 4 << 20), as: UTF8.self)
  }
  return texts
}
