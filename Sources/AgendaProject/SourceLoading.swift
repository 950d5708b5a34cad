package import AgendaModel
package import Diagnostics
internal import FoundationEssentials
internal import Syntax

/// Opens every source of a project: what is too large or unreadable is reported with its path. Of several
/// meetings only the one asked for is opened.
package func loadSources(
  of folder: ProjectFolder, into diagnostics: inout [Diagnostic]
) throws(FileTrouble) -> ProjectSources {
  var loader = SourceLoader(folder: folder)
  try loader.load()
  diagnostics += loader.diagnostics
  return ProjectSources(files: loader.files, indices: loader.indices, otherPaths: loader.otherPaths)
}

private struct SourceLoader {
  let folder: ProjectFolder
  var files: [SourceFile] = []
  var indices: [String: Int] = [:]
  var otherPaths: Set<String> = []
  var diagnostics: [Diagnostic] = []

  mutating func load() throws(FileTrouble) {
    var paths: [String] = []
    try list("", depth: 0, &paths)
    for path in paths.sorted() { try open(path) }
  }

  /// Files below a folder; hidden ones, `out` and links that lead elsewhere are passed over.
  private mutating func list(_ relative: String, depth: Int, _ paths: inout [String]) throws(FileTrouble) {
    let path = folder.path(relative)
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path.isEmpty ? "." : path)
    } catch {
      throw FileTrouble(path: path, reason: .unreadable)
    }
    if names.contains("meeting.yaml"), !isWanted(relative) { return }
    for inner in names.map({ joined(relative, $0) }) where !isPassedOver(inner) {
      switch entry(at: folder.path(inner))?.kind {
      case .folder? where depth < Limits.depth: try list(inner, depth: depth + 1, &paths)
      case .file?: paths.append(inner)
      case .folder?, .other?, nil: break
      }
      guard paths.count <= Limits.files else {
        throw FileTrouble(path: folder.path(relative), reason: .unreadable)
      }
    }
  }

  private func isWanted(_ relative: String) -> Bool {
    if case .meeting(let wanted) = folder.selection { wanted == relative } else { true }
  }

  private mutating func open(_ path: String) throws(FileTrouble) {
    guard let limit = sourceLimit(path) else {
      otherPaths.insert(path)
      return
    }
    let index = files.count
    let size = entry(at: folder.path(path))?.size ?? 0
    guard size <= limit else {
      files.append(SourceFile(index: index, path: folder.path(path), bytes: []))
      indices[path] = index
      diagnostics.append(.error("file-too-large", .tooLarge(size, limit), at: files[index].span(0..<0)))
      return
    }
    let bytes = try contents(of: folder.path(path), limit: limit)
    files.append(SourceFile(index: index, path: folder.path(path), bytes: sourceText(bytes, of: path)))
    indices[path] = index
  }
}

/// The most bytes of a source; nil of another file.
func sourceLimit(_ path: String) -> Int? {
  if path.hasSuffix(".md") || path.hasSuffix(".yaml") { return Limits.sourceBytes }
  return path.hasSuffix(".csv") ? Limits.csvBytes : nil
}

/// The bytes of a source as it is read: a CSV file in UTF-8, whatever it was written in.
func sourceText(_ bytes: [UInt8], of path: String) -> [UInt8] {
  path.hasSuffix(".csv") ? decodedCSV(bytes) : bytes
}

/// Whether no project looks at it: hidden, or what was built. Its path is relative to the project's folder.
func isPassedOver(_ path: String) -> Bool {
  let names = path.split(separator: "/")
  return names.first == "out" || names.contains { $0.hasPrefix(".") }
}

extension Phrase {
  fileprivate static func tooLarge(_ size: Int, _ limit: Int) -> Phrase {
    Phrase(
      da: "filen fylder \(size) byte; grænsen er \(limit)",
      en: "the file has \(size) bytes; the limit is \(limit)")
  }
}
