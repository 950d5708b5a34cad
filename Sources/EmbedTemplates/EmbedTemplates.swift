internal import Foundation

/// `EmbedTemplates FOLDER OUTPUT.swift`: writes every text file below FOLDER as a string literal, keyed by its
/// path relative to FOLDER. Hidden files are left out.
@main
struct EmbedTemplates {
  static func main() throws {
    let folder = URL(filePath: CommandLine.arguments[1])
    let output = URL(filePath: CommandLine.arguments[2])
    var lines = ["enum EmbeddedTemplates {", "  static let files: [String: String] = ["]
    for path in try textFiles(in: folder) {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      lines.append("    \(literal(path)): \(literal(text)),")
    }
    lines += ["  ]", "}", ""]
    let source = lines.joined(separator: "\n")
    // The same templates are the same file: what was compiled from it stays good.
    guard (try? String(contentsOf: output, encoding: .utf8)) != source else { return }
    try source.write(to: output, atomically: true, encoding: .utf8)
  }

  private static func textFiles(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false)).filter { path in
      var isFolder: ObjCBool = false
      let whole = folder.appending(path: path).path(percentEncoded: false)
      FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted()
  }

  private static func literal(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
