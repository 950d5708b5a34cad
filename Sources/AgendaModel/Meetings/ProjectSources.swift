package import Diagnostics

/// The files of a project, opened and handed over by `AgendaProject`. Paths are relative to the project's
/// folder, with `/` between their parts.
package struct ProjectSources: Sendable {
  /// `files[i].index == i`; their own `path` is the one printed in messages.
  package var files: [SourceFile]
  /// Index of a source file by its path.
  package var indices: [String: Int]
  /// Other files that may be attached or shown, known to exist.
  package var otherPaths: Set<String>

  package init(files: [SourceFile], indices: [String: Int], otherPaths: Set<String>) {
    self.files = files
    self.indices = indices
    self.otherPaths = otherPaths
  }

  /// The files' paths relative to the project's folder, by index.
  package var pathsInProject: [Int: String] {
    Dictionary(indices.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Where a path written in a file leads, relative to the project's folder.
enum PathResolution: Equatable {
  case found(String)
  case missing
  /// `../` out of the project, or an absolute path.
  case outside
}

extension ProjectSources {
  /// Looked for beside the file it is written in, then from the project's folder.
  func resolve(_ written: String, from path: String) -> PathResolution {
    guard !written.hasPrefix("/"), !written.contains("\\"), !written.contains(":") else { return .outside }
    let folder = path.split(separator: "/").dropLast().map(String.init)
    var isInside = false
    for base in [folder, []] {
      guard let parts = normalized(base + written.split(separator: "/").map(String.init)) else { continue }
      isInside = true
      let candidate = parts.joined(separator: "/")
      if indices[candidate] != nil || otherPaths.contains(candidate) { return .found(candidate) }
    }
    return isInside ? .missing : .outside
  }

  /// Nil where `..` leads out.
  private func normalized(_ parts: [String]) -> [String]? {
    var out: [String] = []
    for part in parts where part != "." {
      if part != ".." {
        out.append(part)
      } else if out.popLast() == nil {
        return nil
      }
    }
    return out
  }
}
